/** Lambda: what browsers ask of the portal, from API Gateway (HTTP API, payload 2.0). */
import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import { type APIGatewayProxyResult, handle, type LambdaEvent } from 'hono/aws-lambda'
import { createApp } from '../web/server/create-app.ts'
import type { Log } from '../web/server/log.ts'
import { cleanEvent } from './wiring/clean-event.ts'
import { wirePortal } from './wiring/portal.ts'

const logger = new Logger()
const metrics = new Metrics()
const log: Log = (message, details) =>
  message === 'request-failed' ? logger.error(message, { ...details }) : logger.warn(message, { ...details })
const answer = handle(createApp(wirePortal(process.env, log)))
// The first Request of a process costs 35 ms: here it falls into the initialisation.
new Request('https://localhost/')

export const handler = middy<LambdaEvent, APIGatewayProxyResult>()
  .use(injectLambdaContext(logger, { resetKeys: true }))
  .use(logMetrics(metrics))
  .handler(async (event, context) => {
    const result = await answer(cleanEvent(event), context)
    metrics.addMetric('ServerErrors', MetricUnit.Count, result.statusCode >= 500 ? 1 : 0)
    return result
  })
