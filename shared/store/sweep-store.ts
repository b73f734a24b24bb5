/** What the daily sweep reads and writes: without any key. */
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { PlanFacts, SweepStore } from '../application/ports.ts'
import type { IsoDate } from '../kernel/time.ts'
import { put } from './commit/action.ts'
import { bookkeeping } from './commit/bookkeeping.ts'
import { transact } from './commit/transact.ts'
import { isVersion } from './conditions.ts'
import { inPlan } from './items/fields.ts'
import { readItem } from './items/read-item.ts'
import { scheduleItem } from './items/schedule-item.ts'
import { checkpointItem, checkpointSchema } from './items/small-items.ts'
import { checkpointKey, duePartition, shards } from './keys.ts'
import { cursorAfter, parseCursor } from './lists/cursor.ts'
import type { FactOptions } from './options.ts'
import { findFacts } from './stored-plan.ts'
import { sweepDate } from './sweep-date.ts'
import { dueIndex, keyNames } from './tables.ts'

const pageSize = 100
const rowSchema = z.object(inPlan)
const positionKeys = [keyNames.partition, keyNames.sort, dueIndex.partition, dueIndex.sort]

/** Plans of one shard of a date, a page at a time. */
export const dueQuery = (TableName: string, date: IsoDate, shard: number): QueryCommandInput => ({
  TableName,
  IndexName: dueIndex.name,
  KeyConditionExpression: 'dpk = :dpk',
  ExpressionAttributeValues: { ':dpk': duePartition(date, shard) },
  Limit: pageSize,
})

type FactChange = Parameters<SweepStore['commitFacts']>[1]

/** The actions of a sweep's change: gate, log, outbox, and the schedule with its new place in the due index. */
export const factActions = (base: PlanFacts, change: FactChange, options: FactOptions) => {
  const { plan, gate } = base
  const { log, notices, schedule } = change
  const item = scheduleItem(plan.id, schedule, sweepDate(schedule, plan.phase, options))
  return [
    ...bookkeeping({ table: options.caseTable, planId: plan.id, gate, log, notices, text: undefined }),
    put(options.caseTable, item, isVersion(base.schedule.version)),
  ]
}

export const createSweepStore = (options: FactOptions): SweepStore => {
  const { database, caseTable } = options
  return {
    shards,
    duePlans: async (date, shard, cursor) => {
      const start = parseCursor(cursor)
      const from = start === undefined ? {} : { ExclusiveStartKey: start }
      const { items, next } = await database.query({ ...dueQuery(caseTable, date, shard), ...from })
      const plans = items.map((raw) => readItem('schedule', rowSchema, raw).pk)
      return next === undefined ? { plans } : { plans, cursor: cursorAfter(next, positionKeys) }
    },
    readCheckpoint: async () => {
      const raw = await database.get({
        TableName: caseTable,
        Key: { ...checkpointKey },
        ConsistentRead: true,
      })
      return raw && readItem('checkpoint', checkpointSchema, raw).date
    },
    writeCheckpoint: (date) => database.put({ TableName: caseTable, Item: checkpointItem(date) }),
    loadFacts: (planId) => findFacts(database, caseTable, planId),
    commitFacts: async (base, change) => {
      const outcome = await transact(database, factActions(base, change, options))
      return outcome === 'done' ? 'done' : 'raced'
    },
  }
}
