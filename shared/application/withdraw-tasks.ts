import { applyTaskCommand } from '../domain/task/apply.ts'
import type { CancellationReason } from '../domain/task/codes.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { Now } from './on-case.ts'

/**
 * Takes an open task back in the portal's own name (state table: `withdraw`): the person has died, or a
 * transfer gives the task to another office. Other tasks come back as they are.
 */
export const withdrawTask = (task: Task, code: CancellationReason, now: Now): Task => {
  if (!isOpen(task.status)) return task
  const applied = applyTaskCommand(task, { name: 'withdraw' }, task.version, {
    today: now.today,
    actor: { userId: now.actor.userId, name: now.actor.name },
    as: ['system'],
  })
  if (!applied.ok) throw new Error(`The state table has no way to withdraw a task that is ${task.status}`)
  return { ...applied.value, ending: { kind: 'cancellation', code } }
}
