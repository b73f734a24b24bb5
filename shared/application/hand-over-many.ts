import type { User } from '../domain/agency/user.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { TaskFailure } from '../domain/task/apply.ts'
import type { TaskCommand } from '../domain/task/command.ts'
import type { Task, Worker } from '../domain/task/task.ts'
import type { PlanId, TaskId, UserId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { milliseconds } from '../kernel/time.ts'
import type { Actor } from '../policies/actor.ts'
import { decideOnCase, type Permit } from '../policies/decide.ts'
import { changeTask } from './change-task.ts'
import { inGroups } from './judge-custody.ts'
import type { CaseFailure, Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** Tasks that one press hands over at most. */
export const mostHandedOver = 100

/** A task as the lead's page showed it. */
export interface TickedTask {
  readonly planId: PlanId
  readonly taskId: TaskId
  readonly seenVersion: number
}

/** Who is to have the tasks: a colleague, or nobody, which puts them back into the office's list. */
export type NewHolder = { readonly kind: 'colleague'; readonly userId: UserId } | { readonly kind: 'nobody' }

/**
 * What became of a task. `already`: it lay there before. `meanwhile`: it is another than the page showed. `promised`: the
 * office has said yes to it, so somebody must have it. `used`: this page has handed it to somebody else. `waiting`, `busy`:
 * nothing was done, the same press again goes on.
 */
export const handOverOutcomes = [
  'done',
  'already',
  'meanwhile',
  'not-allowed',
  'promised',
  'used',
  'waiting',
  'busy',
] as const
export type HandOverOutcome = (typeof handOverOutcomes)[number]

export interface HandedOver {
  readonly ticked: TickedTask
  readonly outcome: HandOverOutcome
  /** What it is, unless the office may not see it any more. */
  readonly seen?: Pick<Task, 'kind' | 'area'> & { readonly number: string }
}

/** The page's key, of which each task's own is made, and the page that a command leads back to. */
export interface Press {
  readonly key: string
  readonly result: string
}

/** Plans worked on side by side; the tasks of one follow each other, since they share its gate. */
const sideBySide = 8
/** A function of the cloud has ten seconds; what is left over goes on with the next press. */
const patience = 6_000

/** What one task needs to be handed over. */
interface Handing {
  readonly deps: Deps
  readonly actor: Actor
  readonly to: Worker | 'nobody'
  readonly press: Press
}

/** The task's own key for one step: the same press a second time has no second effect. */
const requestOf = (
  { deps, to, press }: Handing,
  { taskId, seenVersion }: TickedTask,
  step: 'assign' | 'take-over' | 'give-back',
): Request => {
  const holder = to === 'nobody' ? to : to.userId
  const own = deps.hash(JSON.stringify([press.key, taskId, step === 'give-back' ? step : 'assign']))
  return {
    key: `over-${own.slice(0, 32)}`,
    command: { step, taskId, seenVersion, to: holder },
    result: press.result,
  }
}

const outcomeOf = (code: TaskFailure['code'] | CaseFailure['code']): HandOverOutcome => {
  if (code === 'stale' || code === 'not-now') return 'meanwhile'
  if (code === 'busy') return 'busy'
  return code === 'key-reused' ? 'used' : 'not-allowed'
}

const step = async (
  handing: Handing,
  ticked: TickedTask,
  subject: PlanCase,
  command: TaskCommand,
  request: Request,
): Promise<HandOverOutcome> => {
  const { deps, actor } = handing
  const task = subject.tasks.find(({ id }) => id === ticked.taskId)
  const decision = decideOnCase(actor, 'task.command', subject, task)
  if (!task || !decision.allowed) return 'not-allowed'
  const done = await changeTask(deps, decision.permit, subject, ticked, command, request)
  return done.ok ? 'done' : outcomeOf(done.error.code)
}

/**
 * Back into the list by two rows of the state table, since only whoever took a task gives it back: the lead takes it
 * over, and gives it back.
 */
const putBack = async (handing: Handing, ticked: TickedTask, subject: PlanCase): Promise<HandOverOutcome> => {
  const { deps, actor } = handing
  const task = subject.tasks.find(({ id }) => id === ticked.taskId)
  const isUntouched = task?.version === ticked.seenVersion
  if (isUntouched && task.status === 'requested' && !task.assignee) return 'already'
  if (isUntouched && task.status !== 'received') return 'promised'
  const lead = { name: 'assign', colleague: { userId: actor.userId, name: actor.name } } as const
  const taken = await step(handing, ticked, subject, lead, requestOf(handing, ticked, 'take-over'))
  const fresh = taken === 'done' && (await deps.store.loadCase(ticked.planId))
  if (!fresh) return taken === 'done' ? 'not-allowed' : taken
  const next = { ...ticked, seenVersion: ticked.seenVersion + 1 }
  return step(handing, next, fresh, { name: 'give-back' }, requestOf(handing, ticked, 'give-back'))
}

const handOver = async (handing: Handing, ticked: TickedTask, subject: PlanCase) => {
  const { to } = handing
  if (to === 'nobody') return putBack(handing, ticked, subject)
  const task = subject.tasks.find(({ id }) => id === ticked.taskId)
  if (task?.version === ticked.seenVersion && task.assignee?.userId === to.userId) return 'already'
  const request = requestOf(handing, ticked, 'assign')
  return step(handing, ticked, subject, { name: 'assign', colleague: to }, request)
}

const handOverOne = async (handing: Handing, ticked: TickedTask): Promise<HandedOver> => {
  const { deps, actor } = handing
  const subject = await deps.store.loadCase(ticked.planId)
  const task = subject?.tasks.find(({ id }) => id === ticked.taskId)
  if (!subject || task?.owner !== actor.agencyId) return { ticked, outcome: 'not-allowed' }
  if (!decideOnCase(actor, 'task.read', subject, task).allowed) return { ticked, outcome: 'not-allowed' }
  const outcome = await handOver(handing, ticked, subject)
  return { ticked, outcome, seen: { kind: task.kind, area: task.area, number: subject.plan.number } }
}

/** Those at an office who may be given a task: they do casework, and still work there. */
export const canHold = ({ active, role }: Pick<User, 'active' | 'role'>): boolean =>
  active && role !== 'administrator' && role !== 'auditor'

const holderOf = async (
  { users }: Deps,
  actor: Actor,
  to: NewHolder,
): Promise<Worker | 'nobody' | undefined> => {
  if (to.kind === 'nobody') return to.kind
  const user = await users.findUser(actor.agencyId, to.userId)
  return user && canHold(user) ? { userId: user.id, name: user.name } : undefined
}

const byPlan = (ticked: readonly TickedTask[]): readonly (readonly TickedTask[])[] => {
  const plans = new Map<PlanId, Map<TaskId, TickedTask>>()
  for (const one of ticked)
    plans.set(one.planId, new Map([...(plans.get(one.planId) ?? []), [one.taskId, one]]))
  return [...plans.values()].map((tasks) => [...tasks.values()])
}

/**
 * Hands tasks of the lead's own office to a colleague, or puts them back into its list. Each task is a transaction of its
 * own, under its version and a key made of the page's: one that fails leaves the others alone, and the same press again
 * goes on where the first was cut off, with no second effect. Bounded by six seconds; the rest is told as `waiting`.
 * Handing over inside an office is no transition: who asked hears nothing. Fails with `no-colleague` when the person does
 * no casework at the office.
 */
export const handOverMany = async (
  deps: Deps,
  { actor }: Permit<'workload.hand-over'>,
  ticked: readonly TickedTask[],
  to: NewHolder,
  press: Press,
): Promise<Result<readonly HandedOver[], { readonly code: 'no-colleague' }>> => {
  const holder = await holderOf(deps, actor, to)
  if (!holder) return fail({ code: 'no-colleague' })
  const handing = { deps, actor, to: holder, press }
  const began = milliseconds(deps.clocks.machine.now())
  const isLate = () => milliseconds(deps.clocks.machine.now()) - began > patience
  const plans = await inGroups(byPlan(ticked), sideBySide, async (tasks) => {
    const done: HandedOver[] = []
    for (const one of tasks)
      done.push(isLate() ? { ticked: one, outcome: 'waiting' } : await handOverOne(handing, one))
    return done
  })
  return ok(plans.flat())
}
