import type { AgencyId, UserId } from '../../../shared/kernel/ids.ts'
import { type Answer, type CookieChange, redirect } from '../answer.ts'
import { cookieNames, dropCookie, sessionCookie } from '../cookies.ts'
import type { AppDeps } from '../deps.ts'
import type { Exchange } from '../exchange.ts'
import type { VerifiedIdentity } from '../identity-provider.ts'

export interface Workplace {
  readonly agencyId: AgencyId
  readonly userId: UserId
}

/**
 * The session table is not worth recovering, and holds a copy of the directory's stamp. Who has lost the table has lost
 * all sessions with it, so the first one to sign in again is early enough.
 */
const repairStamp = async ({ directories }: AppDeps): Promise<void> => {
  const [stamp, current] = await Promise.all([directories.stamp(), directories.current()])
  if (stamp === undefined && current !== undefined) await directories.repairStamp(current)
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
    repairStamp(deps),
  ])
  return [sessionCookie({ sessionId, userId, agencyId }), dropCookie(cookieNames.signIn)]
}

/** A redirect that carries the new session. */
export const enter = (to: string, cookies: readonly CookieChange[]): Answer => ({ ...redirect(to), cookies })
