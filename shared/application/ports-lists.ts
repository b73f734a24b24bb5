/** Lists as the store gives them: rows, and what may be asked for. */
import type { Member } from '../domain/member/member.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { ReleaseCondition, Schedule } from '../domain/schedule/schedule.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../kernel/time.ts'
import type { Json } from './json.ts'

/** A page of a list; `cursor` is an opaque store position, to be sealed by the web before it leaves. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly cursor?: Json
}

export interface WorkRow {
  readonly planId: PlanId
  readonly taskId: TaskId
  readonly number: string
  readonly personName: string
  readonly area: Task['area']
  readonly kind: Task['kind']
  readonly status: Task['status']
  readonly side?: Task['side']
  readonly due?: IsoDate
  readonly priority?: Task['priority']
  readonly assignee?: Task['assignee']
  readonly version: number
  /** When the office was asked. */
  readonly sentAt?: Timestamp
  /** A conditional release, and what it hangs on as far as any office with a task is told: an office may act on it. */
  readonly conditional?: { readonly release: IsoDate; readonly hangsOn: readonly ReleaseCondition[] }
}

export interface WorklistQuery {
  readonly agencyId: AgencyId
  readonly whose: 'all' | 'unassigned' | { readonly userId: UserId }
  readonly area?: Task['area']
  readonly status?: Task['status']
  /** Only tasks due on this date or before. */
  readonly dueBy?: IsoDate
  readonly cursor?: Json
  readonly limit: number
}

export interface CaseRow {
  readonly planId: PlanId
  readonly number: string
  readonly personName: string
  readonly relation: Member['relation']
  readonly release?: IsoDate
  readonly certainty?: Schedule['certainty']
  /** Of a conditional date: what it hangs on, as far as this office is told. */
  readonly hangsOn?: Schedule['hangsOn']
  readonly phase: Plan['phase']
  /** Of somebody who is not mapped: in custody since. */
  readonly since?: IsoDate
  /** Tasks that wait for the coordinator: rejected and not replaced, awaiting information, in triage. */
  readonly attention: number
  /** The office's own tasks that are open. */
  readonly openTasks: number
  /** Code of the six questions (domain/readiness/code.ts): on the coordinating office's rows alone. */
  readonly readiness?: string
}

/** How many plans that an office coordinates are released on a day, ready and not; without `release`: no date known. */
export interface ReleaseCount {
  readonly release?: IsoDate
  readonly ready: number
  readonly notReady: number
}

/** Releases from one day to another, both included; without `to` also those whose date is not known, last. */
export interface ReleaseRange {
  readonly agencyId: AgencyId
  readonly from: IsoDate
  readonly to?: IsoDate
}

/**
 * `not-ready`, `coordinated`: plans under way that the office coordinates, as `readinessCounts` counts them. `all`: every
 * plan that the office takes part in.
 */
export interface PortfolioQuery extends ReleaseRange {
  readonly show: 'not-ready' | 'coordinated' | 'all'
  readonly cursor?: Json
  readonly limit: number
}

/** A name that is still ciphertext, and the plan whose key opens it. */
export interface SealedName {
  readonly planId: PlanId
  readonly sealedName: Uint8Array
}

/** A page whose names are still ciphertext. */
export type SealedPage<Row extends { readonly personName: string }> = Page<
  Omit<Row, 'personName'> & SealedName
>
