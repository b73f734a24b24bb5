import * as z from 'zod'
import {
  certainties,
  type Offset,
  releaseConditions,
  type Schedule,
  type ScheduleEntry,
  thresholds,
} from '../../domain/schedule/schedule.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { compact } from '../compact.ts'
import { duePartition, scheduleKey, shardOf } from '../keys.ts'
import { count, dateField, inPlan, itemVersion, minted } from './fields.ts'

const offsetPattern = /^(-?\d{1,4}) (months|weeks|days|working-days)$/
const offsetUnits = ['months', 'weeks', 'days', 'working-days'] as const

const parseOffset = (text: string): Offset | undefined => {
  const [, amount, unitText] = offsetPattern.exec(text) ?? []
  const unit = offsetUnits.find((one) => one === unitText)
  return unit === undefined ? undefined : { unit, amount: Number(amount) }
}

const entry = z.object({
  k: z.string(),
  w: z.enum(['task', 'milestone', 'reminder', 'answer']),
  d: dateField.optional(),
  o: minted(parseOffset).optional(),
  f: z.literal(true).optional(),
  t: z.array(z.enum(thresholds)).optional(),
  x: z.literal(true).optional(),
})

export const scheduleSchema = z.object({
  ...inPlan,
  version: count,
  template: z.string(),
  release: dateField.optional(),
  certainty: z.enum(certainties),
  hang: z.array(z.enum(releaseConditions)).optional(),
  entries: z.array(entry),
  dpk: z.string().optional(),
})
export type StoredSchedule = z.output<typeof scheduleSchema>

const storedEntry = ({ key, what, due, offset, fixed, told, done }: ScheduleEntry) =>
  compact({
    k: key,
    w: what,
    d: due,
    o: offset && `${offset.amount} ${offset.unit}`,
    f: fixed || undefined,
    t: told.length === 0 ? undefined : told,
    x: done || undefined,
  })

const readEntry = ({ k, w, d, o, f, t, x }: z.output<typeof entry>): ScheduleEntry =>
  compact({ key: k, what: w, due: d, offset: o, fixed: f === true, told: t ?? [], done: x === true })

/** The SCHEDULE item. `next` is when the sweep shall look at the plan; without it the sweep passes it by. */
export const scheduleItem = (planId: PlanId, schedule: Schedule, next: IsoDate | undefined) =>
  compact({
    ...scheduleKey(planId),
    v: itemVersion,
    version: schedule.version,
    template: schedule.template,
    release: schedule.release,
    certainty: schedule.certainty,
    hang: schedule.hangsOn,
    entries: schedule.entries.map(storedEntry),
    ...(next !== undefined && { dpk: duePartition(next, shardOf(planId)), dsk: planId }),
  })

export const readSchedule = (item: StoredSchedule): Schedule =>
  compact({
    version: item.version,
    template: item.template,
    release: item.release,
    certainty: item.certainty,
    hangsOn: item.hang,
    entries: item.entries.map(readEntry),
  })
