import type { SentenceLength } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { addDays, addMonths } from '../days.ts'
import type { Assumption } from './rules.ts'

const daysInRest = 30

export const monthsOf = ({ years, months }: SentenceLength): number => years * 12 + months

/** Several sentences added up (strgjforskr § 3-2): years, months and days apart, so that nothing is rounded. */
export const sumOf = (parts: readonly SentenceLength[]): SentenceLength =>
  parts.reduce(
    (sum, part) => ({
      years: sum.years + part.years,
      months: sum.months + part.months,
      days: sum.days + part.days,
    }),
    { years: 0, months: 0, days: 0 },
  )

/** The date a length after another: months on the calendar first, then days. */
export const addLength = (from: IsoDate, length: SentenceLength): IsoDate => {
  const months = monthsOf(length)
  return addDays(months === 0 ? from : addMonths(from, months), length.days)
}

/** The date so many months before another; a length with days counts them too. */
export const lessLength = (from: IsoDate, length: SentenceLength): IsoDate =>
  addDays(addMonths(from, -monthsOf(length)), -length.days)

/** Whether one length, begun on a date, lasts longer than another. */
export const exceeds = (length: SentenceLength, limit: SentenceLength, from: IsoDate): boolean =>
  addLength(from, length) > addLength(from, limit)

export const shares = ['1/3', '1/2', '2/3'] as const
export type Share = (typeof shares)[number]

const fractions = {
  '1/3': { over: 1, under: 3 },
  '1/2': { over: 1, under: 2 },
  '2/3': { over: 2, under: 3 },
} as const

/**
 * A share of a length: whole months first, what is left of a month at 30 days, part of a day rounded up. So 2/3 of
 * 18 months is 12 months, 2/3 of 10 months is 6 months and 20 days, and 2/3 of 100 days is 67 days. No source fixes
 * this.
 */
export const shareOf = (
  length: SentenceLength,
  share: Share,
): { readonly length: SentenceLength; readonly assumptions: readonly Assumption[] } => {
  const { over, under } = fractions[share]
  const months = monthsOf(length) * over
  const left = months % under
  const days = left * daysInRest + length.days * over
  return {
    length: { years: 0, months: Math.floor(months / under), days: Math.ceil(days / under) },
    assumptions: [
      ...(left > 0 ? (['thirty-day-rest'] as const) : []),
      ...(days % under > 0 ? (['rounded-up'] as const) : []),
    ],
  }
}
