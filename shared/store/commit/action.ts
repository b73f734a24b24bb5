/** One action of a transaction, and the part it plays when the transaction is refused. */
import type { Condition } from '../conditions.ts'
import type { TransactAction } from '../database.ts'
import { TransactionTooLargeError } from '../errors.ts'
import type { Key } from '../keys.ts'

export interface Action {
  /** `command`: the idempotency key; `gate`: the plan's gate; `item`: anything else. */
  readonly part: 'command' | 'gate' | 'item'
  readonly action: TransactAction
}

/** What stood there comes back when the condition fails: the loser learns who won in the same call. */
const tellLoser = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

export const put = (
  TableName: string,
  item: Key & object,
  condition?: Condition,
  part: Action['part'] = 'item',
): Action => ({
  part,
  action: { Put: { TableName, Item: { ...item }, ...condition, ...(part !== 'item' && tellLoser) } },
})

export const remove = (TableName: string, key: Key, condition?: Condition): Action => ({
  part: 'item',
  action: { Delete: { TableName, Key: { ...key }, ...condition } },
})

/** Most actions that DynamoDB takes in one transaction. */
const mostActions = 100

/** Throws TransactionTooLargeError: a command that needs more must be cut into chunks before it comes here. */
export const withinLimit = (actions: readonly Action[]): readonly Action[] => {
  if (actions.length > mostActions) throw new TransactionTooLargeError(actions.length)
  return actions
}
