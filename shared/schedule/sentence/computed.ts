import type { SentenceDateKey, SentenceLength } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { isWorkingDay } from '../calendar.ts'
import type { Share } from './length.ts'
import { type Assumption, referenceOf, type SentenceRule } from './rules.ts'

export const workingSteps = [
  'start',
  'remand-credit',
  'length',
  'extension',
  'share',
  'at-least',
  'in-custody',
  'not-before-start',
  'interruptions',
  'away',
  'release',
  'back',
  'typed',
  'refusal',
  'judgment',
  'not-past-end',
] as const

/** One line of the sum: what was done, and the date it led to. */
export interface WorkingStep {
  readonly step: (typeof workingSteps)[number]
  readonly date: IsoDate
  readonly length?: SentenceLength
  readonly share?: Share
}

/** A date as one rule gives it, or why that rule gives none, before it has its name. */
export interface Found {
  readonly date?: IsoDate
  readonly rule: SentenceRule
  readonly working: readonly WorkingStep[]
  readonly assumptions: readonly Assumption[]
}

/**
 * A date of a sentence by our own sum. It is a check and never the truth: the status says that it must be
 * confirmed. Without a date the rule says why there is none.
 */
export interface ComputedDate extends Found {
  readonly key: SentenceDateKey
  readonly reference: string
  readonly status: 'calculated'
  /** The date is today or has passed. */
  readonly reached: boolean
}

const releases: readonly SentenceDateKey[] = ['end', 'parole', 'half-time', 'minimum-term', 'time-frame-end']

const onDayOff = (key: SentenceDateKey, date: IsoDate | undefined): readonly Assumption[] =>
  date !== undefined && releases.includes(key) && !isWorkingDay(date) ? ['day-off-stands'] : []

/** What a rule gave, under the name of a date. */
export const named = (key: SentenceDateKey, found: Found, today: IsoDate): ComputedDate => ({
  ...found,
  key,
  reference: referenceOf(found.rule),
  status: 'calculated',
  reached: found.date !== undefined && found.date <= today,
  assumptions: [...new Set([...found.assumptions, ...onDayOff(key, found.date)])],
})

/** A rule that gives no date. */
export const undated = (rule: SentenceRule): Found => ({ rule, working: [], assumptions: [] })

/** A date typed in by the prison stands in for our own wherever others rest on it. */
export const believed = (found: Found, typed: IsoDate | undefined): Found =>
  typed === undefined
    ? found
    : { date: typed, rule: found.rule, working: [{ step: 'typed', date: typed }], assumptions: [] }

/** The latest of several dates that must all have come, under the rule that holds longest; none while one rests. */
export const latestOf = (first: Found, ...others: readonly Found[]): Found =>
  others.reduce((latest, found) => {
    if (latest.date === undefined) return latest
    return found.date === undefined || found.date > latest.date ? found : latest
  }, first)
