import type { Handler, MiddlewareHandler } from 'hono'
import { Hono } from 'hono/tiny'
import { assetsPath } from '../assets/index.ts'
import { routes as allRoutes } from '../routes.ts'
import type { AppDeps } from './deps.ts'
import { onFailure, onUnknownPath } from './failures.ts'
import { guards } from './guards.ts'
import type { PortalEnv } from './portal-env.ts'
import { exchangeOf } from './request.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'
import { addSecurityHeaders } from './security-headers.ts'

/** Around every request: a reference that goes to the reader and into the log, and the headers of every response. */
const around = (deps: AppDeps): MiddlewareHandler<PortalEnv> => {
  const addHeaders = addSecurityHeaders(deps.config)
  return async (c, next) => {
    const id = deps.ids.short()
    c.set('correlationId', id)
    await next()
    addHeaders(c.res.headers)
    c.res.headers.set('x-correlation-id', id)
  }
}

const assets =
  ({ assets: files }: AppDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    const file = await files.serve(c.req.path, c.req.header('accept-encoding') ?? '')
    return file ? new Response(file.body, { headers: { ...file.headers } }) : next()
  }

const handler =
  (deps: AppDeps, route: Route): Handler<PortalEnv> =>
  async (c) => {
    c.set('route', route.path)
    return respond(deps, await route.reply(exchangeOf(deps, c)))
  }

/**
 * The portal. What is refused unseen (guards.ts) comes first; session, CSRF token, policy and access entry follow
 * inside each route, by its declaration (route.ts), since they need what the route loads.
 *
 * Hono's tiny preset: `/plans/new` beside `/plans/:planId` is more than its fast router takes, and finding that out
 * anew at each cold start costs more than matching some sixty patterns.
 */
export const createApp = (deps: AppDeps, routes: readonly Route[] = allRoutes): Hono<PortalEnv> => {
  const app = new Hono<PortalEnv>()
  app.use(around(deps))
  app.use(guards(deps))
  app.get(`${assetsPath}*`, assets(deps))
  for (const route of routes) app.on(route.method, route.path, handler(deps, route))
  app.notFound(onUnknownPath(deps))
  app.onError(onFailure(deps))
  return app
}
