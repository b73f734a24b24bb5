import type { HomeClaim } from '../domain/plan/belonging.ts'
import { disputeKind } from '../domain/plan/dispute.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Actor } from './actor.ts'
import { relationTo } from './relation.ts'

/**
 * What the sides of a dispute have said: for the coordinator, and for the offices that are asked to settle it. All others
 * see that it is disputed and who answers meanwhile, and no more.
 */
export const visibleClaims = (actor: Actor, subject: PlanCase): readonly HomeClaim[] => {
  const home = subject.plan.belonging?.home
  if (home?.state !== 'disputed') return []
  const relation = relationTo(actor, subject)
  const isAsked = subject.tasks.some(({ kind, owner }) => kind === disputeKind && owner === actor.agencyId)
  return relation === 'coordinator' || (relation === 'task' && isAsked) ? home.claims : []
}
