import type { Member } from '../../domain/member/member.ts'
import { applyTaskCommand } from '../../domain/task/apply.ts'
import { isOpen } from '../../domain/task/status.ts'
import type { Task } from '../../domain/task/task.ts'
import { type AgencyId, eventId, type IdSource, type PlanId } from '../../kernel/ids.ts'
import { batchOf, noticesOfSending } from '../../notices/decide.ts'
import type { Directory } from '../../routing/directory.ts'
import { type RouteTrace, route, triageOffice } from '../../routing/route.ts'
import { addAnswerDate } from '../../schedule/answer-date.ts'
import type { SweepMoment } from '../give-back.ts'
import { partLeft } from '../moving-tasks.ts'
import type { FactChange, KeylessTask, PlanFacts, SweepStore } from '../ports.ts'
import { routePerson } from '../propose-tasks.ts'
import { systemAuthor } from '../system-author.ts'

/** What moving the tasks of closed offices is given; no key among it. */
export interface MoveTasksDeps {
  readonly sweep: Pick<SweepStore, 'openTasks' | 'loadFacts' | 'commitFacts'>
  readonly directory: Directory
  readonly ids: IdSource
}

/** Tasks looked at in one call; what is left goes on with the next. */
export const tasksAtOnce = 20

export interface MovedTasks {
  readonly moved: number
  /** Tasks that still stand in the office's list: call again. */
  readonly left: number
}

/** The open office that goes on for a closed one, by as many mergers as there were. */
const heirOf = (
  directory: Directory,
  office: AgencyId,
  seen: readonly AgencyId[] = [],
): AgencyId | undefined => {
  const heir = directory.office(office)?.successor
  if (heir === undefined || seen.includes(heir)) return undefined
  return directory.isOpen(heir) ? heir : heirOf(directory, heir, [...seen, office])
}

interface Place {
  readonly office: AgencyId
  /** The successor goes on with what was accepted; anybody else has to be asked. */
  readonly isHeir: boolean
  readonly trace: RouteTrace
}

/**
 * Where a task of a closed office goes: to its successor, else to whom the rules lead, else to the queue. Nothing of a
 * strictly protected person moves by itself to any office, and a written consent names its receiver: both wait in the
 * queue for the coordinator.
 */
const placeFor = (facts: PlanFacts, task: Task, directory: Directory, { today }: SweepMoment): Place => {
  const { kind, area, owner } = task
  const decision = route({ kind, area, excluded: [owner] }, routePerson(facts), directory, today)
  const closed = { code: 'office-closed', agency: owner } as const
  const isHeld = decision.outcome === 'manual' || task.basis.kind === 'consent'
  const heir = isHeld ? undefined : heirOf(directory, owner)
  if (heir !== undefined) {
    const reasons = [closed, { code: 'took-over', agency: heir } as const]
    return {
      office: heir,
      isHeir: true,
      trace: { ...decision.trace, outcome: 'routed', office: heir, reasons },
    }
  }
  const office = task.basis.kind === 'consent' ? triageOffice : decision.office
  const outcome = office === triageOffice && decision.outcome === 'routed' ? 'triage' : decision.outcome
  const reasons = [closed, ...decision.reasons]
  return { office, isHeir: false, trace: { ...decision.trace, outcome, office, reasons } }
}

const unanswered = ({ status }: Task): boolean => status === 'requested' || status === 'received'

/**
 * The task at its new office: the heir goes on where the closed office was, anybody else is asked. One that the plan's
 * side wished to cancel ends: whoever could have had anything bound by it is gone.
 */
const movedTask = (task: Task, { office, isHeir }: Place, { today }: SweepMoment): Task => {
  const { userId, name } = systemAuthor
  if (isHeir && !unanswered(task)) {
    const { assignee: _, ...rest } = task
    return { ...rest, owner: office, version: task.version + 1 }
  }
  const isUnwanted = task.side === 'cancellation-requested'
  const applied = applyTaskCommand(task, { name: isUnwanted ? 'withdraw' : 'move' }, task.version, {
    today,
    actor: { userId, name },
    as: ['system'],
  })
  if (!applied.ok) throw new Error(`The state table has no way to move a task that is ${task.status}`)
  return isUnwanted ? applied.value : { ...applied.value, owner: office }
}

const keyless = (from: AgencyId, { id, version, status, side, assignee, owner }: Task): KeylessTask => ({
  id,
  version,
  status,
  ...(side && { side }),
  ...(assignee && { assignee }),
  ...(owner !== from && { movedTo: owner }),
})

/** The new office takes part from now on; the closed one has no part where nothing of it is left. */
const membersAfter = (
  facts: PlanFacts,
  from: AgencyId,
  moved: readonly Task[],
  directory: Directory,
): readonly Member[] => {
  const tasks = facts.tasks.map((task) => moved.find(({ id }) => id === task.id) ?? task)
  const first = moved.find(({ owner }) => owner !== from)
  const office = first && directory.agency(first.owner)
  const before = facts.members.find(({ agencyId }) => agencyId === office?.id)
  const old = facts.members.find(({ agencyId }) => agencyId === from)
  const areas = [...new Set([...(before?.areas ?? []), ...moved.map(({ area }) => area)])]
  const circle = moved.some((task) => task.circle === 'plan') || before?.circle === 'plan' ? 'plan' : 'health'
  const isIn = before?.relation === 'coordinator' || before?.relation === 'incoming'
  const fresh: readonly Member[] =
    office && !isIn && office.type !== 'triage'
      ? [{ agencyId: office.id, agencyType: office.type, relation: 'task', areas, circle }]
      : []
  const left = old && old.relation === 'task' ? partLeft(old, tasks) : undefined
  return [...fresh, ...(left?.relation === 'former' ? [left] : [])]
}

/** The change that moves some tasks of one plan from a closed office to one other. Pure but for the event's id. */
const moveChange = (
  { directory, ids }: MoveTasksDeps,
  facts: PlanFacts,
  from: AgencyId,
  moving: readonly { readonly task: Task; readonly place: Place }[],
  moment: SweepMoment,
): FactChange => {
  const { at, today } = moment
  const moved = moving.map(({ task, place }) => movedTask(task, place, moment))
  const asked = moved.filter((task) => task.status === 'requested' && task.owner !== triageOffice)
  const schedule = asked.reduce((dates, task) => addAnswerDate(dates, task, today), facts.schedule)
  const members = membersAfter(facts, from, moved, directory)
  const notices = batchOf(noticesOfSending(moved.filter(({ owner }) => owner !== from)), {
    eventId: eventId(ids.long()),
    planId: facts.plan.id,
    at,
    by: 'system',
  })
  const to = moving[0]?.place.office ?? triageOffice
  return {
    tasks: moved.map((task) => keyless(from, task)),
    traces: moving.map(({ task, place }) => ({ taskId: task.id, trace: place.trace })),
    members,
    losing: members.filter(({ relation }) => relation === 'former').map(({ agencyId }) => agencyId),
    ...(asked.length > 0 && { schedule: { ...schedule, version: facts.schedule.version + 1 } }),
    log: {
      at,
      by: systemAuthor,
      purpose: 'office-closed',
      kind: 'task-rerouted',
      tasks: moved.map(({ id }) => id),
      codes: { command: 'move', from, to, reason: 'office-closed' },
      circle: moved.every((task) => task.circle === 'plan') ? 'plan' : 'health',
    },
    ...(notices && { notices }),
  }
}

/** Tasks that go together in one change: to the same office, in the same circle, so that the entry tells nobody more. */
const together = (one: { task: Task; place: Place }, other: { task: Task; place: Place }): boolean =>
  one.place.office === other.place.office && (one.task.circle === 'plan') === (other.task.circle === 'plan')

/** Moves an office's open tasks out of one plan, a change per office that gets some; returns how many moved. */
const moveInPlan = async (
  deps: MoveTasksDeps,
  planId: PlanId,
  office: AgencyId,
  moment: SweepMoment,
): Promise<number> => {
  let moved = 0
  while (true) {
    const facts = await deps.sweep.loadFacts(planId)
    if (!facts || facts.plan.phase === 'closed') return moved
    const [first, ...others] = facts.tasks
      .filter((task) => task.owner === office && isOpen(task.status))
      .map((task) => ({ task, place: placeFor(facts, task, deps.directory, moment) }))
    if (!first) return moved
    const group = [first, ...others.filter((one) => together(first, one))]
    const change = moveChange(deps, facts, office, group, moment)
    if ((await deps.sweep.commitFacts(facts, change)) === 'raced') return moved
    moved += group.length
  }
}

/**
 * Moves open tasks of an office that is closed, a list's worth at most: to its successor, or anew by the rules, each with
 * a trace that says why, in the portal's own name and without any key (ADR 12). Calling it again goes on with what is
 * left; what was moved stands in the list no more. Nothing is done for an office that is open.
 */
export const moveTasksOfClosed = async (
  deps: MoveTasksDeps,
  office: AgencyId,
  moment: SweepMoment,
): Promise<MovedTasks> => {
  if (deps.directory.isOpen(office) || office === triageOffice) return { moved: 0, left: 0 }
  const open = await deps.sweep.openTasks(office)
  const plans = [...new Set(open.slice(0, tasksAtOnce).map(({ planId }) => planId))]
  let moved = 0
  for (const planId of plans) moved += await moveInPlan(deps, planId, office, moment)
  return { moved, left: Math.max(0, open.length - moved) }
}
