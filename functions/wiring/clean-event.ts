import type { LambdaEvent } from 'hono/aws-lambda'

/** API Gateway hands the path over decoded, and a decoded `#` or `?` would cut it short: it is encoded again. */
const encodedPath = (rawPath: string): string =>
  encodeURI(rawPath.toWellFormed()).replace(/[?#]/g, encodeURIComponent)

const bodiless: readonly string[] = ['GET', 'HEAD']

/** The event as Hono can take it. A GET may come with a body, which no Request can have: it is dropped. */
export const cleanEvent = (event: LambdaEvent): LambdaEvent => {
  if (!('rawPath' in event)) return event
  const clean = { ...event, rawPath: encodedPath(event.rawPath) }
  return bodiless.includes(event.requestContext.http.method) ? { ...clean, body: null } : clean
}
