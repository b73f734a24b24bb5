import type { Offset, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { Task } from '../domain/task/task.ts'
import type { Template } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { anchorDate, milestoneEntries, type PersonFacts } from './milestones.ts'
import { placeAnew } from './move-entry.ts'

/** What a plan follows from now on, and for whom. */
export interface Following {
  readonly template: Template
  readonly person: PersonFacts
  /** The plan's tasks: their lead times are those of their kinds. */
  readonly tasks: readonly Pick<Task, 'id' | 'kind'>[]
  readonly today: IsoDate
}

const isSameOffset = (one: Offset | undefined, other: Offset | undefined): boolean =>
  one?.unit === other?.unit && one?.amount === other?.amount

/** Counted from another distance; what has been told stays told unless the new day lies well after that day. */
const recounted = (
  schedule: Schedule,
  entry: ScheduleEntry,
  target: Pick<ScheduleEntry, 'offset' | 'anchor'>,
  { template, today }: Following,
): ScheduleEntry => {
  if (isSameOffset(entry.offset, target.offset) && entry.anchor === target.anchor) return entry
  const { anchor: _, ...rest } = entry
  const anchored = { ...rest, ...target }
  const to = anchorDate(schedule, target.anchor)
  return placeAnew(anchored, { from: undefined, to, today, template })
}

const milestone = (schedule: Schedule, target: ScheduleEntry, following: Following): ScheduleEntry => {
  const { key, offset, anchor } = target
  const place = { ...(offset && { offset }), ...(anchor && { anchor }) }
  const known = schedule.entries.find((entry) => entry.key === key)
  if (known) return recounted(schedule, { ...known, fixed: false }, place, following)
  const to = anchorDate(schedule, anchor)
  return placeAnew(target, { from: undefined, to, today: following.today, template: following.template })
}

/** A milestone that the template has no more: what was told of it stays in the plan, and moves no more. */
const isKept = (entry: ScheduleEntry, targets: readonly ScheduleEntry[]): boolean =>
  entry.what === 'milestone' &&
  entry.told.includes('milestone') &&
  !targets.some(({ key }) => key === entry.key)

const task = (schedule: Schedule, entry: ScheduleEntry, following: Following): ScheduleEntry => {
  const { template, tasks } = following
  const kind = tasks.find(({ id }) => id === entry.key)?.kind
  if (entry.what !== 'task' || entry.fixed || entry.done || !kind) return entry
  const { unit, amount } = template.leadTimes[kind]
  return recounted(schedule, entry, { offset: { unit, amount } }, following)
}

/**
 * The schedule by another version, another template, or for changed facts of the person; the version grows by one.
 * Typed dates, ended tasks and what has been told stay. Following the same once more changes no entry.
 */
export const followTemplate = (schedule: Schedule, following: Following): Schedule => {
  const targets = milestoneEntries(following.template, following.person)
  const others = schedule.entries.filter(({ what }) => what !== 'milestone')
  return {
    ...schedule,
    version: schedule.version + 1,
    template: following.template,
    entries: [
      ...targets.map((target) => milestone(schedule, target, following)),
      ...schedule.entries
        .filter((entry) => isKept(entry, targets))
        .map((entry) => ({ ...entry, fixed: true })),
      ...others.map((entry) => task(schedule, entry, following)),
    ],
  }
}
