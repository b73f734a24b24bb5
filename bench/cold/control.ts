/**
 * A control beside the floor: what the portal cannot do without, and nothing of its own. Hono and DocumentClient as in
 * the floor, with Powertools, middy and zod, and as many calls in two rounds as the front page makes.
 */
import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import middy from '@middy/core'
import { Hono } from 'hono'
import { type APIGatewayProxyResult, handle, type LambdaEvent } from 'hono/aws-lambda'
import * as z from 'zod/mini'

const environment = z
  .object({
    CASE_TABLE: z.string().check(z.minLength(1)),
    DYNAMODB_ENDPOINT: z.optional(z.url()),
    AWS_REGION: z.string().check(z.minLength(1)),
    AWS_ACCESS_KEY_ID: z.string(),
    AWS_SECRET_ACCESS_KEY: z.string(),
  })
  .parse(process.env)
const { CASE_TABLE, DYNAMODB_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = environment

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    region: AWS_REGION,
    ...(DYNAMODB_ENDPOINT !== undefined && { endpoint: DYNAMODB_ENDPOINT }),
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  }),
)

const item = z.object({ pk: z.string(), sk: z.string() })

const query = async () => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: CASE_TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'AGENCY#prison:ringerike' },
    }),
  )
  return Items.map((raw) => item.parse(raw))
}

const sideBySide = (calls: number) => Promise.all(Array.from({ length: calls }, query))

const app = new Hono()
app.get('/', async (c) => {
  const found = [...(await sideBySide(5)), ...(await sideBySide(2))].flat()
  return c.html(`<p>${found.length} items</p>`)
})

const answer = handle(app)
const metrics = new Metrics()

export const handler = middy<LambdaEvent, APIGatewayProxyResult>()
  .use(injectLambdaContext(new Logger(), { resetKeys: true }))
  .use(logMetrics(metrics))
  .handler(async (event, context) => {
    const result = await answer(event, context)
    metrics.addMetric('ServerErrors', MetricUnit.Count, result.statusCode >= 500 ? 1 : 0)
    return result
  })
