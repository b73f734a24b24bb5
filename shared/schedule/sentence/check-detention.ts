import type { DetentionFacts, SentenceLength } from '../../domain/sentence/sentence.ts'
import {
  checkInterruptions,
  checkLength,
  checkRefusals,
  checkRemand,
  checkWithin,
  isLength,
} from './check-serving.ts'
import { frameOf, minimumTerm } from './detention.ts'
import { type Faults, faultIf } from './fault.ts'
import { exceeds } from './length.ts'
import { limits } from './limits.ts'

const { detention } = limits

/** strl § 43: 15 years normally, 21 at most, 30 for certain offences; 10 and 15 for who was under 18. */
const checkFrame = ({ timeFrame, underEighteen, start }: DetentionFacts): Faults => {
  const over = (limit: SentenceLength) => exceeds(timeFrame, limit, start)
  const path = 'timeFrame'
  if (underEighteen && over(detention.longestFrameUnderEighteen))
    return faultIf(true, 'frame-over-fifteen-years-under-eighteen', path)
  if (underEighteen)
    return faultIf(over(detention.usualFrameUnderEighteen), 'frame-over-ten-years-under-eighteen', path)
  if (over(detention.longestFrame)) return faultIf(true, 'frame-over-thirty-years', path)
  if (over(detention.longFrame)) return faultIf(true, 'frame-over-twenty-one-years', path)
  return faultIf(over(detention.usualFrame), 'frame-over-fifteen-years', path)
}

/** strl § 43: 10 years at most; 14 with a frame over 15 years, 20 with one over 21; never more than the frame. */
const checkMinimum = ({ minimumTerm: minimum, timeFrame, start }: DetentionFacts): Faults => {
  if (!minimum) return []
  const over = (limit: SentenceLength) => exceeds(minimum, limit, start)
  const frameOver = (limit: SentenceLength) => exceeds(timeFrame, limit, start)
  const path = 'minimumTerm'
  if (over(timeFrame)) return faultIf(true, 'minimum-over-frame', path)
  if (frameOver(detention.longFrame))
    return faultIf(over(detention.minimumLongestFrame), 'minimum-over-twenty-years', path)
  return frameOver(detention.usualFrame)
    ? faultIf(over(detention.minimumLongFrame), 'minimum-over-fourteen-years', path)
    : faultIf(over(detention.minimumUsualFrame), 'minimum-over-ten-years', path)
}

const checkExtensions = ({ extensions, start }: DetentionFacts): Faults =>
  extensions.flatMap((length, index) =>
    faultIf(exceeds(length, detention.extension, start), 'extension-over-five-years', `extensions.${index}`),
  )

const checkParole = (facts: DetentionFacts): Faults => {
  const { parole } = facts
  if (!parole) return []
  const { shortest, longest } = detention.probation
  const years = parole.probationYears
  const earliest = facts.minimumTerm ? minimumTerm(facts).date : undefined
  return [
    ...faultIf(
      !Number.isInteger(years) || years < shortest || years > longest,
      'probation-not-one-to-five-years',
      'parole.probationYears',
    ),
    ...faultIf(
      earliest !== undefined && parole.on < earliest,
      'parole-before-minimum',
      'parole.on',
      earliest,
    ),
  ]
}

/** All that is wrong with the facts of a preventive detention. */
export const checkDetention = (facts: DetentionFacts): Faults => {
  const { timeFrame, minimumTerm: minimum, extensions, judgmentFinalOn, refusals } = facts
  const forms = [
    ...checkLength(timeFrame, 'timeFrame'),
    ...(minimum ? checkLength(minimum, 'minimumTerm') : []),
    ...extensions.flatMap((length, index) => checkLength(length, `extensions.${index}`)),
  ]
  const sound = [timeFrame, ...(minimum ? [minimum] : []), ...extensions].every(isLength)
  const first = [
    ...forms,
    ...checkRemand(facts, sound ? timeFrame : undefined),
    ...checkInterruptions(facts),
    ...checkRefusals(refusals, judgmentFinalOn, 'refusal-before-judgment'),
  ]
  if (first.length > 0 && !sound) return first
  const all = [...first, ...checkFrame(facts), ...checkMinimum(facts), ...checkExtensions(facts)]
  return first.length > 0 ? all : [...all, ...checkParole(facts), ...checkWithin(facts, frameOf(facts))]
}
