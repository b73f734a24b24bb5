/** The demo's tools: the mailbox page, the case clock, and the SES endpoint that fills the mailbox. */
import { Hono, type MiddlewareHandler } from 'hono'
import { asset } from './pages/assets.ts'
import { contentSecurityPolicy } from './pages/layout.ts'
import { clockDesk, type DeskParts } from './tools/clock-desk.ts'
import { clockRoutes } from './tools/clock-routes.ts'
import { mailRoutes, sesRoutes } from './tools/mail-routes.ts'

export interface ToolsOptions extends DeskParts {
  readonly portalOrigin: string
  readonly onError: (error: unknown) => void
}

/** Any page on the web may post to a loopback address: only our own may move the clock. */
const ownOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  const loopback = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)
  if (!loopback || (origin !== undefined && origin !== `http://${host}`))
    return context.text('Forbidden', 403)
  await next()
}

const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy())
  headers.set('x-content-type-options', 'nosniff')
  // Not `no-referrer`: a form post would then carry `Origin: null` and be refused.
  headers.set('referrer-policy', 'same-origin')
}

/** The Hono app of the tools server. */
export const createTools = (options: ToolsOptions): Hono => {
  const { mailbox, clock, portalOrigin, onError } = options
  const app = new Hono()
  app.use(ownOnly, securityHeaders)
  app.onError((error, context) => {
    onError(error)
    return context.json({ message: 'Internal Server Error' }, 500)
  })
  const outcome = clockRoutes(app, clockDesk(options), clock, onError)
  sesRoutes(app, mailbox)
  mailRoutes(app, { mailbox, clock, portalOrigin, outcome })
  app.get('*', (context) => {
    const file = asset(context.req.path)
    return file === undefined
      ? context.notFound()
      : context.body(file.body, 200, { 'content-type': file.type })
  })
  return app
}
