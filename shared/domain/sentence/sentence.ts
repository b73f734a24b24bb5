import type { IsoDate } from '../../kernel/time.ts'
import type { SentenceKind } from '../plan/plan.ts'

/**
 * What a prison types in about one person's time inside. Never the offence, nor what only certain offences have
 * (personopplysningsloven § 11): where a rule turns on it, the portal warns and asks nothing.
 */
export type SentenceFacts = TermFacts | SubsidiaryFacts | DetentionFacts | RemandFacts

/** A length as a judgment gives it: `{ years: 0, months: 0, days: 75 }`. Whole numbers, none negative. */
export interface SentenceLength {
  readonly years: number
  readonly months: number
  readonly days: number
}

export const interruptionKinds = ['granted-break', 'escape', 'other-remand'] as const
export type InterruptionKind = (typeof interruptionKinds)[number]

/** Time that does not count (strgjforskr § 3-3): from the first day not served to the day serving goes on. */
export interface Interruption {
  readonly kind: InterruptionKind
  readonly from: IsoDate
  /** Absent while the person is still away: dates rest. */
  readonly to?: IsoDate
}

/** Parole refused; for preventive detention the day the refusal became final (strl § 44). */
export interface Refusal {
  readonly on: IsoDate
}

interface Serving {
  /** The day serving began. */
  readonly start: IsoDate
  /** Days in remand credited by the court and after it, extra days for isolation included (strl § 83). */
  readonly remandDays: number
  readonly interruptions: readonly Interruption[]
}

/** Kinds of serving a sentence of imprisonment; all have the same dates (strgjfl §§ 11, 12, 16, 16 a). */
export const termKinds = [
  'imprisonment',
  'section-12',
  'section-16',
  'electronic-monitoring',
] as const satisfies readonly SentenceKind[]
export type TermKind = (typeof termKinds)[number]

/** One or several sentences of imprisonment, served as one. */
export interface TermFacts extends Serving {
  readonly kind: TermKind
  /** The unconditional part of each judgment, in any order; they are added up. */
  readonly parts: readonly SentenceLength[]
  /** A judgment of another country, transferred to Norway. */
  readonly foreign: boolean
  /** Electronic monitoring is shut by the exclusions of strgjfl § 16 a; which of them is not said. */
  readonly monitoringExcluded: boolean
  /** Start of the unbroken time in custody when remand ran straight into serving; otherwise `start` counts. */
  readonly inCustodySince?: IsoDate
  /** Refusals of parole, any order. */
  readonly refusals: readonly Refusal[]
}

/** Imprisonment instead of fines that were not paid (strl § 55). */
export interface SubsidiaryFacts extends Serving {
  readonly kind: 'subsidiary-imprisonment'
  readonly parts: readonly SentenceLength[]
}

/** Preventive detention (strl §§ 40-46). */
export interface DetentionFacts extends Serving {
  readonly kind: 'preventive-detention'
  readonly timeFrame: SentenceLength
  /** A court should set one, and need not. */
  readonly minimumTerm?: SentenceLength
  /** Under 18 at the time of the offence. */
  readonly underEighteen: boolean
  readonly judgmentFinalOn: IsoDate
  /** Final refusals of release on parole, any order. */
  readonly refusals: readonly Refusal[]
  /** Extensions of the time frame by a court, in order. */
  readonly extensions: readonly SentenceLength[]
  /** Set once the person is released on parole: the day, and the probation period in years. */
  readonly parole?: { readonly on: IsoDate; readonly probationYears: number }
}

/** Remand has no date: release comes at once when it is ordered (strgjforskr § 4-4). */
export interface RemandFacts {
  readonly kind: 'remand'
  readonly start: IsoDate
}

/** Dates of a sentence, in the order in which a page lists them. */
export const sentenceDateKeys = [
  'end',
  'one-third',
  'half',
  'two-thirds',
  'parole',
  'half-time',
  'electronic-monitoring',
  'section-16',
  'leave',
  'day-release',
  'day-release-education',
  'lower-security',
  'transition-house',
  'section-12',
  're-assessment',
  'duty-to-report-shortest',
  'duty-to-report-usual',
  'duty-to-report-longest',
  'probation-end',
  'minimum-term',
  'time-frame-end',
  'extension-case',
  'petition',
] as const
export type SentenceDateKey = (typeof sentenceDateKeys)[number]

/** Dates that a prison may type in from its own system: these are the truth. */
export const typedDateKeys = [
  'end',
  'one-third',
  'half',
  'two-thirds',
  'parole',
  'half-time',
  'electronic-monitoring',
  'leave',
  'day-release',
  'lower-security',
  'probation-end',
  're-assessment',
  'minimum-term',
  'time-frame-end',
] as const satisfies readonly SentenceDateKey[]
export type TypedDateKey = (typeof typedDateKeys)[number]
export type TypedDates = Readonly<Partial<Record<TypedDateKey, IsoDate>>>
