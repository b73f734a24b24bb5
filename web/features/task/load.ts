import { canHold } from '../../../shared/application/hand-over-many.ts'
import type { CaseStore, UserStore } from '../../../shared/application/ports.ts'
import type { User } from '../../../shared/domain/agency/user.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { type PlanId, parseTaskId, type UserId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { commandsFor } from '../../../shared/policies/commands.ts'
import type { TaskRecords } from './model.ts'
import type { Colleague } from './view-fields.ts'

/** The records of a task that lie beside its plan: one round trip. */
export const loadRecords = async (
  store: Pick<CaseStore, 'readLog' | 'readNotes' | 'readTrace'>,
  planId: PlanId,
  task: string,
): Promise<TaskRecords> => {
  const id = parseTaskId(task)
  const [log, notes, trace] = await Promise.all([
    store.readLog(planId),
    store.readNotes(planId),
    id && store.readTrace(id),
  ])
  return { log, notes, trace }
}

/** Those at an office who may be given a task: they do casework, and still work there. */
const atWork = async (users: Pick<UserStore, 'colleagues'>, actor: Actor): Promise<readonly User[]> =>
  (await users.colleagues(actor.agencyId)).filter(canHold)

/** Caseworkers of the reader's office whom the task may be given to; asked for only where it may be. */
export const loadColleagues = async (
  users: Pick<UserStore, 'colleagues'>,
  actor: Actor,
  subject: PlanCase,
  task: Task,
): Promise<readonly Colleague[]> => {
  if (!commandsFor(actor, subject, task).includes('assign')) return []
  const all = await atWork(users, actor)
  return all
    .filter(({ id }) => id !== task.assignee?.userId)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))
}

/** Somebody at the reader's own office, by id; undefined for anybody else. */
export const findColleague = async (
  users: Pick<UserStore, 'colleagues'>,
  actor: Actor,
  id: UserId,
): Promise<User | undefined> => (await atWork(users, actor)).find((one) => one.id === id)
