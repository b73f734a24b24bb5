import { norwegianTime } from '../kernel/norwegian-time.ts'
import { parseIsoDate } from '../kernel/time.ts'
import { type DateWords, dateWords } from './date-words.ts'
import type { Language } from './languages.ts'

/** long: 12. mars 2027; short: 12. mars; shortYear: 12. mars 2027; weekday: fredag 12. mars 2027; day: fre. 12. mars; numeric: 12.03.2027. */
export const dateStyles = ['long', 'short', 'shortYear', 'weekday', 'day', 'numeric'] as const
export type DateStyle = (typeof dateStyles)[number]

/** long: 12. mars 2027 kl. 14:30; short: 12. mars, 14:30; time: 14:30. Always Norwegian time. */
export const instantStyles = ['long', 'short', 'time'] as const
export type InstantStyle = (typeof instantStyles)[number]

/** Noon UTC of a calendar date, read back in UTC: no time zone can move it to a neighbouring day. */
const noon = (iso: string): Date => {
  if (parseIsoDate(iso) === undefined) throw new RangeError('A calendar date has the form YYYY-MM-DD')
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))]
  return new Date(Date.UTC(year, month - 1, day, 12))
}

const long = ({ dayMark, months }: DateWords, date: Date): string =>
  `${date.getUTCDate()}${dayMark} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`

const short = ({ dayMark, shortMonths }: DateWords, date: Date): string =>
  `${date.getUTCDate()}${dayMark} ${shortMonths[date.getUTCMonth()]}`

const numeric = ({ between }: DateWords, iso: string): string => iso.split('-').toReversed().join(between)

const writers: Readonly<Record<DateStyle, (words: DateWords, date: Date, iso: string) => string>> = {
  long,
  short,
  shortYear: (words, date) => `${short(words, date)} ${date.getUTCFullYear()}`,
  weekday: (words, date) => `${words.weekdays[date.getUTCDay()]}${words.weekdayMark} ${long(words, date)}`,
  day: (words, date) => `${words.shortWeekdays[date.getUTCDay()]} ${short(words, date)}`,
  numeric: (words, _date, iso) => numeric(words, iso),
}

/** A calendar date `YYYY-MM-DD` in words. Throws RangeError on anything else. */
export const formatDate = (language: Language, iso: string, style: DateStyle = 'long'): string =>
  writers[style](dateWords[language], noon(iso), iso)

/** The month of a calendar date: `mars 2027`, or `mars 27` when short. */
export const formatMonth = (language: Language, iso: string, width: 'long' | 'short' = 'long'): string => {
  const { months, shortMonths } = dateWords[language]
  const month = noon(iso).getUTCMonth()
  return width === 'long' ? `${months[month]} ${iso.slice(0, 4)}` : `${shortMonths[month]} ${iso.slice(2, 4)}`
}

/** An instant (ISO 8601 with zone, or milliseconds since 1970) in Norwegian time. Throws RangeError on anything else. */
export const formatInstant = (
  language: Language,
  instant: string | number,
  style: InstantStyle = 'long',
): string => {
  const [date = '', time = ''] = norwegianTime(new Date(instant).getTime()).split('T')
  if (style === 'time') return time
  const between = style === 'long' ? dateWords[language].at : ', '
  return `${formatDate(language, date, style)}${between}${time}`
}

/** Whole days from one calendar date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
