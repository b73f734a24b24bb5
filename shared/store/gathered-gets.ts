/**
 * Single items that are asked for at the same moment (session, user, a plan's key) go out as one BatchGetItem: one
 * request to sign, send and parse in place of three, on every page.
 */
import type { GetCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Database, Position, RawItem } from './database.ts'

/** What DynamoDB takes at once. */
const most = 100

interface Wanted {
  readonly table: string
  readonly key: Position
  readonly isStrong: boolean
  readonly input: GetCommandInput
  readonly answer: PromiseWithResolvers<RawItem | undefined>
}

/** A read that asks for a whole item, and nothing that a batch could not say; undefined for any other. */
const wantedOf = (input: GetCommandInput): Wanted | undefined => {
  const { TableName: table, Key: key, ConsistentRead: isStrong = false, ...rest } = input
  if (table === undefined || key === undefined || Object.keys(rest).length > 0) return undefined
  return { table, key, isStrong, input, answer: Promise.withResolvers() }
}

const isAt = (item: RawItem, key: Position): boolean =>
  Object.entries(key).every(([name, value]) => item[name] === value)

/** One table is read strongly or not, and a key stands in a batch but once. */
const fits = (batch: readonly Wanted[], one: Wanted): boolean =>
  batch.length < most &&
  batch.every(
    (other) => other.table !== one.table || (other.isStrong === one.isStrong && !isAt(other.key, one.key)),
  )

const requestOf = (batch: readonly Wanted[]) => {
  const tables = Map.groupBy(batch, ({ table }) => table)
  const asked = [...tables].map(([table, wants]) => {
    const Keys = wants.map(({ key }) => ({ ...key }))
    return [table, { Keys, ConsistentRead: wants.some(({ isStrong }) => isStrong) }] as const
  })
  return { RequestItems: Object.fromEntries(asked) }
}

/** Answers all of a batch; what the table leaves unserved is asked for alone. */
const serve = async (database: Database, batch: readonly Wanted[]): Promise<void> => {
  const { items, unserved } = await database.batchGet(requestOf(batch))
  for (const { table, key, input, answer } of batch) {
    const isLeft = unserved[table]?.some((left) => isAt(left, key)) === true
    answer.resolve(isLeft ? database.get(input) : items[table]?.find((item) => isAt(item, key)))
  }
}

const sendAll = (database: Database, wants: readonly Wanted[]): void => {
  const batch: Wanted[] = []
  const alone: Wanted[] = []
  for (const one of wants) (fits(batch, one) ? batch : alone).push(one)
  if (batch.length === 1) alone.push(...batch.splice(0))
  for (const { input, answer } of alone) answer.resolve(database.get(input))
  if (batch.length === 0) return
  serve(database, batch).catch((error: unknown) => {
    for (const { answer } of batch) answer.reject(error)
  })
}

/** The same database; whoever reads waits until all code that is running now has asked. */
export const gatherGets = (database: Database): Database => {
  let wants: Wanted[] = []
  const send = () => {
    const all = wants
    wants = []
    sendAll(database, all)
  }
  return {
    ...database,
    get: (input) => {
      const wanted = wantedOf(input)
      if (!wanted) return database.get(input)
      if (wants.length === 0) queueMicrotask(send)
      wants.push(wanted)
      return wanted.answer.promise
    },
  }
}
