import type {
  SentenceDateKey,
  SentenceFacts,
  SubsidiaryFacts,
  TermFacts,
  TermKind,
  TypedDates,
} from '../../domain/sentence/sentence.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { dutyToReportDate, probationEndDate, reassessmentDate } from './after-release.ts'
import { type ComputedDate, type Found, named, undated } from './computed.ts'
import { courseOf, place, served } from './course.ts'
import { detentionDates } from './detention.ts'
import { sumOf } from './length.ts'
import {
  dayReleaseDate,
  homeDate,
  institutionDate,
  leaveDate,
  lowerSecurityDate,
  monitoringDate,
  transitionHouseDate,
} from './outside.ts'
import { endDate, halfTimeDate, paroleDate, shareDate, type Term, termOf } from './term.ts'

type Entries = readonly (readonly [SentenceDateKey, Found | undefined])[]

const termDates = {
  end: endDate,
  'one-third': shareDate('1/3'),
  half: shareDate('1/2'),
  'two-thirds': shareDate('2/3'),
  parole: paroleDate,
  'half-time': halfTimeDate,
  'electronic-monitoring': monitoringDate,
  'section-16': homeDate,
  leave: leaveDate,
  'day-release': dayReleaseDate('usual'),
  'day-release-education': dayReleaseDate('education'),
  'lower-security': lowerSecurityDate,
  'transition-house': transitionHouseDate,
  'section-12': institutionDate,
  're-assessment': reassessmentDate,
  'duty-to-report-shortest': dutyToReportDate('shortest'),
  'duty-to-report-usual': dutyToReportDate('usual'),
  'duty-to-report-longest': dutyToReportDate('longest'),
  'probation-end': probationEndDate,
} as const satisfies Readonly<Partial<Record<SentenceDateKey, (term: Term) => Found | undefined>>>
type TermDateKey = keyof typeof termDates

const always = [
  'end',
  'one-third',
  'half',
  'two-thirds',
  'parole',
  'half-time',
  're-assessment',
  'duty-to-report-shortest',
  'duty-to-report-usual',
  'duty-to-report-longest',
  'probation-end',
] as const satisfies readonly TermDateKey[]

const fromInside = [
  'electronic-monitoring',
  'section-16',
  'leave',
  'day-release',
  'day-release-education',
  'lower-security',
  'transition-house',
  'section-12',
] as const satisfies readonly TermDateKey[]

/** What somebody who serves outside already has behind them has no date for them. */
const opens: Readonly<Record<TermKind, readonly TermDateKey[]>> = {
  imprisonment: fromInside,
  'section-12': ['electronic-monitoring', 'section-16', 'leave', 'section-12'],
  'section-16': ['section-16'],
  'electronic-monitoring': ['electronic-monitoring'],
}

const ofTerm = (facts: TermFacts, typed: TypedDates): Entries => {
  const term = termOf(facts, typed)
  return [...always, ...opens[facts.kind]].map((key) => [key, termDates[key](term)])
}

const ofFine = (facts: SubsidiaryFacts): Entries => {
  const course = courseOf(facts)
  return [
    ['end', place(course, served(course, sumOf(facts.parts)), 'served-in-full')],
    ['parole', undated('served-in-full')],
  ]
}

const entriesOf = (facts: SentenceFacts, typed: TypedDates): Entries => {
  switch (facts.kind) {
    case 'imprisonment':
    case 'section-12':
    case 'section-16':
    case 'electronic-monitoring':
      return ofTerm(facts, typed)
    case 'subsidiary-imprisonment':
      return ofFine(facts)
    case 'preventive-detention':
      return detentionDates(facts, typed)
    case 'remand':
      return [['end', undated('remand-at-once')]]
    default:
      return assertNever(facts)
  }
}

/**
 * Every date that the law knows for these facts, by our own sum: to be confirmed, each with its rule, paragraph and
 * working; where the law gives no date, with the rule that says so. Dates typed in by the prison are never written
 * over: they stand in for ours where other dates rest on them. Expects facts without errors (`checkSentence`);
 * with errors it still answers, and the dates mean nothing. `today` only tells which dates are reached.
 */
export const computeSentence = (
  facts: SentenceFacts,
  today: IsoDate,
  typed: TypedDates = {},
): readonly ComputedDate[] =>
  entriesOf(facts, typed).flatMap(([key, found]) => (found ? [named(key, found, today)] : []))
