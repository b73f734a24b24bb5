import { type IsoDate, isoDate } from '../kernel/time.ts'
import { addDays } from './days.ts'

/**
 * Norwegian public holidays: helligdagsfredloven § 2, and lov om 1. og 17. mai § 1. Days that only custom
 * closes (Christmas Eve, New Year's Eve, the Wednesday before Easter) are working days.
 */
const onDate = {
  'new-year': '01-01',
  'labour-day': '05-01',
  'constitution-day': '05-17',
  christmas: '12-25',
  'boxing-day': '12-26',
} as const

/** Days from Easter Sunday. */
const fromEaster = {
  'maundy-thursday': -3,
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  'whit-sunday': 49,
  'whit-monday': 50,
} as const

export interface Holiday {
  readonly name: keyof typeof onDate | keyof typeof fromEaster
  readonly date: IsoDate
}

const two = (value: number): string => String(value).padStart(2, '0')
const four = (value: number): string => String(value).padStart(4, '0')

/** Easter Sunday of a year of the Gregorian calendar, by Gauss's computus in the form of Meeus, Jones and Butcher. */
export const easterSunday = (year: number): IsoDate => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const sunCorrection = century - Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + sunCorrection - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return isoDate(`${four(year)}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`)
}

const entries = <Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
): readonly [Name, Value][] => {
  const names = Object.keys(table).filter((name): name is Name => Object.hasOwn(table, name))
  return names.map((name) => [name, table[name]])
}

/** The twelve holidays of a year; two of them may fall on one date (17 May on a Whit Monday). */
export const publicHolidays = (year: number): readonly Holiday[] => {
  const easter = easterSunday(year)
  return [
    ...entries(onDate).map(([name, day]) => ({ name, date: isoDate(`${four(year)}-${day}`) })),
    ...entries(fromEaster).map(([name, days]) => ({ name, date: addDays(easter, days) })),
  ]
}
