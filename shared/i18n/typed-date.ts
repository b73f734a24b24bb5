/** 12.3.2027, 12/3/27, 12-03-2027 and 12 3 2027: day first, as in Norway. */
const spaced = /^(\d{1,2})[.\-/ ]\s?(\d{1,2})[.\-/ ]\s?(\d{4}|\d{2})$/
/** 120327 and 12032027. */
const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/
/** 2027-03-12, what the browser's own date picker sends. */
const iso = /^(\d{4})-(\d{2})-(\d{2})$/

const century = (year: string): string => (year.length === 2 ? `20${year}` : year)

/** `YYYY-MM-DD` when that day exists in the calendar, else undefined. */
const existing = (year: string, month: string, day: string): string | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/**
 * Reads a date as people in Norway type it; two-digit years are in this century. Returns `YYYY-MM-DD`, or undefined
 * for what is no date (31.2.2027). Whether the date makes sense (in the past, year 9999) is for the caller.
 */
export const parseTypedDate = (typed: string): string | undefined => {
  const text = typed.trim()
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear && isoMonth && isoDay) return existing(isoYear, isoMonth, isoDay)
  const [, day, month, year] = spaced.exec(text) ?? packed.exec(text) ?? []
  return day && month && year ? existing(century(year), month, day) : undefined
}
