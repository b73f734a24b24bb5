import type { Context } from 'aws-lambda'
import type { LambdaEvent } from 'hono/aws-lambda'
import * as z from 'zod'
import { lambdaContext } from '../local/http/context.ts'
import { toEvent } from '../local/http/event.ts'
import type { BenchPage } from './pages.ts'
import type { Fixture } from './world/fixture.ts'
import { origin } from './world/world.ts'

/** Hono declares API Gateway's event once more, with fewer fields than @types/aws-lambda. */
const honoEvent = z.custom<LambdaEvent>(
  (value) => typeof value === 'object' && value !== null && 'rawPath' in value,
)

/** The page's request as API Gateway hands it to the function. */
export const eventOf = (
  page: BenchPage,
  fixture: Fixture,
): { readonly event: LambdaEvent; readonly context: Context } => {
  const headers = [
    ['host', new URL(origin).host],
    ['cookie', fixture.cookies[page.who]],
  ] as const
  const request = {
    method: 'GET',
    target: page.address(fixture),
    headers,
    httpVersion: '1.1',
    sourceIp: '127.0.0.1',
  }
  const event = honoEvent.parse(toEvent({ ...request, body: Buffer.alloc(0) }))
  return { event, context: lambdaContext('portal') }
}
