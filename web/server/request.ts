import type { Context } from 'hono'
import { hiddenFields } from '../components/form/form.ts'
import type { Answer } from './answer.ts'
import { cookieNames, parseHints, readCookies } from './cookies.ts'
import type { AppDeps } from './deps.ts'
import type { Exchange, PageRequest, Reply } from './exchange.ts'
import { type FormFields, fieldsOf } from './form.ts'
import { openFrame } from './frame.ts'
import type { PortalEnv } from './portal-env.ts'

const keyPattern = /^[A-Za-z0-9_-]{6,40}$/
const versionPattern = /^\d{1,9}$/

const only = (fields: FormFields, name: string, pattern: RegExp): string | undefined => {
  const values = fields.get(name) ?? []
  const [value = ''] = values
  return values.length === 1 && pattern.test(value) ? value : undefined
}

/** Takes the portal's own hidden fields out of a form. */
const ownFields = (all: FormFields): Pick<PageRequest, 'fields' | 'csrf' | 'key' | 'version'> => {
  const csrf = only(all, hiddenFields.csrf, /^.{1,100}$/)
  const key = only(all, hiddenFields.key, keyPattern)
  const version = only(all, hiddenFields.version, versionPattern)
  const own: readonly string[] = Object.values(hiddenFields)
  return {
    fields: new Map([...all].filter(([name]) => !own.includes(name))),
    ...(csrf !== undefined && { csrf }),
    ...(key !== undefined && { key }),
    ...(version !== undefined && { version: Number(version) }),
  }
}

/** Takes a request apart. Host and scheme are never looked at: the public origin comes from the configuration. */
export const exchangeOf = (deps: AppDeps, c: Context<PortalEnv>): Exchange => {
  const url = c.req.url
  const search = url.includes('?') ? (url.slice(url.indexOf('?')).split('#')[0] ?? '') : ''
  const cookies = readCookies(c.req.header('cookie'))
  const hints = parseHints(cookies[cookieNames.session])
  const files = c.get('files')
  const request: PageRequest = {
    method: c.req.method === 'POST' ? 'POST' : 'GET',
    path: c.req.path,
    search,
    query: fieldsOf(new URLSearchParams(search)),
    params: c.req.param(),
    cookies,
    correlationId: c.get('correlationId'),
    ...(files && { files }),
    ...ownFields(fieldsOf(new URLSearchParams(c.get('body') ?? ''))),
  }
  return { deps, request, ...(hints && { hints }) }
}

/** A reply to somebody of whom nothing is known, outside any route. */
export const openReply = (deps: AppDeps, c: Context<PortalEnv>, answer: Answer): Reply => ({
  frame: openFrame(exchangeOf(deps, c)),
  answer,
})
