import type { PlanId } from '../../kernel/ids.ts'
import { transact } from '../commit/transact.ts'
import type { Database, TransactAction } from '../database.ts'
import { StoreBusyError } from '../errors.ts'
import { findStoredCase } from '../stored-plan.ts'
import { gateCheck, staleCopies } from './stale-copies.ts'

const attempts = 5
/** Copies per transaction, which also checks the gate. */
const chunk = 50

const asItem = (action: TransactAction) => ({ part: 'item', action }) as const

/** Writes a chunk; false when the plan was changed meanwhile. */
const writeChunk = async (
  database: Database,
  check: TransactAction,
  actions: readonly TransactAction[],
): Promise<boolean> => (await transact(database, [check, ...actions].map(asItem))) === 'done'

const refreshOnce = async (database: Database, table: string, planId: PlanId): Promise<boolean> => {
  const stored = await findStoredCase(database, table, planId)
  if (stored === undefined) return true
  const stale = staleCopies(table, stored)
  for (let at = 0; at < stale.length; at += chunk) {
    if (!(await writeChunk(database, gateCheck(table, stored), stale.slice(at, at + chunk)))) return false
  }
  return true
}

/**
 * Brings due dates, names, and list keys of a plan up to what PLAN, SCHEDULE and GATE say. Idempotent: nothing
 * is written when nothing is stale. Each write checks that the plan was not changed since it was read, so an old
 * reading never overwrites a newer one. Throws StoreBusyError when the plan keeps changing: the next change's
 * own record brings it here again.
 */
export const refreshPlanCopies = async (database: Database, table: string, planId: PlanId): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await refreshOnce(database, table, planId)) return
  }
  throw new StoreBusyError()
}
