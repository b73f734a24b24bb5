import type { Schedule } from '../domain/schedule/schedule.ts'
import { applyTaskCommand } from '../domain/task/apply.ts'
import type { ReturnReason } from '../domain/task/codes.ts'
import type { Task } from '../domain/task/task.ts'
import { eventId, type IdSource } from '../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../kernel/time.ts'
import { batchOf, noticesOfCommand, noticesOfSilence } from '../notices/decide.ts'
import { answerDateAfter, markTold, type Reached } from '../schedule/plan-dates.ts'
import type { FactChange, PlanFacts } from './ports.ts'
import { systemAuthor } from './system-author.ts'

/** The moment of a sweep by the case clock. */
export interface SweepMoment {
  readonly at: Timestamp
  readonly today: IsoDate
}

const giveBack = { name: 'give-back' } as const

const returned = (task: Task, today: IsoDate): Task => {
  const { userId, name } = systemAuthor
  const applied = applyTaskCommand(task, giveBack, task.version, {
    today,
    actor: { userId, name },
    as: ['system'],
  })
  if (!applied.ok) throw new Error(`The state table has no way to give back a task that is ${task.status}`)
  return applied.value
}

/** Whether the portal can give the task back: somebody took it, and has said neither yes nor no. */
export const canGiveBack = ({ status }: Task): boolean => status === 'received'

const noticesOf = (reason: ReturnReason, task: Task, { plan }: PlanFacts) =>
  reason === 'too-late'
    ? noticesOfSilence('received-too-late', task, plan.coordinator)
    : noticesOfCommand(giveBack, task, plan.coordinator)

/**
 * The portal's own row of the state table, `received -> requested`: the task goes back into its office's list, never to
 * another office. Told are the office's lead and those who wait for the answer; of lost access the office alone, since
 * nobody broke a date. Pure but for the event's id; throws when the task is not `received`.
 */
export const giveBackChange = (
  ids: IdSource,
  facts: PlanFacts,
  task: Task,
  reason: ReturnReason,
  { at, today }: SweepMoment,
  reached: readonly Reached[] = [],
): FactChange => {
  const after = returned(task, today)
  const schedule: Schedule = answerDateAfter(markTold(facts.schedule, reached), after, today)
  const notices = batchOf(noticesOf(reason, after, facts), {
    eventId: eventId(ids.long()),
    planId: facts.plan.id,
    at,
    by: 'system',
  })
  return {
    tasks: [after],
    ...(schedule !== facts.schedule && { schedule }),
    log: {
      at,
      by: systemAuthor,
      purpose: 'daily-sweep',
      kind: 'task-changed',
      tasks: [task.id],
      codes: { command: giveBack.name, from: task.status, to: after.status, reason },
      circle: task.circle === 'plan' ? 'plan' : 'health',
    },
    ...(notices && { notices }),
  }
}
