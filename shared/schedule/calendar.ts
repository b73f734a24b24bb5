import type { Offset } from '../domain/schedule/schedule.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { IsoDate } from '../kernel/time.ts'
import { addDays, addMonths, dateOfDay, dayNumber, weekdayOfDay, yearOfDay } from './days.ts'
import { publicHolidays } from './holidays.ts'

const holidayDays = new Map<number, ReadonlySet<number>>()

/** The same for everybody and for ever, so it is kept: a plan asks for the same two years hundreds of times. */
const holidaysOf = (year: number): ReadonlySet<number> => {
  const known = holidayDays.get(year)
  if (known) return known
  const fresh = new Set(publicHolidays(year).map((holiday) => dayNumber(holiday.date)))
  holidayDays.set(year, fresh)
  return fresh
}

const isWorking = (day: number): boolean => weekdayOfDay(day) <= 5 && !holidaysOf(yearOfDay(day)).has(day)

/** Monday to Friday and no public holiday. */
export const isWorkingDay = (date: IsoDate): boolean => isWorking(dayNumber(date))

/** The nth working day after a date, or before it when n is negative; the date itself when n is 0. */
export const addWorkingDays = (date: IsoDate, count: number): IsoDate => {
  const step = Math.sign(count)
  let day = dayNumber(date)
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (isWorking(day)) left -= 1
  }
  return dateOfDay(day)
}

/** The first working day after a date, never the date itself. */
export const nextWorkingDay = (date: IsoDate): IsoDate => addWorkingDays(date, 1)
/** The last working day before a date, never the date itself. */
export const previousWorkingDay = (date: IsoDate): IsoDate => addWorkingDays(date, -1)
/** The date itself when it is a working day, else the last one before it. */
export const workingDayOnOrBefore = (date: IsoDate): IsoDate =>
  isWorkingDay(date) ? date : previousWorkingDay(date)

/** Mondays to Fridays up to and including a day, counted from the Monday of 29 December 1969. */
const weekdaysUpTo = (day: number): number => {
  const fromMonday = day + 3
  const week = Math.floor(fromMonday / 7)
  return week * 5 + Math.min(fromMonday - week * 7 + 1, 5)
}

/** Holidays from Monday to Friday after one day, up to and including another. */
const weekdayHolidays = (after: number, upTo: number): number => {
  let count = 0
  for (let year = yearOfDay(after); year <= yearOfDay(upTo); year += 1)
    for (const day of holidaysOf(year)) if (day > after && day <= upTo && weekdayOfDay(day) <= 5) count += 1
  return count
}

/** Working days after one day, up to and including another that is not earlier: by weeks and years, not by days. */
const workingDaysAfter = (after: number, upTo: number): number =>
  weekdaysUpTo(upTo) - weekdaysUpTo(after) - weekdayHolidays(after, upTo)

/**
 * Working days after `from`, up to and including `to`; when `to` is earlier, the negative number from and
 * including `to` up to `from`. So `workingDaysBetween(date, addWorkingDays(date, n))` is n.
 */
export const workingDaysBetween = (from: IsoDate, to: IsoDate): number => {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return end >= start ? workingDaysAfter(start, end) : -workingDaysAfter(end - 1, start - 1)
}

/** A date moved by a number of months, weeks, days or working days. */
export const shift = (date: IsoDate, by: Offset): IsoDate => {
  switch (by.unit) {
    case 'months':
      return addMonths(date, by.amount)
    case 'weeks':
      return addDays(date, by.amount * 7)
    case 'days':
      return addDays(date, by.amount)
    case 'working-days':
      return addWorkingDays(date, by.amount)
    default:
      return assertNever(by.unit)
  }
}
