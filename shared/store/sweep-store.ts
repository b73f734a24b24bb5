/** What the daily sweep reads and writes: without any key. */
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { FactChange, PlanFacts, SweepStore } from '../application/ports.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import { type Action, put } from './commit/action.ts'
import { bookkeeping, sequenceAfter } from './commit/bookkeeping.ts'
import { transact } from './commit/transact.ts'
import { isNew, isSequence, isThere, isVersion } from './conditions.ts'
import { dueOf } from './copies.ts'
import { queryAll } from './database.ts'
import { fenceItem } from './items/fence-item.ts'
import { inPlan } from './items/fields.ts'
import { memberItem } from './items/member-item.ts'
import { readItem } from './items/read-item.ts'
import { scheduleItem } from './items/schedule-item.ts'
import { checkpointItem, checkpointSchema } from './items/small-items.ts'
import { keylessFields, taskSchema } from './items/task-item.ts'
import { traceItem } from './items/trace-item.ts'
import { checkpointKey, duePartition, gateKey, shards, taskKey } from './keys.ts'
import { cursorAfter, parseCursor } from './lists/cursor.ts'
import { worklistQuery } from './lists/worklist-query.ts'
import type { FactOptions } from './options.ts'
import { findFacts } from './stored-plan.ts'
import { sweepDate } from './sweep-date.ts'
import { dueIndex, keyNames } from './tables.ts'
import { secondsNow } from './time.ts'
import { updateAction } from './update-action.ts'

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

/** Gate, log and outbox; or, when nothing is told, that nobody has passed the gate. */
const recordActions = ({ plan, gate }: PlanFacts, { log, notices }: FactChange, table: string) => {
  if (log) return bookkeeping({ table, planId: plan.id, gate, log, notices, text: undefined })
  const check = { TableName: table, Key: { ...gateKey(plan.id) }, ...isSequence(gate.sequence) }
  return [{ part: 'gate', action: { ConditionCheck: check } } as const]
}

/** Tasks keep all that is not named: their ciphertext, their copies, their place in the worklist. */
const taskActions = (base: PlanFacts, { tasks = [] }: FactChange, table: string): readonly Action[] =>
  tasks.map((task) => {
    const before = base.tasks.find(({ id }) => id === task.id)
    if (!before) throw new Error('A task of another plan')
    const fields = keylessFields(task, dueOf(base.schedule, before), sequenceAfter(base.gate))
    const action = updateAction(table, taskKey(base.plan.id, task.id), fields, isVersion(before.version))
    return { part: 'item', action }
  })

/** A member that was there keeps its copies until they are refreshed; a new one has none yet. */
const memberActions = (base: PlanFacts, { members = [] }: FactChange, table: string): readonly Action[] =>
  members.map((member) => {
    const { pk, sk, ...fields } = memberItem(base.plan.id, member, sequenceAfter(base.gate))
    const isKnown = base.members.some(({ agencyId }) => agencyId === member.agencyId)
    return isKnown
      ? { part: 'item', action: updateAction(table, { pk, sk }, fields, isThere) }
      : put(table, { pk, sk, ...fields }, isNew)
  })

const sideActions = (
  { plan, gate }: PlanFacts,
  { losing = [], traces = [] }: FactChange,
  { caseTable, machine }: FactOptions,
): readonly Action[] => [
  ...traces.map(({ taskId, trace }) => put(caseTable, traceItem(taskId, trace))),
  ...losing.map((agency) =>
    put(caseTable, fenceItem(agency, plan.id, sequenceAfter(gate), secondsNow(machine))),
  ),
]

/**
 * The actions of a change without a key: gate, log and outbox, the tasks, and the schedule with its new place in the
 * due index.
 */
export const factActions = (base: PlanFacts, change: FactChange, options: FactOptions): readonly Action[] => {
  const { plan } = base
  const { caseTable } = options
  const { schedule } = change
  const item = schedule && scheduleItem(plan.id, schedule, sweepDate(schedule, plan.phase, options))
  return [
    ...recordActions(base, change, caseTable),
    ...taskActions(base, change, caseTable),
    ...memberActions(base, change, caseTable),
    ...sideActions(base, change, options),
    ...(item ? [put(caseTable, item, isVersion(base.schedule.version))] : []),
  ]
}

const takenRow = z.pick(taskSchema, { pk: true, sk: true, assignee: true })

/** Rows of an office's list; few attributes of them are wanted, whole rows are read. */
const listRows = ({ database, caseTable }: FactOptions, agencyId: AgencyId, status?: 'received') => {
  const query = worklistQuery(caseTable, { agencyId, whose: 'all', limit: 0, ...(status && { status }) })
  const { ExpressionAttributeNames: names } = query
  return queryAll(database, {
    ...query,
    ProjectionExpression: 'pk, sk, #assignee',
    ExpressionAttributeNames: { ...names, '#assignee': 'assignee' },
  })
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
    takenTasks: async (agencyId) => {
      const rows = await listRows(options, agencyId, 'received')
      return rows.flatMap((raw) => {
        const { pk, sk, assignee } = readItem('work-row', takenRow, raw)
        return assignee ? [{ planId: pk, taskId: sk, userId: assignee.u }] : []
      })
    },
    openTasks: async (agencyId) => {
      const rows = await listRows(options, agencyId)
      return rows.map((raw) => {
        const { pk, sk } = readItem('work-row', takenRow, raw)
        return { planId: pk, taskId: sk }
      })
    },
    countOpen: async (agencyId) => (await listRows(options, agencyId)).length,
    commitFacts: async (base, change) => {
      const outcome = await transact(database, factActions(base, change, options))
      return outcome === 'done' ? 'done' : 'raced'
    },
  }
}
