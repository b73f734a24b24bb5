/** The event source mapping of a laptop: polls the case table's stream and calls `on-change`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient, type Shard } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './stream/checkpoint.ts'
import { type DeliveryOptions, deliver, type StreamHandler } from './stream/deliver.ts'
import { toLambdaRecord } from './stream/record.ts'
import { listShards, openShard, readShard } from './stream/shards.ts'
import { localCredentials, localRegion } from './tables.ts'

export interface PollerOptions extends DeliveryOptions {
  readonly endpoint: string
  readonly table: string
  readonly handler: StreamHandler
  /** The event source mapping's filter: records it refuses are passed over. */
  readonly wants: (record: DynamoDBRecord) => boolean
  readonly checkpointFile: string
  /** Milliseconds between polls; 200 unless told. */
  readonly interval?: number
  /** Told when a poll fails (the engine is away); the next one starts afresh from the checkpoint. */
  readonly onTrouble?: (error: unknown) => void
}

export interface StreamPoller {
  /** Resolves when every change made before the call has been handled or given up. */
  readonly settled: () => Promise<void>
  /** Stops after the call under way; what is not handled is read again at the next start. */
  readonly stop: () => Promise<void>
}

const batchSize = 100

const streamOf = async (endpoint: string, table: string): Promise<string> => {
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials })
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  client.destroy()
  if (Table?.LatestStreamArn === undefined) throw new Error(`The table ${table} has no stream`)
  return Table.LatestStreamArn
}

interface Reader {
  readonly client: DynamoDBStreamsClient
  readonly streamArn: string
  readonly checkpoint: Checkpoint
  readonly iterators: Map<string, string>
  shards: readonly Shard[]
}

const isDone = (reader: Reader, shardId: string | undefined) =>
  shardId !== undefined && reader.checkpoint.shards[shardId]?.done === true

/** Shards to read now: open, and their parent (when the stream still knows it) read to its end. */
const ready = (reader: Reader): readonly string[] => {
  const known = new Set(reader.shards.map((shard) => shard.ShardId))
  return reader.shards
    .filter((shard) => !isDone(reader, shard.ShardId))
    .filter((shard) => !known.has(shard.ParentShardId) || isDone(reader, shard.ParentShardId))
    .flatMap((shard) => shard.ShardId ?? [])
}

const mark = (
  reader: Reader,
  options: PollerOptions,
  shardId: string,
  sequence: string | undefined,
  done: boolean,
) => {
  const before = reader.checkpoint.shards[shardId]
  reader.checkpoint.shards[shardId] = { sequence: sequence ?? before?.sequence, done }
  writeCheckpoint(options.checkpointFile, reader.checkpoint)
}

/** Reads one shard once. Resolves to the number of records seen. */
const pollShard = async (reader: Reader, options: PollerOptions, shardId: string): Promise<number> => {
  const from = reader.checkpoint.shards[shardId]?.sequence
  const iterator =
    reader.iterators.get(shardId) ?? (await openShard(reader.client, reader.streamArn, shardId, from))
  if (iterator === undefined) return 0
  const { records, next } = await readShard(reader.client, iterator, batchSize)
  const wanted = records
    .map((record) => toLambdaRecord(record, reader.streamArn, localRegion))
    .filter(options.wants)
  const left = await deliver(options.handler, wanted, options)
  if (left.length > 0) return 0
  const last = records.at(-1)?.dynamodb?.SequenceNumber
  if (last !== undefined || next === undefined) mark(reader, options, shardId, last, next === undefined)
  if (next === undefined) reader.iterators.delete(shardId)
  else reader.iterators.set(shardId, next)
  if (next === undefined) reader.shards = await listShards(reader.client, reader.streamArn)
  return records.length
}

const pollOnce = async (reader: Reader, options: PollerOptions): Promise<number> => {
  if (reader.shards.length === 0) reader.shards = await listShards(reader.client, reader.streamArn)
  let seen = 0
  for (const shardId of ready(reader)) seen += await pollShard(reader, options, shardId)
  return seen
}

const openReader = async (options: PollerOptions): Promise<Reader> => {
  const { endpoint } = options
  const streamArn = await streamOf(endpoint, options.table)
  const client = new DynamoDBStreamsClient({ endpoint, region: localRegion, credentials: localCredentials })
  const checkpoint = readCheckpoint(options.checkpointFile, streamArn)
  return { client, streamArn, checkpoint, iterators: new Map(), shards: [] }
}

/** Starts polling. A stream that was read before goes on from its checkpoint file, a new one from its start. */
export const startStreamPoller = async (options: PollerOptions): Promise<StreamPoller> => {
  const reader = await openReader(options)
  const stopping = new AbortController()
  const { signal } = stopping
  let waiting: readonly (() => void)[] = []
  const failed = (error: unknown): undefined => {
    reader.iterators.clear()
    if (!signal.aborted) options.onTrouble?.(error)
  }
  const turn = async () => {
    const asked = waiting
    const seen = await pollOnce(reader, { ...options, signal }).catch(failed)
    if (seen !== undefined && seen > 0) return
    if (seen === 0) {
      waiting = waiting.filter((resolve) => !asked.includes(resolve))
      for (const resolve of asked) resolve()
    }
    await sleep(options.interval ?? 200, undefined, { signal }).catch(() => undefined)
  }
  const run = async () => {
    while (!signal.aborted) await turn()
    for (const resolve of waiting) resolve()
  }
  const running = run()
  const settled = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      else waiting = [...waiting, resolve]
    })
  const stop = async () => {
    stopping.abort()
    await running
    reader.client.destroy()
  }
  return { settled, stop }
}
