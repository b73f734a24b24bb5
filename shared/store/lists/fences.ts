import type { AgencyId, PlanId } from '../../kernel/ids.ts'
import { type Database, queryAll } from '../database.ts'
import { fenceSchema } from '../items/fence-item.ts'
import { readItem } from '../items/read-item.ts'
import { agencyPartition } from '../keys.ts'
import { beginningWith } from '../queries.ts'

export type Fences = ReadonlyMap<PlanId, number>

/** The plans that an office has lost sight of lately, with the sequence of the change; read strongly. */
export const readFences = async (database: Database, table: string, agency: AgencyId): Promise<Fences> => {
  const raws = await queryAll(database, beginningWith(table, agencyPartition(agency), 'FENCE#'))
  return new Map(
    raws.map((raw) => readItem('fence', fenceSchema, raw)).map(({ sk, seq }) => [sk, seq] as const),
  )
}

/** Whether a row was written after its office lost sight of the plan, or the office never did. */
export const isVisible = (
  fences: Fences,
  { pk, seq }: { readonly pk: PlanId; readonly seq: number },
): boolean => seq > (fences.get(pk) ?? -1)
