import type { AgencyId, PlanId } from '../../kernel/ids.ts'
import { type Database, queryAll } from '../database.ts'
import { fenceSchema } from '../items/fence-item.ts'
import { readItem } from '../items/read-item.ts'
import { agencyPartition } from '../keys.ts'
import { beginningWith } from '../queries.ts'

export type Fences = ReadonlyMap<PlanId, number>

const fetchFences = async (database: Database, table: string, agency: AgencyId): Promise<Fences> => {
  const raws = await queryAll(database, beginningWith(table, agencyPartition(agency), 'FENCE#'))
  return new Map(
    raws.map((raw) => readItem('fence', fenceSchema, raw)).map(({ sk, seq }) => [sk, seq] as const),
  )
}

const underWay = new WeakMap<Database, Map<string, Promise<Fences>>>()

/**
 * The plans that an office has lost sight of lately, with the sequence of the change; read strongly. Lists that are
 * read side by side share one read; once it has come back, the next reads anew.
 */
export const readFences = (database: Database, table: string, agency: AgencyId): Promise<Fences> => {
  const reads = underWay.get(database) ?? new Map<string, Promise<Fences>>()
  underWay.set(database, reads)
  const key = `${table} ${agency}`
  const known = reads.get(key)
  if (known) return known
  const fresh = fetchFences(database, table, agency).finally(() => reads.delete(key))
  reads.set(key, fresh)
  return fresh
}

/** Whether a row was written after its office lost sight of the plan, or the office never did. */
export const isVisible = (
  fences: Fences,
  { pk, seq }: { readonly pk: PlanId; readonly seq: number },
): boolean => seq > (fences.get(pk) ?? -1)
