import type { PlanFacts } from '../application/ports.ts'
import type { PlanId } from '../kernel/ids.ts'
import { type Database, queryAll } from './database.ts'
import { planPartition } from './keys.ts'
import { wholePartition } from './queries.ts'
import { caseFacts, readStoredCase, type StoredCase } from './stored-case.ts'
import { templateOfPlan } from './templates.ts'

/**
 * A plan's partition, read strongly and parsed; undefined when there is no such plan. One round trip; a second one the
 * first time that a published template is met.
 */
export const findStoredCase = async (
  database: Database,
  table: string,
  planId: PlanId,
): Promise<StoredCase | undefined> => {
  const raws = await queryAll(database, wholePartition(table, planPartition(planId)))
  if (raws.length === 0) return undefined
  const stored = readStoredCase(raws)
  return { ...stored, template: await templateOfPlan(database, table, stored.schedule.template) }
}

/** The plan without anything encrypted. */
export const findFacts = async (
  database: Database,
  table: string,
  planId: PlanId,
): Promise<PlanFacts | undefined> => {
  const stored = await findStoredCase(database, table, planId)
  return stored && caseFacts(stored)
}
