import type { AgencyId, PartId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'

/** Stages on the way out, from more to less custody (strgjfl §§ 12, 15, 16, 16 a, 33, 42; strgjforskr § 3-14). */
export const stepKinds = [
  'lower-security',
  'leave',
  'day-release',
  'transition-house',
  'section-12',
  'section-16',
  'electronic-monitoring',
  'parole',
] as const
export type StepKind = (typeof stepKinds)[number]

export const stepStates = ['planned', 'applied', 'granted', 'refused', 'under-way', 'ended'] as const
export type StepState = (typeof stepStates)[number]

/** One stage, with its dates. `place` and `terms` are free text and lie encrypted. */
export interface Step {
  readonly id: PartId
  readonly kind: StepKind
  readonly state: StepState
  readonly from: IsoDate
  readonly to?: IsoDate
  readonly place?: string
  readonly terms?: string
}

/** Conditions after release (strgjfl § 43). Victims' notification is never part of a plan. */
export const conditionKinds = [
  'duty-to-report',
  'residence',
  'occupation',
  'treatment',
  'meet-agencies',
  'substance-free',
  'no-contact',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

/**
 * A condition and the office that follows it up. `no-contact` is a code alone: never a name or a place, so it
 * has no words; treatment is known to health offices and the coordinator's side by its code alone too.
 */
export interface Condition {
  readonly id: PartId
  readonly kind: ConditionKind
  readonly followedUpBy: AgencyId
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly words?: string
}

/** Kinds of condition that carry a code and no words. */
export const wordlessConditions = ['no-contact', 'treatment'] as const satisfies readonly ConditionKind[]

/** The way out of custody: stages before, conditions after. One item of the plan; `version` grows by one per change. */
export interface StepDown {
  readonly version: number
  readonly steps: readonly Step[]
  readonly conditions: readonly Condition[]
}

/** What a plan has before anybody planned a stage: nothing stored, version 0. */
export const noStepDown: StepDown = { version: 0, steps: [], conditions: [] }
