import { type Handler, Hono, type MiddlewareHandler } from 'hono'
import { assetsPath } from '../assets/index.ts'
import { routes as allRoutes } from '../routes.ts'
import type { WebDeps } from './deps.ts'
import { onFailure, onUnknownPath } from './failures.ts'
import { formBody, knownMethods, sameOrigin } from './guards.ts'
import type { PortalEnv } from './portal-env.ts'
import { exchangeOf } from './request.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'

/** A reference that goes to the reader and into the log. */
const correlation =
  (deps: WebDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    const id = deps.ids.short()
    c.set('correlationId', id)
    await next()
    c.res.headers.set('x-correlation-id', id)
  }

const assets =
  ({ assets: files }: WebDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    const file = await files.serve(c.req.path, c.req.header('accept-encoding') ?? '')
    return file ? new Response(file.body, { headers: { ...file.headers } }) : next()
  }

const handler =
  (deps: WebDeps, route: Route): Handler<PortalEnv> =>
  async (c) => {
    c.set('route', route.path)
    return respond(deps, await route.reply(exchangeOf(deps, c)))
  }

/**
 * The portal. The order below is the order in which a request is looked at; session, CSRF token, policy and access
 * entry follow inside each route, by its declaration (route.ts), since they need what the route loads.
 */
export const createApp = (deps: WebDeps, routes: readonly Route[] = allRoutes): Hono<PortalEnv> => {
  const app = new Hono<PortalEnv>()
  app.use(correlation(deps))
  app.use(securityHeaders(deps.config))
  app.use(knownMethods(deps))
  app.use(sameOrigin(deps))
  app.use(formBody(deps))
  app.get(`${assetsPath}*`, assets(deps))
  for (const route of routes) app.on(route.method, route.path, handler(deps, route))
  app.notFound(onUnknownPath(deps))
  app.onError(onFailure(deps))
  return app
}
