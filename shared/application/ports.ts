/**
 * What the use cases need of the world. `store` and the mail adapter implement these; tests pass fakes.
 */

import type { User } from '../domain/agency/user.ts'
import type { LogEntry } from '../domain/log/entry.ts'
import type { Member } from '../domain/member/member.ts'
import type { Note } from '../domain/note/note.ts'
import type { Need, Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Appointment, AppointmentFacts } from '../domain/preparation/appointment.ts'
import type { CarryOver } from '../domain/preparation/carry-over.ts'
import type { Preparation } from '../domain/preparation/preparation.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'
import type { StepDown } from '../domain/step/step.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, EventId, IdSource, NoticeId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { Clocks, IsoDate, Timestamp } from '../kernel/time.ts'
import type { ComposedMail } from '../notices/mail.ts'
import type { NoticeBatch, NoticeState, Recipient } from '../notices/notice.ts'
import type { Directory } from '../routing/directory.ts'

/** Any value that survives JSON; a routing trace is stored as one. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The answer to a command that has been given before under the same key. */
export interface Idempotency {
  readonly agencyId: AgencyId
  readonly key: string
  /** SHA-256 of the command as parsed, hex: the same key with another body is refused. */
  readonly bodyHash: string
  /** Path to redirect to. */
  readonly result: string
}

/**
 * One change of one plan: everything in it is written in a single transaction, or nothing is. `base` is the case
 * it was decided on (absent when the plan is made); its gate is the condition. Items given here are whole.
 */
export interface Change {
  readonly base?: PlanCase
  readonly plan?: Plan
  readonly schedule?: Schedule
  readonly needs?: readonly Need[]
  readonly removedNeeds?: readonly Need[]
  readonly tasks?: readonly Task[]
  readonly members?: readonly Member[]
  readonly stepDown?: StepDown
  readonly preparation?: Preparation
  readonly carryOver?: readonly CarryOver[]
  readonly removedCarryOver?: readonly CarryOver[]
  readonly appointments?: readonly Appointment[]
  readonly removedAppointments?: readonly Appointment[]
  readonly sentence?: SentenceRecord
  readonly notes?: readonly Note[]
  readonly traces?: readonly { readonly taskId: TaskId; readonly trace: Json }[]
  /** Offices that lose sight of the plan: they are fenced from lists in the same transaction. */
  readonly losing?: readonly AgencyId[]
  readonly log: Omit<LogEntry, 'sequence'>
  readonly notices?: NoticeBatch
  readonly idempotency?: Idempotency
}

/**
 * `done`: written. `repeat`: the same command was carried out before; `result` is what it answered.
 * `key-reused`: the key belongs to another command. `raced`: somebody was faster; load again and decide anew.
 * `winner` is who, when the transaction itself told it.
 */
export type CommitOutcome =
  | { readonly kind: 'done'; readonly sequence: number }
  | { readonly kind: 'repeat'; readonly result: string }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'raced'; readonly winner?: { readonly by: string; readonly at: Timestamp } }

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

export interface AccessEntry {
  readonly planId?: PlanId
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly role: string
  readonly purpose: string
  /** What was read: a route's name, for a list also its plans. */
  readonly what: string
  readonly plans?: readonly PlanId[]
  readonly decision: 'allowed' | 'denied'
  readonly at: Timestamp
}

/** What the portal reads and writes. Every method is one sequential round trip unless it says otherwise. */
export interface CaseStore {
  /** The whole plan, read strongly and decrypted; undefined when there is none. */
  loadCase(planId: PlanId): Promise<PlanCase | undefined>
  commit(change: Change): Promise<CommitOutcome>
  findRepeat(agencyId: AgencyId, key: string): Promise<Idempotency | undefined>
  readLog(planId: PlanId, newerThan?: number): Promise<readonly LogEntry[]>
  readNotes(planId: PlanId): Promise<readonly Note[]>
  readTrace(taskId: TaskId): Promise<Json | undefined>
  /** Index query first (1 round trip), then names: see `openNames`. Rows of fenced plans are dropped. */
  worklist(query: WorklistQuery): Promise<SealedPage<WorkRow>>
  caseload(agencyId: AgencyId, cursor: Json | undefined, limit: number): Promise<SealedPage<CaseRow>>
  /** The caseload between two dates of release, the nearest first; fenced, and its names sealed, like every list. */
  portfolio(query: PortfolioQuery): Promise<SealedPage<CaseRow>>
  /** Days on which somebody is released, in order; counted by `refreshCopies`, so a moment behind the plans. */
  readinessCounts(range: ReleaseRange): Promise<readonly ReleaseCount[]>
  /** Second round trip of a list: fetches the keys not in memory and decrypts the names. */
  openNames<Row extends SealedName>(page: Page<Row>): Promise<Page<Row & { readonly personName: string }>>
  recordAccess(entry: AccessEntry): Promise<void>
  readAccess(planId: PlanId): Promise<readonly AccessEntry[]>
  findPlanByNumber(number: string): Promise<PlanId | undefined>
  findNotice(
    noticeId: NoticeId,
  ): Promise<{ readonly planId: PlanId; readonly taskId?: TaskId; readonly to: Recipient } | undefined>
  markOpened(noticeId: NoticeId, at: Timestamp): Promise<void>
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

/** Users and their identities at the providers (issuer + subject). */
export interface UserStore {
  findUser(agencyId: AgencyId, userId: UserId): Promise<User | undefined>
  colleagues(agencyId: AgencyId): Promise<readonly User[]>
  identities(
    issuer: string,
    subject: string,
  ): Promise<readonly { readonly agencyId: AgencyId; readonly userId: UserId }[]>
  putUser(user: User, identity: { readonly issuer: string; readonly subject: string }): Promise<void>
  setLanguage(agencyId: AgencyId, userId: UserId, language: User['language']): Promise<void>
}

export interface Session {
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly issuer: string
  readonly subject: string
  readonly csrf: string
  readonly createdAt: Timestamp
  readonly seenAt: Timestamp
  /** For signing out at the provider. */
  readonly idToken?: string
}

/**
 * A link to a calendar that may be read without signing in, by the hash (SHA-256, hex) of its token; the token itself
 * is shown once and stored nowhere. It opens what its user may see at that moment: all the user's own dates, or those
 * of one plan. Times are the machine clock's.
 */
export interface CalendarLink {
  readonly id: string
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly planId?: PlanId
  readonly createdAt: Timestamp
  readonly revokedAt?: Timestamp
}

export interface CalendarStore {
  /** Puts a link once: one that is there already, revoked or not, stays as it is. */
  createLink(link: CalendarLink): Promise<void>
  findLink(id: string): Promise<CalendarLink | undefined>
  /** The links of one user at one office, revoked ones included, in any order. */
  linksOf(agencyId: AgencyId, userId: UserId): Promise<readonly CalendarLink[]>
  /** Revokes a link of this user at this office; any other is left alone. Revoked once, it stays revoked as it was. */
  revokeLink(agencyId: AgencyId, userId: UserId, id: string, at: Timestamp): Promise<void>
}

/** A sign-in under way: what the callback must find again. */
export interface SignInAttempt {
  readonly nonce: string
  readonly state: string
  readonly verifier: string
  readonly returnTo: string
  readonly createdAt: Timestamp
}

/** Sessions by the hash of their id; the id itself is in the cookie alone. Times are the machine clock's. */
export interface SessionStore {
  start(id: string, session: Session): Promise<void>
  find(id: string): Promise<Session | undefined>
  touch(id: string, seenAt: Timestamp): Promise<void>
  end(id: string): Promise<void>
  keepAttempt(id: string, attempt: SignInAttempt): Promise<void>
  /** Reads and deletes: an attempt is used once. */
  takeAttempt(id: string): Promise<SignInAttempt | undefined>
}

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
export type KeylessTask = Pick<Task, 'id' | 'version' | 'status' | 'side' | 'assignee'>

/** A change of one plan by the portal itself, which holds no key. */
export interface FactChange {
  readonly schedule?: Schedule
  readonly tasks?: readonly KeylessTask[]
  /** Absent when nothing has happened that anybody could be told: the schedule only forgets a date. */
  readonly log?: Omit<LogEntry, 'sequence' | 'text'>
  readonly notices?: NoticeBatch
}

/** A task that somebody took and has not answered, as an office's list knows it. */
export interface TakenTask {
  readonly planId: PlanId
  readonly taskId: TaskId
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
  /** How many open tasks stand in an office's or a queue's list; eventually consistent. */
  countOpen(agencyId: AgencyId): Promise<number>
  /**
   * Writes schedule, tasks, one log entry and the notices in one transaction, under the gate, the schedule's and the
   * tasks' versions; no plaintext, so no key.
   */
  commitFacts(base: PlanFacts, change: FactChange): Promise<'done' | 'raced'>
}

/** `unknown`: the service may have taken it (timeout after the request left): never sent again blindly. */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'later' }
  | { readonly kind: 'unknown' }

export interface Mailer {
  send(mail: ComposedMail): Promise<MailOutcome>
}

/** What the portal's use cases are given. */
export interface Deps {
  readonly store: CaseStore
  readonly users: UserStore
  readonly directory: Directory
  readonly clocks: Clocks
  readonly ids: IdSource
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string
}
