/** Lambda: the case table's stream. Mails what a change announces, and brings copies up to date. */
import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { wireOnChange } from './wiring/on-change.ts'
import { workOf } from './wiring/stream-work.ts'

const logger = new Logger()
const metrics = new Metrics()
const currentDeps = wireOnChange(process.env)

export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(injectLambdaContext(logger, { resetKeys: true }))
  .use(logMetrics(metrics))
  .handler(async ({ Records }) => {
    const deps = await currentDeps()
    const batchItemFailures: { itemIdentifier: string }[] = []
    for (const work of workOf(Records)) {
      try {
        await work.run(deps)
      } catch (error) {
        // The rest goes on: one poison record must not hold up everybody's mail.
        logger.error('stream-work-failed', { errorName: error instanceof Error ? error.name : 'unknown' })
        batchItemFailures.push(...work.sequenceNumbers.map((itemIdentifier) => ({ itemIdentifier })))
      }
    }
    metrics.addMetric('RecordsFailed', MetricUnit.Count, batchItemFailures.length)
    return { batchItemFailures }
  })
