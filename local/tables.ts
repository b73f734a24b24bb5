/** Creates the three tables on a local engine, from the same constants the deployment uses. */
import { createHash } from 'node:crypto'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import {
  caseTable,
  type IndexSchema,
  keyTable,
  sessionTable,
  type TableSchema,
} from '../shared/store/tables.ts'

/** Credentials that no engine checks; a real account cannot be reached with them. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const
export const localRegion = 'eu-north-1'

export interface TableNames {
  readonly case: string
  readonly session: string
  readonly key: string
}

export const tableNames = (prefix = 'hjemvei'): TableNames => ({
  case: `${prefix}-case`,
  session: `${prefix}-session`,
  key: `${prefix}-key`,
})

const keySchema = (partition: string, sort?: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' as const }]),
]

const indexInput = (index: IndexSchema) => ({
  IndexName: index.name,
  KeySchema: keySchema(index.partition, index.sort),
  Projection:
    index.project.length === 0
      ? { ProjectionType: 'KEYS_ONLY' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.project] },
})

/** The CreateTable input of a schema: all keys are strings, billed on demand, streams with both images. */
export const createTableInput = (name: string, schema: TableSchema): CreateTableCommandInput => {
  const keys = [
    schema.partition,
    schema.sort,
    ...schema.indexes.flatMap((index) => [index.partition, index.sort]),
  ]
  const attributes = keys.filter((key) => key !== undefined)
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(schema.partition, schema.sort),
    AttributeDefinitions: attributes.map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    ...(schema.indexes.length === 0 ? {} : { GlobalSecondaryIndexes: schema.indexes.map(indexInput) }),
    ...(schema.stream
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }
      : {}),
  }
}

/** Tells tables of one form from tables of another: keys and indexes of all three, as a hash. */
export const tableForm: string = createHash('sha256')
  .update(JSON.stringify([caseTable, sessionTable, keyTable]))
  .digest('hex')

const createOne = async (client: DynamoDBClient, name: string, schema: TableSchema): Promise<boolean> => {
  try {
    await client.send(new CreateTableCommand(createTableInput(name, schema)))
    return true
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
}

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials, maxAttempts: 1 })

/**
 * Creates the tables `<prefix>-case`, `-session` and `-key` where they do not exist yet. `created` tells
 * whether the case table was new. Expiry (TTL) is not switched on: no local engine needs it to be.
 */
export const createTables = async (
  endpoint: string,
  prefix?: string,
): Promise<{ readonly names: TableNames; readonly created: boolean }> => {
  const names = tableNames(prefix)
  const client = clientOf(endpoint)
  try {
    const [created] = await Promise.all([
      createOne(client, names.case, caseTable),
      createOne(client, names.session, sessionTable),
      createOne(client, names.key, keyTable),
    ])
    return { names, created }
  } finally {
    client.destroy()
  }
}

/** Removes the three tables, with all that is in them, where they exist. */
export const deleteTables = async (endpoint: string, prefix?: string): Promise<void> => {
  const client = clientOf(endpoint)
  const remove = (name: string) =>
    client.send(new DeleteTableCommand({ TableName: name })).catch((error) => {
      if (!(error instanceof ResourceNotFoundException)) throw error
    })
  try {
    await Promise.all(Object.values(tableNames(prefix)).map(remove))
  } finally {
    client.destroy()
  }
}
