import {
  type CarePhase,
  kindFacts,
  type Responsibility,
  responsibilityOf,
  type TaskKind,
  taskKinds,
} from '../domain/task/kinds.ts'
import { type AgencyId, agencyId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/time.ts'
import type { Rule } from './rule.ts'

const specialUnit = agencyId('nav-protected:2103')
const ownStaffUnit = agencyId('nav-protected:egne-ansatte')

const usual = (kind: TaskKind, phase: Rule['phase'], { office, law, practice }: Responsibility): Rule => ({
  id: phase === 'after' ? `kind:${kind}:after` : `kind:${kind}`,
  version: 2,
  priority: 0,
  validFrom: isoDate('2024-01-01'),
  phase,
  area: kindFacts(kind).area,
  kind,
  areaType: 'ANY',
  areaCode: 'ANY',
  protection: 'ANY',
  officeType: office,
  whenFull: 'next-candidate',
  ...(law === undefined ? {} : { legalBasis: law }),
  ...(practice === undefined ? {} : { practice }),
})

const usualOf = (kind: TaskKind): readonly Rule[] => {
  const { after } = kindFacts(kind)
  return after
    ? [usual(kind, 'inside', kindFacts(kind)), usual(kind, 'after', after)]
    : [usual(kind, 'any', kindFacts(kind))]
}

const shielded = (
  kind: TaskKind,
  phase: CarePhase,
  protection: 'strengt-fortrolig' | 'own-staff',
  target: AgencyId,
): Rule => ({
  ...usual(kind, phase, responsibilityOf(kind, phase)),
  id: `${protection}:${kind}:${phase}`,
  version: 1,
  protection,
  officeType: 'nav-protected',
  target,
  practice: protection === 'own-staff' ? 'own-staff-unit' : 'special-unit',
})

/** Nav's state tasks of strictly protected persons, and every Nav task of Nav's own staff, have units of their own. */
const shieldedOf = (kind: TaskKind, phase: CarePhase): readonly Rule[] => {
  const { office, geography } = responsibilityOf(kind, phase)
  if (office !== 'nav') return []
  const ownStaff = shielded(kind, phase, 'own-staff', ownStaffUnit)
  // The state's services go by the registered address, the municipality's by where people stay.
  return geography === 'registered'
    ? [ownStaff, shielded(kind, phase, 'strengt-fortrolig', specialUnit)]
    : [ownStaff]
}

/**
 * The rules that a directory begins with: per kind of task and phase the office type and the paragraph of the domain's
 * own table, valid anywhere, and Nav's units for protected persons.
 */
export const kindRules = (): readonly Rule[] =>
  taskKinds.flatMap((kind) => [...usualOf(kind), ...shieldedOf(kind, 'inside'), ...shieldedOf(kind, 'after')])
