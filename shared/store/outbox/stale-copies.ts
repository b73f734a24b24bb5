/** Which copies of a plan are out of date, as the actions that bring them up to date. Pure. */
import { isSequence, isThere } from '../conditions.ts'
import { type CopySource, memberCopies, taskCopies } from '../copies.ts'
import type { TransactAction } from '../database.ts'
import { readMember } from '../items/member-item.ts'
import { readSchedule } from '../items/schedule-item.ts'
import { readTask } from '../items/task-item.ts'
import { gateKey, type Key, memberKey, taskKey } from '../keys.ts'
import type { StoredCase } from '../stored-case.ts'
import { updateAction } from '../update-action.ts'

type Copies = Readonly<Record<string, string | number | Uint8Array | undefined>>

const isSame = (left: unknown, right: Copies[string]): boolean =>
  left instanceof Uint8Array && right instanceof Uint8Array
    ? Buffer.compare(left, right) === 0
    : left === right

/** An update that sets what shall be there and removes what shall not; undefined when nothing differs. */
export const copyUpdate = (
  TableName: string,
  key: Key,
  have: Readonly<Record<string, unknown>>,
  want: Copies,
): TransactAction | undefined => {
  const changed = Object.entries(want).filter(([name, value]) => !isSame(have[name], value))
  return changed.length === 0 ? undefined : updateAction(TableName, key, Object.fromEntries(changed), isThere)
}

const sourceOf = (stored: StoredCase): CopySource => ({
  planId: stored.plan.pk,
  number: stored.plan.number,
  phase: stored.plan.phase,
  coordinator: stored.plan.co.a,
  name: stored.plan.name,
  schedule: readSchedule(stored.schedule),
  tasks: stored.tasks.map((item) => readTask(item, undefined)),
})

/** One action per task and member whose copies differ from what plan and schedule say. */
export const staleCopies = (table: string, stored: StoredCase): readonly TransactAction[] => {
  const source = sourceOf(stored)
  const planId = stored.plan.pk
  const tasks = stored.tasks.map((item) => {
    const want = taskCopies({ id: item.sk, due: item.due, owner: item.owner, status: item.status }, source)
    return copyUpdate(table, taskKey(planId, item.sk), item, want)
  })
  const members = stored.members.map((item) =>
    copyUpdate(table, memberKey(planId, item.sk), item, memberCopies(readMember(item), source)),
  )
  return [...tasks, ...members].filter((action) => action !== undefined)
}

/** Nobody has changed the plan since it was read. */
export const gateCheck = (TableName: string, stored: StoredCase): TransactAction => ({
  ConditionCheck: { TableName, Key: { ...gateKey(stored.plan.pk) }, ...isSequence(stored.gate.seq) },
})
