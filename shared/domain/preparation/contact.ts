import { type Agency, isPublicAgency } from '../agency/agency.ts'
import { kindFacts, type TaskKind } from '../task/kinds.ts'
import type { Flag } from './flags.ts'

/** Kinds of help that reach a person's family, whichever office has the task. */
export const familyKinds = [
  'family.children',
  'family.support',
  'family.mentor',
] as const satisfies readonly TaskKind[]

/** The court's restriction of contact in remand (strprl § 186), while it stands. */
export const contactRestriction = (flags: readonly Flag[]): Flag | undefined =>
  flags.find(({ kind }) => kind === 'contact-restricted')

/** Whether the flags keep an office from being asked anything new. The prison itself and its health service are inside. */
export const keepsOut = (
  flags: readonly Flag[],
  office: Pick<Agency, 'id' | 'type'>,
  custody: Agency['id'],
): boolean => {
  const restriction = contactRestriction(flags)
  if (!restriction) return false
  if (!isPublicAgency(office.type)) return true
  const isInside = office.id === custody || office.type === 'prison-health'
  return restriction.alsoPublicOffices === true && !isInside
}

/**
 * Whether the flags keep a kind of task from being proposed or sent to an office: while contact is restricted no
 * family, voluntary organisation or landlord is contacted; public offices are, unless the ruling says otherwise.
 */
export const isContactRefused = (
  flags: readonly Flag[],
  kind: TaskKind,
  office: Pick<Agency, 'id' | 'type'> | undefined,
  custody: Agency['id'],
): boolean => {
  if (!contactRestriction(flags)) return false
  const reachesFamily = familyKinds.some((one) => one === kind)
  const isPrivateKind = !isPublicAgency(kindFacts(kind).office)
  return reachesFamily || isPrivateKind || office === undefined || keepsOut(flags, office, custody)
}
