import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import { type IsoDate, isoDate } from '../kernel/time.ts'

const millisecondsPerDay = 86_400_000

/** Whole days since 1 January 1970; negative before. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / millisecondsPerDay

/** The date of a day number. Throws TypeError outside the years 1 to 9999. */
export const dateOfDay = (day: number): IsoDate =>
  isoDate(new Date(day * millisecondsPerDay).toISOString().slice(0, 10))

/** 1 Monday to 7 Sunday (ISO 8601). 1 January 1970 was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1
export const weekday = (date: IsoDate): number => weekdayOfDay(dayNumber(date))

export const yearOfDay = (day: number): number => new Date(day * millisecondsPerDay).getUTCFullYear()

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDay(dayNumber(date) + days)

/** The same day of another month, or that month's last day: 31 March less one month is 28 or 29 February. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const plain = PlainDate.create(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)),
    Number(date.slice(8, 10)),
  )
  return isoDate(PlainDate.toString(PlainDate.addMonths(plain, months)))
}

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)
