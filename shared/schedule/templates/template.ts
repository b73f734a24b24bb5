import type { Offset } from '../../domain/schedule/schedule.ts'
import type { TaskKind } from '../../domain/task/kinds.ts'

/** Where a lead time comes from. Only law and guidance carry a reference: an assumption is never shown as law. */
export type LeadTimeBasis =
  | { readonly tag: 'law' | 'guide'; readonly reference: string }
  | { readonly tag: 'assumption' }

/** Milestones of every template; each key has a label in each language. */
export const milestoneKeys = [
  'responsibility-group',
  'housing-application',
  'identity-papers',
  'final-responsibility-group',
  'nav-release-message',
  'release-talk',
  'appointments-in-hand',
  'at-the-gate',
  'check-contact',
  'first-week',
  'follow-up-1-month',
  'follow-up-3-months',
  'follow-up-6-months',
  'follow-up-12-months',
] as const
export type MilestoneKey = (typeof milestoneKeys)[number]

/** Who is told when a milestone's date comes: the plan's coordinator, all offices that are members of the plan. */
export type Told = 'coordinator' | 'members'

export interface Milestone {
  readonly key: MilestoneKey
  readonly offset: Offset
  readonly basis: LeadTimeBasis
  readonly tells: readonly Told[]
}

/** Working days an office has to accept or reject a task that was sent to it. */
export interface AnswerTime {
  readonly workingDays: number
  readonly basis: LeadTimeBasis
}

/** Lead times as data. Plans keep the version they began with. All amounts of time but offsets are positive. */
export interface Template {
  readonly id: string
  /** Year and month of issue, `YYYY-MM`. */
  readonly version: string
  readonly milestones: readonly Milestone[]
  /** When a task of each kind should be done, counted from the release. */
  readonly leadTimes: Readonly<Record<TaskKind, Offset>>
  readonly leadTimeBasis: LeadTimeBasis
  readonly answerWithin: {
    readonly usual: AnswerTime
    readonly kinds: Readonly<Partial<Record<TaskKind, AnswerTime>>>
  }
  /** How long before its date a task is called due soon. */
  readonly dueSoonBefore: Offset
  /** How long after its date a task goes to the office's lead. */
  readonly escalateAfter: Offset
}
