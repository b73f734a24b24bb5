import type { AgencyType, Role } from '../domain/agency/agency.ts'
import type { UserLanguage } from '../domain/agency/user.ts'
import type { AgencyId, UserId } from '../kernel/ids.ts'

/** Whoever acts: a signed-in caseworker at the office of the session, with the role read on this request. */
export interface Actor {
  readonly userId: UserId
  readonly name: string
  readonly agencyId: AgencyId
  readonly agencyType: AgencyType
  readonly role: Role
  readonly language: UserLanguage
}
