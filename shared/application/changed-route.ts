import { disputeKind } from '../domain/plan/dispute.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { kindFacts } from '../domain/task/kinds.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { TaskId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Directory } from '../routing/directory.ts'
import { refusalOf } from '../routing/refusal.ts'
import type { RouteDecision } from '../routing/route.ts'
import { proposeKind, routePerson } from './propose-tasks.ts'

/** Where a task would go today, if its office had nothing of the plan yet. */
const routeNow = (subject: PlanCase, task: Task, directory: Directory, today: IsoDate): RouteDecision => {
  const tasks = subject.tasks.filter(({ owner }) => owner !== task.owner)
  return proposeKind({ ...subject, tasks }, task.kind, directory, today, { area: task.area }).decision
}

/** A dispute's tasks lie with each side, whatever the rules say. */
const isPlaced = ({ status, owner, kind }: Task): boolean =>
  isOpen(status) && !owner.startsWith('triage:') && kind !== disputeKind

/** An open task that another office answers for since an address changed, and the decision that says so. */
export interface ElsewhereTask {
  readonly task: Task
  readonly decision: RouteDecision
}

/**
 * Tasks whose route a changed fact has changed, besides those suggested before that still hold: to be suggested, never
 * moved. Where somebody had chosen another office than the rules did, the choice stands until the rules say something else.
 */
export const elsewhereAfter = (
  before: PlanCase,
  after: PlanCase,
  directory: Directory,
  today: IsoDate,
): readonly TaskId[] =>
  after.tasks.filter(isPlaced).flatMap((task) => {
    const now = routeNow(after, task, directory, today)
    if (now.outcome !== 'routed' || now.office === task.owner) return []
    const known = before.plan.elsewhere?.includes(task.id)
    return known || routeNow(before, task, directory, today).office !== now.office ? [task.id] : []
  })

/** The suggestions that still hold: the task is open, and the rules still name another office. */
export const elsewhereNow = (
  subject: PlanCase,
  directory: Directory,
  today: IsoDate,
): readonly ElsewhereTask[] =>
  subject.tasks
    .filter((task) => isPlaced(task) && subject.plan.elsewhere?.includes(task.id))
    .map((task) => ({ task, decision: routeNow(subject, task, directory, today) }))
    .filter(({ task, decision }) => decision.outcome === 'routed' && decision.office !== task.owner)

/** The prison and its health service have the person before them: no address of the person is news to them. */
const isInside = (task: Task, { plan }: PlanCase, directory: Directory): boolean =>
  task.owner === plan.custody || directory.agency(task.owner)?.type === 'prison-health'

/**
 * Open tasks that must not stay where they are, by the protection that `subject` says: of a strictly protected person all
 * but those at a unit for such persons; else those whose office may not have the task at all.
 */
export const mustLeave = (subject: PlanCase, directory: Directory, today: IsoDate): readonly Task[] => {
  const person = routePerson(subject)
  const { protection } = person
  const isStrict = protection === 'strengt-fortrolig' || protection === 'unknown'
  return subject.tasks.filter(isPlaced).filter((task) => {
    if (isInside(task, subject, directory)) return false
    if (isStrict) return routeNow(subject, task, directory, today).office !== task.owner
    const office = directory.agency(task.owner)
    const asked = { kind: task.kind, area: task.area }
    const why = office && refusalOf(office, asked, person)
    return why === 'own-staff' || (why === 'not-public-body' && protection !== 'none')
  })
}

/** Whether somebody can be given the task in its place: a queue takes no health task, and none that rests on consent. */
export const canBePlaced = (subject: PlanCase, task: Task, directory: Directory, today: IsoDate): boolean => {
  const { office } = routeNow(subject, task, directory, today)
  const { circle, law } = kindFacts(task.kind)
  return law !== undefined && (circle === 'plan' || directory.agency(office)?.type !== 'triage')
}
