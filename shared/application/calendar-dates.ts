import { isOpen } from '../domain/task/status.ts'
import type { PlanId, TaskId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { VisibleCase, VisibleTask } from '../policies/visible-case.ts'

/**
 * A date for somebody's calendar: a deadline or another date of the plan on a whole day, an appointment perhaps with
 * its time (`HH:MM` in Norway). It carries ids and no word of what it is about.
 */
export interface CalendarDate {
  /** The same for the same thing, however often it moves. */
  readonly key: string
  readonly kind: 'deadline' | 'date' | 'appointment'
  readonly on: IsoDate
  readonly time?: string
  readonly planId: PlanId
  readonly taskId?: TaskId
}

const isOngoing = (one: VisibleTask): boolean => (one.shape === 'full' ? isOpen(one.task.status) : !one.done)

const deadline = (planId: PlanId, one: VisibleTask): readonly CalendarDate[] => {
  const { id, due } = one.shape === 'full' ? one.task : one
  if (due === undefined || !isOngoing(one)) return []
  const common = { key: `task ${id}`, kind: 'deadline', on: due, planId } as const
  return [one.shape === 'full' ? { ...common, taskId: id } : common]
}

/** Appointments that the reader sees. */
export const appointmentDates = ({ plan, preparation }: VisibleCase): readonly CalendarDate[] =>
  preparation.appointments.map(({ id, on, time }) => ({
    key: `appointment ${id}`,
    kind: 'appointment',
    on,
    planId: plan.id,
    ...(time !== undefined && { time }),
  }))

/** All dates of a plan that its reader sees: open tasks, milestones to come, the release, appointments. Of a closed plan none. */
export const planDates = (visible: VisibleCase): readonly CalendarDate[] => {
  const { plan, schedule, tasks } = visible
  if (plan.phase === 'closed') return []
  const milestones = schedule.entries.filter(({ what, done }) => what === 'milestone' && !done)
  const days = [
    ...milestones.map(({ key, due }) => ({ key: `milestone ${key}`, on: due })),
    { key: 'release', on: schedule.release },
  ]
  return [
    ...tasks.flatMap((one) => deadline(plan.id, one)),
    ...days.flatMap(({ key, on }): readonly CalendarDate[] =>
      on === undefined ? [] : [{ key: `${plan.id} ${key}`, kind: 'date', on, planId: plan.id }],
    ),
    ...appointmentDates(visible),
  ]
}
