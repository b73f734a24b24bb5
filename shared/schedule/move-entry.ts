import type { EntryBefore, ScheduleEntry, Threshold } from '../domain/schedule/schedule.ts'
import type { Template } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { shift } from './calendar.ts'
import { dueOf, plannedDate } from './due-date.ts'
import { placeMilestone } from './milestones.ts'
import { thresholdDay } from './thresholds.ts'

/** From which date of its anchor to which an entry moves, and on which day that is decided. */
export interface EntryMove {
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
  readonly today: IsoDate
  readonly template: Template
}

/** Dates that follow their anchor: not typed ones, and not those of tasks that have ended. */
export const follows = (entry: ScheduleEntry): boolean =>
  !entry.fixed && entry.offset !== undefined && (!entry.done || entry.what === 'milestone')

/** A missed date stays missed when the release moves earlier or a little later: only time to spare clears it. */
const movedDue = (entry: ScheduleEntry, { to, today }: EntryMove): IsoDate | undefined => {
  if (to === undefined || !entry.offset) return undefined
  const { due, squeezed } = dueOf(to, entry.offset, today)
  return squeezed && entry.due && entry.due < today ? entry.due : due
}

const placeTask = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry => {
  const due = movedDue(entry, move)
  const { due: was, ...rest } = entry
  if (due === undefined) return rest
  const isTold = (one: Threshold): boolean =>
    due === was || thresholdDay(one, due, move.template) <= move.today
  return { ...rest, due, told: entry.told.filter(isTold) }
}

const isTold = ({ told }: Pick<ScheduleEntry, 'told'>): boolean => told.includes('milestone')

/** The day for which a milestone was told last. */
const toldDay = (entry: ScheduleEntry): IsoDate | undefined => {
  if (isTold(entry)) return entry.due
  return entry.before && isTold(entry.before) ? entry.before.due : undefined
}

/**
 * A milestone that has been told comes again only on a day well after that day: the meeting half a year before the
 * release is wanted anew when the release is put off by a year, and not when it is put off by a week.
 */
const placeTold = (entry: ScheduleEntry, told: IsoDate, move: EntryMove): ScheduleEntry => {
  const { to, today, template } = move
  const planned = to && entry.offset && plannedDate(to, entry.offset)
  const isAnew = planned !== undefined && planned > shift(told, template.tellAgainAfter)
  if (isAnew && (planned > today || isWaiting(entry, today)))
    return { ...entry, due: planned, told: [], done: false }
  return { ...entry, due: told, told: ['milestone'], done: true }
}

/** Its day has passed, and a late sweep has still to tell it: a move does not silence that. */
const isWaiting = ({ done, due }: ScheduleEntry, today: IsoDate): boolean =>
  !done && due !== undefined && due < today

const placeAnyMilestone = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry => {
  const told = toldDay(entry)
  if (told !== undefined) return placeTold(entry, told, move)
  const placed = placeMilestone(entry, move.to, move.today)
  return isWaiting(entry, move.today) ? { ...placed, done: false } : placed
}

/** An entry on its date by its own offset, whatever it was counted from before. */
export const placeAnew = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry => {
  const placed = place(entry, move)
  const { before: _, ...rest } = placed
  const told = toldDay(entry)
  if (told === undefined || isTold(placed)) return rest
  return { ...rest, before: { from: told, due: told, told: ['milestone'], done: true } }
}

const place = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry =>
  entry.what === 'milestone' ? placeAnyMilestone(entry, move) : placeTask(entry, move)

const isSame = (one: ScheduleEntry, other: ScheduleEntry): boolean =>
  one.due === other.due && one.done === other.done && one.told.join() === other.told.join()

/** Nothing has been told of it and its day is to come: it is reckoned anew as it is. */
const isPlain = ({ due, told, done }: ScheduleEntry, today: IsoDate): boolean =>
  told.length === 0 && !done && due !== undefined && due > today

/** What must be remembered so that moving back finds the entry as it is. */
const memory = (entry: ScheduleEntry, placed: ScheduleEntry, move: EntryMove): EntryBefore | undefined => {
  const { from, to } = move
  if (from === undefined || entry.due === undefined || isPlain(entry, move.today)) return entry.before
  const { before: _, ...plain } = placed
  const back = place(plain, { ...move, from: to, to: from })
  if (isSame(back, entry)) return entry.before
  if (entry.before && isTold(entry.before) && !isTold(entry)) return entry.before
  return { from, due: entry.due, told: entry.told, done: entry.done }
}

const moveAnew = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry => {
  const placed = place(entry, move)
  const before = memory(entry, placed, move)
  const { before: _, ...rest } = placed
  return before === undefined ? rest : { ...rest, before }
}

/**
 * One entry after its anchor's date has moved. Back on a date on which it stood before, it is what it was there;
 * so moving there and back gives the same plan.
 */
export const moveEntry = (entry: ScheduleEntry, move: EntryMove): ScheduleEntry => {
  if (!follows(entry) || move.to === move.from) return entry
  const { before, ...rest } = entry
  if (before === undefined || before.from !== move.to) return moveAnew(entry, move)
  return { ...rest, due: before.due, told: before.told, done: before.done }
}
