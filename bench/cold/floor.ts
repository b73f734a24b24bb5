/** What a cold start is held against: the least that answers a page out of a table. Bundled as one file. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'

const {
  CASE_TABLE,
  DYNAMODB_ENDPOINT,
  AWS_REGION,
  AWS_ACCESS_KEY_ID = '',
  AWS_SECRET_ACCESS_KEY = '',
} = process.env

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    ...(AWS_REGION !== undefined && { region: AWS_REGION }),
    ...(DYNAMODB_ENDPOINT !== undefined && { endpoint: DYNAMODB_ENDPOINT }),
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  }),
)

const app = new Hono()
app.get('/', async (c) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: CASE_TABLE,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'AGENCY#prison:ringerike' },
    }),
  )
  return c.html(`<p>${Items.length} items</p>`)
})

export const handler = handle(app)
