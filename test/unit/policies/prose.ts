/** The rules of who sees what, written again by hand from the design's prose; nothing here calls the policy. */
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { TaskActor, TaskCommandName } from '../../../shared/domain/task/transitions.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { prose, proseTarget } from '../domain/prose.ts'

export const isHealth = (actor: Actor): boolean => /^(prison-health|health-trust):/.test(actor.agencyId)

/** Deny by default; administrators and auditors do no casework; a former member is nobody. */
export const proseRelation = (actor: Actor, { plan, members, tasks }: PlanCase): string => {
  if (actor.role === 'administrator' || actor.role === 'auditor') return 'none'
  const decides = actor.role === 'coordinator' || actor.role === 'lead'
  if (plan.coordinator.agencyId === actor.agencyId && decides) return 'coordinator'
  if (plan.transfer?.to === actor.agencyId && actor.role === 'coordinator') return 'incoming'
  const part = members.find((one) => one.agencyId === actor.agencyId)?.relation
  if (part === undefined || part === 'former') return 'none'
  if (part === 'task') return 'task'
  return tasks.some((one) => one.owner === actor.agencyId) ? 'task' : 'none'
}

/** Health tasks run between health offices; the others see the tasks they have or asked for; the plan's side all. */
export const proseSees = (actor: Actor, subject: PlanCase, task: Task): boolean => {
  const relation = proseRelation(actor, subject)
  if (relation === 'none') return false
  const party = task.owner === actor.agencyId || task.requester.agencyId === actor.agencyId
  if (task.circle !== 'plan') return isHealth(actor) && party
  return party || relation === 'coordinator' || relation === 'incoming'
}

const proseCapacities = (actor: Actor, subject: PlanCase, task: Task): readonly TaskActor[] => {
  const held: TaskActor[] = []
  if (task.requester.agencyId === actor.agencyId) held.push('requester')
  if (proseRelation(actor, subject) === 'coordinator') held.push('coordinator')
  if (task.owner === actor.agencyId) held.push('office')
  if (task.owner === actor.agencyId && task.assignee?.userId === actor.userId) held.push('assignee')
  if (task.requester.agencyId === actor.agencyId && actor.role === 'lead') held.push('administrator')
  return held
}

/** What the prose's table lets somebody do now: nothing on a closed plan or on what they do not see. */
export const proseCommands = (actor: Actor, subject: PlanCase, task: Task): readonly TaskCommandName[] => {
  if (subject.plan.phase === 'closed' || !proseSees(actor, subject, task)) return []
  const held = proseCapacities(actor, subject, task)
  const silent = ['reject', 'ask', 'answer', 'request-cancellation']
  return [...new Set(prose.map((row) => row.command))].filter(
    (name) =>
      held.some((as) => proseTarget(name, task.status, task.side, as) !== undefined) &&
      !(task.circle === 'follow-up' && silent.includes(name)),
  )
}
