import type { Area } from '../domain/area/areas.ts'
import type { Belonging, ProtectionLookup } from '../domain/plan/belonging.ts'
import type { Destination } from '../domain/plan/plan.ts'
import type { CarePhase, TaskKind } from '../domain/task/kinds.ts'
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

/** An office that has accepted a task of an area of need and is not done with it; `phase`: when it was sent. */
export type FollowUp = { readonly agencyId: AgencyId; readonly area: Area; readonly phase: CarePhase }

/** What routing must know of the person, and no more. */
export interface RoutePerson {
  readonly destination: Destination
  readonly custody: AgencyId
  readonly protection: ProtectionLookup
  /** `after`: released, so that the prison's own services have ended. */
  readonly phase: CarePhase
  /** Protection of persons whom a shared address would give away. */
  readonly related?: readonly ProtectionLookup[]
  /** Works at Nav, or is close to somebody who does. */
  readonly ownStaff?: boolean
  readonly belonging?: Belonging
  readonly followUps?: readonly FollowUp[]
}

/** `triage`: nobody could be named, somebody must choose. `manual`: strictly protected, never automatic. */
export const routeOutcomes = ['routed', 'overridden', 'triage', 'manual'] as const
export type RouteOutcome = (typeof routeOutcomes)[number]

/** What an office that takes the task has said of its capacity; `full`: a statutory duty is sent all the same. */
export const candidateRooms = ['waiting-list', 'assesses-first', 'full'] as const
export type CandidateRoom = (typeof candidateRooms)[number]

/** An office that answers, by which rule and how near; `area` is the code it was found by. */
export type RouteCandidate = {
  readonly agencyId: AgencyId
  /** Absent of an office that is there by following the person up alone. */
  readonly rule?: RuleRef
  readonly match: MatchLevel
  readonly area: string
  /** Absent: it has room. */
  readonly room?: CandidateRoom
}

export type TurnedDown = { readonly agencyId: AgencyId; readonly why: Refusal }

/** What was known when it was decided. Of a strictly protected person `place` is withheld. */
export type TraceInputs = {
  readonly kind: TaskKind
  readonly area: Area
  /** The strictest over the person and related persons. */
  readonly protection: ProtectionLookup
  readonly phase: CarePhase
  readonly destination: Destination | 'withheld'
  readonly custody: AgencyId | 'withheld'
  readonly excluded: readonly AgencyId[]
  readonly override?: AgencyId
  readonly ownStaff?: true
  readonly belonging?: Belonging
  readonly followUps?: readonly FollowUp[]
}

/**
 * All that led to a decision, as plain JSON, stored with the task. The words of an override, and of a dispute, are not in
 * it: they are free text and lie encrypted. Format 1 knew no belonging, follow-up, queue or practice; both are read.
 */
export type RouteTrace = {
  readonly format: 2
  readonly on: IsoDate
  readonly inputs: TraceInputs
  readonly outcome: RouteOutcome
  readonly office: AgencyId
  readonly queue?: string
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
  /** The office's own list that it goes to. */
  readonly queue?: string
  /** The paragraph it is sent by; absent where only written consent opens the way, or nobody was found. */
  readonly legalBasis?: string
  readonly reasons: readonly TraceReason[]
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly trace: RouteTrace
}

/** The next best offices, when the chosen one says no: to be offered, the coordinator decides. */
export const candidatesAfter = (
  decision: Pick<RouteDecision, 'office' | 'candidates'>,
): readonly RouteCandidate[] => decision.candidates.filter((one) => one.agencyId !== decision.office)
