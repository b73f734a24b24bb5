import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Session, SignInAttempt } from '../../application/ports.ts'
import type { Timestamp } from '../../kernel/time.ts'
import { compact } from '../compact.ts'
import { toSeconds } from '../time.ts'
import { agencyIdField, expiry, itemVersion, timestampField, userIdField } from './fields.ts'

/** Seconds that a session is kept after it was last seen; the web sets the limits that people meet. */
const sessionLifetime = 24 * 60 * 60
/** Seconds that a sign-in may take. */
const attemptLifetime = 30 * 60

const hashed = (id: string): string => createHash('sha256').update(id).digest('hex')
/** The ids themselves are in cookies alone: whoever reads the table can take over nothing. */
export const sessionKey = (id: string) => ({ pk: `S#${hashed(id)}` })
export const attemptKey = (id: string) => ({ pk: `A#${hashed(id)}` })

export const sessionExpiry = (seenAt: Timestamp): number => toSeconds(seenAt) + sessionLifetime

export const sessionSchema = z.object({
  userId: userIdField,
  agencyId: agencyIdField,
  issuer: z.string(),
  subject: z.string(),
  csrf: z.string(),
  createdAt: timestampField,
  seenAt: timestampField,
  idToken: z.optional(z.string()),
  ttl: expiry,
})

export const sessionItem = (id: string, session: Session) =>
  compact({ ...session, ...sessionKey(id), v: itemVersion, ttl: sessionExpiry(session.seenAt) })

export const attemptSchema = z.object({
  nonce: z.string(),
  state: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  createdAt: timestampField,
  ttl: expiry,
})

export const attemptItem = (id: string, attempt: SignInAttempt) => ({
  ...attempt,
  ...attemptKey(id),
  v: itemVersion,
  ttl: toSeconds(attempt.createdAt) + attemptLifetime,
})

/** Without the expiry; undefined when it has passed, for DynamoDB may delete days late. */
export const unlessExpired = <Item extends { readonly ttl: number }>(
  { ttl, ...rest }: Item,
  now: Timestamp,
): Omit<Item, 'ttl'> | undefined => (ttl <= toSeconds(now) ? undefined : rest)
