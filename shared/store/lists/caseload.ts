import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { CaseRow, Json, SealedPage } from '../../application/ports.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import { readItem } from '../items/read-item.ts'
import { caseloadPartition } from '../keys.ts'
import type { CaseOptions } from '../options.ts'
import { caseloadIndex, keyNames } from '../tables.ts'
import { caseRow, caseRowSchema } from './case-row.ts'
import { collect } from './collect.ts'
import { isVisible, readFences } from './fences.ts'

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
      const row = readItem('case-row', caseRowSchema, raw)
      return isVisible(fences, row) ? caseRow(row) : undefined
    }),
  })
