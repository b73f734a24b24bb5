/**
 * The table as the store sees it: one method per DynamoDB command, raw items in and out. The SDK stands behind
 * it in sdk-database.ts; tests may put faults, or another table, behind it.
 */
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type {
  BatchGetCommandInput,
  DeleteCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'

export type RawItem = Readonly<Record<string, unknown>>
/** Key attributes, where a query goes on. */
export type Position = Readonly<Record<string, unknown>>
export type TransactAction = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export type ByTable<Value> = Readonly<Record<string, readonly Value[]>>

/** Each method throws the SDK's own exceptions; whoever builds a condition translates its failure. */
export interface Database {
  get(input: GetCommandInput): Promise<RawItem | undefined>
  query(input: QueryCommandInput): Promise<{ readonly items: readonly RawItem[]; readonly next?: Position }>
  /** At most 100 items, by the name of their table; what is `unserved` is to be asked for again. */
  batchGet(
    input: BatchGetCommandInput,
  ): Promise<{ readonly items: ByTable<RawItem>; readonly unserved: ByTable<Position> }>
  put(input: PutCommandInput): Promise<void>
  update(input: UpdateCommandInput): Promise<void>
  /** Deletes an item and returns what it was. */
  take(input: DeleteCommandInput): Promise<RawItem | undefined>
  transact(actions: readonly TransactAction[]): Promise<void>
}

/** Told after each command and table: what was consumed. Benches and tests count with it. */
export type Meter = (command: keyof Database, table: string, consumed: ConsumedCapacity) => void

/** Queries to the end: all pages, one after the other. */
export const queryAll = async (
  database: Database,
  input: QueryCommandInput,
  start?: Position,
): Promise<readonly RawItem[]> => {
  const { items, next } = await database.query(
    start === undefined ? input : { ...input, ExclusiveStartKey: { ...start } },
  )
  return next === undefined ? items : [...items, ...(await queryAll(database, input, next))]
}
