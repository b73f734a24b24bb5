import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { CaseRow, Json, SealedPage } from '../../application/ports.ts'
import { planPhases } from '../../domain/plan/plan.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import { compact } from '../compact.ts'
import { sealed } from '../items/fields.ts'
import { memberSchema } from '../items/member-item.ts'
import { readItem } from '../items/read-item.ts'
import { caseloadPartition } from '../keys.ts'
import type { CaseOptions } from '../options.ts'
import { caseloadIndex, keyNames } from '../tables.ts'
import { collect } from './collect.ts'
import { isVisible, readFences } from './fences.ts'

const rowSchema = memberSchema
  .pick({ pk: true, seq: true, relation: true, release: true, attention: true })
  .extend({ number: z.string(), name: sealed, phase: z.enum(planPhases) })

const caseRow = (row: z.output<typeof rowSchema>): SealedPage<CaseRow>['rows'][number] =>
  compact({
    planId: row.pk,
    number: row.number,
    sealedName: row.name,
    relation: row.relation,
    release: row.release,
    phase: row.phase,
    attention: row.attention ?? 0,
  })

/** Plans that an office takes part in by release date. */
export const caseloadQuery = (TableName: string, agencyId: AgencyId): QueryCommandInput => ({
  TableName,
  IndexName: caseloadIndex.name,
  KeyConditionExpression: 'cpk = :cpk',
  ExpressionAttributeValues: { ':cpk': caseloadPartition(agencyId) },
})

const keys = [keyNames.partition, keyNames.sort, caseloadIndex.partition, caseloadIndex.sort]

/** A page of an office's plans; fenced like the worklist. */
export const readCaseload = (
  { database, caseTable }: CaseOptions,
  agencyId: AgencyId,
  cursor: Json | undefined,
  limit: number,
): Promise<SealedPage<CaseRow>> =>
  collect({
    database,
    query: caseloadQuery(caseTable, agencyId),
    keys,
    cursor,
    limit,
    reader: readFences(database, caseTable, agencyId).then((fences) => (raw) => {
      const row = readItem('case-row', rowSchema, raw)
      return isVisible(fences, row) ? caseRow(row) : undefined
    }),
  })
