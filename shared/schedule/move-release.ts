import type { AnchorDates, Certainty, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { IsoDate } from '../kernel/time.ts'
import { plannedDate } from './due-date.ts'
import { anchorDate } from './milestones.ts'
import { moveEntry } from './move-entry.ts'

/** The dates from which a plan's others are counted. */
type Anchors = Pick<Schedule, 'release' | 'anchors'>

const movedEntry = (schedule: Schedule, to: Anchors, today: IsoDate, entry: ScheduleEntry): ScheduleEntry =>
  moveEntry(entry, {
    from: anchorDate(schedule, entry.anchor),
    to: anchorDate(to, entry.anchor),
    today,
    template: schedule.template,
  })

/**
 * The schedule with another release date, or with none; the version grows by one. Fixed dates and those of tasks
 * that have ended stay. What has been told is told again only where its day lies after today on the new date, a
 * milestone only well after the day it was told for. Moving there and back gives the same schedule.
 */
export const moveRelease = (
  schedule: Schedule,
  release: IsoDate | undefined,
  certainty: Certainty,
  today: IsoDate,
): Schedule => {
  const { release: _, hangsOn, ...rest } = schedule
  const to: Anchors = {
    ...(release && { release }),
    ...(schedule.anchors && { anchors: schedule.anchors }),
  }
  return {
    ...rest,
    ...to,
    version: schedule.version + 1,
    certainty,
    ...(hangsOn && certainty === 'conditional' && { hangsOn }),
    entries: schedule.entries.map((entry) => movedEntry(schedule, to, today, entry)),
  }
}

/**
 * The schedule with other dates of a sentence: what is counted from them moves, the release stays. The same dates
 * give the same schedule, and its version.
 */
export const moveAnchors = (schedule: Schedule, anchors: AnchorDates, today: IsoDate): Schedule => {
  const to: Anchors = { ...schedule, anchors }
  const entries = schedule.entries.map((entry) => movedEntry(schedule, to, today, entry))
  return { ...schedule, anchors, version: schedule.version + 1, entries }
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
  const moved = moveRelease(schedule, release, schedule.certainty, today)
  return schedule.entries.flatMap((entry, index) => {
    const after = moved.entries[index]
    if (!after || (entry.what !== 'task' && entry.what !== 'milestone')) return []
    return [
      {
        key: entry.key,
        what: entry.what,
        ...(entry.due && { before: entry.due }),
        ...(after.due && { after: after.due }),
        done: entry.done && after.done,
        overdue: !entry.done && after.due !== undefined && after.due < today,
        squeezed: isSqueezed(after, release),
      },
    ]
  })
}
