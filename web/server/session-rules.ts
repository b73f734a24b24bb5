import { hash } from 'node:crypto'
import type { Session } from '../../shared/application/ports.ts'
import type { User } from '../../shared/domain/agency/user.ts'
import { milliseconds, type Timestamp } from '../../shared/kernel/time.ts'
import { equalTexts } from './constant-time.ts'
import type { Hints } from './cookies.ts'

const minute = 60_000
/** Limits of a session, in milliseconds on the machine clock. */
export const sessionLimits = { idle: 30 * minute, absolute: 8 * 60 * minute, touchEvery: 5 * minute } as const

const age = (since: Timestamp, now: Timestamp): number => milliseconds(now) - milliseconds(since)

/** Whether a session still holds: neither idle too long nor too old, nor from the future. */
export const isLive = (session: Session, now: Timestamp): boolean =>
  age(session.createdAt, now) < sessionLimits.absolute && age(session.seenAt, now) < sessionLimits.idle

/** Whether it is time to write that the session has been used: every use would be a write per page. */
export const wantsTouch = (session: Session, now: Timestamp): boolean =>
  age(session.seenAt, now) >= sessionLimits.touchEvery

/** Whether the session and the user found are the ones that the cookie's hints named, and may work. */
export const agrees = (hints: Hints, session: Session, user: User): boolean =>
  session.userId === hints.userId &&
  session.agencyId === hints.agencyId &&
  user.id === session.userId &&
  user.agencyId === session.agencyId &&
  user.active

/**
 * The token that stands in forms: a hash of the session's secret (256 random bits), which itself never leaves the
 * server. A plain hash, since nobody chooses what is hashed; an HMAC's two keys cost every page ten times as much.
 */
export const csrfToken = (session: Session): string => hash('sha256', `form ${session.csrf}`, 'base64url')

/** Compares in constant time. */
export const isCsrfToken = (session: Session, given: string | undefined): boolean =>
  given !== undefined && equalTexts(given, csrfToken(session))
