/**
 * What the use cases need of the world. `store` and the mail adapter implement these; tests pass fakes.
 */

import type { User } from '../domain/agency/user.ts'
import type { LogEntry } from '../domain/log/entry.ts'
import type { Member } from '../domain/member/member.ts'
import type { Note } from '../domain/note/note.ts'
import type { ProtectionLookup } from '../domain/plan/belonging.ts'
import type { Need, Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Appointment } from '../domain/preparation/appointment.ts'
import type { CarryOver } from '../domain/preparation/carry-over.ts'
import type { Preparation, Said } from '../domain/preparation/preparation.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'
import type { StepDown } from '../domain/step/step.ts'
import type { Task } from '../domain/task/task.ts'
import type { Template } from '../domain/template/template.ts'
import type { AgencyId, IdSource, NoticeId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { Clocks, Timestamp } from '../kernel/time.ts'
import type { ComposedMail } from '../notices/mail.ts'
import type { NoticeBatch, Recipient } from '../notices/notice.ts'
import type { Directory } from '../routing/directory.ts'
import type { Json } from './json.ts'
import type {
  CaseRow,
  Page,
  PortfolioQuery,
  ReleaseCount,
  ReleaseRange,
  SealedName,
  SealedPage,
  WorklistQuery,
  WorkRow,
} from './ports-lists.ts'

export type { Json } from './json.ts'
export type * from './ports-keyless.ts'
export type * from './ports-lists.ts'
export type * from './ports-sessions.ts'

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
  /** The strictest over the person and related persons, from now on; absent: as before. */
  readonly protection?: ProtectionLookup
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
  /** Plans of a person, not closed, in the custody of this office; eleven digits, of which nothing is stored. */
  findPlansByNationalNumber(nationalNumber: string, custody: AgencyId): Promise<readonly PlanId[]>
  findNotice(
    noticeId: NoticeId,
  ): Promise<{ readonly planId: PlanId; readonly taskId?: TaskId; readonly to: Recipient } | undefined>
  markOpened(noticeId: NoticeId, at: Timestamp): Promise<void>
}

/** A template version that an administrator has published: who, when, and the template. */
export interface PublishedTemplate extends Said {
  readonly template: Template
}

/** Versions of templates beside those in the code. A version never changes and never goes. */
export interface TemplateStore {
  /** Every published version, in no order. */
  published(): Promise<readonly PublishedTemplate[]>
  /** A version, built in or published, by its reference `standard@2026-12`; kept in memory once it was read. */
  find(reference: string): Promise<Template | undefined>
  /** Writes a version once; `taken` when there is one of that reference already, built in or published. */
  publish(one: PublishedTemplate): Promise<'done' | 'taken'>
}

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
  readonly templates: TemplateStore
  readonly directory: Directory
  readonly clocks: Clocks
  readonly ids: IdSource
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string
}
