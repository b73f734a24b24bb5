import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isSilent } from '../domain/schedule/answer-date.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, TaskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { withReplaced } from './replaced-tasks.ts'
import { decideSending, type SendFailure, unlessRestricted } from './send-tasks.ts'

export interface Reroute {
  readonly taskId: TaskId
  readonly seenVersion: number
  /** The office chosen; without one, the next candidate of routing. */
  readonly office?: { readonly agencyId: AgencyId; readonly reason: string }
  readonly consentGivenOn?: IsoDate
}

export type RerouteFailure =
  | { readonly code: 'not-now'; readonly status: Task['status'] }
  | SendFailure
  | CaseFailure

/** Every office that has had this task or one it replaces: they are not asked again. */
export const officesTried = (subject: PlanCase, task: Task): readonly AgencyId[] => {
  const before = subject.tasks.find((one) => one.id === task.replaces)
  return [...(before ? officesTried(subject, before) : []), task.owner]
}

/** A task in one of these binds nobody's work yet. */
const notBegun: readonly Task['status'][] = ['requested', 'received', 'accepted']

/**
 * A task may go to another office when it was rejected and not replaced, when it lies in a triage queue, or when its
 * office was silent until its time to answer was up; and, before work on it has begun, when a changed address means that
 * another office answers (`elsewhere`). The portal never moves it by itself.
 */
export const canReroute = (
  task: Task,
  schedule: Pick<Schedule, 'entries'>,
  elsewhere: Plan['elsewhere'] = [],
): boolean =>
  !task.replacedBy &&
  (task.status === 'rejected' ||
    (elsewhere.includes(task.id) && notBegun.includes(task.status)) ||
    (task.owner.startsWith('triage:') && task.status === 'requested') ||
    isSilent(schedule, task))

const decide = (deps: Deps, subject: PlanCase, reroute: Reroute, now: Now): Result<Draft, RerouteFailure> => {
  const task = subject.tasks.find((one) => one.id === reroute.taskId)
  if (!task) return fail({ code: 'not-allowed' })
  if (task.version !== reroute.seenVersion) return fail({ code: 'stale', version: task.version })
  if (!canReroute(task, subject.schedule, subject.plan.elsewhere))
    return fail({ code: 'not-now', status: task.status })
  const sending = decideSending(
    deps,
    subject,
    [
      {
        kind: task.kind,
        area: task.area,
        replaces: task.id,
        excluded: officesTried(subject, task),
        ...(task.details && { details: task.details }),
        ...(reroute.office && { office: reroute.office }),
        ...(reroute.consentGivenOn && { consentGivenOn: reroute.consentGivenOn }),
      },
    ],
    now,
  )
  if (!sending.ok) return sending
  const allowed = unlessRestricted(sending.value, subject, deps.directory)
  if (!allowed.ok) return allowed
  const next = sending.value.tasks?.[0]
  if (!next) return fail({ code: 'nothing-chosen' })
  return ok({
    ...withReplaced(sending.value, subject),
    log: {
      kind: 'task-rerouted',
      tasks: [task.id, next.id],
      codes: {
        from: task.owner,
        to: next.owner,
        ...(isSilent(subject.schedule, task) && { reason: 'not-answered' }),
      },
      circle: task.circle === 'plan' ? 'plan' : 'health',
      ...(reroute.office && { text: reroute.office.reason }),
    },
  })
}

/**
 * Sends a task that was rejected, or not answered in time, to another office: a new task replaces it, the old one keeps
 * its history. An office that has nothing else in the plan needs to know of it no more, unless it answers for the task
 * until another accepts. A consent names its receiver, so another private office needs a new one.
 */
export const rerouteTask = (
  deps: Deps,
  permit: Permit<'task.reroute'>,
  subject: PlanCase,
  reroute: Reroute,
  request: Request,
): Promise<Result<string, RerouteFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(deps, base, reroute, now), reroute.taskId)
