import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliver, type StreamHandler } from '../../local/stream/deliver.ts'

const records = (count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, at) => ({ dynamodb: { SequenceNumber: String(at) } }))
const numbers = (list: readonly DynamoDBRecord[]) =>
  list.map((record) => Number(record.dynamodb?.SequenceNumber))

/** A handler that fails each record as often as told, by report or by throwing, and notes what it handled. */
const flaky = (failures: readonly number[], throws: boolean) => {
  const left = [...failures]
  const handled: number[] = []
  const handler: StreamHandler = async ({ Records }) => {
    for (const at of numbers(Records)) {
      const remaining = left[at] ?? 0
      if (remaining > 0) {
        left[at] = remaining - 1
        if (throws) throw new Error('no')
        return { batchItemFailures: [{ itemIdentifier: String(at) }] }
      }
      handled.push(at)
    }
    return { batchItemFailures: [] }
  }
  return { handler, handled }
}

describe('delivering a batch', () => {
  it('handles each record in order or gives it up after maxAttempts, never both, whatever fails', async () => {
    const failures = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(failures, async (plan) => {
        const dead: number[] = []
        const { handler, handled } = flaky(plan, false)
        const onDeadLetter = (record: DynamoDBRecord) => dead.push(...numbers([record]))
        await deliver(handler, records(plan.length), { maxAttempts: 3, backoff: 0, onDeadLetter })
        const surviving = plan.flatMap((count, at) => (count < 3 ? [at] : []))
        expect(handled).toEqual(surviving)
        expect(dead).toEqual(plan.flatMap((count, at) => (count >= 3 ? [at] : [])))
      }),
    )
  })

  it('narrows a batch that throws, so that one poisonous record does not take the others with it', async () => {
    const dead: string[] = []
    const { handler, handled } = flaky([0, 99, 0], true)
    const onDeadLetter = (record: DynamoDBRecord, reason: string) =>
      dead.push(`${record.dynamodb?.SequenceNumber} ${reason}`)
    await deliver(handler, records(3), { maxAttempts: 3, backoff: 0, onDeadLetter })
    expect(dead).toEqual(['1 Error: no'])
    expect(handled.at(-1)).toBe(2)
  })

  it('treats an identifier outside the batch as a failure of all of it', async () => {
    const dead: number[] = []
    const answer: StreamHandler = async () => ({ batchItemFailures: [{ itemIdentifier: '' }] })
    const onDeadLetter = (record: DynamoDBRecord) => dead.push(...numbers([record]))
    await deliver(answer, records(2), { maxAttempts: 2, backoff: 0, onDeadLetter })
    expect(dead).toEqual([0, 1])
  })

  it('leaves the unhandled records when stopped between tries', async () => {
    const stopping = new AbortController()
    const answer: StreamHandler = async () => {
      stopping.abort()
      return { batchItemFailures: [{ itemIdentifier: '1' }] }
    }
    const left = await deliver(answer, records(3), {
      backoff: 0,
      onDeadLetter: () => {},
      signal: stopping.signal,
    })
    expect(numbers(left)).toEqual([1, 2])
  })
})
