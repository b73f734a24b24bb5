import type { Member } from '../domain/member/member.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { followsCustody, responsibilityOf } from '../domain/task/kinds.ts'
import { isProvisionalOwner } from '../domain/task/provisional-owner.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Directory } from '../routing/directory.ts'
import { proposeKind } from './propose-tasks.ts'

/** A task that another office answers for, and which. */
export interface MovingTask {
  readonly task: Task
  readonly office: AgencyId
}

/**
 * Open tasks that follow the prison (health, education, the prison's own) and that another office answers for in
 * the custody that `moved` already names.
 */
export const movingTasks = (moved: PlanCase, directory: Directory, today: IsoDate): readonly MovingTask[] =>
  moved.tasks.flatMap((task) => {
    const phase = moved.plan.phase === 'released' ? 'after' : 'inside'
    if (!isOpen(task.status) || !followsCustody(responsibilityOf(task.kind, phase).geography)) return []
    const { office } = proposeKind(moved, task.kind, directory, today, { area: task.area }).decision
    return office === task.owner ? [] : [{ task, office }]
  })

/**
 * What an office still is to a plan by its tasks: one that is open or was carried out keeps it in, and so does a
 * statutory one that it answers for until another office accepts.
 */
export const partLeft = (member: Member, tasks: readonly Task[]): Member => {
  const has = tasks.some(
    (task) => task.owner === member.agencyId && (isOpen(task.status) || task.status === 'completed'),
  )
  const keeps = has || isProvisionalOwner(member.agencyId, tasks)
  return { ...member, relation: keeps ? 'task' : 'former' }
}
