import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import { parseTaskId } from '../../shared/kernel/ids.ts'
import type { PageRequest } from './exchange.ts'

/** A plan that a path names. */
export interface PlanTarget {
  readonly subject: PlanCase
  readonly task?: Task
}

/** A task that a path names, in its plan. */
export interface TaskTarget extends PlanTarget {
  readonly task: Task
}

/** Picks what a path names out of the plan loaded; undefined when it is not there. */
export type FindTarget<Target extends PlanTarget> = (
  subject: PlanCase,
  request: PageRequest,
) => Target | undefined

export const findPlan: FindTarget<PlanTarget> = (subject) => ({ subject })

export const findTask: FindTarget<TaskTarget> = (subject, { params }) => {
  const id = parseTaskId(params.taskId ?? '')
  const task = subject.tasks.find((one) => one.id === id)
  return task && { subject, task }
}
