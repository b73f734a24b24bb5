/** The case table's stream into on-change; what cannot be delivered is noted in a dead-letter queue. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { streamFilters } from '../../shared/store/stream-filters.ts'
import type { HouseFunction } from './house-function.ts'
import type { HouseTable } from './house-table.ts'
import { streamStatements } from './table-access.ts'

export interface ChangeFeedProps {
  readonly cases: HouseTable
  readonly onChange: HouseFunction
}

export class ChangeFeed extends Construct {
  /** Holds positions in the stream, not the records. */
  readonly undelivered: Queue

  constructor(scope: Construct, id: string, { cases, onChange }: ChangeFeedProps) {
    super(scope, id)
    this.undelivered = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    })
    onChange.allow(...streamStatements(cases))
    const mapping = new EventSourceMapping(this, 'Stream', {
      target: onChange.lambda,
      eventSourceArn: cases.streamArn,
      // From the start: with LATEST, what is written while the mapping is being made is never told to anybody.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: streamFilters.map((pattern) => FilterCriteria.filter(pattern)),
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      // Four hours short of the stream's own day, so that the queue hears of it before the record is gone.
      maxRecordAge: Duration.hours(20),
      onFailure: new SqsDlq(this.undelivered),
    })
    // Lambda tries to read the stream while the mapping is made: the permissions must stand first.
    if (onChange.lambda.role) mapping.node.addDependency(onChange.lambda.role)
  }
}
