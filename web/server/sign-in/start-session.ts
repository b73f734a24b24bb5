import type { AgencyId, UserId } from '../../../shared/kernel/ids.ts'
import { type Answer, type CookieChange, redirect } from '../answer.ts'
import { cookieNames, dropCookie, sessionCookie } from '../cookies.ts'
import type { Exchange } from '../exchange.ts'
import type { VerifiedIdentity } from '../identity-provider.ts'

export interface Workplace {
  readonly agencyId: AgencyId
  readonly userId: UserId
}

/**
 * A session under a new id, at one office. Whatever session the browser had is ended: an id that somebody else
 * planted or knows is worth nothing after signing in. Returns the cookies to set.
 */
export const startSession = async (
  { deps, hints }: Exchange,
  { issuer, subject }: VerifiedIdentity,
  { agencyId, userId }: Workplace,
): Promise<readonly CookieChange[]> => {
  const sessionId = deps.randomToken()
  const now = deps.clocks.machine.now()
  await Promise.all([
    deps.sessions.start(sessionId, {
      userId,
      agencyId,
      issuer,
      subject,
      csrf: deps.randomToken(),
      createdAt: now,
      seenAt: now,
    }),
    hints && deps.sessions.end(hints.sessionId),
  ])
  return [sessionCookie({ sessionId, userId, agencyId }), dropCookie(cookieNames.signIn)]
}

/** A redirect that carries the new session. */
export const enter = (to: string, cookies: readonly CookieChange[]): Answer => ({ ...redirect(to), cookies })
