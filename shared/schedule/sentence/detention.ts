import type { DetentionFacts, SentenceDateKey, TypedDates } from '../../domain/sentence/sentence.ts'
import { believed, type Found, undated } from './computed.ts'
import { backFrom, before, courseOf, type Plain, place, served, servedShare } from './course.ts'
import { addLength } from './length.ts'
import { limits } from './limits.ts'

/** The frame, and each extension from where the one before it ended (strl § 43). */
export const frameOf = (facts: DetentionFacts): Plain => {
  const first = served(courseOf(facts), facts.timeFrame)
  const working = [...first.working]
  let plain = first.plain
  for (const length of facts.extensions) {
    plain = addLength(plain, length)
    working.push({ step: 'extension', length, date: plain })
  }
  return { ...first, plain, working }
}

/** When the frame ends, unless extended (again). */
const frameEnd = (facts: DetentionFacts): Found =>
  place(courseOf(facts), frameOf(facts), 'detention-time-frame')

/** The prosecutor raises the case for an extension three months before the frame ends, at the latest (strl § 43). */
const extensionCase = (facts: DetentionFacts, typed: TypedDates): Found => {
  const found = believed(frameEnd(facts), typed['time-frame-end'])
  return found.date === undefined
    ? found
    : backFrom(found.date, limits.detention.extensionCase, facts.start, 'detention-extension-case')
}

/** The offender may ask a court a year after the judgment or the last refusal became final (strl § 44). */
const petition = (facts: DetentionFacts): Found => {
  const [last] = facts.refusals
    .map(({ on }) => on)
    .toSorted()
    .toReversed()
  const refused = last !== undefined && last > facts.judgmentFinalOn
  const from = refused ? last : facts.judgmentFinalOn
  const length = limits.detention.betweenPetitions
  const date = addLength(from, length)
  const begun = { step: refused ? 'refusal' : 'judgment', date: from } as const
  return {
    date,
    rule: 'detention-petition',
    working: [begun, { step: 'length', length, date }],
    assumptions: ['calendar-months'],
  }
}

/** The earliest release on parole (strl § 44). */
export const minimumTerm = (facts: DetentionFacts): Found =>
  facts.minimumTerm
    ? place(courseOf(facts), served(courseOf(facts), facts.minimumTerm), 'detention-minimum-term')
    : undated('detention-no-minimum-term')

/** Leave, day release and lower security: 2/3 of the minimum term. */
export const twoThirdsOfMinimum = (facts: DetentionFacts): Found =>
  facts.minimumTerm
    ? place(
        courseOf(facts),
        servedShare(courseOf(facts), facts.minimumTerm, '2/3'),
        'detention-two-thirds-of-minimum',
      )
    : undated('detention-no-minimum-term')

/** A transition house for a year at most, before release at the end of the minimum term. */
export const transitionHouse = (facts: DetentionFacts, typed: TypedDates): Found => {
  const [length, rule] = [limits.transitionHouse, 'detention-transition-house'] as const
  if (typed['minimum-term']) return backFrom(typed['minimum-term'], length, facts.start, rule)
  if (!facts.minimumTerm) return undated('detention-no-minimum-term')
  const course = courseOf(facts)
  const minimum = served(course, facts.minimumTerm)
  return place(course, before(minimum, length), rule)
}

const probationEnd = ({ parole }: DetentionFacts): Found | undefined => {
  if (!parole) return undefined
  const length = { years: parole.probationYears, months: 0, days: 0 }
  const date = addLength(parole.on, length)
  return {
    date,
    rule: 'detention-probation',
    working: [
      { step: 'release', date: parole.on },
      { step: 'length', length, date },
    ],
    assumptions: ['calendar-months'],
  }
}

/** All dates of preventive detention; there is no end date, only a frame that a court may extend. */
export const detentionDates = (
  facts: DetentionFacts,
  typed: TypedDates,
): readonly (readonly [SentenceDateKey, Found | undefined])[] => [
  ['parole', minimumTerm(facts)],
  ['electronic-monitoring', undated('monitoring-imprisonment-only')],
  ['section-16', undated('home-not-in-detention')],
  ['leave', twoThirdsOfMinimum(facts)],
  ['day-release', twoThirdsOfMinimum(facts)],
  ['lower-security', twoThirdsOfMinimum(facts)],
  ['transition-house', transitionHouse(facts, typed)],
  ['probation-end', probationEnd(facts)],
  ['minimum-term', minimumTerm(facts)],
  ['time-frame-end', frameEnd(facts)],
  ['extension-case', extensionCase(facts, typed)],
  ['petition', petition(facts)],
]
