/**
 * From an HTTP request to the event API Gateway's HTTP API hands a function (payload format 2.0):
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

export interface PlainRequest {
  readonly method: string
  /** Path and query as sent: `/a%2Fb?c=d`. */
  readonly target: string
  readonly httpVersion: string
  /** Lower-case name and value pairs, repeated names repeated. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  readonly sourceIp: string
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** Common log format, always UTC: `23/Nov/2026:07:05:00 +0000`. */
const logTime = (date: Date): string => {
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${day}/${monthNames[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000`
}

const joinedHeaders = (headers: PlainRequest['headers']): Record<string, string> => {
  const joined: Record<string, string> = {}
  for (const [name, value] of headers) {
    if (name === 'cookie') continue
    joined[name] = joined[name] === undefined ? value : `${joined[name]},${value}`
  }
  return joined
}

const cookiesOf = (headers: PlainRequest['headers']): string[] =>
  headers
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '')

const queryOf = (rawQueryString: string): Record<string, string> | undefined => {
  if (rawQueryString === '') return undefined
  const joined: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    joined[name] = joined[name] === undefined ? value : `${joined[name]},${value}`
  }
  return joined
}

/** Like the real one: these kinds come as text, all others (forms among them) in base64. */
const isText = (contentType: string) => /^(text\/|application\/(json|xml|javascript)\b)/i.test(contentType)

const bodyOf = (body: Buffer, contentType: string) => {
  if (body.length === 0) return { isBase64Encoded: false }
  const text = isText(contentType)
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text }
}

const contextOf = (request: PlainRequest, path: string, headers: Record<string, string>) => {
  const now = new Date()
  const domainName = headers.host ?? ''
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? '',
    http: {
      method: request.method,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.sourceIp,
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: '$default',
    stage: '$default',
    time: logTime(now),
    timeEpoch: now.getTime(),
  }
}

/**
 * The event, or undefined when the path is not validly percent-encoded (a 400). `rawPath` is decoded, as the
 * real one's is: `%23` arrives as `#` and `%2F` as `/`.
 */
export const toEvent = (request: PlainRequest): APIGatewayProxyEventV2 | undefined => {
  const cut = request.target.indexOf('?')
  const encodedPath = cut < 0 ? request.target : request.target.slice(0, cut)
  const rawQueryString = cut < 0 ? '' : request.target.slice(cut + 1)
  const rawPath = decoded(encodedPath)
  if (rawPath === undefined) return undefined
  const headers = joinedHeaders(request.headers)
  const cookies = cookiesOf(request.headers)
  const queryStringParameters = queryOf(rawQueryString)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(queryStringParameters === undefined ? {} : { queryStringParameters }),
    requestContext: contextOf(request, rawPath, headers),
    ...bodyOf(request.body, headers['content-type'] ?? ''),
  }
}

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
