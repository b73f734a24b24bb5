import type { IsoDate } from '../../kernel/time.ts'
import { believed, type Found, latestOf, undated } from './computed.ts'
import { fromStart, place, served } from './course.ts'
import { addLength, exceeds } from './length.ts'
import { limits } from './limits.ts'
import type { Assumption, SentenceRule } from './rules.ts'
import { beforeRelease, releaseOf, shareDate, type Term } from './term.ts'

/** A share of the sentence, as typed or computed, under the rule that asks for it. */
const shareServed = (term: Term, share: '1/3' | '1/2', rule: SentenceRule): Found =>
  believed(shareDate(share, rule)(term), share === '1/3' ? term.typed['one-third'] : term.typed.half)

const fourMonths = ({ facts, course }: Term, rule: SentenceRule): Found => {
  const from = facts.inCustodySince ?? facts.start
  const length = limits.custodyBeforeLeave
  const plain = addLength(from, length)
  const working = [
    { step: 'in-custody', date: from },
    { step: 'at-least', length, date: plain },
  ] as const
  const assumptions: readonly Assumption[] =
    facts.interruptions.length > 0 ? ['calendar-months', 'unbroken-in-spite'] : ['calendar-months']
  return place(course, { plain, working, assumptions }, rule)
}

/** What comes no earlier than the release has no date: it never begins. */
const onlyBefore = (release: IsoDate | undefined, found: Found, otherwise: SentenceRule): Found =>
  release !== undefined && found.date !== undefined && found.date >= release ? undated(otherwise) : found

/** Whole sentence at home up to six months; the last part when 1/3 is served and six months are left (§ 16 a). */
export const monitoringDate = (term: Term): Found => {
  const { facts, course, total } = term
  if (facts.monitoringExcluded) return undated('monitoring-excluded')
  if (!exceeds(total, limits.monitoring, course.start))
    return place(course, fromStart(course), 'monitoring-whole')
  return latestOf(
    beforeRelease(term, limits.monitoring, 'monitoring-six-months-left'),
    shareServed(term, '1/3', 'monitoring-one-third'),
  )
}

/** Home serving: after half (§ 16). */
export const homeDate = (term: Term): Found => shareServed(term, '1/2', 'home-after-half')

/** Ordinary leave by law alone: 1/3 and four months; four years when the sentence is longer than twelve (§ 3-30). */
export const leaveByLaw = (term: Term): Found => {
  const { course, total } = term
  const months = fourMonths(term, 'leave-four-months')
  if (!exceeds(total, limits.longForLeave, course.start))
    return latestOf(shareServed(term, '1/3', 'leave-one-third'), months)
  const years = place(course, served(course, limits.beforeLongLeave, 'at-least'), 'leave-four-years')
  return latestOf({ ...years, assumptions: [...years.assumptions, 'four-years-with-credit'] }, months)
}

/** Ordinary leave, when there is any before the release. */
export const leaveDate = (term: Term): Found =>
  onlyBefore(releaseOf(term), leaveByLaw(term), 'leave-not-before-release')

/** Day release by law alone: 1/3 and four months (§ 3-14). */
export const dayReleaseByLaw = (term: Term): Found =>
  latestOf(shareServed(term, '1/3', 'day-release-one-third'), fourMonths(term, 'day-release-four-months'))

/** Day release as it normally lasts: a year at most, and two for education (§ 3-14). */
export const dayReleaseUsual = (term: Term, use: 'usual' | 'education'): Found =>
  latestOf(
    dayReleaseByLaw(term),
    use === 'usual'
      ? beforeRelease(term, limits.dayRelease, 'day-release-last-year')
      : beforeRelease(term, limits.dayReleaseEducation, 'day-release-last-two-years'),
  )

/** Day release, when there is any before the release. */
export const dayReleaseDate =
  (use: 'usual' | 'education') =>
  (term: Term): Found =>
    onlyBefore(releaseOf(term), dayReleaseUsual(term, use), 'day-release-not-before-release')

/** Lower security: at once up to two years (§ 11), else considered when a year is left to parole (§ 15). */
export const lowerSecurityDate = (term: Term): Found =>
  exceeds(term.total, limits.directLowerSecurity, term.course.start)
    ? beforeRelease(term, limits.beforeLowerSecurity, 'lower-security-considered')
    : place(term.course, fromStart(term.course), 'lower-security-direct')

/** Transition house: at once up to a year (§ 11), else in the last year. */
export const transitionHouseDate = (term: Term): Found => {
  if (!exceeds(term.total, limits.directTransitionHouse, term.course.start))
    return place(term.course, fromStart(term.course), 'transition-house-direct')
  const found = beforeRelease(term, limits.transitionHouse, 'transition-house-last-year')
  return { ...found, assumptions: [...found.assumptions, 'transition-house-usual'] }
}

/** A treatment institution: normally the last twelve months at most (§ 12, § 3-5). */
export const institutionDate = (term: Term): Found =>
  beforeRelease(term, limits.institution, 'institution-twelve-months')
