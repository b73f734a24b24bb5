/** A change as the actions of one transaction. Pure: tests read it as data. */
import type { Change } from '../../application/ports.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { isNew, isUnchanged, isUnused, isVersion } from '../conditions.ts'
import { memberCopies, taskCopies } from '../copies.ts'
import { fenceItem } from '../items/fence-item.ts'
import { idempotencyItem } from '../items/idempotency-item.ts'
import { memberItem } from '../items/member-item.ts'
import { needItem } from '../items/need-item.ts'
import { noteItem } from '../items/note-item.ts'
import { planItem } from '../items/plan-item.ts'
import { scheduleItem } from '../items/schedule-item.ts'
import { numberItem } from '../items/small-items.ts'
import { taskItem } from '../items/task-item.ts'
import { logField, sealIf } from '../items/texts.ts'
import { traceItem } from '../items/trace-item.ts'
import { needKey } from '../keys.ts'
import type { FactOptions } from '../options.ts'
import { sweepDate } from '../sweep-date.ts'
import { type Action, put, remove, withinLimit } from './action.ts'
import { bookkeeping, sequenceAfter } from './bookkeeping.ts'
import { type Frame, frameOf } from './frame.ts'
import { type PersonHashes, personActions } from './person-actions.ts'
import { preparationActions } from './preparation-actions.ts'

export interface ChangeContext extends Pick<FactOptions, 'caseTable' | 'today' | 'nextDate'> {
  readonly cipher: PlanCipher
  /** Machine clock, seconds since 1970. */
  readonly nowSeconds: number
  readonly person: PersonHashes
}

type Part = (change: Change, frame: Frame, context: ChangeContext) => readonly Action[]

const planActions: Part = ({ base, plan }, _, { caseTable, cipher, person }) =>
  plan === undefined
    ? []
    : [
        put(caseTable, planItem(plan, cipher), isUnchanged(base?.plan.version)),
        ...(base === undefined ? [put(caseTable, numberItem(plan.number, plan.id), isNew)] : []),
        ...personActions(caseTable, plan, person),
      ]

/** A changed phase lets dates rest or run again, so the schedule's place in the due index is written anew. */
const scheduleActions: Part = (change, { plan, schedule }, context) => {
  const { base } = change
  if (change.schedule === undefined && plan.phase === base?.plan.phase) return []
  const item = scheduleItem(plan.id, schedule, sweepDate(schedule, plan.phase, context))
  return [put(context.caseTable, item, isUnchanged(base?.schedule.version))]
}

const needActions: Part = ({ base, needs = [], removedNeeds = [] }, { plan }, { caseTable, cipher }) => [
  ...needs.map((need) => {
    const before = base?.needs.find(({ area }) => area === need.area)
    return put(caseTable, needItem(plan.id, need, cipher), isUnchanged(before?.version))
  }),
  ...removedNeeds.map((need) => remove(caseTable, needKey(plan.id, need.area), isVersion(need.version))),
]

const taskActions: Part = ({ base, tasks = [] }, { source }, { caseTable, cipher }) =>
  tasks.map((task) => {
    const before = base?.tasks.find(({ id }) => id === task.id)
    const item = { ...taskItem(task, sequenceAfter(base?.gate), cipher), ...taskCopies(task, source) }
    return put(caseTable, compact(item), isUnchanged(before?.version))
  })

const memberActions: Part = ({ base, members = [] }, { plan, source }, { caseTable }) =>
  members.map((member) => {
    const item = {
      ...memberItem(plan.id, member, sequenceAfter(base?.gate)),
      ...memberCopies(member, source),
    }
    return put(caseTable, compact(item))
  })

const sideActions: Part = ({ notes = [], traces = [] }, { plan }, { caseTable, cipher }) => [
  ...notes.map((note) => put(caseTable, noteItem(plan.id, note, cipher), isNew)),
  ...traces.map(({ taskId, trace }) => put(caseTable, traceItem(taskId, trace))),
]

const fenceActions: Part = ({ base, losing = [] }, { plan }, { caseTable, nowSeconds }) =>
  [...new Set(losing)].map((agency) =>
    put(caseTable, fenceItem(agency, plan.id, sequenceAfter(base?.gate), nowSeconds)),
  )

const commandActions: Part = ({ idempotency }, _, { caseTable, nowSeconds }) =>
  idempotency === undefined
    ? []
    : [put(caseTable, idempotencyItem(idempotency, nowSeconds), isUnused(nowSeconds), 'command')]

const bookkeepingActions: Part = ({ base, log, notices, protection }, { plan }, { caseTable, cipher }) => {
  const text = sealIf(cipher, logField(sequenceAfter(base?.gate)), log.text)
  return bookkeeping({ table: caseTable, planId: plan.id, gate: base?.gate, log, text, notices, protection })
}

const parts: readonly Part[] = [
  commandActions,
  bookkeepingActions,
  planActions,
  scheduleActions,
  needActions,
  taskActions,
  memberActions,
  (change, { plan }, { caseTable, cipher }) => preparationActions(change, plan.id, caseTable, cipher),
  sideActions,
  fenceActions,
]

/**
 * All actions of a change. Throws TransactionTooLargeError above 100, and an Error when a new plan lacks its
 * plan or schedule.
 */
export const changeActions = (change: Change, context: ChangeContext): readonly Action[] => {
  const frame = frameOf(change, context.cipher)
  return withinLimit(parts.flatMap((part) => part(change, frame, context)))
}
