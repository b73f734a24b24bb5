import { answerEntry, answerKey, isUnanswered } from '../domain/schedule/answer-date.ts'
import type { Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { Task } from '../domain/task/task.ts'
import type { IsoDate } from '../kernel/time.ts'
import { addWorkingDays, workingDaysBetween } from './calendar.ts'
import { answerDeadline } from './due-date.ts'

const put = (schedule: Schedule, entry: ScheduleEntry): Schedule => ({
  ...schedule,
  version: schedule.version + 1,
  entries: [...schedule.entries.filter(({ key }) => key !== entry.key), entry],
})

const running = (key: string, due: IsoDate): ScheduleEntry => ({
  key,
  what: 'answer',
  due,
  fixed: true,
  told: [],
  done: false,
})

/**
 * Gives an office its working days to answer a task, counted from a date and by the plan's own template. An earlier
 * date for the same task is replaced.
 */
export const addAnswerDate = (schedule: Schedule, task: Pick<Task, 'id' | 'kind'>, from: IsoDate): Schedule =>
  put(schedule, running(answerKey(task.id), answerDeadline(from, task.kind, schedule.template)))

/** Stops the clock: what is left is kept in working days, at least the one after the answer. */
const paused = (entry: ScheduleEntry, due: IsoDate, today: IsoDate): ScheduleEntry => {
  const { due: _, ...rest } = entry
  return { ...rest, offset: { unit: 'working-days', amount: Math.max(1, workingDaysBetween(today, due)) } }
}

/** The clock goes on with what was left. */
const resumed = (entry: ScheduleEntry, today: IsoDate): ScheduleEntry =>
  running(entry.key, addWorkingDays(today, entry.offset?.amount ?? 1))

/**
 * The date for an answer after a change of a task. The clock stands while the office waits for information. Whoever
 * takes a task whose time was up begins a new time. A task that was answered is left to the sweep, which forgets the
 * date when it comes to it: answering shall cost no write of the schedule.
 */
export const answerDateAfter = (schedule: Schedule, task: Task, today: IsoDate): Schedule => {
  const entry = answerEntry(schedule, task.id)
  if (!entry || !isUnanswered(task)) return schedule
  if (task.side === 'awaiting-information')
    return entry.due && !entry.done ? put(schedule, paused(entry, entry.due, today)) : schedule
  if (entry.done) return task.status === 'received' ? addAnswerDate(schedule, task, today) : schedule
  return entry.due ? schedule : put(schedule, resumed(entry, today))
}
