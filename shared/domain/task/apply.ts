import { fail, ok, type Result } from '../../kernel/result.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { TaskCommand } from './command.ts'
import { kindFacts } from './kinds.ts'
import type { Task, TaskEnding, Worker } from './task.ts'
import { type TaskActor, type Transition, transitionOf } from './transitions.ts'

/** Why a command does nothing: stable codes, rendered by the web in the reader's language. */
export type TaskFailure =
  | { readonly code: 'not-now'; readonly status: Task['status'] }
  | { readonly code: 'not-yours' }
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'statutory-capacity' }
  | { readonly code: 'text-needed' }
  | { readonly code: 'date-passed' }
  | { readonly code: 'too-early' }

/** The facts about the moment that a command needs. */
export interface Moment {
  readonly today: IsoDate
  readonly actor: Worker
  /** Capacities the actor holds towards this task; the policy computes them. */
  readonly as: readonly TaskActor[]
  /** From this date on the coordinator may override an unconfirmed wish to cancel. */
  readonly overrideFrom?: IsoDate
}

/** Whether the table lets these capacities use a row on this task now. */
export const allows = (row: Transition, task: Task, as: readonly TaskActor[]): boolean =>
  row.by.some((actor) => as.includes(actor)) &&
  (row.requires === undefined || row.requires === task.side) &&
  (row.unless === undefined || row.unless !== task.side)

const endingOf = (command: TaskCommand): TaskEnding | undefined => {
  if (command.name === 'complete')
    return {
      kind: 'outcome',
      code: command.code,
      ...(command.on && { on: command.on }),
      ...(command.text && { text: command.text }),
    }
  if (command.name === 'reject')
    return { kind: 'rejection', code: command.code, ...(command.text && { text: command.text }) }
  if (command.name === 'fail')
    return { kind: 'failure', code: command.code, ...(command.text && { text: command.text }) }
  if (command.name === 'cancel' || command.name === 'request-cancellation')
    return { kind: 'cancellation', code: command.code, ...(command.text && { text: command.text }) }
  return undefined
}

const refusal = (task: Task, command: TaskCommand, moment: Moment): TaskFailure | undefined => {
  if (command.name === 'reject' && command.code === 'at-capacity' && kindFacts(task.kind).statutory)
    return { code: 'statutory-capacity' }
  if ('code' in command && command.code === 'other' && !command.text) return { code: 'text-needed' }
  if (command.name === 'hold' && command.resumeOn <= moment.today) return { code: 'date-passed' }
  if (command.name === 'schedule' && command.appointment < moment.today) return { code: 'date-passed' }
  if (
    command.name === 'override-cancellation' &&
    !(moment.overrideFrom && moment.today >= moment.overrideFrom)
  )
    return { code: 'too-early' }
  return undefined
}

/** The status after a row; a hold remembers where it began. */
const statusAfter = (row: Transition, task: Task): Task['status'] => {
  if (row.to === 'same') return task.status
  if (row.to === 'before-hold') return task.heldFrom ?? 'accepted'
  return row.to
}

const effects = (task: Task, command: TaskCommand, moment: Moment): Partial<Task> => {
  switch (command.name) {
    case 'take':
    case 'accept':
      return { assignee: moment.actor }
    case 'assign':
      return { assignee: command.colleague }
    case 'ask':
      return { question: command.question }
    case 'answer':
      return { answer: command.answer }
    case 'schedule':
      return { appointment: command.appointment }
    case 'hold':
      return { heldFrom: task.status, holdReason: command.reason, resumeOn: command.resumeOn }
    case 'request-cancellation':
      return { cancellationAskedOn: moment.today }
    default:
      return {}
  }
}

/** Fields that a command takes away. Whatever ends a hold also ends its reason and its reminder. */
const cleared = (command: TaskCommand, next: Task): readonly (keyof Task)[] => {
  if (command.name === 'give-back') return ['assignee', 'side']
  if (command.name === 'move') return ['assignee', 'side', 'heldFrom', 'holdReason', 'resumeOn']
  if (command.name === 'ask') return ['answer']
  return next.status === 'on-hold' ? [] : ['heldFrom', 'holdReason', 'resumeOn']
}

const without = <Value extends object>(value: Value, keys: readonly (keyof Value)[]): Value => {
  const copy = { ...value }
  for (const key of keys) delete copy[key]
  return copy
}

/**
 * Applies a command to a task by the state table. Pure: returns the task as it is afterwards (version one
 * higher), or why nothing happens. `seenVersion` is the version the actor's page showed.
 */
export const applyTaskCommand = (
  task: Task,
  command: TaskCommand,
  seenVersion: number,
  moment: Moment,
): Result<Task, TaskFailure> => {
  if (task.version !== seenVersion) return fail({ code: 'stale', version: task.version })
  const row = transitionOf(command.name, task.status)
  if (!row) return fail({ code: 'not-now', status: task.status })
  if (!allows(row, task, moment.as)) return fail({ code: 'not-yours' })
  const refused = refusal(task, command, moment)
  if (refused) return fail(refused)
  const ending = endingOf(command)
  const next: Task = {
    ...task,
    ...effects(task, command, moment),
    ...(ending && { ending }),
    ...(row.sets && { side: row.sets }),
    status: statusAfter(row, task),
    version: task.version + 1,
  }
  return ok(without(next, [...cleared(command, next), ...(row.sets === null ? (['side'] as const) : [])]))
}
