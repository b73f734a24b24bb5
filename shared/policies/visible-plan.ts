import { isPublicAgency } from '../domain/agency/agency.ts'
import type { HomeMunicipality } from '../domain/plan/belonging.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'

/** The plan itself, without what its reader may not know. */
export type VisiblePlan = Pick<Plan, 'id' | 'number' | 'version' | 'phase' | 'custody' | 'coordinator'> &
  Partial<
    Pick<Plan, 'sentence' | 'destination' | 'transfer' | 'closing' | 'belonging' | 'shielding' | 'elsewhere'>
  >

/** Offices whose duty hangs on where the person belongs; what municipalities say in a dispute stays with the plan's side. */
const belongingToldTo = (actor: Actor, { belonging }: Plan): Pick<Plan, 'belonging'> => {
  const rests: readonly Actor['agencyType'][] = ['nav', 'municipality-housing', 'municipality-coordination']
  if (!belonging || !rests.includes(actor.agencyType)) return {}
  const { home, ...rest } = belonging
  return { belonging: { ...rest, ...(home && { home: withoutClaims(home) }) } }
}

const withoutClaims = (home: HomeMunicipality): HomeMunicipality =>
  home.state === 'disputed' ? { ...home, claims: [] } : home

/** What an actor may see of the plan itself: private offices its number and who coordinates alone. */
export const visiblePlan = (actor: Actor, plan: Plan, relation: Relation): VisiblePlan => {
  const { id, number, version, phase, custody, coordinator, sentence, destination, transfer, closing } = plan
  const usual = { id, number, version, phase, custody, coordinator }
  if (!isPublicAgency(actor.agencyType)) return usual
  const told = { ...usual, destination, ...(closing && { closing }) }
  if (relation === 'task') return { ...told, ...belongingToldTo(actor, plan) }
  const { belonging, shielding, elsewhere } = plan
  const own = {
    ...(belonging && { belonging }),
    ...(shielding && { shielding }),
    ...(elsewhere && { elsewhere }),
  }
  return { ...told, ...own, sentence, ...(transfer && { transfer }) }
}
