import { proposeKind } from '../../../shared/application/propose-tasks.ts'
import { canReroute, officesTried } from '../../../shared/application/reroute-task.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { kindFacts } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { AgencyId, TaskId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Permit } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { TraceReason } from '../../../shared/routing/reason.ts'
import { nearness, type RouteCandidate, type RouteDecision } from '../../../shared/routing/route.ts'

/** An office that the rules offer, and why it answers. */
export interface RerouteOption {
  readonly office: AgencyId
  readonly why: TraceReason
  /** Routing itself chooses it: no reason of one's own is needed. */
  readonly isBest: boolean
}

/** A task that may go to another office, and where it could go. */
export interface RerouteModel {
  readonly plan: VisibleCase['plan']
  readonly task: Task
  readonly tried: readonly AgencyId[]
  readonly decision: RouteDecision
  readonly options: readonly RerouteOption[]
  /** Some office that can be chosen may be told by the person's consent alone (fvl § 13 a). */
  readonly asksConsent: boolean
  /** It stands here because another office answers since an address changed. */
  readonly isElsewhere: boolean
}

const optionOf =
  ({ outcome, office }: RouteDecision) =>
  (candidate: RouteCandidate): RerouteOption => ({
    office: candidate.agencyId,
    why: nearness(candidate),
    isBest: outcome === 'routed' && candidate.agencyId === office,
  })

/** Candidates after those that have said no; undefined when the task is not seen whole, or need not move. */
export const rerouteModel = (
  permit: Permit<'task.reroute'>,
  subject: PlanCase,
  id: TaskId,
  directory: Directory,
  today: IsoDate,
): RerouteModel | undefined => {
  const seen = visibleCase(permit, subject)
  const task = seen.tasks.flatMap((one) => (one.shape === 'full' && one.task.id === id ? [one.task] : []))[0]
  if (!task || !canReroute(task, subject.schedule, subject.plan.elsewhere)) return undefined
  const tried = officesTried(subject, task)
  const { decision } = proposeKind(subject, task.kind, directory, today, { excluded: tried, area: task.area })
  const { law, office } = kindFacts(task.kind)
  return {
    plan: seen.plan,
    task,
    tried: tried.filter((one) => !one.startsWith('triage:')),
    decision,
    options: decision.candidates.map(optionOf(decision)),
    isElsewhere: subject.plan.elsewhere?.includes(id) === true,
    asksConsent: law === undefined || office === 'ngo',
  }
}
