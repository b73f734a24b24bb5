import type { AgencyId } from '../../kernel/ids.ts'
import type { AgencyType } from '../agency/agency.ts'
import type { Area } from '../area/areas.ts'

/**
 * How an office takes part: it coordinates, it has been asked to take the plan over, it has or had a task, or
 * it coordinated before (a former office reads nothing).
 */
export const memberRelations = ['coordinator', 'incoming', 'task', 'former'] as const
export type MemberRelation = (typeof memberRelations)[number]

/** An office's part in a plan. `circle: health` members are seen by health offices alone. */
export interface Member {
  readonly agencyId: AgencyId
  readonly agencyType: AgencyType
  readonly relation: MemberRelation
  readonly areas: readonly Area[]
  readonly circle: 'plan' | 'health'
}
