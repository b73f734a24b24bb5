/** What functions without keys need of the world: the outbox and the sweep. */
import type { User } from '../domain/agency/user.ts'
import type { LogEntry } from '../domain/log/entry.ts'
import type { Member } from '../domain/member/member.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { AppointmentFacts } from '../domain/preparation/appointment.ts'
import type { Preparation } from '../domain/preparation/preparation.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { StepDown } from '../domain/step/step.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, EventId, NoticeId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../kernel/time.ts'
import type { NoticeBatch, NoticeState } from '../notices/notice.ts'
import type { Json } from './json.ts'

/** A plan without anything encrypted: what `on-change` and `daily`, which hold no keys, may know. */
export interface PlanFacts {
  readonly plan: Omit<Plan, 'person' | 'voice'>
  readonly gate: PlanCase['gate']
  readonly schedule: Schedule
  readonly tasks: readonly Task[]
  readonly members: readonly Member[]
  /** Without places, terms and words. */
  readonly stepDown: StepDown
  readonly preparation: Preparation
  readonly appointments: readonly AppointmentFacts[]
}

export interface QueuedNotice {
  readonly batch: NoticeBatch
  readonly states: Readonly<Record<string, { readonly state: NoticeState; readonly leaseUntil?: Timestamp }>>
}

/** The outbox, and the copies that follow a change. Needs no key. */
export interface OutboxStore {
  loadFacts(planId: PlanId): Promise<PlanFacts | undefined>
  loadBatch(eventId: EventId): Promise<QueuedNotice | undefined>
  /** Takes the lease of one queued notice; false when somebody else has it or it is settled. */
  claim(eventId: EventId, noticeId: NoticeId, leaseUntil: Timestamp): Promise<boolean>
  settle(
    eventId: EventId,
    noticeId: NoticeId,
    state: 'sent' | 'withdrawn' | 'parked' | 'queued',
    messageId?: string,
  ): Promise<void>
  /** Batches with something unsettled, oldest first. */
  unsettled(
    limit: number,
    cursor?: Json,
  ): Promise<{ readonly events: readonly EventId[]; readonly cursor?: Json }>
  /** Brings due dates on tasks, members and indexes up to what SCHEDULE and GATE say. Idempotent. */
  refreshCopies(planId: PlanId): Promise<void>
  /** The office's lead who may be written to; of several, always the same one. */
  findLead(agencyId: AgencyId): Promise<User | undefined>
  findUser(agencyId: AgencyId, userId: UserId): Promise<User | undefined>
}

/** What may be written of a task without a key: nothing of it is ciphertext, and what is stays as it lies there. */
export type KeylessTask = Pick<Task, 'id' | 'version' | 'status' | 'side' | 'assignee'> & {
  /** Another office than had it: where the task is moved, what an office said of its rest goes. */
  readonly movedTo?: AgencyId
}

/** A change of one plan by the portal itself, which holds no key. */
export interface FactChange {
  readonly schedule?: Schedule
  readonly tasks?: readonly KeylessTask[]
  /** Members that are new, or whose part has changed; their copies follow by `refreshCopies`. */
  readonly members?: readonly Member[]
  /** Offices that lose sight of the plan: they are fenced from lists in the same transaction. */
  readonly losing?: readonly AgencyId[]
  readonly traces?: readonly { readonly taskId: TaskId; readonly trace: Json }[]
  /** Absent when nothing has happened that anybody could be told: the schedule only forgets a date. */
  readonly log?: Omit<LogEntry, 'sequence' | 'text'>
  readonly notices?: NoticeBatch
}

/** A task as an office's list knows it. */
export interface OpenTask {
  readonly planId: PlanId
  readonly taskId: TaskId
}

/** A task that somebody took and has not answered, as an office's list knows it. */
export interface TakenTask extends OpenTask {
  readonly userId: UserId
}

/** What the daily sweep reads and writes. */
export interface SweepStore {
  /** Plans with something due on a date, one shard at a time; eventually consistent. */
  duePlans(
    date: IsoDate,
    shard: number,
    cursor?: Json,
  ): Promise<{ readonly plans: readonly PlanId[]; readonly cursor?: Json }>
  readonly shards: number
  /** First date that is not known to be empty. */
  readCheckpoint(): Promise<IsoDate | undefined>
  writeCheckpoint(date: IsoDate): Promise<void>
  loadFacts(planId: PlanId): Promise<PlanFacts | undefined>
  /** An office's tasks in status `received`, out of its list: eventually consistent, a hint to be checked. */
  takenTasks(agencyId: AgencyId): Promise<readonly TakenTask[]>
  /** An office's open tasks, out of its list: eventually consistent, a hint to be checked. */
  openTasks(agencyId: AgencyId): Promise<readonly OpenTask[]>
  /** How many open tasks stand in an office's or a queue's list; eventually consistent. */
  countOpen(agencyId: AgencyId): Promise<number>
  /**
   * Writes schedule, tasks, one log entry and the notices in one transaction, under the gate, the schedule's and the
   * tasks' versions; no plaintext, so no key.
   */
  commitFacts(base: PlanFacts, change: FactChange): Promise<'done' | 'raced'>
}
