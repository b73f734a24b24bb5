import type { IsoDate } from '../kernel/time.ts'
import { isWorkingDay, nextWorkingDay } from './calendar.ts'
import { addDays, weekday } from './days.ts'
import { type Holiday, publicHolidays } from './holidays.ts'

/** Days on which custom closes offices early though the law does not: our assumption, never shown as law. */
const shortDays = ['12-24', '12-31'] as const

/** A day on which offices are closed, and why. */
export interface ClosedDay {
  readonly date: IsoDate
  readonly why: 'saturday' | 'sunday' | Holiday['name']
}

/**
 * What is special about a day of release. `day-off`: offices are closed that very day; `before-days-off`: it is a Friday
 * or the eve of a holiday, and what is forgotten waits until `opens`; `short-day`: many close at noon.
 */
export interface ReleaseDay {
  readonly kind: 'day-off' | 'before-days-off' | 'short-day'
  /** The days without offices, in order: from the release when that is one, else from the day after. */
  readonly closed: readonly ClosedDay[]
  /** The first working day after the release. */
  readonly opens: IsoDate
}

const whyClosed = (date: IsoDate): ClosedDay['why'] => {
  const holiday = publicHolidays(Number(date.slice(0, 4))).find((one) => one.date === date)
  return holiday?.name ?? (weekday(date) === 6 ? 'saturday' : 'sunday')
}

const closedDays = (from: IsoDate, opens: IsoDate): readonly ClosedDay[] => {
  const days: ClosedDay[] = []
  for (let date = from; date < opens; date = addDays(date, 1)) days.push({ date, why: whyClosed(date) })
  return days
}

/**
 * Whether offices, banks and doctors are closed on a day of release or right after it, and until when. Undefined for a
 * day with another working day behind it.
 */
export const releaseDay = (release: IsoDate): ReleaseDay | undefined => {
  const opens = nextWorkingDay(release)
  if (!isWorkingDay(release)) return { kind: 'day-off', closed: closedDays(release, opens), opens }
  const closed = closedDays(addDays(release, 1), opens)
  const isShort = shortDays.some((day) => release.endsWith(day)) || closed[0]?.why === 'maundy-thursday'
  if (isShort) return { kind: 'short-day', closed, opens }
  return closed.length > 0 ? { kind: 'before-days-off', closed, opens } : undefined
}
