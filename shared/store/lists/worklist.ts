import * as z from 'zod/mini'
import type { SealedPage, WorklistQuery, WorkRow } from '../../application/ports.ts'
import { releaseConditions } from '../../domain/schedule/schedule.ts'
import { parseIsoDate } from '../../kernel/time.ts'
import { compact } from '../compact.ts'
import { sealed } from '../items/fields.ts'
import { readItem } from '../items/read-item.ts'
import { taskSchema } from '../items/task-item.ts'
import type { CaseOptions } from '../options.ts'
import { keyNames, worklistIndex } from '../tables.ts'
import { collect } from './collect.ts'
import { isVisible, readFences } from './fences.ts'
import { worklistQuery } from './worklist-query.ts'

const rowSchema = z.extend(
  z.extend(
    z.pick(taskSchema, {
      pk: true,
      sk: true,
      seq: true,
      area: true,
      kind: true,
      status: true,
      version: true,
    }),
    z.pick(taskSchema, { side: true, due: true, pr: true, assignee: true, cond: true, sa: true }).shape,
  ),
  { number: z.string(), name: sealed },
)

/** The day first, then what it hangs on (copies.ts). */
const conditionalOf = (text: string | undefined): WorkRow['conditional'] => {
  const [day = '', ...codes] = text?.split(' ') ?? []
  const release = parseIsoDate(day)
  return release && { release, hangsOn: releaseConditions.filter((one) => codes.includes(one)) }
}
const workRow = (row: z.output<typeof rowSchema>): SealedPage<WorkRow>['rows'][number] =>
  compact({
    planId: row.pk,
    taskId: row.sk,
    number: row.number,
    sealedName: row.name,
    area: row.area,
    kind: row.kind,
    status: row.status,
    side: row.side,
    due: row.due,
    priority: row.pr,
    conditional: conditionalOf(row.cond),
    assignee: row.assignee && { userId: row.assignee.u, name: row.assignee.n },
    version: row.version,
    sentAt: row.sa,
  })

const keys = [keyNames.partition, keyNames.sort, worklistIndex.partition, worklistIndex.sort]

/** A page of an office's open tasks; the fence is read strongly beside the index and decides over its rows. */
export const readWorklist = (
  { database, caseTable }: CaseOptions,
  query: WorklistQuery,
): Promise<SealedPage<WorkRow>> =>
  collect({
    database,
    query: worklistQuery(caseTable, query),
    keys,
    cursor: query.cursor,
    limit: query.limit,
    reader: readFences(database, caseTable, query.agencyId).then((fences) => (raw) => {
      const row = readItem('work-row', rowSchema, raw)
      return isVisible(fences, row) ? workRow(row) : undefined
    }),
  })
