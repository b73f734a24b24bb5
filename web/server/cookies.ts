import { parse } from 'hono/utils/cookie'
import { type AgencyId, parseAgencyId, parseUserId, type UserId } from '../../shared/kernel/ids.ts'
import type { CookieChange } from './answer.ts'

export const cookieNames = {
  session: '__Host-session',
  signIn: '__Host-sign-in',
  flash: '__Host-flash',
  language: '__Host-language',
} as const

/** 256 bits in base64url. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/
export const isToken = (text: string): boolean => tokenPattern.test(text)

/**
 * What the session cookie says: the session's id, and whose it is at which office. The latter two are hints, so
 * that session, user and data can be fetched side by side; they count for nothing until the session agrees.
 */
export interface Hints {
  readonly sessionId: string
  readonly userId: UserId
  readonly agencyId: AgencyId
}

/** The hints of a session cookie, or undefined when it is malformed. */
export const parseHints = (value: string | undefined): Hints | undefined => {
  const [sessionId = '', user = '', agency = '', ...rest] = (value ?? '').split('.')
  const userId = parseUserId(user)
  const agencyId = parseAgencyId(agency)
  if (!isToken(sessionId) || !userId || !agencyId || rest.length > 0) return undefined
  return { sessionId, userId, agencyId }
}

/** The session cookie; it goes when the browser closes. */
export const sessionCookie = ({ sessionId, userId, agencyId }: Hints): CookieChange => ({
  name: cookieNames.session,
  value: `${sessionId}.${userId}.${agencyId}`,
})

export const dropCookie = (name: CookieChange['name']): CookieChange => ({ name })

/**
 * One Set-Cookie value. SameSite is Lax since Strict would be lost on the way back from the identity provider;
 * `__Host-` binds the cookie to this host, https and the whole path (RFC 6265bis § 4.1.3.2).
 */
export const setCookieHeader = ({ name, value, maxAge }: CookieChange): string => {
  const age = value === undefined ? '; Max-Age=0' : maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${encodeURIComponent(value ?? '')}${age}; Path=/; HttpOnly; Secure; SameSite=Lax`
}

/** Cookies of a request by name, values decoded. */
export const readCookies = (header: string | undefined): Readonly<Record<string, string>> =>
  header === undefined ? {} : parse(header)
