import { isPublicAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { successionOf } from '../domain/task/succession.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { Actor } from './actor.ts'

/** Who follows up after release, as told to the public offices in the plan; `name` once somebody there took it. */
export type VisibleSuccession =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'asked' | 'promised'; readonly office: AgencyId; readonly name?: string }

/** Undefined for private offices: who else takes part is none of theirs (fvl § 13). */
export const visibleSuccession = (actor: Actor, { tasks }: PlanCase): VisibleSuccession | undefined => {
  if (!isPublicAgency(actor.agencyType)) return undefined
  const succession = successionOf(tasks)
  if (succession.kind === 'nobody') return succession
  const { owner, assignee } = succession.task
  return { kind: succession.kind, office: owner, ...(assignee && { name: assignee.name }) }
}
