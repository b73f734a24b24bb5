/** Which copies of a plan are out of date, as the actions that bring them up to date. Pure. */
import { isSequence, isThere } from '../conditions.ts'
import { type Copies, type CopySource, memberCopies, taskCopies } from '../copies.ts'
import { countedOf } from '../counted.ts'
import type { TransactAction } from '../database.ts'
import { readMember } from '../items/member-item.ts'
import { gateKey, type Key, memberKey, taskKey } from '../keys.ts'
import { caseFacts, type StoredCase } from '../stored-case.ts'
import { updateAction } from '../update-action.ts'
import { countActions } from './count-actions.ts'

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

const sourceOf = (stored: StoredCase): CopySource => {
  const facts = caseFacts(stored)
  return {
    ...facts,
    planId: facts.plan.id,
    number: facts.plan.number,
    phase: facts.plan.phase,
    coordinator: facts.plan.coordinator.agencyId,
    name: stored.plan.name,
  }
}

/**
 * What the office's count of releases lacks, and one action per member and task whose copies differ from what the plan
 * says. The count comes first, so that it is written together with the coordinating office's row.
 */
export const staleCopies = (table: string, stored: StoredCase): readonly TransactAction[] => {
  const source = sourceOf(stored)
  const planId = stored.plan.pk
  const counting = countActions(table, planId, stored.counted, countedOf(source))
  const members = stored.members.map((item) =>
    copyUpdate(table, memberKey(planId, item.sk), item, memberCopies(readMember(item), source)),
  )
  const tasks = stored.tasks.map((item) => {
    const want = taskCopies({ id: item.sk, due: item.due, owner: item.owner, status: item.status }, source)
    return copyUpdate(table, taskKey(planId, item.sk), item, want)
  })
  return [...counting, ...[...members, ...tasks].filter((action) => action !== undefined)]
}

/** Nobody has changed the plan since it was read. */
export const gateCheck = (TableName: string, stored: StoredCase): TransactAction => ({
  ConditionCheck: { TableName, Key: { ...gateKey(stored.plan.pk) }, ...isSequence(stored.gate.seq) },
})
