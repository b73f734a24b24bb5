import type { Member } from '../domain/member/member.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isProvisionalOwner } from '../domain/task/provisional-owner.ts'
import type { Task } from '../domain/task/task.ts'
import { partLeft } from './moving-tasks.ts'

/**
 * Offices that answered for a statutory task until another accepted, and that a change of these tasks leaves without
 * anything to do in the plan: they need to know of it no more.
 */
export const relievedOffices = (subject: PlanCase, changed: readonly Task[]): readonly Member[] => {
  const others = subject.tasks.filter((task) => !changed.some(({ id }) => id === task.id))
  const tasks = [...others, ...changed]
  return subject.members
    .filter(({ agencyId, relation }) => relation === 'task' && isProvisionalOwner(agencyId, subject.tasks))
    .map((member) => partLeft(member, tasks))
    .filter((member) => member.relation === 'former')
}
