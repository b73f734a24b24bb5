import { type IsoDate, isoDate, milliseconds, type Timestamp } from '../kernel/time.ts'
import { weekday } from './days.ts'

let formatter: Intl.DateTimeFormat | undefined

/** Swedish writes dates as ISO 8601 does. Made once, on first use: making one costs some hundred times a use. */
const osloFormat = (): Intl.DateTimeFormat => {
  formatter ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return formatter
}

/** The calendar date in Norway at an instant, daylight saving included. */
export const osloDate = (instant: Timestamp): IsoDate => isoDate(osloFormat().format(milliseconds(instant)))

/** The weekday in Norway at an instant: 1 Monday to 7 Sunday. */
export const osloWeekday = (instant: Timestamp): number => weekday(osloDate(instant))
