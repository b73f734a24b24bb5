/**
 * Which changes of the case table leave through its stream, as event source mapping filters: `infra` deploys
 * them, `local` applies them with its own matcher. A record passes when any one pattern matches it.
 * Syntax: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
 */
import { keyNames } from './tables.ts'

const partition = (prefix: string) => ({ [keyNames.partition]: { S: [{ prefix }] } })

/**
 * New outbox items are mailed. Every change of a plan writes its GATE, so that one record tells that copies have
 * to follow; what the copying itself writes is not among them.
 */
export const streamFilters = [
  { eventName: ['INSERT'], dynamodb: { Keys: partition('OUTBOX#') } },
  {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { Keys: { ...partition('PLAN#'), [keyNames.sort]: { S: ['GATE'] } } },
  },
] as const
