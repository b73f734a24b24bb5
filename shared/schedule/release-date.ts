import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { addMonths, daysBetween } from './days.ts'
import { parseAnyYear } from './typed-date.ts'

/** The longest sentence is 30 years (straffeloven § 43): no release lies further away. */
const longestMonths = 30 * 12

export const releaseFaults = ['not-a-date', 'before-today', 'too-far'] as const
export type ReleaseFault = (typeof releaseFaults)[number]

/** Reads a release date as typed: today at the earliest, 30 years from today at the latest. */
export const checkRelease = (text: string, today: IsoDate): Result<IsoDate, ReleaseFault> => {
  const date = parseAnyYear(text)
  if (date === undefined) return fail('not-a-date')
  if (date < today) return fail('before-today')
  return date > addMonths(today, longestMonths) ? fail('too-far') : ok(date)
}

/** Calendar days until the release; 0 on the day itself, negative after it. */
export const daysLeft = (release: IsoDate, today: IsoDate): number => daysBetween(today, release)
