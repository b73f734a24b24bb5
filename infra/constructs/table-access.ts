/** What a function may do to a table, as IAM statements: listed actions on listed tables and indexes, no wildcard. */
import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { HouseTable } from './house-table.ts'

const readActions = ['GetItem', 'BatchGetItem', 'Query'] as const
const writeActions = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const

/** Transactions need no action of their own: each of their parts is authorised as the single command is. */
const tableActions = {
  read: readActions,
  'read and write': [...readActions, ...writeActions],
} as const
export type TableRight = keyof typeof tableActions

/** What DynamoDB does with the table's key on the caller's behalf. */
const keyActions = {
  read: ['Decrypt', 'DescribeKey'],
  'read and write': [
    'Decrypt',
    'DescribeKey',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
  ],
} as const satisfies Record<TableRight, readonly string[]>

/** A function's dealings with one table. */
export interface TableAccess {
  readonly house: HouseTable
  readonly right: TableRight
  /** Names of the indexes it may query; none unless listed. */
  readonly indexes: readonly string[]
}

const keyStatement = (house: HouseTable, actions: readonly string[]) =>
  new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [house.key.keyArn],
    // The key is for the tables only: no direct use of it, and none by way of another service.
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(house).region}.amazonaws.com` } },
  })

/** The statements for one table. @throws when an index is named that the table does not have. */
export const tableStatements = ({ house, right, indexes }: TableAccess): PolicyStatement[] => {
  const unknown = indexes.filter((name) => !house.schema.indexes.some((index) => index.name === name))
  if (unknown.length > 0) throw new Error(`${house.node.path} has no index ${unknown.join(', ')}`)
  const { tableArn } = house.table
  const statements = [
    new PolicyStatement({
      actions: tableActions[right].map((action) => `dynamodb:${action}`),
      resources: [tableArn],
    }),
    keyStatement(house, keyActions[right]),
  ]
  if (indexes.length === 0) return statements
  const arns = indexes.map((name) => `${tableArn}/index/${name}`)
  return [...statements, new PolicyStatement({ actions: ['dynamodb:Query'], resources: arns })]
}

/** Reading the table's stream, which is encrypted with the table's key. */
export const streamStatements = (house: HouseTable): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
      (name) => `dynamodb:${name}`,
    ),
    resources: [house.streamArn],
  }),
  keyStatement(house, keyActions.read),
]
