import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Position, RawItem } from '../database.ts'
import { StoreBusyError } from '../errors.ts'

const batchSize = 100
const attempts = 5

const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size))

const fetchBatch = async (
  database: Database,
  table: string,
  keys: readonly Position[],
  attempt = 1,
): Promise<readonly RawItem[]> => {
  const request = { RequestItems: { [table]: { Keys: keys.map((key) => ({ ...key })) } } }
  const answer = await database.batchGet(request)
  const { [table]: items = [] } = answer.items
  const { [table]: unserved = [] } = answer.unserved
  if (unserved.length === 0) return items
  if (attempt === attempts) throw new StoreBusyError()
  await sleep(Math.random() * 20 * 2 ** attempt)
  return [...items, ...(await fetchBatch(database, table, unserved, attempt + 1))]
}

/** Items by key, 100 at a time side by side; what the table leaves unserved is asked for again. */
export const fetchAll = async (
  database: Database,
  table: string,
  keys: readonly Position[],
): Promise<readonly RawItem[]> =>
  (await Promise.all(chunks(keys, batchSize).map((batch) => fetchBatch(database, table, batch)))).flat()
