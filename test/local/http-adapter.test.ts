import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../local/http/listen.ts'
import { httpAdapter } from '../../local/http-adapter.ts'
import { runs } from '../support/runs.ts'

let server: Listening | undefined
const errors: unknown[] = []
afterEach(() => server?.close())

const serve = async (answer: (event: APIGatewayProxyEventV2) => APIGatewayProxyResultV2) => {
  server = await listen(
    httpAdapter(
      async (event) => answer(event),
      (error) => errors.push(error),
    ),
    0,
    'the test',
  )
  return `http://127.0.0.1:${server.port}`
}

/** Serves one request and gives the event it became. */
const eventOf = async (path: string, init?: RequestInit) => {
  const seen: APIGatewayProxyEventV2[] = []
  const origin = await serve((event) => {
    seen.push(event)
    return { statusCode: 204 }
  })
  await fetch(`${origin}${path}`, init)
  await server?.close()
  const [event] = seen
  if (event === undefined) throw new Error('the handler was not called')
  return event
}

describe('the HTTP adapter', () => {
  it('decodes the path as API Gateway does and leaves the query as sent', async () => {
    const event = await eventOf('/a%23b%2Fc%25d%20%C3%A6?q=1&q=2&s=a%20b+c')
    expect(event.rawPath).toBe('/a#b/c%d æ')
    expect(event.requestContext.http.path).toBe(event.rawPath)
    expect(event.rawQueryString).toBe('q=1&q=2&s=a%20b+c')
    expect(event.queryStringParameters).toEqual({ q: '1,2', s: 'a b c' })
  })

  it('gives back any text that was percent-encoded into a segment', async () => {
    const segments = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text !== '.' && text !== '..')
    const seen: string[] = []
    const origin = await serve((event) => {
      seen.push(event.rawPath)
      return { statusCode: 204 }
    })
    await fc.assert(
      fc.asyncProperty(segments, async (segment) => {
        await fetch(`${origin}/x/${encodeURIComponent(segment)}`)
        expect(seen.at(-1)).toBe(`/x/${segment}`)
      }),
      { numRuns: runs(50) },
    )
  })

  it('refuses a path that is not validly encoded', async () => {
    const origin = await serve(() => ({ statusCode: 204 }))
    expect((await fetch(`${origin}/%zz`)).status).toBe(400)
  })

  it('gives cookies as a list, and other headers in lower case', async () => {
    const event = await eventOf('/', { headers: { Cookie: 'a=1; b="2=3"', 'X-Thing': 'One' } })
    expect(event.cookies).toEqual(['a=1', 'b="2=3"'])
    expect(event.headers).toMatchObject({ 'x-thing': 'One' })
    expect(event.headers).not.toHaveProperty('cookie')
  })

  it('gives JSON as text, and forms and binaries in base64', async () => {
    const json = await eventOf('/', {
      method: 'POST',
      body: '{"æ":1}',
      headers: { 'content-type': 'application/json' },
    })
    expect([json.body, json.isBase64Encoded]).toEqual(['{"æ":1}', false])
    const form = await eventOf('/', { method: 'POST', body: new URLSearchParams({ navn: 'Ærlig Prøve' }) })
    expect(form.isBase64Encoded).toBe(true)
    expect(Buffer.from(form.body ?? '', 'base64').toString()).toBe('navn=%C3%86rlig+Pr%C3%B8ve')
    const bytes = new Uint8Array([0, 255, 128])
    const binary = await eventOf('/', { method: 'PUT', body: bytes })
    expect(new Uint8Array(Buffer.from(binary.body ?? '', 'base64'))).toEqual(bytes)
  })

  it('refuses a body over 6 MB and takes one just under', async () => {
    const origin = await serve((event) => ({ statusCode: 200, body: String(event.body?.length) }))
    const post = (size: number) =>
      fetch(origin, { method: 'POST', body: 'a'.repeat(size), headers: { 'content-type': 'text/plain' } })
    expect((await post(6 * 1024 * 1024 + 1)).status).toBe(413)
    expect(await (await post(6 * 1024 * 1024)).text()).toBe(String(6 * 1024 * 1024))
  })

  it('sends back status, headers, every cookie and base64 bodies', async () => {
    const origin = await serve(() => ({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png', 'X-Number': 7 },
      cookies: ['a=1; Path=/', 'b=2; Path=/'],
      body: Buffer.from([1, 254]).toString('base64'),
      isBase64Encoded: true,
    }))
    const answer = await fetch(origin)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-number')]).toEqual([
      201,
      'image/png',
      '7',
    ])
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 254]))
  })

  it('answers 500 without a word of the reason when the handler throws', async () => {
    const origin = await serve(() => {
      throw new Error('a name that must not leak')
    })
    const answer = await fetch(origin)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ message: 'Internal Server Error' })
    expect(errors).toHaveLength(1)
  })
})
