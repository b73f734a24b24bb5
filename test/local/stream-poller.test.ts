import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, startDynoxide } from '../../local/engine.ts'
import type { StreamHandler } from '../../local/stream/deliver.ts'
import { type PollerOptions, startStreamPoller } from '../../local/stream-poller.ts'
import { createTables, localCredentials, localRegion } from '../../local/tables.ts'

let engine: Engine
let client: DynamoDBClient
const folder = mkdtempSync(join(tmpdir(), 'poller-'))
beforeAll(async () => {
  engine = await startDynoxide()
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: localRegion,
    credentials: localCredentials,
  })
})
afterAll(async () => {
  client.destroy()
  await engine.stop()
  rmSync(folder, { recursive: true })
})

const put = (table: string, pk: string) =>
  client.send(
    new PutItemCommand({
      TableName: table,
      Item: { pk: { S: pk }, sk: { S: 'a' }, raw: { B: new Uint8Array([9]) } },
    }),
  )
const keyOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.pk?.S ?? '?'

const setUp = async (prefix: string, handler: StreamHandler) => {
  const { names } = await createTables(engine.endpoint, prefix)
  const dead: string[] = []
  const options: PollerOptions = {
    endpoint: engine.endpoint,
    table: names.case,
    handler,
    wants: (record) => keyOf(record).startsWith('OUTBOX#'),
    checkpointFile: join(folder, `${prefix}.json`),
    onDeadLetter: (record) => dead.push(keyOf(record)),
    interval: 10,
    backoff: 1,
    maxAttempts: 3,
  }
  return { table: names.case, options, dead }
}

describe('the stream poller on a real engine', () => {
  it('hands wanted changes over in order, tries again from the failed one, and dead-letters what never works', async () => {
    const seen: string[] = []
    let blips = 1
    const { table, options, dead } = await setUp('retry', async ({ Records }) => {
      for (const record of Records) {
        const key = keyOf(record)
        const fails = key === 'OUTBOX#never' || (key === 'OUTBOX#2' && blips-- > 0)
        if (fails) return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
        seen.push(key)
      }
      return { batchItemFailures: [] }
    })
    for (const pk of ['OUTBOX#1', 'LOG#1', 'OUTBOX#2', 'OUTBOX#never', 'OUTBOX#3']) await put(table, pk)
    const poller = await startStreamPoller(options)
    await poller.settled()
    await poller.stop()
    expect(seen).toEqual(['OUTBOX#1', 'OUTBOX#2', 'OUTBOX#3'])
    expect(dead).toEqual(['OUTBOX#never'])
  })

  it('goes on from its checkpoint after a restart and does not tell anything twice', async () => {
    const seen: string[] = []
    const { table, options } = await setUp('restart', async ({ Records }) => {
      seen.push(...Records.map(keyOf))
      return { batchItemFailures: [] }
    })
    await put(table, 'OUTBOX#1')
    const first = await startStreamPoller(options)
    await first.settled()
    await first.stop()
    await put(table, 'OUTBOX#2')
    const second = await startStreamPoller(options)
    await second.settled()
    await second.stop()
    expect(seen).toEqual(['OUTBOX#1', 'OUTBOX#2'])
  })

  it('gives records in the form Lambda gives them', async () => {
    const seen: DynamoDBRecord[] = []
    const { table, options } = await setUp('form', async ({ Records }) => {
      seen.push(...Records)
      return { batchItemFailures: [] }
    })
    await put(table, 'OUTBOX#1')
    const poller = await startStreamPoller(options)
    await poller.settled()
    await poller.stop()
    const [record] = seen
    expect(record?.eventSourceARN).toContain(':table/form-case/stream/')
    expect(record?.dynamodb?.NewImage?.raw).toEqual({ B: 'CQ==' })
    expect(Math.abs((record?.dynamodb?.ApproximateCreationDateTime ?? 0) - Date.now() / 1000)).toBeLessThan(
      60,
    )
  })
})
