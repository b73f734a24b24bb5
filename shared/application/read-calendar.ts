import type { PlanId } from '../kernel/ids.ts'
import type { Actor } from '../policies/actor.ts'
import { decideAtOffice, decideOnCase } from '../policies/decide.ts'
import { type VisibleCase, visibleCase } from '../policies/visible-case.ts'
import { appointmentDates, type CalendarDate, planDates } from './calendar-dates.ts'
import type { DirectorySource } from './directory/current-directory.ts'
import type { CalendarLink, CalendarStore, Deps } from './ports.ts'

export interface CalendarDeps extends Omit<Deps, 'directory'> {
  readonly calendars: CalendarStore
  readonly source: DirectorySource
}

/** What a calendar holds at this moment, and for whom. */
export interface Calendar {
  readonly actor: Actor
  readonly dates: readonly CalendarDate[]
}

/** Tasks of one's own that a calendar holds; whoever has more works from the list. */
const mostTasks = 250
/** Plans looked into for appointments at one's own office. */
const mostPlans = 20

/** Whose link it is, read at this moment; undefined when the user may not work, or have a calendar, any more. */
const actorOf = async (deps: CalendarDeps, link: CalendarLink): Promise<Actor | undefined> => {
  const [user, directory] = await Promise.all([
    deps.users.findUser(link.agencyId, link.userId),
    deps.source.current(),
  ])
  const agency = directory.agency(link.agencyId)
  if (!user?.active || !agency) return undefined
  const { id: userId, name, agencyId, role, language } = user
  const actor = { userId, name, agencyId, agencyType: agency.type, role, language }
  return decideAtOffice(actor, 'calendar.read').allowed ? actor : undefined
}

/** A calendar is a reading like any other: who, of which plans, when. */
const record = (
  deps: CalendarDeps,
  actor: Actor,
  about: { planId?: PlanId; plans?: readonly PlanId[] },
): Promise<void> =>
  deps.store.recordAccess({
    ...about,
    userId: actor.userId,
    agencyId: actor.agencyId,
    role: actor.role,
    purpose: 'release-plan',
    what: 'calendar',
    decision: 'allowed',
    at: deps.clocks.case.now(),
  })

const visibleTo = async (
  deps: CalendarDeps,
  actor: Actor,
  planId: PlanId,
  loaded = deps.store.loadCase(planId),
) => {
  const subject = await loaded
  const decision = subject && decideOnCase(actor, 'plan.read', subject)
  return subject && decision?.allowed ? visibleCase(decision.permit, subject) : undefined
}

/** A plan that its reader has lost is an empty calendar, so that what stood in it goes from the reader's own. */
const ofPlan = async (
  deps: CalendarDeps,
  link: CalendarLink,
  planId: PlanId,
): Promise<Calendar | undefined> => {
  const [actor, subject] = await Promise.all([actorOf(deps, link), deps.store.loadCase(planId)])
  if (!actor) return undefined
  const visible = await visibleTo(deps, actor, planId, Promise.resolve(subject))
  if (!visible) return { actor, dates: [] }
  await record(deps, actor, { planId })
  return { actor, dates: planDates(visible) }
}

const atOwnOffice = (visible: VisibleCase, { agencyId }: Actor): readonly CalendarDate[] => {
  const own = visible.preparation.appointments.filter((one) => one.agencyId === agencyId).map(({ id }) => id)
  return appointmentDates(visible).filter(({ key }) => own.some((id) => key === `appointment ${id}`))
}

/** The user's own tasks, and appointments at the office in the plans those stand in. */
const ofUser = async (deps: CalendarDeps, link: CalendarLink): Promise<Calendar | undefined> => {
  const { agencyId, userId } = link
  const [actor, page] = await Promise.all([
    actorOf(deps, link),
    deps.store.worklist({ agencyId, whose: { userId }, limit: mostTasks }),
  ])
  if (!actor) return undefined
  const plans = [...new Set(page.rows.map(({ planId }) => planId))]
  const [cases] = await Promise.all([
    Promise.all(plans.slice(0, mostPlans).map((planId) => visibleTo(deps, actor, planId))),
    record(deps, actor, { plans }),
  ])
  const deadlines = page.rows.flatMap(({ due, planId, taskId }): readonly CalendarDate[] =>
    due === undefined ? [] : [{ key: `task ${taskId}`, kind: 'deadline', on: due, planId, taskId }],
  )
  return {
    actor,
    dates: [...deadlines, ...cases.flatMap((visible) => (visible ? atOwnOffice(visible, actor) : []))],
  }
}

/**
 * What a link opens at this moment: user, membership and visibility are read anew, so that nothing outlives the right to
 * see it. Undefined for a link that is unknown or revoked, or whose user may not work any more. Three round trips.
 */
export const readCalendar = async (deps: CalendarDeps, linkId: string): Promise<Calendar | undefined> => {
  const link = await deps.calendars.findLink(linkId)
  if (!link || link.revokedAt !== undefined) return undefined
  return link.planId ? ofPlan(deps, link, link.planId) : ofUser(deps, link)
}
