import type { ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { IsoDate } from '../kernel/time.ts'
import { plannedDate } from './due-date.ts'
import type { Milestone } from './templates/template.ts'

/**
 * A milestone keeps its planned date also when that has passed: then it is done without having been told, since
 * nobody wants to hear of it.
 */
export const placeMilestone = (
  entry: ScheduleEntry,
  release: IsoDate | undefined,
  today: IsoDate,
): ScheduleEntry => {
  const { due: _, ...rest } = entry
  if (release === undefined || !entry.offset) return { ...rest, done: false }
  const due = plannedDate(release, entry.offset)
  return { ...rest, due, done: due < today }
}

/** An entry without a date yet. */
export const milestoneEntry = (milestone: Milestone): ScheduleEntry => ({
  key: milestone.key,
  what: 'milestone',
  offset: milestone.offset,
  fixed: false,
  told: [],
  done: false,
})
