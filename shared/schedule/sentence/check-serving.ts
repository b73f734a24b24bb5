import type { Interruption, Refusal, SentenceLength } from '../../domain/sentence/sentence.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { courseOf, type Plain, place } from './course.ts'
import { type Faults, faultIf, type SentenceFault } from './fault.ts'
import { addLength } from './length.ts'

/** Far above any sentence, and low enough to reckon with. */
const most = { years: 100, months: 1200, days: 36_500 } as const

const isAmount = (amount: number, highest: number): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= highest

export const isLength = ({ years, months, days }: SentenceLength): boolean =>
  isAmount(years, most.years) && isAmount(months, most.months) && isAmount(days, most.days)

/** Whole numbers, none negative, and more than nothing. */
export const checkLength = (length: SentenceLength, path: string): Faults => {
  if (!isLength(length)) return faultIf(true, 'not-a-length', path)
  return faultIf(length.years + length.months + length.days === 0, 'no-length', path)
}

interface Serving {
  readonly start: IsoDate
  readonly remandDays: number
  readonly interruptions: readonly Interruption[]
}

/** Whole days, and no more than the sentence has (strl § 83); none known to compare with when `total` is absent. */
export const checkRemand = (serving: Serving, total: SentenceLength | undefined): Faults => {
  if (!isAmount(serving.remandDays, most.days)) return faultIf(true, 'remand-not-days', 'remandDays')
  if (!total) return []
  const { origin, start } = courseOf(serving)
  return faultIf(addLength(origin, total) < start, 'remand-over-sentence', 'remandDays')
}

interface Listed extends Interruption {
  readonly path: string
}

const checkOne = ({ from, to, path }: Listed, start: IsoDate): Faults => [
  ...faultIf(from < start, 'interruption-before-start', `${path}.from`, start),
  ...faultIf(to !== undefined && to < from, 'interruption-ends-before-it-begins', `${path}.to`, from),
]

/** Interruptions in order of their first day: each begins when all before it are over. */
const checkApart = (inOrder: readonly Listed[]): Faults => {
  const faults: SentenceFault[] = []
  let until: IsoDate | undefined
  let isOpen = false
  for (const { from, to, path } of inOrder) {
    const overlaps = isOpen || (until !== undefined && from < until)
    faults.push(...faultIf(overlaps, 'interruptions-overlap', `${path}.from`, isOpen ? undefined : until))
    isOpen ||= to === undefined
    if (to !== undefined && (until === undefined || to > until)) until = to
  }
  return faults
}

/** Every interruption lies within the time of serving, ends after it begins, and overlaps no other. */
export const checkInterruptions = ({ start, interruptions }: Serving): Faults => {
  const inOrder = interruptions
    .map((one, index): Listed => ({ ...one, path: `interruptions.${index}` }))
    .toSorted((one, other) => byCodeUnit(one.from, other.from))
  return [...inOrder.flatMap((one) => checkOne(one, start)), ...checkApart(inOrder)]
}

/** No interruption begins when the last day has been served. For facts without other faults. */
export const checkWithin = (serving: Serving, last: Plain): Faults => {
  const end = place(courseOf(serving), last, 'whole-sentence').date
  if (end === undefined) return []
  return serving.interruptions.flatMap(({ from }, index) =>
    faultIf(from >= end, 'interruption-after-end', `interruptions.${index}.from`, end),
  )
}

/** Refusals come after the date from which there can be one. */
export const checkRefusals = (
  refusals: readonly Refusal[],
  since: IsoDate,
  code: 'refusal-before-start' | 'refusal-before-judgment',
): Faults => refusals.flatMap(({ on }, index) => faultIf(on < since, code, `refusals.${index}.on`, since))
