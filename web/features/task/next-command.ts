import type { Task } from '../../../shared/domain/task/task.ts'
import type { TaskCommandName } from '../../../shared/domain/task/transitions.ts'
import type { UserId } from '../../../shared/kernel/ids.ts'

/** The most likely command of whoever's turn it is, the first that is there. */
const likely: readonly TaskCommandName[] = [
  'confirm-cancellation',
  'send',
  'take',
  'accept',
  'start',
  'resume',
  'complete',
]

/**
 * The command that is the page's primary button; none when others have the ball: a question waits for an answer, or
 * a colleague has taken the task.
 */
export const nextCommand = (
  commands: readonly TaskCommandName[],
  task: Task,
  reader: UserId,
): TaskCommandName | undefined => {
  if (commands.includes('answer')) return 'answer'
  if (task.side === 'awaiting-information') return undefined
  if (task.assignee && task.assignee.userId !== reader) return undefined
  return likely.find((name) => commands.includes(name))
}
