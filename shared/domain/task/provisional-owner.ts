import type { AgencyId } from '../../kernel/ids.ts'
import type { RejectionReason } from './codes.ts'
import { kindFacts } from './kinds.ts'
import type { Task } from './task.ts'

/** Rejections that leave nobody with a duty: there is nothing more to answer for. */
const endsDuty: readonly RejectionReason[] = ['person-declined', 'duplicate']

/**
 * Whether an office that no longer has a statutory task (stjl §§ 18, 27; boligsosialloven § 6) let it go without
 * having answered for it: it said no, or was silent until the task was sent elsewhere.
 */
const letGo = ({ kind, status, ending, replacedBy }: Task): boolean => {
  if (!kindFacts(kind).statutory) return false
  if (status === 'rejected') return ending?.kind !== 'rejection' || !endsDuty.includes(ending.code)
  return status === 'cancelled' && ending?.code === 'not-answered' && replacedBy !== undefined
}

const leftQueue = ({ owner, status, replacedBy }: Task): boolean =>
  owner.startsWith('triage:') && status === 'cancelled' && replacedBy !== undefined

/** A link behind which the chain of replacements goes on as the same request. */
const passesOn = (task: Task): boolean => letGo(task) || leftQueue(task)

/** A statutory task that no office has accepted yet, and who answers for it meanwhile. */
export interface ProvisionalDuty {
  readonly owner: AgencyId
  /** The task that the office let go. */
  readonly held: Task
  /** The task that another office, or a queue, has not accepted yet; absent while nobody has been asked. */
  readonly asked?: Task
}

const isFirst = (task: Task, tasks: readonly Task[]): boolean => {
  const before = tasks.find(({ id }) => id === task.replaces)
  if (!before || !passesOn(before)) return true
  return !letGo(before) && isFirst(before, tasks)
}

/** Where the request stands now, or nothing when it was accepted, withdrawn, or ended in another way. */
const lastOf = (task: Task, tasks: readonly Task[]): Task | undefined => {
  const next = tasks.find(({ id }) => id === task.replacedBy)
  if (passesOn(task)) return next ? lastOf(next, tasks) : task
  return (task.status === 'requested' || task.status === 'received') && !next ? task : undefined
}

/**
 * The offices that stay provisional owners: of each statutory request the first that let it go, until another office
 * has accepted. Derived from the tasks and their replacements alone, so nothing has to be kept in step. A transfer to
 * another prison ends it, since the person's place has changed.
 */
export const provisionalDuties = (tasks: readonly Task[]): readonly ProvisionalDuty[] =>
  tasks.flatMap((held): readonly ProvisionalDuty[] => {
    const last = letGo(held) && isFirst(held, tasks) ? lastOf(held, tasks) : undefined
    if (!last) return []
    return [{ owner: held.owner, held, ...(!passesOn(last) && { asked: last }) }]
  })

/** Whether an office answers for some statutory task of these until another accepts. */
export const isProvisionalOwner = (office: AgencyId, tasks: readonly Task[]): boolean =>
  provisionalDuties(tasks).some(({ owner }) => owner === office)
