import type { Certainty, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { IsoDate } from '../kernel/time.ts'
import { dueOf, plannedDate } from './due-date.ts'
import { placeMilestone } from './milestones.ts'
import { templateOf } from './templates/index.ts'
import type { Template } from './templates/template.ts'
import { thresholdDay } from './thresholds.ts'

interface Move {
  readonly from: IsoDate | undefined
  readonly release: IsoDate | undefined
  readonly today: IsoDate
  readonly template: Template
}

const moveOf = (schedule: Schedule, release: IsoDate | undefined, today: IsoDate): Move => ({
  from: schedule.release,
  release,
  today,
  template: templateOf(schedule),
})

/** Dates that follow the release: not fixed ones, and not done ones unless a milestone only passed unheard. */
const follows = (entry: ScheduleEntry): boolean => {
  const unheard = entry.what === 'milestone' && !entry.told.includes('milestone')
  return !entry.fixed && entry.offset !== undefined && (!entry.done || unheard)
}

/** A missed date stays missed when the release moves earlier or a little later: only time to spare clears it. */
const movedDue = (entry: ScheduleEntry, { release, today }: Move): IsoDate | undefined => {
  if (release === undefined || !entry.offset) return undefined
  const { due, squeezed } = dueOf(release, entry.offset, today)
  return squeezed && entry.due && entry.due < today ? entry.due : due
}

const moveTask = (entry: ScheduleEntry, to: Move): ScheduleEntry => {
  if (to.release === to.from) return entry
  const due = movedDue(entry, to)
  const { due: was, ...rest } = entry
  if (due === undefined) return rest
  const told = entry.told.filter((one) => due === was || thresholdDay(one, due, to.template) <= to.today)
  return { ...rest, due, told }
}

/** A milestone whose day has passed and that a late sweep has still to tell is not silenced by a move. */
const moveMilestone = (entry: ScheduleEntry, to: Move): ScheduleEntry => {
  if (to.release === to.from) return entry
  const waiting = !entry.done && entry.due !== undefined && entry.due < to.today
  const placed = placeMilestone(entry, to.release, to.today)
  return waiting ? { ...placed, done: false } : placed
}

const moveEntry = (entry: ScheduleEntry, to: Move): ScheduleEntry => {
  if (!follows(entry)) return entry
  return entry.what === 'milestone' ? moveMilestone(entry, to) : moveTask(entry, to)
}

/**
 * The schedule with another release date, or with none; the version grows by one. Fixed and done entries stay.
 * What has been told is told again only where its day lies after today on the new date; a milestone that has been
 * told is done, and is never told again. Moving there and back gives the same dates, except that a task whose
 * date had come before may come back with the next working day.
 */
export const moveRelease = (
  schedule: Schedule,
  release: IsoDate | undefined,
  certainty: Certainty,
  today: IsoDate,
): Schedule => {
  const to = moveOf(schedule, release, today)
  const { release: _, hangsOn, ...rest } = schedule
  return {
    ...rest,
    version: schedule.version + 1,
    ...(release && { release }),
    certainty,
    ...(certainty === 'conditional' && hangsOn && { hangsOn }),
    entries: schedule.entries.map((entry) => moveEntry(entry, to)),
  }
}

/** Whether a task has got less time than its lead time wants, because the planned date had passed. */
export const isSqueezed = (entry: ScheduleEntry, release: IsoDate | undefined): boolean =>
  entry.what === 'task' &&
  !entry.fixed &&
  !entry.done &&
  release !== undefined &&
  entry.offset !== undefined &&
  entry.due !== plannedDate(release, entry.offset)

/** What moving the release would do to one entry. */
export interface PreviewEntry {
  readonly key: string
  readonly what: ScheduleEntry['what']
  readonly before?: IsoDate
  readonly after?: IsoDate
  readonly done: boolean
  /** Not done, and its date would lie in the past. */
  readonly overdue: boolean
  readonly squeezed: boolean
}

/**
 * Every task and milestone before and after a move of the release, in the schedule's order. Nothing is changed.
 * Reminders and the dates by which offices answer do not follow the release and are left out.
 */
export const preview = (
  schedule: Schedule,
  release: IsoDate | undefined,
  today: IsoDate,
): readonly PreviewEntry[] => {
  const to = moveOf(schedule, release, today)
  return schedule.entries
    .filter(({ what }) => what === 'task' || what === 'milestone')
    .map((entry) => {
      const after = moveEntry(entry, to)
      return {
        key: entry.key,
        what: entry.what,
        ...(entry.due && { before: entry.due }),
        ...(after.due && { after: after.due }),
        done: entry.done,
        overdue: !entry.done && after.due !== undefined && after.due < today,
        squeezed: isSqueezed(after, release),
      }
    })
}
