/**
 * Which plans stand in the count of an office's releases, and as what. COUNTED on the plan says what was counted, so that
 * a record that comes twice, late or out of order counts nothing twice.
 */
import type { MemberRelation } from '../domain/member/member.ts'
import type { PlanPhase } from '../domain/plan/plan.ts'
import { isReadyCode, readinessCode } from '../domain/readiness/code.ts'
import type { ReadinessFacts } from '../domain/readiness/facts.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'

/** One plan's part in the count; without `release` no date is known. */
export interface Counted {
  readonly agencyId: AgencyId
  readonly release?: IsoDate
  readonly ready: boolean
}

/** The person is still inside and the office plans the way out, or should: who was never mapped is not ready. */
export const isCounted = (relation: MemberRelation, phase: PlanPhase): boolean =>
  relation === 'coordinator' && (phase === 'active' || phase === 'not-mapped')

interface CountSource extends ReadinessFacts {
  readonly coordinator: AgencyId
  readonly phase: PlanPhase
}

/** What the plan counts as now; undefined when it does not. */
export const countedOf = (source: CountSource): Counted | undefined => {
  if (!isCounted('coordinator', source.phase)) return undefined
  const { release } = source.schedule
  return {
    agencyId: source.coordinator,
    ready: isReadyCode(readinessCode(source)),
    ...(release && { release }),
  }
}

export const isSameCount = (one: Counted | undefined, other: Counted | undefined): boolean =>
  one?.agencyId === other?.agencyId && one?.release === other?.release && one?.ready === other?.ready
