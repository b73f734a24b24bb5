import type { SentenceLength, TermFacts, TypedDates } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { daysBetween } from '../days.ts'
import { type Found, undated } from './computed.ts'
import {
  backFrom,
  before,
  type Course,
  courseOf,
  laterOf,
  type Plain,
  place,
  served,
  servedShare,
} from './course.ts'
import { exceeds, type Share, sumOf } from './length.ts'
import { limits } from './limits.ts'
import type { SentenceRule } from './rules.ts'

/** A sentence of imprisonment with what all its dates are reckoned from. */
export interface Term {
  readonly facts: TermFacts
  readonly typed: TypedDates
  readonly course: Course
  readonly total: SentenceLength
  readonly end: Plain
  /** Ordinary parole; absent when too little would be left. */
  readonly parole?: { readonly point: Plain; readonly rule: SentenceRule }
}

interface Early {
  readonly point: Plain
  readonly rule: SentenceRule
}

const paroleShare = (facts: TermFacts, total: SentenceLength, course: Course): Early =>
  facts.foreign && exceeds(total, limits.foreignAbove, course.start)
    ? { point: served(course, limits.foreignParole, 'at-least'), rule: 'parole-foreign-twenty-years' }
    : { point: servedShare(course, total, '2/3'), rule: 'parole-two-thirds' }

const sixtyAtLeast = (course: Course, share: Early, rule: SentenceRule): Early => {
  const sixty = served(course, limits.beforeParole, 'at-least')
  return laterOf(share.point, sixty) === sixty ? { point: sixty, rule } : share
}

const paroleOf = (facts: TermFacts, total: SentenceLength, course: Course): Early =>
  sixtyAtLeast(course, paroleShare(facts, total, course), 'parole-sixty-days')

const halfTimeOf = (_facts: TermFacts, total: SentenceLength, course: Course): Early =>
  sixtyAtLeast(
    course,
    { point: servedShare(course, total, '1/2'), rule: 'half-time' },
    'half-time-sixty-days',
  )

/**
 * Release before the end, when fourteen days would be left (§ 42(1)). Whether they would is asked as if there were
 * no credit, since months differ in length: a day more of remand must never take parole away.
 */
const withDaysLeft = (
  early: typeof paroleOf,
  facts: TermFacts,
  total: SentenceLength,
  course: Course,
): Early | undefined => {
  const uncredited = { ...course, origin: course.start }
  const end = served(uncredited, total).plain
  const left = daysBetween(early(facts, total, uncredited).point.plain, end)
  return left < limits.leftAfterParole ? undefined : early(facts, total, course)
}

/** Reads the facts once, for all dates. Dates typed in by the prison stand in for our own wherever others rest on them. */
export const termOf = (facts: TermFacts, typed: TypedDates): Term => {
  const course = courseOf(facts)
  const total = sumOf(facts.parts)
  const parole = withDaysLeft(paroleOf, facts, total, course)
  return { facts, typed, course, total, end: served(course, total), ...(parole && { parole }) }
}

export const endDate = ({ course, end }: Term): Found => place(course, end, 'whole-sentence')

export const shareDate =
  (share: Share, rule: SentenceRule = 'share-of-sentence') =>
  ({ course, total }: Term): Found =>
    place(course, servedShare(course, total, share), rule)

/** 2/3 and 60 days; undated below 74 days, when parole takes weighty reasons. */
export const paroleDate = ({ course, parole }: Term): Found =>
  parole ? place(course, parole.point, parole.rule) : undated('parole-fourteen-days-left')

/** 60 days served: below it there is no parole at all, whatever the reasons. */
export const sixtyDaysDate = ({ course, end }: Term): Found | undefined => {
  const sixty = served(course, limits.beforeParole, 'at-least')
  return sixty.plain < end.plain ? place(course, sixty, 'parole-sixty-days') : undefined
}

/** Half and 60 days, for special reasons. */
export const halfTimeDate = ({ facts, course, total }: Term): Found => {
  const half = withDaysLeft(halfTimeOf, facts, total, course)
  if (!half) return { ...undated('parole-fourteen-days-left'), assumptions: ['half-time-fourteen-days'] }
  const found = place(course, half.point, half.rule)
  return { ...found, assumptions: [...found.assumptions, 'half-time-fourteen-days'] }
}

/** The day our plans reckon with: parole as typed or computed, else the end. None while dates rest. */
export const releaseOf = (term: Term): IsoDate | undefined =>
  term.typed.parole ?? (term.parole ? paroleDate(term).date : (term.typed.end ?? endDate(term).date))

const typedRelease = ({ typed, parole }: Term): IsoDate | undefined =>
  typed.parole ?? (parole ? undefined : typed.end)

/** So long before the release: before the typed date on the calendar, before our own in serving time. */
export const beforeRelease = (term: Term, length: SentenceLength, rule: SentenceRule): Found => {
  const typed = typedRelease(term)
  const { course, parole, end } = term
  return typed === undefined
    ? place(course, before(parole?.point ?? end, length), rule)
    : backFrom(typed, length, course.start, rule)
}
