import type { Context, MiddlewareHandler } from 'hono'
import type { ErrorStatus } from '../layout/error-page.ts'
import { problem } from './answer.ts'
import type { AppDeps } from './deps.ts'
import type { PortalEnv } from './portal-env.ts'
import { openReply } from './request.ts'
import { respond } from './respond.ts'
import { isUpload, readUpload } from './upload.ts'

/**
 * Bytes of a form: the plan's form with all its texts at their longest fits, also in Cyrillic, where form encoding
 * takes six bytes a letter; so does a note of 100 kB, to be refused beside its field. A flood does not.
 */
export const maxBody = 640 * 1024

const methods = ['GET', 'HEAD', 'POST']

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

const isFormType = (contentType: string): boolean =>
  /^application\/x-www-form-urlencoded(?:\s*;\s*charset=utf-8)?$/i.test(contentType.trim())

const readFiles = async (
  c: Context<PortalEnv>,
  bytes: ArrayBuffer,
  type: string,
): Promise<400 | undefined> => {
  const upload = await readUpload(bytes, type)
  if (!upload) return 400
  c.set('body', upload.body)
  c.set('files', upload.files)
  return undefined
}

/** Reads the body of a POST, once, and only when it is a form of bearable size; the status of a refusal otherwise. */
const readForm = async (c: Context<PortalEnv>): Promise<400 | 413 | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > maxBody) return 413
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > maxBody) return 413
  const type = c.req.header('content-type') ?? ''
  if (isUpload(c.req.path, type)) return readFiles(c, bytes, type)
  if (!isFormType(type)) return 400
  c.set('body', new TextDecoder().decode(bytes))
  return undefined
}

/**
 * Refuses, in this order: a method that no form or link uses, a POST from elsewhere, a body that is too large or no
 * form. One middleware, since each costs every page.
 */
export const guards =
  (deps: AppDeps): MiddlewareHandler<PortalEnv> =>
  async (c, next) => {
    const { req } = c
    const refuse = (status: ErrorStatus) => respond(deps, openReply(deps, c, problem(status)))
    if (!methods.includes(req.method)) {
      const response = refuse(405)
      response.headers.set('allow', methods.join(', '))
      return response
    }
    if (req.method !== 'POST') return next()
    if (!isOwnPost(deps.config.publicOrigin, req.header('origin'), req.header('sec-fetch-site'))) {
      deps.log('cross-site-post-refused', { correlationId: c.get('correlationId') })
      return refuse(403)
    }
    const refusal = await readForm(c)
    return refusal === undefined ? next() : refuse(refusal)
  }
