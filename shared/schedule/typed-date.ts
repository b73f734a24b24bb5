import { type IsoDate, parseIsoDate } from '../kernel/time.ts'

/** 12.3.2027, 12/3 2027, 12-03-27, 12. 3. 2027; 120327, 12032027; 2027-03-12. */
const forms = [
  /^(?<day>\d{1,2})[./\- ]\s*(?<month>\d{1,2})[./\- ]\s*(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
] as const

const earliest = '1900-01-01'
const latest = '2199-12-31'

/** As `parseNorwegianDate`, with any year of the calendar. */
export const parseAnyYear = (text: string): IsoDate | undefined => {
  const typed = text.trim()
  for (const form of forms) {
    const { day, month, year } = form.exec(typed)?.groups ?? {}
    if (day && month && year)
      return parseIsoDate(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  return undefined
}

/**
 * A date as people in Norway type it, day first, or as a browser's date field sends it. Two digits of a year mean
 * this century. Undefined for anything else, for days that do not exist, and outside the years 1900 to 2199.
 */
export const parseNorwegianDate = (text: string): IsoDate | undefined => {
  const date = parseAnyYear(text)
  return date !== undefined && date >= earliest && date <= latest ? date : undefined
}
