/** Changes of one stored batch: read, decided by a pure step, written under the condition that nobody else did. */
import type { EventId } from '../../kernel/ids.ts'
import { isRevision } from '../conditions.ts'
import type { Database } from '../database.ts'
import { StoreBusyError } from '../errors.ts'
import { isConditionFailed } from '../failures.ts'
import { batchItem, batchSchema, type StoredBatch } from '../items/batch-item.ts'
import { readItem } from '../items/read-item.ts'
import { batchKey } from '../keys.ts'

const attempts = 8

/** The stored batch, read strongly. */
export const findBatch = async (
  database: Database,
  TableName: string,
  event: EventId,
): Promise<StoredBatch | undefined> => {
  const raw = await database.get({ TableName, Key: { ...batchKey(event) }, ConsistentRead: true })
  return raw === undefined ? undefined : readItem('batch', batchSchema, raw)
}

const write = async (database: Database, TableName: string, batch: StoredBatch): Promise<boolean> => {
  try {
    const Item = batchItem({ ...batch, rev: batch.rev + 1 })
    await database.put({ TableName, Item, ...isRevision(batch.rev) })
    return true
  } catch (error) {
    if (isConditionFailed(error)) return false
    throw error
  }
}

/**
 * Applies a step to a batch. The step gives the batch as it shall be, or undefined to leave it. Returns whether
 * anything was written. Throws StoreBusyError when others keep changing it.
 */
export const changeBatch = async (
  database: Database,
  table: string,
  event: EventId,
  step: (batch: StoredBatch) => StoredBatch | undefined,
): Promise<boolean> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const batch = await findBatch(database, table, event)
    const next = batch && step(batch)
    if (next === undefined) return false
    if (await write(database, table, next)) return true
  }
  throw new StoreBusyError()
}
