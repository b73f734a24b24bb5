import type { Area } from '../../../shared/domain/area/areas.ts'
import { areas as allAreas } from '../../../shared/domain/area/areas.ts'
import { isSilent } from '../../../shared/domain/schedule/answer-date.ts'
import type { RejectionReason } from '../../../shared/domain/task/codes.ts'
import type { TaskKind } from '../../../shared/domain/task/kinds.ts'
import { isOpen, type TaskSide, type TaskStatus } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { AgencyId, PlanId, TaskId } from '../../../shared/kernel/ids.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase, VisibleTask } from '../../../shared/policies/visible-case.ts'
import type { VisibleDuty } from '../../../shared/policies/visible-duty.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { daysBetween } from '../../../shared/schedule/days.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import type { PlannedTask } from '../../../shared/schedule/plan-dates.ts'
import { dueSoonFrom } from '../../../shared/schedule/thresholds.ts'
import type { Html } from '../../components/html.ts'

/** What the plan's page is made from. */
export interface Reading {
  readonly visible: VisibleCase
  /** Open tasks counted back from the release, by id; only those that the reader sees whole. */
  readonly planned: ReadonlyMap<string, PlannedTask>
  readonly today: IsoDate
  readonly directory: Directory
  readonly agencyId: AgencyId
  /** Tasks that another office answers for by now. */
  readonly elsewhere?: Html | undefined
}

/**
 * How a task stands to somebody who looks over the plan. `unmet`: said no to, and nobody else has it; `ended`:
 * withdrawn, replaced or marked as an error, of no more interest.
 */
export const standings = ['overdue', 'unmet', 'soon', 'waiting', 'under-way', 'done', 'ended'] as const
export type Standing = (typeof standings)[number]

interface Common {
  readonly id: TaskId
  readonly standing: Standing
  readonly due?: IsoDate
  /** Days past the date of a task that is not done; 0 when it is not past. */
  readonly daysOver: number
}

/** A line about a task: seen whole, or only that health follows up. */
export type PlanTask =
  | (Common & { readonly shape: 'follow-up' })
  | (Common & {
      readonly shape: 'full'
      readonly planId: PlanId
      readonly kind: TaskKind
      readonly area: Area
      readonly status: TaskStatus
      readonly owner: AgencyId
      readonly requester: AgencyId
      readonly office: string
      readonly side?: TaskSide
      readonly assignee?: string
      readonly sentOn?: IsoDate
      readonly appointment?: IsoDate
      readonly resumeOn?: IsoDate
      readonly rejection?: RejectionReason
      /** The time to answer was up, and nobody at the office has the task. */
      readonly silent: boolean
      /** Who answers for it until an office accepts. */
      readonly duty?: VisibleDuty
    })
export type FullTask = Extract<PlanTask, { shape: 'full' }>

/** The name of an office; its id when the directory has lost it. */
export const officeName = (directory: Directory, id: AgencyId): string => directory.agency(id)?.name ?? id

const isRefusal = ({ status, ending }: Task): boolean =>
  status === 'completed' && ending?.kind === 'outcome' && ending.code === 'refused'

const isRejection = ({ status, replacedBy }: Task): boolean => status === 'rejected' && !replacedBy

/** Whether somebody else has the need in hand, or it was met. */
const isAnswered = (refused: Task, tasks: readonly VisibleTask[]): boolean =>
  tasks.some(
    (one) =>
      one.shape === 'full' &&
      one.task.id !== refused.id &&
      one.task.area === refused.area &&
      (isOpen(one.task.status) || (one.task.status === 'completed' && !isRefusal(one.task))),
  )

const isSoon = ({ visible, today }: Reading, due: IsoDate | undefined): boolean =>
  due !== undefined && dueSoonFrom(due, visible.schedule.dueSoonBefore) <= today

const standingOf = (task: Task, reading: Reading): Standing => {
  const { status, due } = task
  if (isRejection(task)) return 'unmet'
  if (isRefusal(task) && !isAnswered(task, reading.visible.tasks)) return 'unmet'
  if (status === 'completed') return 'done'
  if (!isOpen(status)) return status === 'draft' ? 'waiting' : 'ended'
  if (due !== undefined && due < reading.today) return 'overdue'
  if (isSoon(reading, due)) return 'soon'
  return status === 'requested' || status === 'received' ? 'waiting' : 'under-way'
}

const over = (due: IsoDate | undefined, today: IsoDate, isLate: boolean): number =>
  due !== undefined && isLate ? daysBetween(due, today) : 0

const fullTask = ({ task, duty }: Extract<VisibleTask, { shape: 'full' }>, reading: Reading): FullTask => {
  const { id, planId, kind, area, status, owner, side, assignee, due, appointment, resumeOn, ending } = task
  const standing = standingOf(task, reading)
  return {
    shape: 'full',
    ...{ id, planId, kind, area, status, owner, standing },
    requester: task.requester.agencyId,
    office: officeName(reading.directory, owner),
    daysOver: over(due, reading.today, standing === 'overdue'),
    silent: isSilent(reading.visible.schedule, task),
    ...(duty && { duty }),
    ...(side && { side }),
    ...(assignee && { assignee: assignee.name }),
    ...(task.sentAt && { sentOn: osloDate(task.sentAt) }),
    ...(due && { due }),
    ...(side === 'scheduled' && appointment && { appointment }),
    ...(resumeOn && { resumeOn }),
    ...(ending?.kind === 'rejection' && { rejection: ending.code }),
  }
}

const followUp = (one: Extract<VisibleTask, { shape: 'follow-up' }>, reading: Reading): PlanTask => {
  const { id, due, done } = one
  const isLate = !done && due !== undefined && due < reading.today
  const open: Standing = isLate ? 'overdue' : isSoon(reading, due) ? 'soon' : 'waiting'
  const standing = done ? 'done' : open
  return { shape: 'follow-up', id, standing, daysOver: over(due, reading.today, isLate), ...(due && { due }) }
}

const byDate = (one: PlanTask, other: PlanTask): number => byCodeUnit(one.due ?? '9999', other.due ?? '9999')

/** All tasks that the reader sees, the earliest date first. */
export const planTasks = (reading: Reading): readonly PlanTask[] =>
  reading.visible.tasks
    .map((one) => (one.shape === 'full' ? fullTask(one, reading) : followUp(one, reading)))
    .toSorted(byDate)

/** Whether somebody still has something to do about it. */
export const isOngoing = ({ standing }: PlanTask): boolean => standing !== 'done' && standing !== 'ended'

/** The areas in their fixed order that any of these stands in. */
export const areasOf = (tasks: readonly PlanTask[]): readonly Area[] =>
  allAreas.filter((area) => tasks.some((task) => task.shape === 'full' && task.area === area))
