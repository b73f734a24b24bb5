import type { DynamoDBRecord } from 'aws-lambda'
import type { DeliverDeps } from '../../shared/application/deliver-batch.ts'
import { deliverBatch } from '../../shared/application/deliver-batch.ts'
import { parseEventId, parsePlanId } from '../../shared/kernel/ids.ts'
import { keyNames } from '../../shared/store/tables.ts'

/** One thing to do about one or more records; doing it twice does no harm. */
export interface Work {
  readonly name: string
  readonly sequenceNumbers: string[]
  readonly run: (deps: DeliverDeps) => Promise<void>
}

const runOf = (record: DynamoDBRecord): Work['run'] | undefined => {
  const keys = record.dynamodb?.Keys ?? {}
  const [kind, id = ''] = (keys[keyNames.partition]?.S ?? '').split('#')
  // Every change of a plan writes its gate; what `refreshCopies` itself writes does not.
  const planId = kind === 'PLAN' && keys[keyNames.sort]?.S === 'GATE' && parsePlanId(id)
  if (planId) return (deps) => deps.outbox.refreshCopies(planId)
  const eventId = kind === 'OUTBOX' && record.eventName === 'INSERT' && parseEventId(id)
  return eventId ? (deps) => deliverBatch(deps, eventId) : undefined
}

/** What a batch asks for: each plan and each outbox item once, in the order first seen. */
export const workOf = (records: readonly DynamoDBRecord[]): readonly Work[] => {
  const all = new Map<string, Work>()
  for (const record of records) {
    const run = runOf(record)
    if (!run) continue
    const name = record.dynamodb?.Keys?.[keyNames.partition]?.S ?? ''
    const work = all.get(name) ?? { name, sequenceNumbers: [], run }
    work.sequenceNumbers.push(record.dynamodb?.SequenceNumber ?? '')
    all.set(name, work)
  }
  return [...all.values()]
}
