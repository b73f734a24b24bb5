import { describe, expect, it } from 'vitest'
import { anyPattern, matchesPattern } from '../../local/stream/filter.ts'
import { toLambdaRecord } from '../../local/stream/record.ts'
import { streamFilters } from '../../shared/store/stream-filters.ts'

const arn = 'arn:aws:dynamodb:eu-north-1:000000000000:table/hjemvei-case/stream/2026'

describe('a stream record in the form Lambda gives', () => {
  it('has epoch seconds, base64 binaries, camel-case identity and the stream as its source', () => {
    const record = toLambdaRecord(
      {
        eventID: '1',
        eventName: 'REMOVE',
        userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' },
        dynamodb: {
          ApproximateCreationDateTime: new Date('2026-11-23T07:05:00.900Z'),
          SequenceNumber: '7',
          Keys: { pk: { S: 'PLAN#1' } },
          OldImage: {
            secret: { B: new Uint8Array([1, 2, 255]) },
            deep: { M: { list: { L: [{ N: '4' }] } } },
          },
        },
      },
      arn,
      'eu-north-1',
    )
    expect(record).toMatchObject({
      awsRegion: 'eu-north-1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: arn,
      userIdentity: { principalId: 'dynamodb.amazonaws.com', type: 'Service' },
      dynamodb: {
        ApproximateCreationDateTime: 1795417500,
        OldImage: { secret: { B: 'AQL/' }, deep: { M: { list: { L: [{ N: '4' }] } } } },
      },
    })
    expect(JSON.parse(JSON.stringify(record)).dynamodb.ApproximateCreationDateTime).toBe(1795417500)
  })
})

const change = (eventName: string, pk: string, sk: string) => ({
  eventName,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
})

describe('the stream filters', () => {
  const wants = anyPattern(streamFilters)
  it.each([
    ['INSERT', 'OUTBOX#1', 'BATCH', true],
    ['MODIFY', 'OUTBOX#1', 'BATCH', false],
    ['INSERT', 'PLAN#1', 'GATE', true],
    ['MODIFY', 'PLAN#1', 'GATE', true],
    ['REMOVE', 'PLAN#1', 'GATE', false],
    ['MODIFY', 'PLAN#1', 'TASK#1', false],
    ['INSERT', 'ACCESS#1', '1', false],
    ['INSERT', 'LOG#PLAN#1', 'GATE', false],
    ['INSERT', 'AGENCY#1', 'USER#1', false],
  ])('%s of %s %s: %s', (eventName, pk, sk, passes) => {
    expect(wants(change(eventName, pk, sk))).toBe(passes)
  })

  it('refuse to guess at an operator they do not know', () => {
    expect(() => matchesPattern({ a: [{ suffix: 'x' }] }, { a: 'x' })).toThrow('suffix')
  })
})
