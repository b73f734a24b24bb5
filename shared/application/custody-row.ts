import type { SentenceKind } from '../domain/plan/plan.ts'
import type { Certainty, Schedule } from '../domain/schedule/schedule.ts'
import type { PlanId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'

/** One person of a prison's intake and date list, checked and typed. `line` is where it stands in the list. */
export interface CustodyRow {
  readonly line: number
  readonly name: string
  readonly nationalNumber?: string
  /** A plan's number, as on the phone. */
  readonly number?: string
  readonly sentence: SentenceKind
  readonly release?: IsoDate
  readonly certainty: Certainty
  /** First day in custody, where the list says it. */
  readonly intake?: IsoDate
}

/** Why a row cannot be used though each of its cells is right. `number` names the plan it is about. */
export const matchFaults = [
  /** No plan of that number in this prison's custody; whether there is one elsewhere is not told. */
  'plan-not-here',
  'several-plans',
  'numbers-disagree',
  'coordinated-elsewhere',
  'already-released',
  'plan-in-remand',
  /** Somebody of that name is on the list already, and neither row nor plan has a number to tell them apart. */
  'same-name',
  'same-plan-twice',
] as const
export type MatchFault = (typeof matchFaults)[number]

/** The plan that a row is about, as it is now. */
export interface MatchedPlan {
  readonly planId: PlanId
  readonly number: string
  readonly name: string
  readonly sentence: SentenceKind
  readonly schedule: Pick<Schedule, 'version' | 'release' | 'certainty'>
}

/** What a row would do. */
export type Verdict =
  | { readonly kind: 'changed'; readonly plan: MatchedPlan }
  | { readonly kind: 'unchanged'; readonly plan: MatchedPlan }
  | { readonly kind: 'new' }
  | { readonly kind: 'wrong'; readonly code: MatchFault; readonly number?: string }

export interface JudgedRow {
  readonly row: CustodyRow
  readonly verdict: Verdict
}
