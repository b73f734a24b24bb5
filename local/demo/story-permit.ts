import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { type CaseAction, decideOnCase, type Permit } from '../../shared/policies/decide.ts'

/** What the policy gives somebody of a story; a story that is not allowed stops the seeding. */
export const storyPermit = <Allowed extends CaseAction>(
  actor: Actor,
  action: Allowed,
  subject: PlanCase,
  task?: Task,
): Permit<Allowed> => {
  const decision = decideOnCase(actor, action, subject, task)
  if (!decision.allowed)
    throw new Error(`The demo's story is not allowed: ${actor.name}, ${action}, ${decision.why}`)
  return decision.permit
}
