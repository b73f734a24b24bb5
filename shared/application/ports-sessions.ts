/** What is found by the hash of a secret: sessions, sign-ins under way, links to calendars. */
import type { AgencyId, PlanId, UserId } from '../kernel/ids.ts'
import type { Timestamp } from '../kernel/time.ts'

export interface Session {
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly issuer: string
  readonly subject: string
  readonly csrf: string
  readonly createdAt: Timestamp
  readonly seenAt: Timestamp
  /** For signing out at the provider. */
  readonly idToken?: string
}

/** A sign-in under way: what the callback must find again. */
export interface SignInAttempt {
  readonly nonce: string
  readonly state: string
  readonly verifier: string
  readonly returnTo: string
  readonly createdAt: Timestamp
}

/** Sessions by the hash of their id; the id itself is in the cookie alone. Times are the machine clock's. */
export interface SessionStore {
  start(id: string, session: Session): Promise<void>
  find(id: string): Promise<Session | undefined>
  touch(id: string, seenAt: Timestamp): Promise<void>
  end(id: string): Promise<void>
  keepAttempt(id: string, attempt: SignInAttempt): Promise<void>
  /** Reads and deletes: an attempt is used once. */
  takeAttempt(id: string): Promise<SignInAttempt | undefined>
}

/**
 * A link to a calendar that may be read without signing in, by the hash (SHA-256, hex) of its token; the token itself
 * is shown once and stored nowhere. It opens what its user may see at that moment: all the user's own dates, or those
 * of one plan. Times are the machine clock's.
 */
export interface CalendarLink {
  readonly id: string
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly planId?: PlanId
  readonly createdAt: Timestamp
  readonly revokedAt?: Timestamp
}

export interface CalendarStore {
  /** Puts a link once: one that is there already, revoked or not, stays as it is. */
  createLink(link: CalendarLink): Promise<void>
  findLink(id: string): Promise<CalendarLink | undefined>
  /** The links of one user at one office, revoked ones included, in any order. */
  linksOf(agencyId: AgencyId, userId: UserId): Promise<readonly CalendarLink[]>
  /** Revokes a link of this user at this office; any other is left alone. Revoked once, it stays revoked as it was. */
  revokeLink(agencyId: AgencyId, userId: UserId, id: string, at: Timestamp): Promise<void>
}
