/**
 * What tasks and members carry of other items, and the keys by which lists find them. A commit writes them
 * fresh, `refreshCopies` brings them up to date; both ask here.
 */
import type { Member } from '../domain/member/member.ts'
import type { PlanPhase } from '../domain/plan/plan.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, PlanId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import { caseloadPartition, caseloadSort, worklistPartition, worklistSort } from './keys.ts'

/** Where copies come from. */
export interface CopySource {
  readonly planId: PlanId
  readonly number: string
  readonly phase: PlanPhase
  readonly coordinator: AgencyId
  /** The person's name, sealed. */
  readonly name: Uint8Array
  readonly schedule: Schedule
  readonly tasks: readonly Task[]
}

/** A task's due date: the schedule's when it has an entry for the task, its own otherwise. */
export const dueOf = (schedule: Schedule, task: Pick<Task, 'id' | 'due'>): IsoDate | undefined => {
  const entry = schedule.entries.find((one) => one.what === 'task' && one.key === task.id)
  return entry === undefined ? task.due : entry.due
}

/** Due date, and while the task is open its place in the owner's worklist. */
export const taskCopies = (task: Pick<Task, 'id' | 'due' | 'owner' | 'status'>, source: CopySource) => {
  const due = dueOf(source.schedule, task)
  const listed = isOpen(task.status) && source.phase !== 'closed'
  return {
    due,
    wpk: listed ? worklistPartition(task.owner) : undefined,
    wsk: listed ? worklistSort(due, task.id) : undefined,
    number: listed ? source.number : undefined,
    name: listed ? source.name : undefined,
  }
}

const waits = (task: Task): boolean =>
  (task.status === 'rejected' && task.replacedBy === undefined) ||
  (isOpen(task.status) && (task.side === 'awaiting-information' || task.owner.startsWith('triage:')))

/** Tasks that wait for the coordinating office: rejected and not replaced, asking, or with no office. */
export const attentionOf = (tasks: readonly Task[], coordinator: AgencyId): number =>
  tasks.filter((task) => waits(task) && (task.circle === 'plan' || task.requester.agencyId === coordinator))
    .length

/** While an office takes part in a plan that is not closed: its place in the office's caseload. */
export const memberCopies = ({ agencyId, relation }: Member, source: CopySource) => {
  const listed = relation !== 'former' && source.phase !== 'closed'
  const { release } = source.schedule
  return {
    cpk: listed ? caseloadPartition(agencyId) : undefined,
    csk: listed ? caseloadSort(release, source.planId) : undefined,
    number: listed ? source.number : undefined,
    name: listed ? source.name : undefined,
    release: listed ? release : undefined,
    phase: listed ? source.phase : undefined,
    attention:
      listed && relation === 'coordinator' ? attentionOf(source.tasks, source.coordinator) : undefined,
  }
}
