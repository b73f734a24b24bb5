import type { Offset, Schedule, ScheduleEntry, Threshold } from '../domain/schedule/schedule.ts'
import type { Template } from '../domain/template/template.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { IsoDate } from '../kernel/time.ts'
import { shift } from './calendar.ts'
import { addDays } from './days.ts'

/** A threshold of one entry whose day has come. */
export interface Reached {
  readonly key: string
  readonly what: ScheduleEntry['what']
  readonly threshold: Threshold
}

const thresholdsOf = {
  task: ['due-soon', 'overdue', 'escalated'],
  milestone: ['milestone'],
  reminder: ['reminder'],
  answer: ['answer'],
} as const satisfies Record<ScheduleEntry['what'], readonly Threshold[]>

/** The day from which a date counts as due soon. */
export const dueSoonFrom = (due: IsoDate, dueSoonBefore: Offset): IsoDate => shift(due, before(dueSoonBefore))

const before = (span: Offset): Offset => ({ unit: span.unit, amount: -span.amount })

/** The day on which a threshold of a date is reached. Overdue, and too late to answer, begins the day after, a day off or not. */
export const thresholdDay = (threshold: Threshold, due: IsoDate, template: Template): IsoDate => {
  switch (threshold) {
    case 'due-soon':
      return dueSoonFrom(due, template.dueSoonBefore)
    case 'overdue':
    case 'answer':
      return addDays(due, 1)
    case 'escalated':
      return shift(due, template.escalateAfter)
    case 'milestone':
    case 'reminder':
      return due
    default:
      return assertNever(threshold)
  }
}

interface Pending extends Reached {
  readonly on: IsoDate
  readonly due: IsoDate
}

const pending = (entry: ScheduleEntry, template: Template): readonly Pending[] => {
  const { key, what, due, told, done } = entry
  if (done || due === undefined) return []
  return thresholdsOf[what]
    .filter((threshold) => !told.some((one) => one === threshold))
    .map((threshold) => ({ key, what, threshold, due, on: thresholdDay(threshold, due, template) }))
}

/**
 * What has to be told today: thresholds that are reached and not told, however late the sweep comes. "Due soon"
 * is no longer true of a date that has passed and is left out.
 */
export const dueNow = (schedule: Schedule, today: IsoDate): readonly Reached[] => {
  const { template } = schedule
  return schedule.entries
    .flatMap((entry) => pending(entry, template))
    .filter(({ on, threshold, due }) => on <= today && !(threshold === 'due-soon' && due < today))
    .map(({ key, what, threshold }) => ({ key, what, threshold }))
}

/**
 * The day on which the sweep has something to do; undefined when nothing is left to tell. Later than today once
 * what `dueNow` gave has been marked.
 */
export const nextDate = (schedule: Schedule): IsoDate | undefined => {
  const { template } = schedule
  const days = schedule.entries.flatMap((entry) => pending(entry, template)).map(({ on }) => on)
  return days.reduce<IsoDate | undefined>((first, day) => (!first || day < first ? day : first), undefined)
}

/** An overdue date is not due soon any more, so that need not be told either. */
const settles = (threshold: Threshold): readonly Threshold[] =>
  threshold === 'overdue' ? ['due-soon', 'overdue'] : [threshold]

const withTold = (entry: ScheduleEntry, fired: readonly Threshold[]): ScheduleEntry => ({
  ...entry,
  told: [...new Set([...entry.told, ...fired.flatMap(settles)])],
  done: entry.done || entry.what !== 'task',
})

/**
 * Marks thresholds as told; a milestone is thereby done. Entries that are gone are passed over. The version
 * grows by one, or stays when there is nothing to mark.
 */
export const markTold = (
  schedule: Schedule,
  items: readonly Pick<Reached, 'key' | 'threshold'>[],
): Schedule => {
  if (items.length === 0) return schedule
  const entries = schedule.entries.map((entry) => {
    const fired = items.filter((item) => item.key === entry.key).map((item) => item.threshold)
    return fired.length === 0 ? entry : withTold(entry, fired)
  })
  return { ...schedule, version: schedule.version + 1, entries }
}
