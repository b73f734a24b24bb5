import type { Whereabouts } from '../../../shared/domain/plan/belonging.ts'
import type { Destination } from '../../../shared/domain/plan/plan.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { parseDistrictCode } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Directory, Municipality } from '../../../shared/routing/directory.ts'
import type { destinationKinds } from './fields.ts'

/** How the form writes a municipality, and the directory reads it back: `Drammen (3301)`. */
export const municipalityText = ({ name, code }: Pick<Municipality, 'name' | 'code'>): string =>
  `${name} (${code})`

export const destinationProblems = [
  'municipality-needed',
  'municipality-unknown',
  'municipality-ambiguous',
  'municipality-ceased',
  'municipality-unwanted',
  'district-elsewhere',
] as const
export type DestinationProblem = (typeof destinationProblems)[number]

/** What is wrong with a place, at which field; `names` are the municipalities to choose from instead. */
export interface DestinationError {
  readonly field: string
  readonly code: DestinationProblem
  readonly names?: readonly string[]
}

const at = (
  field: string,
  code: DestinationProblem,
  others?: readonly Municipality[],
): Result<never, DestinationError> =>
  fail({ field, code, ...(others && { names: others.map(municipalityText) }) })

/** The municipality that a field names: by name, number or both. */
export const findMunicipality = (
  typed: string,
  field: string,
  directory: Directory,
): Result<Municipality, DestinationError> => {
  if (typed === '') return at(field, 'municipality-needed')
  const found = directory.findMunicipality(typed)
  switch (found.kind) {
    case 'found':
      return ok(found.municipality)
    case 'ambiguous':
      return at(field, 'municipality-ambiguous', found.candidates)
    case 'ceased':
      return at(field, 'municipality-ceased', found.successors)
    case 'unknown':
      return at(field, 'municipality-unknown')
    default:
      return assertNever(found)
  }
}

/** A municipality, and the district in it where one is chosen; the district's field is named after the other. */
export const findWhereabouts = (
  typed: { readonly municipality: string; readonly district: string },
  fields: { readonly municipality: string; readonly district: string },
  directory: Directory,
): Result<Whereabouts, DestinationError> => {
  const municipality = findMunicipality(typed.municipality, fields.municipality, directory)
  if (!municipality.ok) return municipality
  const { code } = municipality.value
  if (typed.district === '') return ok({ municipality: code })
  const district = parseDistrictCode(typed.district)
  const known = district && directory.district(district)
  if (!known || known.municipality !== code) return at(fields.district, 'district-elsewhere')
  return ok({ municipality: code, district: known.code })
}

/** What was typed about the place, as it came. */
export interface TypedPlace {
  readonly kind: (typeof destinationKinds)[number]
  readonly municipality: string
  readonly district: string
}

/**
 * Reads where the person will live. A municipality is typed as name, number or both; a district must lie in it.
 * A municipality beside "undecided" is a contradiction that the reader settles, not we.
 */
export const readDestination = (
  place: TypedPlace,
  directory: Directory,
): Result<Destination, DestinationError> => {
  if (place.kind !== 'municipality') {
    if (place.municipality !== '') return at('destination.municipality', 'municipality-unwanted')
    return place.district === ''
      ? ok({ kind: place.kind })
      : at('destination.district', 'municipality-unwanted')
  }
  const fields = { municipality: 'destination.municipality', district: 'destination.district' }
  const found = findWhereabouts(place, fields, directory)
  return found.ok ? ok({ kind: 'municipality', ...found.value }) : found
}
