/** The caseload by date of release: who comes out when, and how ready the plan is. */
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type {
  CaseRow,
  PortfolioQuery,
  ReleaseCount,
  ReleaseRange,
  SealedPage,
} from '../../application/ports.ts'
import { isCounted } from '../counted.ts'
import { queryAll } from '../database.ts'
import { readItem } from '../items/read-item.ts'
import { readReleases, releasesSchema } from '../items/releases-item.ts'
import { agencyPartition, caseloadPartition, noDate, releasesSort, unreadyPartition } from '../keys.ts'
import type { CaseOptions } from '../options.ts'
import { caseloadIndex, keyNames, unreadyIndex } from '../tables.ts'
import { caseRow, caseRowSchema } from './case-row.ts'
import { collect } from './collect.ts'
import { isVisible, readFences } from './fences.ts'

const indexOf = (show: PortfolioQuery['show']) => (show === 'not-ready' ? unreadyIndex : caseloadIndex)

/** Rows of one of two indexes whose release lies in the range. */
export const portfolioQuery = (
  TableName: string,
  { agencyId, from, to, show }: Omit<PortfolioQuery, 'limit' | 'cursor'>,
): QueryCommandInput => {
  const { name, partition, sort } = indexOf(show)
  return {
    TableName,
    IndexName: name,
    KeyConditionExpression: `${partition} = :office AND ${sort} BETWEEN :from AND :to`,
    ExpressionAttributeValues: {
      ':office': show === 'not-ready' ? unreadyPartition(agencyId) : caseloadPartition(agencyId),
      ':from': from,
      // Sorts after every plan of that day: '~' follows all letters of an id.
      ':to': `${to ?? noDate}#~`,
    },
  }
}

/** A page of an office's plans by release; fenced like the worklist. */
export const readPortfolio = (
  { database, caseTable }: CaseOptions,
  query: PortfolioQuery,
): Promise<SealedPage<CaseRow>> => {
  const index = indexOf(query.show)
  return collect({
    database,
    query: portfolioQuery(caseTable, query),
    keys: [keyNames.partition, keyNames.sort, index.partition, index.sort],
    cursor: query.cursor,
    limit: query.limit,
    reader: readFences(database, caseTable, query.agencyId).then((fences) => (raw) => {
      const row = readItem('case-row', caseRowSchema, raw)
      const isWanted = query.show === 'all' || isCounted(row.relation, row.phase)
      return isWanted && isVisible(fences, row) ? caseRow(row) : undefined
    }),
  })
}

/** The counted months of a range. */
export const countsQuery = (TableName: string, { agencyId, from, to }: ReleaseRange): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
  ExpressionAttributeValues: {
    ':pk': agencyPartition(agencyId),
    ':from': releasesSort(from.slice(0, 7)),
    ':to': releasesSort((to ?? noDate).slice(0, 7)),
  },
})

/** Releases of a range day by day, out of the counts that `refreshCopies` keeps: one item a month. */
export const readCounts = async (
  { database, caseTable }: CaseOptions,
  range: ReleaseRange,
): Promise<readonly ReleaseCount[]> => {
  const raws = await queryAll(database, countsQuery(caseTable, range))
  return raws
    .flatMap((raw) => readReleases(readItem('releases', releasesSchema, raw)))
    .filter(({ release = noDate }) => release >= range.from && release <= (range.to ?? noDate))
}
