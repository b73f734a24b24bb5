import type { IsoDate } from '../kernel/time.ts'
import { isWorkingDay } from './calendar.ts'
import { addDays, daysBetween } from './days.ts'

/** Days without a dose between the last one inside and the first one outside. */
export interface DoseGap {
  readonly days: number
  /** Those of them on which hardly anybody dispenses: weekends and public holidays. */
  readonly daysOff: readonly IsoDate[]
}

/**
 * The gap in opioid treatment (LAR) at a release; undefined when the first dose outside is on the day after the last
 * one inside, or earlier. Daily doses are assumed [A]: doses taken along count as given inside on their last day.
 */
export const doseGap = (lastInside: IsoDate, firstOutside: IsoDate): DoseGap | undefined => {
  const days = daysBetween(lastInside, firstOutside) - 1
  if (days < 1) return undefined
  const between = Array.from({ length: days }, (_, index) => addDays(lastInside, index + 1))
  return { days, daysOff: between.filter((day) => !isWorkingDay(day)) }
}
