import type { Session } from '../../shared/application/ports.ts'
import type { User } from '../../shared/domain/agency/user.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import type { Directory } from '../../shared/routing/directory.ts'
import type { Hints } from './cookies.ts'
import type { AppDeps } from './deps.ts'
import type { Exchange } from './exchange.ts'
import { agrees, csrfToken, isLive, wantsTouch } from './session-rules.ts'

/** A live session and whose it is, both read on this request. */
export interface Visit {
  readonly sessionId: string
  readonly session: Session
  /** What the session's forms carry; reckoned once per request. */
  readonly csrf: string
  readonly actor: Actor
  readonly officeName: string
  /** The one that holds for this request. */
  readonly directory: Directory
}

const actorOf = (directory: Directory, user: User): Pick<Visit, 'actor' | 'officeName'> | undefined => {
  const agency = directory.agency(user.agencyId)
  if (!agency) return undefined
  const { id: userId, name, agencyId, role, language } = user
  return {
    actor: { userId, name, agencyId, agencyType: agency.type, role, language },
    officeName: agency.name,
  }
}

/**
 * Round one of every signed-in page: session, user and directory side by side, by the cookie's hints. Undefined when the
 * session has ended, the user may not work any more, or cookie, session and user do not agree.
 */
export const loadVisit = async (deps: AppDeps, hints: Hints): Promise<Visit | undefined> => {
  const [session, user, directory] = await Promise.all([
    deps.sessions.find(hints.sessionId),
    deps.users.findUser(hints.agencyId, hints.userId),
    deps.source.current(),
  ])
  if (!session || !user || !agrees(hints, session, user)) return undefined
  if (!isLive(session, deps.clocks.machine.now())) return undefined
  const who = actorOf(directory, user)
  return who && { sessionId: hints.sessionId, session, csrf: csrfToken(session), directory, ...who }
}

/** Round two of every signed-in page, beside the rest of it: writes that the session is in use, when it is time. */
export const keepAlive = async ({ deps }: Exchange, visit: Visit): Promise<void> => {
  const now = deps.clocks.machine.now()
  if (wantsTouch(visit.session, now)) await deps.sessions.touch(visit.sessionId, now)
}
