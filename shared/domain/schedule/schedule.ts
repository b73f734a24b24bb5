import type { IsoDate } from '../../kernel/time.ts'

/** A distance from the release date; negative is before. Exactly one unit is used. */
export interface Offset {
  readonly unit: 'months' | 'weeks' | 'days' | 'working-days'
  readonly amount: number
}

export const certainties = ['unknown', 'conditional', 'expected', 'confirmed', 'released'] as const
export type Certainty = (typeof certainties)[number]

/**
 * One date of a plan. A `task` entry is keyed by its task id, a `milestone` by the template's key. Without a
 * release date an anchored entry has no `due`. `fixed` dates were typed by a person and do not follow.
 */
export interface ScheduleEntry {
  readonly key: string
  readonly what: 'task' | 'milestone'
  readonly due?: IsoDate
  readonly offset?: Offset
  readonly fixed: boolean
  /** Thresholds already told: a date fires each of its thresholds once, also after it has been moved. */
  readonly told: readonly Threshold[]
  /** A milestone that was reached, or a task that is final: nothing more is told. */
  readonly done: boolean
}

export const thresholds = ['due-soon', 'overdue', 'escalated', 'milestone'] as const
export type Threshold = (typeof thresholds)[number]

/** All dates of one plan: the single truth; dates on tasks, members and in indexes are copies. */
export interface Schedule {
  readonly version: number
  readonly template: string
  readonly release?: IsoDate
  readonly certainty: Certainty
  readonly entries: readonly ScheduleEntry[]
}
