import type { TaskId } from '../../kernel/ids.ts'
import type { Task } from '../task/task.ts'
import type { Schedule, ScheduleEntry } from './schedule.ts'

/** The key of the date by which an office answers a task; `task` is the task's id. */
export const answerKey = (task: string): string => `answer:${task}`

/** The task whose answer a key speaks of; undefined when it is the key of something else. */
export const answeredTask = (key: string): string | undefined =>
  key.startsWith('answer:') ? key.slice('answer:'.length) : undefined

/**
 * The last day to answer a task: without `due` the clock stands still and `offset` is what is left of it; once told,
 * the day has passed in vain. Undefined for tasks that no office has to answer, or that older versions sent.
 */
export const answerEntry = (
  schedule: Pick<Schedule, 'entries'>,
  taskId: TaskId,
): ScheduleEntry | undefined => {
  const key = answerKey(taskId)
  return schedule.entries.find((entry) => entry.key === key)
}

/** Whether an office still has to say yes or no. */
export const isUnanswered = ({ status }: Pick<Task, 'status'>): boolean =>
  status === 'requested' || status === 'received'

/** The office was silent until its time was up, and nobody there has taken the task since. */
export const isSilent = (schedule: Pick<Schedule, 'entries'>, task: Pick<Task, 'id' | 'status'>): boolean =>
  task.status === 'requested' && answerEntry(schedule, task.id)?.told.includes('answer') === true
