import type { IsoDate } from '../../kernel/time.ts'

/** A distance from the release date; negative is before. Exactly one unit is used. */
export interface Offset {
  readonly unit: 'months' | 'weeks' | 'days' | 'working-days'
  readonly amount: number
}

export const certainties = ['unknown', 'conditional', 'expected', 'confirmed', 'released'] as const
export type Certainty = (typeof certainties)[number]

/** What a conditional release may hang on (strgjfl §§ 42, 43): codes alone, so that an office can act on the date. */
export const releaseConditions = ['housing', 'employment', 'treatment'] as const
export type ReleaseCondition = (typeof releaseConditions)[number]

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
  readonly fixed: boolean
  /**
   * Thresholds already told; each is told once for a date. Of a task's they are forgotten when a move puts that
   * threshold's day after today; a milestone is told at most once ever.
   */
  readonly told: readonly Threshold[]
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
  /** Id and version, e.g. `standard@2026-11`. */
  readonly template: string
  readonly release?: IsoDate
  readonly certainty: Certainty
  /** Of a conditional date: what it hangs on. Absent when nobody has said, and for every other certainty. */
  readonly hangsOn?: readonly ReleaseCondition[]
  readonly entries: readonly ScheduleEntry[]
}
