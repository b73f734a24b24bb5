/** DynamoDB through the AWS SDK. The only file that opens a connection to it. */
import { type ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Credentials } from './credentials.ts'
import type { Database, Meter } from './database.ts'

export interface DatabaseOptions {
  readonly region: string
  readonly credentials: Credentials
  /** A local engine's address; absent in the cloud. */
  readonly endpoint?: string
  readonly meter?: Meter
}

const connect = ({ region, credentials, endpoint }: DatabaseOptions): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    region,
    credentials,
    maxAttempts: 3,
    // All that the SDK would otherwise look for in environment and files of a developer's machine, at each cold start.
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    authSchemePreference: ['sigv4'],
    userAgentAppId: 'hjemvei',
    disableClockSkewCorrection: false,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 },
    endpoint: endpoint ?? `https://dynamodb.${region}.amazonaws.com`,
  })
  // It would look through every item for what may be logged, and then log nothing: the SDK's own log stays empty.
  client.middlewareStack.remove('loggerMiddleware')
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

type Consumed = ConsumedCapacity | readonly ConsumedCapacity[] | undefined

const report = (meter: Meter | undefined, command: keyof Database, consumed: Consumed): void => {
  if (meter === undefined || consumed === undefined) return
  const all = 'length' in consumed ? consumed : [consumed]
  for (const one of all) meter(command, one.TableName ?? '', one)
}

/** Opens the database. `close` ends its idle connections: for tests and scripts, a function never calls it. */
export const openDatabase = (options: DatabaseOptions): Database & { readonly close: () => void } => {
  const client = connect(options)
  const { meter } = options
  const metered = meter === undefined ? {} : ({ ReturnConsumedCapacity: 'INDEXES' } as const)
  return {
    async get(input) {
      const { Item, ConsumedCapacity } = await client.send(new GetCommand({ ...input, ...metered }))
      report(meter, 'get', ConsumedCapacity)
      return Item
    },
    async query(input) {
      const answer = await client.send(new QueryCommand({ ...input, ...metered }))
      report(meter, 'query', answer.ConsumedCapacity)
      const items = answer.Items ?? []
      return answer.LastEvaluatedKey === undefined ? { items } : { items, next: answer.LastEvaluatedKey }
    },
    async batchGet(input) {
      const answer = await client.send(new BatchGetCommand({ ...input, ...metered }))
      report(meter, 'batchGet', answer.ConsumedCapacity)
      const unserved = Object.entries(answer.UnprocessedKeys ?? {})
      return {
        items: answer.Responses ?? {},
        unserved: Object.fromEntries(unserved.map(([table, { Keys = [] }]) => [table, Keys])),
      }
    },
    async put(input) {
      report(meter, 'put', (await client.send(new PutCommand({ ...input, ...metered }))).ConsumedCapacity)
    },
    async update(input) {
      report(
        meter,
        'update',
        (await client.send(new UpdateCommand({ ...input, ...metered }))).ConsumedCapacity,
      )
    },
    async take(input) {
      const command = new DeleteCommand({ ...input, ...metered, ReturnValues: 'ALL_OLD' })
      const { Attributes, ConsumedCapacity } = await client.send(command)
      report(meter, 'take', ConsumedCapacity)
      return Attributes
    },
    async transact(actions) {
      const command = new TransactWriteCommand({ TransactItems: [...actions], ...metered })
      report(meter, 'transact', (await client.send(command)).ConsumedCapacity)
    },
    close: () => client.destroy(),
  }
}
