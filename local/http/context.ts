import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { localRegion } from '../tables.ts'

/** The invocation context a function gets. `seconds` is its time limit. */
export const lambdaContext = (functionName: string, seconds = 30): Context => {
  const deadline = Date.now() + seconds * 1000
  const ignored = () => undefined
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${localRegion}:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: ignored,
    fail: ignored,
    succeed: ignored,
  }
}
