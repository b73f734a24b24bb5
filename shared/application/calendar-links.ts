import type { PlanId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import type { CalendarLink } from './ports.ts'
import type { CalendarDeps } from './read-calendar.ts'

/** Links in force that one user may have at one office. */
export const mostLinks = 20

export type LinkFailure = { readonly code: 'too-many'; readonly limit: number }

/** The links of the permit's actor that are in force, the newest first. */
export const linksInForce = async (
  deps: Pick<CalendarDeps, 'calendars'>,
  { actor }: Permit<'calendar.read' | 'plan.read'>,
): Promise<readonly CalendarLink[]> => {
  const all = await deps.calendars.linksOf(actor.agencyId, actor.userId)
  return all
    .filter(({ revokedAt }) => revokedAt === undefined)
    .toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
}

/**
 * Makes a link to the actor's own dates, or to one plan that the permit lets the actor read. Only the token's hash is
 * kept. The same token again makes nothing new.
 */
export const makeLink = async (
  deps: CalendarDeps,
  permit: Permit<'calendar.read' | 'plan.read'>,
  token: string,
  planId?: PlanId,
): Promise<Result<CalendarLink, LinkFailure>> => {
  const { actor } = permit
  const link = {
    id: deps.hash(token),
    userId: actor.userId,
    agencyId: actor.agencyId,
    createdAt: deps.clocks.machine.now(),
    ...(planId && { planId }),
  }
  const before = await linksInForce(deps, permit)
  const known = before.find(({ id }) => id === link.id)
  if (known) return ok(known)
  if (before.length >= mostLinks) return fail({ code: 'too-many', limit: mostLinks })
  await deps.calendars.createLink(link)
  return ok(link)
}

/** Revokes a link of the actor's; any other is left alone, and nothing is told of it. */
export const revokeLink = (
  deps: CalendarDeps,
  permit: Permit<'calendar.read'>,
  id: string,
): Promise<void> => {
  const { agencyId, userId } = permit.actor
  return deps.calendars.revokeLink(agencyId, userId, id, deps.clocks.machine.now())
}
