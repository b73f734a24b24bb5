/** Lambda: woken by the schedule. Tells about dates that are reached, sends what is owed, counts what nobody answers for. */
import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import * as z from 'zod/mini'
import { type SweepReport, sweep } from '../shared/application/sweep.ts'
import { wireDaily } from './wiring/daily.ts'

const logger = new Logger()
const metrics = new Metrics()
const currentDeps = wireDaily(process.env)
const wakeUp = z.object({ sweep: z.enum(['all', 'mail']) })

export const handler = middy<unknown, SweepReport>()
  .use(injectLambdaContext(logger, { resetKeys: true }))
  .use(logMetrics(metrics))
  .handler(async (event) => {
    const report = await sweep(await currentDeps(), wakeUp.parse(event).sweep)
    metrics.addMetric('PlansTold', MetricUnit.Count, report.plans)
    metrics.addMetric('BatchesDelivered', MetricUnit.Count, report.batches)
    metrics.addMetric('TasksGivenBack', MetricUnit.Count, report.givenBack)
    metrics.addMetric('TasksMoved', MetricUnit.Count, report.moved)
    metrics.addMetric('TasksInTriage', MetricUnit.Count, report.inTriage)
    return report
  })
