import { type Language, locales } from './languages.ts'

/** long: 12. mars 2027; short: 12. mars; shortYear: 12. mars 2027; weekday: fredag 12. mars 2027; day: fre. 12. mars; numeric: 12.03.2027. */
export const dateStyles = ['long', 'short', 'shortYear', 'weekday', 'day', 'numeric'] as const
export type DateStyle = (typeof dateStyles)[number]

/** long: 12. mars 2027 kl. 14:30; short: 12. mars, 14:30; time: 14:30. Always Norwegian time. */
export const instantStyles = ['long', 'short', 'time'] as const
export type InstantStyle = (typeof instantStyles)[number]

const dateOptions: Record<DateStyle | 'month' | 'monthShort', Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  shortYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short', year: '2-digit' },
}

const instantOptions: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  long: { dateStyle: 'long', timeStyle: 'short' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
}

const made = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs about 100 times as much as using it. */
const formatter = (
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string,
) => {
  const key = `${language} ${name} ${timeZone}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locales[language], { ...options, timeZone })
  made.set(key, fresh)
  return fresh
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/

/** Noon UTC of a calendar date, read back in UTC: no time zone can move it to a neighbouring day. */
const noon = (iso: string): Date => {
  const date = new Date(`${iso}T12:00:00Z`)
  // 31 February becomes 3 March: the day tells.
  if (!datePattern.test(iso) || date.getUTCDate() !== Number(iso.slice(8)))
    throw new RangeError('A calendar date has the form YYYY-MM-DD')
  return date
}

const remembered = new Map<string, string>()
const mostRemembered = 5000

/** The same few hundred days stand on every page; Intl takes longer for each of them than the rest of a table row. */
const inWords = (language: Language, style: keyof typeof dateOptions, iso: string): string => {
  const key = language + style + iso
  const known = remembered.get(key)
  if (known !== undefined) return known
  const text = formatter(language, style, dateOptions[style], 'UTC').format(noon(iso))
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, text)
  return text
}

/** A calendar date `YYYY-MM-DD` in words. Throws RangeError on anything else. */
export const formatDate = (language: Language, iso: string, style: DateStyle = 'long'): string =>
  inWords(language, style, iso)

/** The month of a calendar date: `mars 2027`, or `mars 27` when short. */
export const formatMonth = (language: Language, iso: string, width: 'long' | 'short' = 'long'): string =>
  inWords(language, width === 'long' ? 'month' : 'monthShort', iso)

/** An instant (ISO 8601 with zone, or milliseconds since 1970) in Norwegian time. Throws RangeError on anything else. */
export const formatInstant = (
  language: Language,
  instant: string | number,
  style: InstantStyle = 'long',
): string => {
  const formatted = formatter(language, `instant ${style}`, instantOptions[style], 'Europe/Oslo')
  return formatted.format(new Date(instant))
}

/** Whole days from one calendar date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
