import type { Change, CommitOutcome } from '../../application/ports.ts'
import type { CaseOptions } from '../options.ts'
import { secondsNow } from '../time.ts'
import { sequenceAfter } from './bookkeeping.ts'
import { changeActions } from './change-actions.ts'
import { wantedPlan } from './frame.ts'
import { type PersonHashes, soughtNumber } from './person-actions.ts'
import { transact } from './transact.ts'

/** Of a change of the plan's own item: what stands for the national number, before and after. */
const personHashes = async ({ keys }: CaseOptions, { base, plan }: Change): Promise<PersonHashes> => {
  if (plan === undefined) return {}
  const [before, after] = [soughtNumber(base?.plan), soughtNumber(plan)]
  return {
    ...(before !== undefined && { before: await keys.hashPerson(before) }),
    ...(after !== undefined && { after: await keys.hashPerson(after) }),
  }
}

/**
 * Writes a change in one transaction. A new plan's key is written before it: a key without a plan does no harm.
 * Throws TransactionTooLargeError, StoreBusyError, MissingKeyError.
 */
export const commitChange = async (options: CaseOptions, change: Change): Promise<CommitOutcome> => {
  const { id } = wantedPlan(change)
  const cipher = await (change.base === undefined ? options.keys.create(id) : options.keys.require(id))
  const nowSeconds = secondsNow(options.machine)
  const person = await personHashes(options, change)
  const actions = changeActions(change, { ...options, cipher, nowSeconds, person })
  const outcome = await transact(options.database, actions, change.idempotency?.bodyHash)
  return outcome === 'done' ? { kind: 'done', sequence: sequenceAfter(change.base?.gate) } : outcome
}
