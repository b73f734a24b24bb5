import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type { Database } from '../../shared/store/database.ts'

/** What one page or command cost. Capacity is by table name. */
export interface Cost {
  /** Sequential round trips: calls that could run side by side count as one. */
  readonly rounds: number
  readonly calls: number
  readonly transactions: number
  readonly read: Readonly<Record<string, number>>
  readonly write: Readonly<Record<string, number>>
}

const reads: readonly (keyof Database)[] = ['get', 'query', 'batchGet']

interface Round {
  running: number
  readonly over: PromiseWithResolvers<void>
}

/**
 * Counts sequential round trips as if every call took equally long: answers are held back until all calls of a
 * round have come in, so that the count is the longest chain and not an accident of timing.
 */
const inRounds = () => {
  let current: Round | undefined
  const count = { rounds: 0, calls: 0, transactions: 0 }
  const join = (): Round => {
    if (current === undefined) {
      count.rounds += 1
      current = { running: 0, over: Promise.withResolvers() }
    }
    return current
  }
  const leave = (round: Round): void => {
    if (round.running > 0 || current !== round) return
    current = undefined
    round.over.resolve()
  }
  const run = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    const round = join()
    round.running += 1
    count.calls += 1
    try {
      return await call()
    } finally {
      round.running -= 1
      // Whoever was started by the same answer has joined by then.
      setImmediate(() => leave(round))
      await round.over.promise
    }
  }
  return { count, run }
}

/** A ledger of what is consumed, and the database seen through it. */
export const ledger = () => {
  let rounds = inRounds()
  let read: Record<string, number> = {}
  let write: Record<string, number> = {}
  const meter = (command: keyof Database, table: string, consumed: ConsumedCapacity): void => {
    const side = reads.includes(command) ? read : write
    side[table] = (side[table] ?? 0) + (consumed.CapacityUnits ?? Number.NaN)
  }
  const watch = (database: Database): Database => {
    const through =
      <Values extends readonly unknown[], Value>(call: (...values: Values) => Promise<Value>) =>
      (...values: Values): Promise<Value> =>
        rounds.run(() => call(...values))
    return {
      get: through(database.get),
      query: through(database.query),
      batchGet: through(database.batchGet),
      put: through(database.put),
      update: through(database.update),
      take: through(database.take),
      transact: through((actions) => {
        rounds.count.transactions += 1
        return database.transact(actions)
      }),
    }
  }
  /** What `work` costs. One at a time. */
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    rounds = inRounds()
    read = {}
    write = {}
    await work()
    return { ...rounds.count, read, write }
  }
  return { meter, watch, costOf }
}
