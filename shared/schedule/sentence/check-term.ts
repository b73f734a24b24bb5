import type { SentenceLength, SubsidiaryFacts, TermFacts } from '../../domain/sentence/sentence.ts'
import {
  checkInterruptions,
  checkLength,
  checkRefusals,
  checkRemand,
  checkWithin,
  isLength,
} from './check-serving.ts'
import { courseOf, served } from './course.ts'
import { type Faults, faultIf } from './fault.ts'
import { exceeds, monthsOf, sumOf } from './length.ts'
import { limits } from './limits.ts'

type Summed = TermFacts | SubsidiaryFacts

const checkParts = ({ parts }: Summed): Faults =>
  parts.length === 0
    ? faultIf(true, 'no-length', 'parts')
    : parts.flatMap((part, index) => checkLength(part, `parts.${index}`))

/** The form a judgment has (strl § 31): 14 days at least, and up to 120 days given in days. */
const checkForm = (part: SentenceLength, path: string): Faults => [
  ...faultIf(
    monthsOf(part) === 0 && part.days > 0 && part.days < limits.shortest.days,
    'under-fourteen-days',
    path,
  ),
  ...faultIf(part.days > limits.longestInDays.days, 'over-120-days-in-days', path),
]

/** A sentence of this country: 21 years at most, 30 for certain offences (strl §§ 43, 79). */
const checkMost = ({ parts, start }: TermFacts): Faults => {
  const total = sumOf(parts)
  const path = parts.length === 1 ? 'parts.0' : 'parts'
  return exceeds(total, limits.longest, start)
    ? faultIf(true, 'over-thirty-years', path)
    : faultIf(exceeds(total, limits.usualLongest, start), 'over-twenty-one-years', path)
}

const checkDomestic = (facts: TermFacts): Faults =>
  facts.foreign
    ? []
    : [...facts.parts.flatMap((part, index) => checkForm(part, `parts.${index}`)), ...checkMost(facts)]

/** What can be checked of any sum of sentences; `more` is asked when all lengths can be reckoned with. */
const checkSummed = (facts: Summed, more: Faults, rules: () => Faults): Faults => {
  const sound = facts.parts.length > 0 && facts.parts.every(isLength)
  const first = [
    ...checkParts(facts),
    ...checkRemand(facts, sound ? sumOf(facts.parts) : undefined),
    ...checkInterruptions(facts),
    ...more,
  ]
  const all = sound ? [...first, ...rules()] : first
  if (first.length > 0) return all
  return [...all, ...checkWithin(facts, served(courseOf(facts), sumOf(facts.parts)))]
}

/** All that is wrong with the facts of imprisonment, wherever it is served. */
export const checkTerm = (facts: TermFacts): Faults => {
  const { start, inCustodySince, monitoringExcluded, kind, refusals } = facts
  const more = [
    ...checkRefusals(refusals, start, 'refusal-before-start'),
    ...faultIf(
      inCustodySince !== undefined && inCustodySince > start,
      'custody-after-start',
      'inCustodySince',
      start,
    ),
    ...faultIf(
      kind === 'electronic-monitoring' && monitoringExcluded,
      'monitoring-excluded',
      'monitoringExcluded',
    ),
  ]
  return checkSummed(facts, more, () => checkDomestic(facts))
}

/** All that is wrong with imprisonment instead of fines: 120 days at most for one fine sentence (strl § 55). */
export const checkFine = (facts: SubsidiaryFacts): Faults =>
  checkSummed(facts, [], () =>
    facts.parts.flatMap((part, index) =>
      faultIf(exceeds(part, limits.longestForFine, facts.start), 'fine-over-120-days', `parts.${index}`),
    ),
  )
