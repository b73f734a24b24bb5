import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'

/** All shards of the stream, parents before children as far as the engine lists them so. */
export const listShards = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
): Promise<readonly Shard[]> => {
  const found: Shard[] = []
  let after: string | undefined
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after }),
    )
    found.push(...(StreamDescription?.Shards ?? []))
    after = StreamDescription?.LastEvaluatedShardId
  } while (after !== undefined)
  return found
}

/** Where to read on: after the sequence number, or at the oldest record the stream still has. */
export const openShard = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
  shardId: string,
  sequence: string | undefined,
): Promise<string | undefined> => {
  const place =
    sequence === undefined
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence } as const)
  try {
    const wanted = { StreamArn: streamArn, ShardId: shardId, ...place }
    return (await client.send(new GetShardIteratorCommand(wanted))).ShardIterator
  } catch (error) {
    if (sequence === undefined || !(error instanceof TrimmedDataAccessException)) throw error
    return openShard(client, streamArn, shardId, undefined)
  }
}

/** The next records; no `next` means that the shard is closed and has been read to its end. */
export const readShard = async (
  client: DynamoDBStreamsClient,
  iterator: string,
  limit: number,
): Promise<{ readonly records: readonly _Record[]; readonly next: string | undefined }> => {
  const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }))
  return { records: answer.Records ?? [], next: answer.NextShardIterator }
}
