import type { LambdaEvent } from 'hono/aws-lambda'
import { handle } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { cleanEvent } from '../../../functions/wiring/clean-event.ts'
import { makePortal } from '../../support/portal.ts'

/** As API Gateway sends it: the path decoded. */
const eventOf = (method: string, rawPath: string, body: string | null): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'hjemvei.example' },
  body,
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'hjemvei.example',
    domainPrefix: 'hjemvei',
    http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request',
    routeKey: '$default',
    stage: '$default',
    time: '16/Nov/2026:09:00:00 +0000',
    timeEpoch: 0,
  },
})

const answer = handle(makePortal().app)
const call = (method: string, path: string, body: string | null = null) =>
  answer(cleanEvent(eventOf(method, path, body)))

describe('events of API Gateway', () => {
  it.each(['/healthz#x', '/healthz?x=1', '/healthz.', '/%', '/\ud800', '//healthz', '/æøå'])(
    '%s is a path of its own, and no page of ours',
    async (target) => {
      expect((await call('GET', target)).statusCode).toBe(404)
    },
  )

  it('a GET with a body is answered like any other, headers and all', async () => {
    const result = await call('GET', '/healthz', 'text')
    expect(result.statusCode).toBe(200)
    expect(result.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })
})
