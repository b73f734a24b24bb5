import type { Area } from '../domain/area/areas.ts'
import type { Destination } from '../domain/plan/plan.ts'
import type { Gate } from '../domain/plan/plan-case.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import { type AgencyId, agencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { MatchLevel } from './levels.ts'
import type { Refusal, TraceReason } from './reason.ts'
import type { RuleRef } from './rule.ts'

/** The queue for tasks that no office answers for. */
export const triageOffice: AgencyId = agencyId('triage:national')

/** What is to be done. `excluded` have turned it down; `override` is the coordinator's own choice, with why. */
export interface RouteTask {
  readonly kind: TaskKind
  readonly area: Area
  readonly excluded?: readonly AgencyId[]
  readonly override?: { readonly agencyId: AgencyId; readonly reason: string }
}

/** What routing must know of the person, and no more. */
export interface RoutePerson {
  readonly destination: Destination
  readonly custody: AgencyId
  readonly protection: Gate['protection']
  /** `after`: released, so that the prison's own services have ended. */
  readonly phase: 'inside' | 'after'
}

/** `triage`: nobody could be named, somebody must choose. `manual`: strictly protected, never automatic. */
export const routeOutcomes = ['routed', 'overridden', 'triage', 'manual'] as const
export type RouteOutcome = (typeof routeOutcomes)[number]

/** An office that answers, by which rule and how near; `area` is the code it was found by. */
export type RouteCandidate = {
  readonly agencyId: AgencyId
  readonly rule: RuleRef
  readonly match: MatchLevel
  readonly area: string
}

export type TurnedDown = { readonly agencyId: AgencyId; readonly why: Refusal }

/**
 * All that led to a decision, as plain JSON, stored with the task. The words of an override are not in it: they
 * are free text and lie encrypted in the log. For strictly protected persons the places are withheld.
 */
export type RouteTrace = {
  readonly format: 1
  readonly on: IsoDate
  readonly inputs: {
    readonly kind: TaskKind
    readonly area: Area
    readonly protection: Gate['protection']
    readonly phase: 'inside' | 'after'
    readonly destination: Destination | 'withheld'
    readonly custody: AgencyId | 'withheld'
    readonly excluded: readonly AgencyId[]
    readonly override?: AgencyId
  }
  readonly outcome: RouteOutcome
  readonly office: AgencyId
  readonly rules: readonly RuleRef[]
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly reasons: readonly TraceReason[]
  readonly legalBasis?: string
}

/** Where a task goes. `candidates` are ranked, the best first; the chosen one is among them unless overridden. */
export interface RouteDecision {
  readonly office: AgencyId
  readonly outcome: RouteOutcome
  readonly reasons: readonly TraceReason[]
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly trace: RouteTrace
}

/** The next best offices, when the chosen one says no: to be offered, the coordinator decides. */
export const candidatesAfter = (
  decision: Pick<RouteDecision, 'office' | 'candidates'>,
): readonly RouteCandidate[] => decision.candidates.filter((one) => one.agencyId !== decision.office)
