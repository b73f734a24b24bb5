import type { PlanCase } from '../domain/plan/plan-case.ts'
import { successionKind, successionOf } from '../domain/task/succession.ts'
import type { Task } from '../domain/task/task.ts'
import { noticesOfNoSuccessor } from '../notices/decide.ts'
import { nextWorkingDay } from '../schedule/calendar.ts'
import { addTaskEntry, removeEntry } from '../schedule/plan-dates.ts'
import type { Draft, Now } from './on-case.ts'
import type { Deps } from './ports.ts'
import { decideSending } from './send-tasks.ts'

/** What a release adds to its own change when nobody has promised to follow up. */
export type FollowUpDraft = Pick<Draft, 'tasks' | 'schedule' | 'members' | 'traces' | 'tell'>

/** The office that was asked and has not answered is asked again, urgently. */
const hurry = (subject: PlanCase, task: Task, now: Now): FollowUpDraft => {
  const due = nextWorkingDay(now.today)
  const without = removeEntry(subject.schedule, task.id)
  return {
    tasks: [{ ...task, version: task.version + 1, priority: 'urgent', due }],
    schedule: addTaskEntry(without, task.id, task.kind, { today: now.today, due }),
    tell: noticesOfNoSuccessor(subject.plan.coordinator, task),
  }
}

/** An urgent task to the municipality the person is released to; without one, to the triage queue and its alarm. */
const ask = (deps: Deps, subject: PlanCase, now: Now): FollowUpDraft => {
  const due = nextWorkingDay(now.today)
  const sending = decideSending(deps, subject, [{ kind: successionKind, due }], now)
  // A full plan takes no more tasks; the release stands all the same, and the lead hears of it.
  if (!sending.ok) return { tell: noticesOfNoSuccessor(subject.plan.coordinator, undefined) }
  const { tasks = [], tell, schedule, members, traces } = sending.value
  const urgent = tasks.map((task): Task => ({ ...task, priority: 'urgent' }))
  return {
    tasks: urgent,
    ...(schedule && { schedule }),
    ...(members && { members }),
    ...(traces && { traces }),
    tell: [...tell, ...noticesOfNoSuccessor(subject.plan.coordinator, urgent[0])],
  }
}

/**
 * Release is a fact and is never blocked. When no office has promised to follow the person up, the municipality gets
 * an urgent task for the next working day, and the leads of both offices are alarmed. Nothing when one has promised,
 * and nothing when the person leaves the country. `subject` is the plan as it is once released.
 */
export const urgentFollowUp = (deps: Deps, subject: PlanCase, now: Now): FollowUpDraft | undefined => {
  if (subject.plan.destination.kind === 'leaving-country') return undefined
  const succession = successionOf(subject.tasks)
  if (succession.kind === 'promised') return undefined
  return succession.kind === 'asked' ? hurry(subject, succession.task, now) : ask(deps, subject, now)
}
