import type { SharingBasis } from '../domain/basis/basis.ts'
import type { Member } from '../domain/member/member.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isContactRefused } from '../domain/preparation/contact.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { kindFacts, type TaskKind } from '../domain/task/kinds.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import { type AgencyId, type TaskId, taskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesOfSending } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import type { Directory } from '../routing/directory.ts'
import type { RouteDecision } from '../routing/route.ts'
import { addAnswerDate, addTaskEntry } from '../schedule/plan-dates.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps, Json } from './ports.ts'
import { proposeKind } from './propose-tasks.ts'
import { withReplaced } from './replaced-tasks.ts'

/** One task the coordinator has decided to send. Without `office` it goes where routing says. */
export interface TaskToSend {
  readonly kind: TaskKind
  readonly area?: Task['area']
  readonly details?: string
  /** A date typed by the coordinator; it does not follow the release date. */
  readonly due?: IsoDate
  readonly office?: { readonly agencyId: AgencyId; readonly reason: string }
  /** The date of the person's written consent, for offices that may be told by consent alone. */
  readonly consentGivenOn?: IsoDate
  readonly excluded?: readonly AgencyId[]
  readonly replaces?: TaskId
}

export type SendFailure =
  | { readonly code: 'consent-needed'; readonly kind: TaskKind }
  | { readonly code: 'unknown-office'; readonly kind: TaskKind }
  | { readonly code: 'already-sent'; readonly kind: TaskKind }
  /** A court keeps family, private offices, and sometimes all others out for now (strprl § 186). */
  | { readonly code: 'contact-restricted'; readonly kind: TaskKind }
  | { readonly code: 'nothing-chosen' }
  | { readonly code: 'too-many' }
  | { readonly code: 'stale'; readonly version: number }
  | CaseFailure

/** A plan holds at most this many tasks, so that every change of it fits one transaction. */
export const mostTasks = 60
/** One sending holds at most this many tasks: four items each stay below a transaction's 100. */
export const mostAtOnce = 20

/** The basis on which a task may leave: the paragraph it is routed by, unless the office is private (fvl § 13 a). */
const basisOf = (
  task: TaskToSend,
  { legalBasis }: RouteDecision,
  officeIsPrivate: boolean,
): SharingBasis | undefined => {
  const law = legalBasis ?? kindFacts(task.kind).law
  if (law && !officeIsPrivate) return { kind: 'law', reference: law }
  return task.consentGivenOn ? { kind: 'consent', givenOn: task.consentGivenOn } : undefined
}

interface Made {
  readonly task: Task
  readonly decision: RouteDecision
  readonly schedule: Schedule
}

/** Makes one task as it is after new -> draft -> requested: routed, dated, with the basis it is sent on. */
const make = (
  deps: Deps,
  subject: PlanCase,
  schedule: Schedule,
  toSend: TaskToSend,
  now: Now,
): Result<Made, SendFailure> => {
  const proposal = proposeKind({ ...subject, schedule }, toSend.kind, deps.directory, now.today, {
    ...(toSend.excluded && { excluded: toSend.excluded }),
    ...(toSend.office && { override: toSend.office }),
    ...(toSend.area && { area: toSend.area }),
  })
  const office = deps.directory.agency(proposal.decision.office)
  // Nobody but a health service sees a health task whole, so a queue could never place it.
  const unplaceable = office?.type === 'triage' && kindFacts(toSend.kind).circle !== 'plan'
  if (!office || unplaceable) return fail({ code: 'unknown-office', kind: toSend.kind })
  const basis = basisOf(toSend, proposal.decision, office.type === 'ngo')
  if (!basis) return fail({ code: 'consent-needed', kind: toSend.kind })
  const id = taskId(deps.ids.short())
  const dated = addTaskEntry(schedule, id, toSend.kind, {
    today: now.today,
    ...(toSend.due && { due: toSend.due }),
  })
  const due = dated.entries.find((entry) => entry.key === id)?.due
  const task: Task = {
    id,
    planId: subject.plan.id,
    version: 1,
    area: proposal.area,
    kind: toSend.kind,
    status: 'requested',
    requester: { userId: now.actor.userId, name: now.actor.name, agencyId: now.actor.agencyId },
    owner: office.id,
    basis,
    circle: kindFacts(toSend.kind).circle,
    sentAt: now.at,
    ...(due && { due }),
    ...(toSend.details && { details: toSend.details }),
    ...(toSend.replaces && { replaces: toSend.replaces }),
  }
  // A queue never answers: what lies there raises an alarm instead.
  const answered = office.type === 'triage' ? dated : addAnswerDate(dated, task, now.today)
  return ok({ task, decision: proposal.decision, schedule: answered })
}

/** Members after the tasks have been sent: each office takes part in the areas it has a task in. */
export const membersWith = (
  members: readonly Member[],
  tasks: readonly Task[],
  directory: Directory,
): readonly Member[] => {
  const changed = new Map<AgencyId, Member>()
  for (const task of tasks) {
    const office = directory.agency(task.owner)
    if (!office || office.type === 'triage') continue
    const before = changed.get(task.owner) ?? members.find((member) => member.agencyId === task.owner)
    const coordinates = before?.relation === 'coordinator' || before?.relation === 'incoming'
    changed.set(task.owner, {
      agencyId: task.owner,
      agencyType: office.type,
      relation: coordinates ? before.relation : 'task',
      areas: [...new Set([...(before?.areas ?? []), task.area])],
      circle: before?.circle === 'plan' || task.circle !== 'health' ? 'plan' : 'health',
    })
  }
  return [...changed.values()]
}

/** All of them, or the first reason why not. */
const makeAll = (
  deps: Deps,
  subject: PlanCase,
  toSend: readonly TaskToSend[],
  now: Now,
): Result<readonly Made[], SendFailure> => {
  const made: Made[] = []
  for (const one of toSend) {
    const next = make(deps, subject, made.at(-1)?.schedule ?? subject.schedule, one, now)
    if (!next.ok) return next
    made.push(next.value)
  }
  return ok(made)
}

/** Decides a sending: tasks, members, schedule, traces, one log entry, one notice per office. */
export const decideSending = (
  deps: Deps,
  subject: PlanCase,
  toSend: readonly TaskToSend[],
  now: Now,
): Result<Draft, SendFailure> => {
  if (toSend.length === 0) return fail({ code: 'nothing-chosen' })
  if (toSend.length > mostAtOnce || subject.tasks.length + toSend.length > mostTasks)
    return fail({ code: 'too-many' })
  const made = makeAll(deps, subject, toSend, now)
  if (!made.ok) return made
  const tasks = made.value.map((one) => one.task)
  const last = made.value.at(-1)
  // The trace keeps no words of an override: they are free text, and lie encrypted in the log.
  const overrides = toSend.flatMap((one) => one.office?.reason ?? []).join('\n')
  return ok({
    tasks,
    ...(last && { schedule: last.schedule }),
    members: membersWith(subject.members, tasks, deps.directory),
    traces: made.value.map((one) => ({ taskId: one.task.id, trace: one.decision.trace satisfies Json })),
    log: {
      kind: 'tasks-sent',
      tasks: tasks.map((task) => task.id),
      codes: { count: String(tasks.length) },
      circle: tasks.every((task) => task.circle === 'health') ? 'health' : 'plan',
      ...(overrides && { text: overrides }),
    },
    tell: noticesOfSending(tasks),
  })
}

/** A sending by somebody's choice, unless it would reach whom a court keeps out for now. */
export const unlessRestricted = (
  draft: Draft,
  { preparation, plan }: PlanCase,
  directory: Directory,
): Result<Draft, SendFailure> => {
  const refused = draft.tasks?.find(({ kind, owner }) =>
    isContactRefused(preparation.flags, kind, directory.agency(owner), plan.custody),
  )
  return refused ? fail({ code: 'contact-restricted', kind: refused.kind }) : ok(draft)
}

/** The task of this kind that was rejected and that nothing has replaced yet: sending again replaces it. */
const rejectedBefore = (subject: PlanCase, kind: TaskKind): Task | undefined =>
  subject.tasks.find((task) => task.kind === kind && task.status === 'rejected' && !task.replacedBy)

const decide = (
  deps: Deps,
  subject: PlanCase,
  toSend: readonly TaskToSend[],
  onward: boolean,
  now: Now,
): Result<Draft, SendFailure> => {
  if (toSend.some((task) => (kindFacts(task.kind).circle === 'health') !== onward))
    return fail({ code: 'not-allowed' })
  const twice = toSend.find((one) =>
    subject.tasks.some((task) => task.kind === one.kind && isOpen(task.status)),
  )
  if (twice) return fail({ code: 'already-sent', kind: twice.kind })
  const sending = toSend.map((one): TaskToSend => {
    const before = rejectedBefore(subject, one.kind)
    return before ? { ...one, replaces: before.id } : one
  })
  const draft = decideSending(deps, subject, sending, now)
  const allowed = draft.ok ? unlessRestricted(draft.value, subject, deps.directory) : draft
  return allowed.ok ? ok(withReplaced(allowed.value, subject)) : allowed
}

/**
 * Sends tasks to the offices that answer for them, in one transaction. A coordinator sends what the needs call
 * for; the prison's health service sends onward to clinics and treatment (permit `tasks.send-onward`). A kind that
 * is under way is not sent twice, also when two people press at once; one that was rejected is replaced.
 */
export const sendTasks = (
  deps: Deps,
  permit: Permit<'tasks.send' | 'tasks.send-onward'>,
  subject: PlanCase,
  toSend: readonly TaskToSend[],
  request: Request,
): Promise<Result<string, SendFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) =>
    decide(deps, base, toSend, permit.action === 'tasks.send-onward', now),
  )
