import type { GateItem } from '../preparation/preparation.ts'
import type { Anchor, Offset } from '../schedule/schedule.ts'
import type { TaskKind } from '../task/kinds.ts'
import type { ChecklistKey, MilestoneKey, TemplateId } from './keys.ts'

/** Where a figure comes from. Only law and guidance carry a reference: an assumption is never shown as law. */
export type Basis =
  | { readonly tag: 'law' | 'guide'; readonly reference: string }
  | { readonly tag: 'assumption' }

/** A distance of time and where it comes from. */
export interface Figure extends Offset {
  readonly basis: Basis
}

/** Facts of the person on which a line of a template depends. */
export const whens = ['children', 'under-25'] as const
export type When = (typeof whens)[number]

/** Who is told when a milestone's date comes: the plan's coordinator, all offices that are members of the plan. */
export const toldTo = ['coordinator', 'members'] as const
export type Told = (typeof toldTo)[number]

/**
 * A date to be told of. `basis` is that of the date; `duty` names what asks for the thing itself, where the law
 * asks for it and leaves the time open ("in good time").
 */
export interface Milestone {
  readonly key: MilestoneKey
  readonly anchor: Anchor
  readonly offset: Offset
  readonly basis: Basis
  readonly duty?: Exclude<Basis, { readonly tag: 'assumption' }>
  /** Empty: shown, and told to nobody. */
  readonly tells: readonly Told[]
  readonly when?: When
  /** The same again after so many of the offset's unit, so often in all: keys are `key`, `key:2`, `key:3` ... */
  readonly repeat?: { readonly every: number; readonly times: number }
  /** Switched off in this version: no plan gets it. */
  readonly off?: true
}

/** Something to have ready that has no date of its own; ticked on the plan. */
export interface ChecklistLine {
  readonly key: ChecklistKey
  readonly basis: Basis
  readonly when?: When
}

/** Another kind of task that must be finished before a kind can be started. */
export interface Dependency {
  readonly needs: TaskKind
  readonly basis: Basis
}

/** What helps when the usual time does not fit: the same thing faster, or another kind for the time being. */
export type FastWay =
  | { readonly how: 'shorter'; readonly duration: Offset; readonly basis: Basis }
  | { readonly how: 'instead'; readonly kind: TaskKind; readonly basis: Basis }

/** Working days an office has to accept or reject a task that was sent to it. */
export interface AnswerTime {
  readonly workingDays: number
  readonly basis: Basis
}

/**
 * Milestones and times of one kind of way home, as data. A version never changes once it is published; a plan
 * keeps the version it began with until somebody moves it. Amounts are positive, but for those counted back from
 * an anchor.
 */
export interface Template {
  readonly id: TemplateId
  /** Year and month of issue, with a number from the second of a month on: `2026-11`, `2026-11.2`. */
  readonly version: string
  readonly milestones: readonly Milestone[]
  readonly checklist: readonly ChecklistLine[]
  /** Hours from intake in which the checklist should be ready; absent where there is no hurry. */
  readonly checklistHours?: number
  /** What the person has in hand at the gate (strgjforskr § 3-40 for the journey). */
  readonly gate: readonly GateItem[]
  /** Kinds of help that this way home usually needs. */
  readonly usual: readonly { readonly kind: TaskKind; readonly when?: When }[]
  /** When a task of each kind should be done, counted from the release. */
  readonly leadTimes: Readonly<Record<TaskKind, Figure>>
  /** How long a task of each kind takes once it has been started. */
  readonly durations: Readonly<Record<TaskKind, Figure>>
  readonly after: Readonly<Partial<Record<TaskKind, readonly Dependency[]>>>
  readonly fast: Readonly<Partial<Record<TaskKind, FastWay>>>
  readonly answerWithin: {
    readonly usual: AnswerTime
    readonly kinds: Readonly<Partial<Record<TaskKind, AnswerTime>>>
  }
  /** How long before its date a task is called due soon. */
  readonly dueSoonBefore: Offset
  /** How long after its date a task goes to the office's lead. */
  readonly escalateAfter: Offset
  /** A milestone that has been told is told again once a move puts it more than this after that day. */
  readonly tellAgainAfter: Offset
}

/** What a schedule stores: `standard@2026-11`. */
export const templateReference = ({ id, version }: Pick<Template, 'id' | 'version'>): string =>
  `${id}@${version}`
