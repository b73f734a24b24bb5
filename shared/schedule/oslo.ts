import { norwegianTime } from '../kernel/norwegian-time.ts'
import { type IsoDate, isoDate, milliseconds, type Timestamp } from '../kernel/time.ts'
import { weekday } from './days.ts'

/** The calendar date in Norway at an instant, daylight saving included. */
export const osloDate = (instant: Timestamp): IsoDate =>
  isoDate(norwegianTime(milliseconds(instant)).slice(0, 10))

/** The weekday in Norway at an instant: 1 Monday to 7 Sunday. */
export const osloWeekday = (instant: Timestamp): number => weekday(osloDate(instant))
