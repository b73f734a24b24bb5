import type { PlanCase } from '../domain/plan/plan-case.ts'
import { type ProvisionalDuty, provisionalDuties } from '../domain/task/provisional-owner.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { Actor } from './actor.ts'
import { taskVisibility } from './relation.ts'

/**
 * That some office answers for a statutory task until another accepts it. `owner` is absent for a reader who may not
 * know which office had the task before; `mine` when it is the reader's own.
 */
export interface VisibleDuty {
  readonly owner?: AgencyId
  readonly mine: boolean
}

/** The duties of a plan that goes on; a closed one asks nothing of anybody. */
export const dutiesOf = ({ plan, tasks }: PlanCase): readonly ProvisionalDuty[] =>
  plan.phase === 'closed' ? [] : provisionalDuties(tasks)

/**
 * The duty that stands on a task: on the one that the office let go, and on the one that waits to be accepted. To be
 * called for tasks that the reader sees whole; who the office is, is told to those who see its task.
 */
export const visibleDuty = (
  actor: Actor,
  subject: PlanCase,
  task: Task,
  duties: readonly ProvisionalDuty[],
): VisibleDuty | undefined => {
  const duty = duties.find(({ held, asked }) => held.id === task.id || asked?.id === task.id)
  if (!duty) return undefined
  const knows = taskVisibility(actor, subject, duty.held) === 'full'
  return { mine: duty.owner === actor.agencyId, ...(knows && { owner: duty.owner }) }
}
