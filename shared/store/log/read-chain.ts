import type { PlanId } from '../../kernel/ids.ts'
import { type Database, queryAll, type RawItem } from '../database.ts'
import { logPartition } from '../keys.ts'
import { wholePartition } from '../queries.ts'

/** A plan's LOG items as stored, from the first on: what `verifyChain` checks. */
export const readChain = (database: Database, table: string, planId: PlanId): Promise<readonly RawItem[]> =>
  queryAll(database, wholePartition(table, logPartition(planId)))
