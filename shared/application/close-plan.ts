import type { ClosingReason } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isOpen } from '../domain/task/status.ts'
import { transitionOf } from '../domain/task/transitions.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { withdrawTask } from './withdraw-tasks.ts'

export type CloseFailure =
  | { readonly code: 'stale'; readonly version: number }
  /** Tasks that have been started may bind a flat or money: they are finished or cancelled first. */
  | { readonly code: 'tasks-started'; readonly count: number }
  | CaseFailure

/** The plan as it is once closed. Pure. */
export const closed = (
  subject: PlanCase,
  reason: ClosingReason,
  now: Now,
): Pick<Draft, 'plan' | 'schedule' | 'tasks'> => {
  const { transfer: _, ...plan } = subject.plan
  return {
    plan: { ...plan, version: plan.version + 1, phase: 'closed', closing: { reason, on: now.today } },
    schedule: { ...subject.schedule, version: subject.schedule.version + 1 },
    tasks: subject.tasks
      .filter((task) => isOpen(task.status))
      .map((task) => withdrawTask(task, 'plan-closed', now)),
  }
}

const decide = (
  subject: PlanCase,
  reason: ClosingReason,
  seenVersion: number,
  now: Now,
): Result<Draft, CloseFailure> => {
  if (subject.plan.version !== seenVersion) return fail({ code: 'stale', version: subject.plan.version })
  const started = subject.tasks.filter((task) => isOpen(task.status) && !transitionOf('cancel', task.status))
  if (started.length > 0) return fail({ code: 'tasks-started', count: started.length })
  return ok({
    ...closed(subject, reason, now),
    log: { kind: 'plan-closed', tasks: [], codes: { reason }, circle: 'plan' },
    tell: reason === 'entered-in-error' ? [] : noticesToAllOpen('plan-changed', subject.tasks),
  })
}

/** Closes a plan: final. Open tasks that nobody has started are withdrawn in the same transaction. */
export const closePlan = (
  deps: Deps,
  permit: Permit<'plan.close'>,
  subject: PlanCase,
  input: { readonly reason: Exclude<ClosingReason, 'death'>; readonly seenVersion: number },
  request: Request,
): Promise<Result<string, CloseFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) =>
    decide(base, input.reason, input.seenVersion, now),
  )
