import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { workOf } from '../../../functions/wiring/stream-work.ts'

const record = (
  pk: string,
  sk: string,
  eventName: DynamoDBRecord['eventName'],
  SequenceNumber: string,
): DynamoDBRecord => ({ eventName, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber } })

describe('what a batch of the stream asks for', () => {
  it('new outbox items are delivered, a changed gate moves copies, each plan once', () => {
    const work = workOf([
      record('OUTBOX#event-1', 'BATCH', 'INSERT', '1'),
      record('PLAN#plan-one', 'GATE', 'MODIFY', '2'),
      record('PLAN#plan-one', 'GATE', 'MODIFY', '3'),
      record('PLAN#plan-two', 'GATE', 'INSERT', '4'),
    ])
    expect(work.map(({ name, sequenceNumbers }) => [name, sequenceNumbers])).toEqual([
      ['OUTBOX#event-1', ['1']],
      ['PLAN#plan-one', ['2', '3']],
      ['PLAN#plan-two', ['4']],
    ])
  })

  it.each([
    ['what moving the copies writes itself', record('PLAN#plan-one', 'TASK#task-one', 'MODIFY', '1')],
    ['a settled mail', record('OUTBOX#event-1', 'BATCH', 'MODIFY', '1')],
    ['an access entry', record('ACCESS#plan-one', 'entry', 'INSERT', '1')],
    ['a malformed key', record('PLAN#', 'GATE', 'MODIFY', '1')],
    ['a record without keys', { eventName: 'INSERT' } satisfies DynamoDBRecord],
  ])('%s asks for nothing', (_name, one) => {
    expect(workOf([one])).toEqual([])
  })
})
