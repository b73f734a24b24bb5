import type { Plan } from '../plan/plan.ts'
import type { Appointment } from '../preparation/appointment.ts'
import type { FlagKind } from '../preparation/flags.ts'
import type { GateItem, GateState, Preparation } from '../preparation/preparation.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Condition } from '../step/step.ts'
import type { Outcome } from '../task/codes.ts'
import type { TaskKind } from '../task/kinds.ts'
import { isOpen } from '../task/status.ts'
import type { Task } from '../task/task.ts'
import type { Answer, Missing } from './question.ts'

/**
 * What the answers are derived from: codes, dates and ids alone, so that those who hold no key can answer too. A
 * whole plan is one, and so are its facts without words. There is no today in it: the answers are as good tomorrow.
 */
export interface ReadinessFacts {
  readonly plan: Pick<Plan, 'destination'>
  readonly schedule: Pick<Schedule, 'release'>
  readonly tasks: readonly Task[]
  readonly preparation: Preparation
  readonly appointments: readonly Pick<Appointment, 'on' | 'circle' | 'agencyId'>[]
  readonly stepDown: { readonly conditions: readonly Pick<Condition, 'kind' | 'followedUpBy'>[] }
}

export const hasFlag = ({ preparation }: ReadinessFacts, kind: FlagKind): boolean =>
  preparation.flags.some((flag) => flag.kind === kind)

/** What was said of a thing at the gate; undefined when nobody has said anything. */
export const atGate = ({ preparation }: ReadinessFacts, item: GateItem): GateState | undefined =>
  preparation.gate[item]?.state

/** Whether the person has it at the gate, now or as arranged. */
export const isInHand = (state: GateState | undefined): boolean => state === 'in-hand' || state === 'arranged'

/** What came of the tasks of some kinds: one that did it, and else what is missing. */
export interface FromTasks {
  readonly done?: Task
  readonly missing: readonly Missing[]
}

/** The fact's own `on` is the day of moving in only where something was arranged; else it is the decision's. */
const isFrom = ({ ending }: Task, { schedule }: ReadinessFacts): Missing['code'] | undefined => {
  if (ending?.kind !== 'outcome' || ending.code !== 'arranged' || ending.on === undefined) return undefined
  if (schedule.release === undefined) return 'from-unknown-release'
  return ending.on > schedule.release ? 'from-later' : undefined
}

const isUnmet = ({ status, replacedBy }: Task): boolean =>
  status === 'completed' || status === 'failed' || (status === 'rejected' && !replacedBy)

/**
 * Looks for a task of these kinds whose outcome is enough and whose help is there on the day of release. When there
 * is none: those that come too late and those still open; when there are none of these either, those that ended
 * without what was needed.
 */
export const fromTasks = (
  facts: ReadinessFacts,
  kinds: readonly TaskKind[],
  enough: readonly Outcome[],
): FromTasks => {
  const tasks = facts.tasks.filter(({ kind }) => kinds.includes(kind))
  const isEnough = ({ status, ending }: Task): boolean =>
    status === 'completed' && ending?.kind === 'outcome' && enough.includes(ending.code)
  const met = tasks.filter(isEnough)
  const done = met.find((task) => isFrom(task, facts) === undefined)
  if (done) return { done, missing: [] }
  const late = met.flatMap((task): readonly Missing[] => {
    const code = isFrom(task, facts)
    return code ? [{ code, taskId: task.id }] : []
  })
  const open = tasks
    .filter(({ status }) => isOpen(status))
    .map(({ id }): Missing => ({ code: 'task-open', taskId: id }))
  if (late.length + open.length > 0) return { missing: [...late, ...open] }
  return {
    missing: tasks.filter(isUnmet).map(({ id }): Missing => ({ code: 'task-unmet', taskId: id })),
  }
}

/** The answer that a task gave. */
export const settledBy = ({ id }: Task): Answer => ({
  answer: 'ready',
  reason: 'task-done',
  taskId: id,
})

export const isLeaving = ({ plan }: ReadinessFacts): boolean => plan.destination.kind === 'leaving-country'
