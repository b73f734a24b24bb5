import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Json } from '../../application/ports.ts'
import { type EventId, parseEventId } from '../../kernel/ids.ts'
import type { Database } from '../database.ts'
import { keyed } from '../items/fields.ts'
import { readItem } from '../items/read-item.ts'
import { outboxPartition, shards } from '../keys.ts'
import { dueIndex } from '../tables.ts'

const rowSchema = z.object({ pk: keyed('OUTBOX#', parseEventId), dsk: z.string() })

export const unsettledQuery = (
  TableName: string,
  shard: number,
  after: string,
  limit: number,
): QueryCommandInput => ({
  TableName,
  IndexName: dueIndex.name,
  KeyConditionExpression: 'dpk = :dpk AND dsk > :after',
  ExpressionAttributeValues: { ':dpk': outboxPartition(shard), ':after': after },
  Limit: limit,
})

interface Unsettled {
  readonly events: readonly EventId[]
  readonly cursor?: Json
}

/**
 * The oldest batches with something unsettled, out of all shards at once. The cursor is the sort key of the
 * last one: time and event order all shards alike.
 */
export const readUnsettled = async (
  database: Database,
  table: string,
  limit: number,
  cursor: Json | undefined,
): Promise<Unsettled> => {
  const after = cursor === undefined ? '0' : z.string().parse(cursor)
  const each = Array.from({ length: shards }, (_, shard) =>
    database.query(unsettledQuery(table, shard, after, limit)),
  )
  const answers = await Promise.all(each)
  const rows = answers
    .flatMap(({ items }) => items.map((raw) => readItem('batch', rowSchema, raw)))
    .sort((left, right) => (left.dsk < right.dsk ? -1 : 1))
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  const more = rows.length > kept.length || answers.some(({ next }) => next !== undefined)
  const events = kept.map(({ pk }) => pk)
  return more && last !== undefined ? { events, cursor: last.dsk } : { events }
}
