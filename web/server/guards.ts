import type { MiddlewareHandler } from 'hono'
import { problem } from './answer.ts'
import type { WebDeps } from './deps.ts'
import type { PortalEnv } from './portal-env.ts'
import { openReply } from './request.ts'
import { respond } from './respond.ts'

/**
 * Bytes of a form: the plan's form with all its texts at their longest fits, also in Cyrillic, where form encoding
 * takes six bytes a letter; so does a note of 100 kB, to be refused beside its field. A flood does not.
 */
export const maxBody = 640 * 1024

const methods = ['GET', 'HEAD', 'POST']

/** Only what forms and links use. */
export const knownMethods =
  (deps: WebDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    if (methods.includes(c.req.method)) return next()
    const response = respond(deps, openReply(deps, c, problem(405)))
    response.headers.set('allow', methods.join(', '))
    return response
  }

/**
 * Whether a POST comes from one of our own pages. Under `no-referrer` browsers send `Origin: null` with forms
 * (Fetch § 3.2), so Sec-Fetch-Site, which no page can forge, decides then.
 */
export const isOwnPost = (
  publicOrigin: string,
  origin: string | undefined,
  fetchSite: string | undefined,
): boolean =>
  origin === undefined || origin === 'null' ? fetchSite === 'same-origin' : origin === publicOrigin

export const sameOrigin =
  (deps: WebDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    const { req } = c
    const own = isOwnPost(deps.config.publicOrigin, req.header('origin'), req.header('sec-fetch-site'))
    if (req.method !== 'POST' || own) return next()
    deps.log('cross-site-post-refused', { correlationId: c.get('correlationId') })
    return respond(deps, openReply(deps, c, problem(403)))
  }

const isFormType = (contentType: string): boolean =>
  /^application\/x-www-form-urlencoded(?:\s*;\s*charset=utf-8)?$/i.test(contentType.trim())

/** Reads the body of a POST, once, and only when it is a form of bearable size. */
export const formBody =
  (deps: WebDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const refuse = (status: 400 | 413) => respond(deps, openReply(deps, c, problem(status)))
    if (Number(c.req.header('content-length') ?? 0) > maxBody) return refuse(413)
    const bytes = await c.req.arrayBuffer()
    if (bytes.byteLength > maxBody) return refuse(413)
    if (!isFormType(c.req.header('content-type') ?? '')) return refuse(400)
    c.set('body', new TextDecoder().decode(bytes))
    return next()
  }
