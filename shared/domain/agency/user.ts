import type { AgencyId, UserId } from '../../kernel/ids.ts'
import type { Role } from './agency.ts'

export const userLanguages = ['nb', 'nn', 'en'] as const
export type UserLanguage = (typeof userLanguages)[number]

/** A caseworker at one office. Somebody who works for two offices is two of these, behind one identity. */
export interface User {
  readonly id: UserId
  readonly agencyId: AgencyId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly language: UserLanguage
  readonly active: boolean
}
