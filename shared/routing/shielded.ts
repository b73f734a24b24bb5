import type { AgencyId } from '../kernel/ids.ts'
import type { Inquiry } from './inquiry.ts'
import { everywhere } from './levels.ts'
import type { Rule } from './rule.ts'

/** A unit that takes tasks of protected persons, and the rule that says so. */
export interface SpecialUnit {
  readonly rule: Rule
  readonly agencyId: AgencyId
}

/** Units that rules for just this protection name: no other rule, and no other sort of office, is looked at. */
const unitFor = (
  { task, phase, today, directory }: Inquiry,
  protection: 'strengt-fortrolig' | 'own-staff',
  codes: readonly string[],
): SpecialUnit | undefined => {
  const query = { kind: task.kind, area: task.area, phase, protections: [protection], today }
  const units = codes
    .map(directory.rules.asked(query))
    .flatMap(({ named }) => named)
    .flatMap((rule) => (rule.target === undefined ? [] : [{ rule, agencyId: rule.target }]))
  return units.find(
    ({ agencyId }) =>
      directory.agency(agencyId)?.type === 'nav-protected' &&
      directory.isOpen(agencyId) &&
      !task.excluded?.includes(agencyId),
  )
}

/** Nav's special unit for a strictly protected person, by no place at all; undefined: by hand alone. */
export const strictUnit = (inquiry: Inquiry): SpecialUnit | undefined =>
  unitFor(inquiry, 'strengt-fortrolig', everywhere)

/** The unit for a Nav task of Nav's own staff; the nearest, where the place is known. */
export const ownStaffUnit = (inquiry: Inquiry, codes: readonly string[]): SpecialUnit | undefined =>
  unitFor(inquiry, 'own-staff', codes)
