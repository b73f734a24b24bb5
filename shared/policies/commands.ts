import type { PlanCase } from '../domain/plan/plan-case.ts'
import { allows } from '../domain/task/apply.ts'
import type { Task } from '../domain/task/task.ts'
import { type TaskCommandName, transitions } from '../domain/task/transitions.ts'
import type { Actor } from './actor.ts'
import { capacities, taskVisibility } from './relation.ts'

/**
 * Commands that would start a conversation with the plan's side, or tell it a reason. The health follow-up has
 * no such conversation: what health asks, it asks by its own means (hpl § 21), and the host municipality cannot
 * turn the task away (hol § 3-9).
 */
const silentOnFollowUp: readonly TaskCommandName[] = ['reject', 'ask', 'answer', 'request-cancellation']

/**
 * The commands an actor may give on a task now, by the state table, the actor's capacities and the circle the
 * task belongs to. Buttons are exactly these; the use case checks the same list.
 */
export const commandsFor = (actor: Actor, subject: PlanCase, task: Task): readonly TaskCommandName[] => {
  if (subject.plan.phase === 'closed' || taskVisibility(actor, subject, task) !== 'full') return []
  const held = capacities(actor, subject, task)
  return transitions
    .filter((row) => row.from.includes(task.status) && allows(row, task, held))
    .map((row) => row.command)
    .filter((name) => task.circle !== 'follow-up' || !silentOnFollowUp.includes(name))
}
