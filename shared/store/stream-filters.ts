/**
 * Which changes of the case table leave through its stream, as event source mapping filters: `infra` deploys
 * them, `local` applies them with its own matcher. A record passes when any one pattern matches it.
 * Syntax: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
 */
import { keyNames } from './tables.ts'

const startingWith = (prefix: string, eventName: readonly ('INSERT' | 'MODIFY' | 'REMOVE')[]) => ({
  eventName,
  dynamodb: { Keys: { [keyNames.partition]: { S: [{ prefix }] } } },
})

/** New outbox items are mailed, plans' dates are copied to what depends on them, reads are sealed into a chain. */
export const streamFilters = [
  startingWith('OUTBOX#', ['INSERT']),
  startingWith('PLAN#', ['INSERT', 'MODIFY']),
  startingWith('ACCESS#', ['INSERT']),
] as const
