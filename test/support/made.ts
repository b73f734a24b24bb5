import type { Change, CommitOutcome } from '../../shared/application/ports.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import type { PlanId } from '../../shared/kernel/ids.ts'
import type { Stores } from '../../shared/store/stores.ts'
import { creation } from './changes.ts'

/** The plan as it is stored now; throws when it is not there. */
export const stored = async (stores: Stores, planId: PlanId): Promise<PlanCase> => {
  const found = await stores.cases.loadCase(planId)
  if (found === undefined) throw new Error('the plan is not there')
  return found
}

const done = (outcome: CommitOutcome): void => {
  if (outcome.kind !== 'done') throw new Error(`the change was not written: ${outcome.kind}`)
}

/** Makes a plan and returns it as stored. */
export const makePlan = async (stores: Stores, subject: PlanCase, more: Partial<Change> = {}) => {
  done(await stores.cases.commit({ ...creation(subject), ...more }))
  return stored(stores, subject.plan.id)
}

/** Writes a change on top of what is stored now and returns what is stored then. */
export const change = async (
  stores: Stores,
  planId: PlanId,
  what: (now: PlanCase) => Omit<Change, 'base'>,
): Promise<PlanCase> => {
  const base = await stored(stores, planId)
  done(await stores.cases.commit({ base, ...what(base) }))
  return stored(stores, planId)
}
