import type { Offset } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import type { Template } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { addWorkingDays, nextWorkingDay, shift, workingDayOnOrBefore } from './calendar.ts'

/**
 * The date at a distance from the release or another anchor, on a working day: the one before when it falls on a day off. What
 * comes after the anchor stays after it, on the next working day when no earlier one is left.
 */
export const plannedDate = (anchor: IsoDate, offset: Offset): IsoDate => {
  const date = workingDayOnOrBefore(shift(anchor, offset))
  return offset.amount > 0 && date <= anchor ? nextWorkingDay(anchor) : date
}

export interface Due {
  readonly due: IsoDate
  /** There was too little time: the planned date had come or passed already. */
  readonly squeezed: boolean
}

/**
 * When something should be done, planned back (or on) from the release. Nothing is dated in the past: when the
 * planned date has come it is the next working day, or today when the person is released before that.
 */
export const dueOf = (release: IsoDate, offset: Offset, today: IsoDate): Due => {
  const planned = plannedDate(release, offset)
  if (planned > today) return { due: planned, squeezed: false }
  const soonest = nextWorkingDay(today)
  const due = release >= today && soonest > release ? today : soonest
  return { due, squeezed: due !== planned }
}

/** The last day for an office to accept or reject a task that was sent to it on a date. */
export const answerDeadline = (sentOn: IsoDate, kind: TaskKind, template: Template): IsoDate => {
  const { usual, kinds } = template.answerWithin
  return addWorkingDays(sentOn, (kinds[kind] ?? usual).workingDays)
}
