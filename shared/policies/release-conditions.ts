import { isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import type { ReleaseCondition } from '../domain/schedule/schedule.ts'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'

/**
 * What a conditional date hangs on, as an actor may know it: the plan's side and health offices all of it, other
 * public offices all but treatment, private offices nothing (hpl § 21; fvl § 13).
 */
export const conditionsToldTo = (
  { agencyType }: Pick<Actor, 'agencyType'>,
  relation: Relation,
  hangsOn: readonly ReleaseCondition[],
): readonly ReleaseCondition[] => {
  if (relation === 'coordinator' || relation === 'incoming' || isHealthAgency(agencyType)) return hangsOn
  return isPublicAgency(agencyType) ? hangsOn.filter((one) => one !== 'treatment') : []
}
