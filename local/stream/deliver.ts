import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

/** What `on-change` answers: the records it could not handle. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[]
}
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<BatchAnswer | undefined>

export interface DeliveryOptions {
  /** Tries of one record before it is given up; 5 unless told. */
  readonly maxAttempts?: number
  /** First wait in milliseconds; doubles up to 5 s. */
  readonly backoff?: number
  readonly onDeadLetter: (record: DynamoDBRecord, reason: string) => void
  /** Tells a delivery to give up between tries when the poller is stopped. */
  readonly signal?: AbortSignal
}

type Outcome = { readonly failedAt: number | undefined; readonly reason: string; readonly threw: boolean }

const invoke = async (handler: StreamHandler, records: readonly DynamoDBRecord[]): Promise<Outcome> => {
  try {
    const failures = (await handler({ Records: [...records] }))?.batchItemFailures ?? []
    if (failures.length === 0) return { failedAt: undefined, reason: '', threw: false }
    const failed = new Set(failures.map((failure) => failure.itemIdentifier))
    const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''))
    // An identifier that is not in the batch fails the whole batch, as in Lambda.
    return { failedAt: Math.max(first, 0), reason: 'reported in batchItemFailures', threw: false }
  } catch (error) {
    return {
      failedAt: 0,
      reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      threw: true,
    }
  }
}

/**
 * Hands records to the handler in order until each is handled or given up. As the event source mapping does
 * with ReportBatchItemFailures and bisecting: everything from the first failed record on is tried again; a
 * batch that throws is narrowed to its first record; a record that keeps failing becomes a dead letter.
 * Resolves to the records left when the signal stopped it.
 */
export const deliver = async (
  handler: StreamHandler,
  records: readonly DynamoDBRecord[],
  { maxAttempts = 5, backoff = 200, onDeadLetter, signal }: DeliveryOptions,
): Promise<readonly DynamoDBRecord[]> => {
  let rest = records
  let attempts = 0
  let alone = false
  while (rest.length > 0 && signal?.aborted !== true) {
    const batch = alone ? rest.slice(0, 1) : rest
    const { failedAt, reason, threw } = await invoke(handler, batch)
    const done = failedAt ?? batch.length
    rest = rest.slice(done)
    attempts = done > 0 ? 0 : attempts
    alone = threw
    if (failedAt === undefined) continue
    attempts += 1
    const [head] = rest
    if (attempts >= maxAttempts && head !== undefined) {
      onDeadLetter(head, reason)
      rest = rest.slice(1)
      attempts = 0
      alone = false
      continue
    }
    await sleep(Math.min(backoff * 2 ** (attempts - 1), 5000), undefined, { signal }).catch(() => undefined)
  }
  return rest
}
