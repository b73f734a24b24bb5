import type { PlanFacts } from '../application/ports.ts'
import type { PlanId } from '../kernel/ids.ts'
import { type Database, queryAll } from './database.ts'
import { planPartition } from './keys.ts'
import { wholePartition } from './queries.ts'
import { caseFacts, readStoredCase, type StoredCase } from './stored-case.ts'

/** A plan's partition, read strongly and parsed; undefined when there is no such plan. */
export const findStoredCase = async (
  database: Database,
  table: string,
  planId: PlanId,
): Promise<StoredCase | undefined> => {
  const raws = await queryAll(database, wholePartition(table, planPartition(planId)))
  return raws.length === 0 ? undefined : readStoredCase(raws)
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
