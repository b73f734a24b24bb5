import * as z from 'zod/mini'
import { answerKey } from '../../domain/schedule/answer-date.ts'
import {
  anchors,
  certainties,
  type EntryBefore,
  type Offset,
  otherAnchors,
  releaseConditions,
  type Schedule,
  type ScheduleEntry,
  thresholds,
} from '../../domain/schedule/schedule.ts'
import { type Template, templateReference } from '../../domain/template/template.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { compact } from '../compact.ts'
import { duePartition, scheduleKey, shardOf } from '../keys.ts'
import { count, dateField, inPlan, itemVersion, minted } from './fields.ts'
import { parseReply, replyText, withReplies } from './reply.ts'

const offsetPattern = /^(-?\d{1,4}) (months|weeks|days|working-days)$/
const offsetUnits = ['months', 'weeks', 'days', 'working-days'] as const

const parseOffset = (text: string): Offset | undefined => {
  const [, amount, unitText] = offsetPattern.exec(text) ?? []
  const unit = offsetUnits.find((one) => one === unitText)
  return unit === undefined ? undefined : { unit, amount: Number(amount) }
}

const before = z.object({
  f: dateField,
  d: dateField,
  t: z.optional(z.array(z.enum(thresholds))),
  x: z.optional(z.literal(true)),
})

const entry = z.object({
  k: z.string(),
  w: z.enum(['task', 'milestone', 'reminder', 'answer']),
  d: z.optional(dateField),
  o: z.optional(minted(parseOffset)),
  f: z.optional(z.literal(true)),
  t: z.optional(z.array(z.enum(thresholds))),
  x: z.optional(z.literal(true)),
  a: z.optional(z.enum(anchors)),
  b: z.optional(before),
  r: z.optional(minted(parseReply)),
})

const anchorDates = z.partialRecord(z.enum(otherAnchors), dateField)

export const scheduleSchema = z.object({
  ...inPlan,
  version: count,
  template: z.string(),
  release: z.optional(dateField),
  certainty: z.enum(certainties),
  hang: z.optional(z.array(z.enum(releaseConditions))),
  anchors: z.optional(anchorDates),
  entries: z.array(entry),
  dpk: z.optional(z.string()),
})
export type StoredSchedule = z.output<typeof scheduleSchema>

const told = (thresholds: ScheduleEntry['told']) => (thresholds.length === 0 ? undefined : thresholds)

const storedBefore = ({ from, due, told: heard, done }: EntryBefore) =>
  compact({ f: from, d: due, t: told(heard), x: done || undefined })

const readBefore = ({ f, d, t, x }: z.output<typeof before>): EntryBefore => ({
  from: f,
  due: d,
  told: t ?? [],
  done: x === true,
})

const storedEntry = ({ entry: one, answer }: ReturnType<typeof withReplies>[number]) =>
  compact({
    k: one.key,
    w: one.what,
    d: one.due,
    o: one.offset && `${one.offset.amount} ${one.offset.unit}`,
    a: one.anchor,
    f: one.fixed || undefined,
    t: told(one.told),
    x: one.done || undefined,
    b: one.before && storedBefore(one.before),
    r: replyText(answer),
  })

const readEntry = ({ k, w, d, o, a, f, t, x, b }: z.output<typeof entry>): ScheduleEntry =>
  compact({
    key: k,
    what: w,
    due: d,
    offset: o,
    anchor: a,
    fixed: f === true,
    told: t ?? [],
    done: x === true,
    before: b && readBefore(b),
  })

/** An entry, and after a task's the date for its answer. */
const readEntries = (stored: z.output<typeof entry>): readonly ScheduleEntry[] => [
  readEntry(stored),
  ...(stored.r ? [{ key: answerKey(stored.k), ...stored.r }] : []),
]

/** The SCHEDULE item. `next` is when the sweep shall look at the plan; without it the sweep passes it by. */
export const scheduleItem = (planId: PlanId, schedule: Schedule, next: IsoDate | undefined) =>
  compact({
    ...scheduleKey(planId),
    v: itemVersion,
    version: schedule.version,
    template: templateReference(schedule.template),
    release: schedule.release,
    certainty: schedule.certainty,
    hang: schedule.hangsOn,
    anchors: schedule.anchors,
    entries: withReplies(schedule.entries).map(storedEntry),
    ...(next !== undefined && { dpk: duePartition(next, shardOf(planId)), dsk: planId }),
  })

/** The schedule, with the template that it names. */
export const readSchedule = (item: StoredSchedule, template: Template): Schedule =>
  compact({
    version: item.version,
    template,
    release: item.release,
    certainty: item.certainty,
    hangsOn: item.hang,
    anchors: item.anchors,
    entries: item.entries.flatMap(readEntries),
  })
