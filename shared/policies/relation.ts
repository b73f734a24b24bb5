import { isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Task } from '../domain/task/task.ts'
import type { TaskActor } from '../domain/task/transitions.ts'
import type { Actor } from './actor.ts'

/**
 * How an actor's office stands to a plan. `coordinator` coordinates it now; `incoming` has been asked to take
 * it over; `task` has a task in it; `none` includes former members.
 */
export type Relation = 'coordinator' | 'incoming' | 'task' | 'none'

/** Roles that do casework; administrators and auditors see no case content. */
const doesCasework = (actor: Actor): boolean => actor.role !== 'administrator' && actor.role !== 'auditor'

const coordinates = (actor: Actor, subject: PlanCase): boolean =>
  actor.agencyId === subject.plan.coordinator.agencyId &&
  (actor.role === 'coordinator' || actor.role === 'lead')

/** The relation that gives the most; deny is the default. */
export const relationTo = (actor: Actor, subject: PlanCase): Relation => {
  if (!doesCasework(actor)) return 'none'
  if (coordinates(actor, subject)) return 'coordinator'
  if (subject.plan.transfer?.to === actor.agencyId && actor.role === 'coordinator') return 'incoming'
  const member = subject.members.find((one) => one.agencyId === actor.agencyId)
  const hasTask = subject.tasks.some((task) => task.owner === actor.agencyId)
  const part = member?.relation
  return part === 'task' || ((part === 'coordinator' || part === 'incoming') && hasTask) ? 'task' : 'none'
}

/** Capacities an actor holds towards a task, in the words of the state table. */
export const capacities = (actor: Actor, subject: PlanCase, task: Task): readonly TaskActor[] => {
  if (!doesCasework(actor)) return []
  const held: TaskActor[] = []
  const inOffice = task.owner === actor.agencyId
  if (task.requester.agencyId === actor.agencyId) held.push('requester')
  if (coordinates(actor, subject)) held.push('coordinator')
  if (inOffice) held.push('office')
  if (inOffice && task.assignee?.userId === actor.userId) held.push('assignee')
  if (task.requester.agencyId === actor.agencyId && actor.role === 'lead') held.push('administrator')
  return held
}

/**
 * What an actor sees of a task. Health tasks run between health offices; the follow-up task shows other public
 * offices in the plan its due date and whether it is done (hpl § 21), and private offices nothing.
 */
export const taskVisibility = (
  actor: Actor,
  subject: PlanCase,
  task: Task,
  relation = relationTo(actor, subject),
): 'full' | 'follow-up' | 'absent' => {
  if (relation === 'none') return 'absent'
  const party = task.owner === actor.agencyId || task.requester.agencyId === actor.agencyId
  if (task.circle === 'health') return party && isHealthAgency(actor.agencyType) ? 'full' : 'absent'
  if (task.circle === 'follow-up') {
    if (isHealthAgency(actor.agencyType)) return party ? 'full' : 'absent'
    return isPublicAgency(actor.agencyType) ? 'follow-up' : 'absent'
  }
  if (relation === 'coordinator' || relation === 'incoming') return 'full'
  return party ? 'full' : 'absent'
}
