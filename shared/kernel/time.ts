/**
 * Dates and instants as plain strings, and the two clocks. Calendar reckoning lives in shared/schedule; here
 * stands only the form, so that every folder may carry a date without a library.
 */
declare const kind: unique symbol

/** A calendar date in Norway, `YYYY-MM-DD`; compares correctly as text. */
export type IsoDate = string & { readonly [kind]: 'IsoDate' }
/** An instant in UTC with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`; compares correctly as text. */
export type Timestamp = string & { readonly [kind]: 'Timestamp' }

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of a month of the Gregorian calendar; 0 for a month that there is not. By hand: pages ask some hundred times. */
const daysIn = (year: number, month: number): number => {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date, or undefined when the text is not a date of the calendar (31 February, month 13, year 0000). */
export const parseIsoDate = (text: string): IsoDate | undefined => {
  const parts = datePattern.exec(text)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const real = year > 0 && day > 0 && day <= daysIn(year, month)
  return real ? (text as IsoDate) : undefined
}

/** The date; throws when the text is not one. For dates in our own data and stored items. */
export const isoDate = (text: string): IsoDate => {
  const date = parseIsoDate(text)
  if (date === undefined) throw new TypeError('Not a calendar date')
  return date
}

/** The instant of a number of milliseconds since 1970. */
export const timestamp = (epochMilliseconds: number): Timestamp =>
  new Date(epochMilliseconds).toISOString() as Timestamp

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** The instant, or undefined when the text is not of the stored form. */
export const parseTimestamp = (text: string): Timestamp | undefined =>
  instantPattern.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Timestamp) : undefined

/** Milliseconds since 1970 of an instant. */
export const milliseconds = (instant: Timestamp): number => Date.parse(instant)

/** Reads the time. `now` is called per request, never at module load: a warm Lambda would keep yesterday. */
export interface Clock {
  now(): Timestamp
}

/**
 * The two clocks. The case clock dates the casework and the demo may move it; the machine clock times
 * sessions, tokens, leases, expiry and ids.
 */
export interface Clocks {
  readonly case: Clock
  readonly machine: Clock
}
