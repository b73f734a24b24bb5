import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { applyTaskCommand, type TaskFailure } from '../domain/task/apply.ts'
import type { TaskCommand, TaskCommandTarget } from '../domain/task/command.ts'
import { isFinal } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import { overrideAfterWorkingDays } from '../domain/task/transitions.ts'
import { taskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesOfCommand } from '../notices/decide.ts'
import { commandsFor } from '../policies/commands.ts'
import type { Permit } from '../policies/decide.ts'
import { capacities } from '../policies/relation.ts'
import { addWorkingDays } from '../schedule/calendar.ts'
import {
  addReminder,
  addTaskEntry,
  answerDateAfter,
  finishEntry,
  reminderKey,
  removeEntry,
} from '../schedule/plan-dates.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { relievedOffices } from './relieved-offices.ts'

const codesOf = (command: TaskCommand, before: Task, after: Task): Readonly<Record<string, string>> => ({
  command: command.name,
  from: before.status,
  to: after.status,
  ...('code' in command && { reason: command.code }),
})

const textOf = (command: TaskCommand): string | undefined => {
  if (command.name === 'ask') return command.question
  if (command.name === 'answer') return command.answer
  if (command.name === 'hold') return command.reason
  return 'text' in command ? command.text : undefined
}

/** A failed task leaves a need without help: the coordinator gets the task to find another way. */
const anotherWay = (deps: Deps, failed: Task, subject: PlanCase, now: Now): Task => ({
  id: taskId(deps.ids.short()),
  planId: failed.planId,
  version: 1,
  area: failed.area,
  kind: 'coordination.find-another-way',
  status: 'requested',
  requester: subject.plan.coordinator,
  owner: subject.plan.coordinator.agencyId,
  basis: failed.basis,
  circle: 'plan',
  sentAt: now.at,
  replaces: failed.id,
})

/** The coordinator hears of it by the notice that the task failed; this task needs no mail of its own. */
const followUpOfFailure = (deps: Deps, task: Task, subject: PlanCase, dates: Schedule, now: Now) => {
  const extra = anotherWay(deps, task, subject, now)
  const schedule = addTaskEntry(dates, extra.id, extra.kind, { today: now.today })
  const due = schedule.entries.find((entry) => entry.key === extra.id)?.due
  return { task: { ...extra, ...(due && { due }) }, schedule }
}

const remindOn = (schedule: Schedule, task: Task, on: IsoDate): Schedule => {
  const reminder = schedule.entries.find((entry) => entry.key === reminderKey(task.id))
  return reminder?.due === on ? schedule : addReminder(schedule, task.id, on)
}

/**
 * A task that ended has no date to come; one on hold reminds on the day it is to be taken up again. While the office
 * has still to answer, a question stops its time and the answer starts it again.
 */
const datesAfter = (schedule: Schedule, task: Task, today: IsoDate): Schedule => {
  if (task.status === 'on-hold' && task.resumeOn) return remindOn(schedule, task, task.resumeOn)
  const quiet = removeEntry(schedule, reminderKey(task.id))
  return isFinal(task.status) ? finishEntry(quiet, task.id) : answerDateAfter(quiet, task, today)
}

/** Decides a task command: the task afterwards, its log entry, who is told. Pure but for the new task's id. */
const decide = (
  deps: Deps,
  target: TaskCommandTarget,
  command: TaskCommand,
  subject: PlanCase,
  now: Now,
): Result<Draft, TaskFailure> => {
  const task = subject.tasks.find((one) => one.id === target.taskId)
  if (!task) return fail({ code: 'not-yours' })
  if (task.version === target.seenVersion && !commandsFor(now.actor, subject, task).includes(command.name))
    return fail({ code: 'not-yours' })
  const applied = applyTaskCommand(task, command, target.seenVersion, {
    today: now.today,
    actor: { userId: now.actor.userId, name: now.actor.name },
    as: capacities(now.actor, subject, task),
    ...(task.cancellationAskedOn && {
      overrideFrom: addWorkingDays(task.cancellationAskedOn, overrideAfterWorkingDays),
    }),
  })
  if (!applied.ok) return applied
  const after = applied.value
  const dates = datesAfter(subject.schedule, after, now.today)
  const more =
    command.name === 'fail' && task.circle === 'plan'
      ? followUpOfFailure(deps, after, subject, dates, now)
      : undefined
  const schedule = more?.schedule ?? dates
  const text = textOf(command)
  const tasks = [after, ...(more ? [more.task] : [])]
  const left = relievedOffices(subject, tasks)
  return ok({
    tasks,
    ...(left.length > 0 && { members: left, losing: left.map((member) => member.agencyId) }),
    ...(schedule !== subject.schedule && { schedule }),
    log: {
      kind: 'task-changed',
      tasks: [task.id, ...(more ? [more.task.id] : [])],
      codes: codesOf(command, task, after),
      circle: task.circle === 'plan' ? 'plan' : 'health',
      ...(text && { text }),
    },
    tell: noticesOfCommand(command, after, subject.plan.coordinator),
  })
}

/**
 * Carries out a command of the state table on a task: one transaction with log entry and notices. Fails with
 * the table's code, `stale` when somebody changed the task since the reader's page was made.
 */
export const changeTask = (
  deps: Deps,
  permit: Permit<'task.command'>,
  subject: PlanCase,
  target: TaskCommandTarget,
  command: TaskCommand,
  request: Request,
): Promise<Result<string, TaskFailure | CaseFailure>> =>
  changeCase(
    deps,
    permit,
    subject,
    request,
    (base, now) => decide(deps, target, command, base, now),
    target.taskId,
  )
