import { type IsoDate, isoDate } from '../kernel/time.ts'

/**
 * Reckoning by hand, since plans ask for hundreds of dates per page: the Gregorian calendar repeats after 400 years of
 * 146097 days, and a year is taken to begin in March, so that the leap day is its last.
 */
const daysPerEra = 146_097
/** Days from 1 March of the year 0 to 1 January 1970. */
const epoch = 719_468

interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const civilOf = (date: IsoDate): Civil => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const numberOf = ({ year, month, day }: Civil): number => {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const ofEra = marchYear - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * daysPerEra + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - epoch
}

const civilOfDay = (number: number): Civil => {
  const shifted = number + epoch
  const era = Math.floor(shifted / daysPerEra)
  const ofEra = shifted - era * daysPerEra
  const years = ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)
  const yearOfEra = Math.floor(years / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

const dateOf = ({ year, month, day }: Civil): IsoDate =>
  isoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)

/** Whole days since 1 January 1970; negative before. */
export const dayNumber = (date: IsoDate): number => numberOf(civilOf(date))

/** The date of a day number. Throws TypeError outside the years 1 to 9999. */
export const dateOfDay = (day: number): IsoDate => dateOf(civilOfDay(day))

/** 1 Monday to 7 Sunday (ISO 8601). 1 January 1970 was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1
export const weekday = (date: IsoDate): number => weekdayOfDay(dayNumber(date))

export const yearOfDay = (day: number): number => civilOfDay(day).year

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDay(dayNumber(date) + days)

/** The same day of another month, or that month's last day: 31 March less one month is 28 or 29 February. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = civilOf(date)
  const count = year * 12 + month - 1 + months
  const first = { year: Math.floor(count / 12), month: count - Math.floor(count / 12) * 12 + 1, day: 1 }
  const next =
    first.month === 12 ? { ...first, year: first.year + 1, month: 1 } : { ...first, month: first.month + 1 }
  const days = numberOf(next) - numberOf(first)
  return dateOf({ ...first, day: Math.min(day, days) })
}

/** Calendar days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)
