/** AWS errors in the store's own words. */
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'

/** Whether a single write failed by its condition. */
export const isConditionFailed = (error: unknown): boolean => error instanceof ConditionalCheckFailedException

const throttles = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]
/** Whether the service asked to come again later, before anything was done. */
export const isThrottle = (error: unknown): boolean =>
  error instanceof Error && throttles.includes(error.name)

/** Why one action of a cancelled transaction failed; `item` holds the raw (marshalled) item that stood there. */
export interface Refusal {
  readonly code: 'passed' | 'condition' | 'conflict' | 'throttled' | 'invalid'
  readonly item?: Readonly<Record<string, { readonly S?: string; readonly N?: string }>>
}

const codes: Readonly<Record<string, Refusal['code']>> = {
  None: 'passed',
  ConditionalCheckFailed: 'condition',
  TransactionConflict: 'conflict',
  ThrottlingError: 'throttled',
  ProvisionedThroughputExceeded: 'throttled',
}

/** The refusals of a cancelled transaction, one per action; undefined for any other error. */
export const refusalsOf = (error: unknown): readonly Refusal[] | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined
  return (error.CancellationReasons ?? []).map(({ Code, Item }) => ({
    code: codes[Code ?? 'None'] ?? 'invalid',
    ...(Item !== undefined && { item: Item }),
  }))
}
