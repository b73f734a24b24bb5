import type { CarePhase, TaskKind } from '../../domain/task/kinds.ts'
import { carePhases, kindFacts, responsibilityOf, taskKinds } from '../../domain/task/kinds.ts'
import { type AgencyId, agencyId, type DistrictCode } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { Directory, Municipality } from '../../routing/directory.ts'
import { type RoutePerson, route } from '../../routing/route.ts'

/** Who answers for a kind of task of somebody who belongs to a place, before or after release. */
export interface PlaceAnswer {
  readonly kind: TaskKind
  readonly phase: CarePhase
  /** Absent: nobody does, and such a task goes to the triage queue. */
  readonly office?: AgencyId
}

/** Somebody who lived there, is registered there and goes back there, without protection. */
const inhabitant = (
  { code }: Municipality,
  district: DistrictCode | undefined,
  custody: AgencyId,
  phase: CarePhase,
): RoutePerson => {
  const place = { municipality: code, ...(district && { district }) }
  return {
    destination: { kind: 'municipality', ...place },
    custody,
    protection: 'none',
    phase,
    belonging: { registered: place, stay: place },
  }
}

/** Kinds for which the person's own place decides; what follows the prison is the same for all who are held there. */
const isOfPlace = (kind: TaskKind, phase: CarePhase): boolean => {
  const { geography } = responsibilityOf(kind, phase)
  return geography !== 'custody' && geography !== 'host-municipality' && geography !== 'prison-county'
}

const answer = (
  directory: Directory,
  person: RoutePerson,
  kind: TaskKind,
  phase: CarePhase,
  today: IsoDate,
): PlaceAnswer => {
  const { area } = kindFacts(kind)
  const decision = route({ kind, area: area === 'any' ? 'family' : area }, person, directory, today)
  return { kind, phase, ...(decision.outcome === 'routed' && { office: decision.office }) }
}

const nowhere = agencyId('prison:nowhere')

/**
 * Who answers for what in a municipality, or in a district of it: every kind that goes by the person's place, before and
 * after release, by the same routing as a real task. 40 decisions.
 */
export const answersFor = (
  directory: Directory,
  municipality: Municipality,
  district: DistrictCode | undefined,
  today: IsoDate,
): readonly PlaceAnswer[] => {
  const custody = directory.agenciesOfType('prison')[0]?.id ?? nowhere
  return carePhases.flatMap((phase) => {
    const person = inhabitant(municipality, district, custody, phase)
    return taskKinds
      .filter((kind) => isOfPlace(kind, phase))
      .map((kind) => answer(directory, person, kind, phase, today))
  })
}
