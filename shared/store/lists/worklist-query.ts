/** The worklist's index query, as data. */
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { WorklistQuery } from '../../application/ports.ts'
import { worklistPartition } from '../keys.ts'
import { worklistIndex } from '../tables.ts'

interface Clause {
  readonly expression: string
  readonly names: Record<string, string>
  readonly values: Record<string, string>
}

const equals = (attribute: string, value: string): Clause => ({
  expression: `#${attribute} = :${attribute}`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
})

const whoseClause = (whose: WorklistQuery['whose']): readonly Clause[] => {
  if (whose === 'all') return []
  const names = { '#assignee': 'assignee' }
  if (whose === 'unassigned') return [{ expression: 'attribute_not_exists(#assignee)', names, values: {} }]
  return [
    {
      expression: '#assignee.#u = :assignee',
      names: { ...names, '#u': 'u' },
      values: { ':assignee': whose.userId },
    },
  ]
}

const filters = ({ whose, area, status }: WorklistQuery): readonly Clause[] => [
  ...whoseClause(whose),
  ...(area === undefined ? [] : [equals('area', area)]),
  ...(status === undefined ? [] : [equals('status', status)]),
]

const merged = (parts: readonly Record<string, string>[]): Record<string, string> =>
  Object.assign({}, ...parts)

/** Open tasks of an office by due date. What the key can decide (`dueBy`) it decides; the rest is filtered. */
export const worklistQuery = (TableName: string, query: WorklistQuery): QueryCommandInput => {
  const clauses = filters(query)
  const { dueBy } = query
  const names = merged(clauses.map((clause) => clause.names))
  return {
    TableName,
    IndexName: worklistIndex.name,
    KeyConditionExpression: dueBy === undefined ? 'wpk = :wpk' : 'wpk = :wpk AND wsk <= :until',
    ExpressionAttributeValues: {
      ':wpk': worklistPartition(query.agencyId),
      // Sorts after every task of that day: '~' follows all letters of an id.
      ...(dueBy !== undefined && { ':until': `${dueBy}#~` }),
      ...merged(clauses.map((clause) => clause.values)),
    },
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(clauses.length > 0 && {
      FilterExpression: clauses.map(({ expression }) => expression).join(' AND '),
    }),
  }
}
