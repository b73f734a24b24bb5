/** A table as its schema in shared/store says, and as every table of ours must be: encrypted and hard to lose. */
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { IndexSchema, TableSchema } from '../../shared/store/tables.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** Projects the named attributes only: whole items in an index are paid for twice and leak fields into lists. */
const index = (schema: IndexSchema): GlobalSecondaryIndexPropsV2 => ({
  indexName: schema.name,
  partitionKey: text(schema.partition),
  sortKey: text(schema.sort),
  ...(schema.project.length > 0
    ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...schema.project] }
    : { projectionType: ProjectionType.KEYS_ONLY }),
})

const recovery = (days: number) =>
  days > 0
    ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: days }
    : { pointInTimeRecoveryEnabled: false }

export interface HouseTableProps {
  readonly schema: TableSchema
  /** The customer-managed key the table is encrypted with. */
  readonly key: IKey
}

/** A table, with its schema beside it so that permissions can be given per index. */
export class HouseTable extends Construct {
  readonly table: TableV2
  readonly schema: TableSchema
  readonly key: IKey

  constructor(scope: Construct, id: string, props: HouseTableProps) {
    super(scope, id)
    const { schema, key } = props
    this.schema = schema
    this.key = key
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(schema.partition),
      ...(schema.sort ? { sortKey: text(schema.sort) } : {}),
      ...(schema.expiry ? { timeToLiveAttribute: schema.expiry } : {}),
      ...(schema.stream ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      globalSecondaryIndexes: schema.indexes.map(index),
      pointInTimeRecoverySpecification: recovery(schema.recoveryDays),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** The stream's ARN. @throws when the schema has no stream. */
  get streamArn(): string {
    const arn = this.table.tableStreamArn
    if (arn === undefined) throw new Error(`${this.node.path} has no stream`)
    return arn
  }
}
