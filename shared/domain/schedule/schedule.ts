import type { IsoDate } from '../../kernel/time.ts'
import type { Template } from '../template/template.ts'

/** A distance from an anchor, mostly the release date; negative is before. Exactly one unit is used. */
export interface Offset {
  readonly unit: 'months' | 'weeks' | 'days' | 'working-days'
  readonly amount: number
}

/** Dates from which others are counted. `intake` is the day the person came in, or the plan was made. */
export const otherAnchors = [
  'intake',
  'one-third',
  'half',
  'minimum-term',
  'time-frame-end',
  'duty-to-report-usual',
  'probation-end',
] as const
export const anchors = ['release', ...otherAnchors] as const
export type Anchor = (typeof anchors)[number]

/** The dates of the anchors besides the release, as far as they are known. */
export type AnchorDates = Readonly<Partial<Record<Exclude<Anchor, 'release'>, IsoDate>>>

export const certainties = ['unknown', 'conditional', 'expected', 'confirmed', 'released'] as const
export type Certainty = (typeof certainties)[number]

/** What a conditional release may hang on (strgjfl §§ 42, 43): codes alone, so that an office can act on the date. */
export const releaseConditions = ['housing', 'employment', 'treatment'] as const
export type ReleaseCondition = (typeof releaseConditions)[number]

/** An entry's own part as it was while its anchor lay on `from`. */
export interface EntryBefore {
  readonly from: IsoDate
  readonly due: IsoDate
  readonly told: readonly Threshold[]
  readonly done: boolean
}

/**
 * One date of a plan. A `task` entry is keyed by its task id, a `milestone` by the template's key; `answer` is the
 * last day for an office to say yes or no to a task (answer-date.ts). Without a release date an anchored entry has no
 * `due`. `fixed` dates do not follow the release.
 */
export interface ScheduleEntry {
  readonly key: string
  readonly what: 'task' | 'milestone' | 'reminder' | 'answer'
  readonly due?: IsoDate
  readonly offset?: Offset
  /** What the offset counts from; absent is the release. */
  readonly anchor?: Anchor
  readonly fixed: boolean
  /**
   * Thresholds already told; each is told once for a date. Of a task's they are forgotten when a move puts that
   * threshold's day after today, of a milestone's when a move puts it well after the day it was told for.
   */
  readonly told: readonly Threshold[]
  /** What the entry was before a move that cannot be reckoned back: it comes back with that anchor's date. */
  readonly before?: EntryBefore
  /**
   * Nothing more is told: a task that is final, or a milestone that was reached. A milestone that is done and not
   * told had passed before anybody could be told; it comes back when a move gives it a date to come.
   */
  readonly done: boolean
}

export const thresholds = ['due-soon', 'overdue', 'escalated', 'milestone', 'reminder', 'answer'] as const
export type Threshold = (typeof thresholds)[number]

/** All dates of one plan: the single truth; dates on tasks, members and in indexes are copies. */
export interface Schedule {
  readonly version: number
  /** The version of the template that the plan follows, whole; stored as `standard@2026-11`. */
  readonly template: Template
  readonly release?: IsoDate
  readonly certainty: Certainty
  /** Of a conditional date: what it hangs on. Absent when nobody has said, and for every other certainty. */
  readonly hangsOn?: readonly ReleaseCondition[]
  /** Dates of the other anchors, as far as the sentence or the prison has told them. */
  readonly anchors?: AnchorDates
  readonly entries: readonly ScheduleEntry[]
}
