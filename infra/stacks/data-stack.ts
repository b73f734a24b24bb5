/** What must never be lost: the tables and their keys. Nothing here is deleted with the stack, and it rarely changes. */
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { caseTable, keyTable, sessionTable } from '../../shared/store/tables.ts'
import { HouseTable } from '../constructs/house-table.ts'

export class DataStack extends Stack {
  readonly cases: HouseTable
  readonly sessions: HouseTable
  readonly keys: HouseTable
  /** Wraps the key-encryption key that wraps each plan's key; the tables know nothing of it. */
  readonly planKey: Key

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    const tableKey = this.key('TableKey', 'Encrypts the tables at rest')
    this.planKey = this.key('PlanKey', "Wraps the key-encryption key of the plans' keys")
    this.cases = new HouseTable(this, 'Cases', { schema: caseTable, key: tableKey })
    this.sessions = new HouseTable(this, 'Sessions', { schema: sessionTable, key: tableKey })
    this.keys = new HouseTable(this, 'Keys', { schema: keyTable, key: tableKey })
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
