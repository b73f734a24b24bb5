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

/** What is wrong with the place, at which field; `names` are the municipalities to choose from instead. */
export interface DestinationError {
  readonly field: 'destination.municipality' | 'destination.district'
  readonly code: DestinationProblem
  readonly names?: readonly string[]
}

const at = (
  field: DestinationError['field'],
  code: DestinationProblem,
  others?: readonly Municipality[],
): Result<never, DestinationError> =>
  fail({ field, code, ...(others && { names: others.map(municipalityText) }) })

const findMunicipality = (typed: string, directory: Directory): Result<Municipality, DestinationError> => {
  const field = 'destination.municipality'
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
  const municipality = findMunicipality(place.municipality, directory)
  if (!municipality.ok) return municipality
  const { code } = municipality.value
  if (place.district === '') return ok({ kind: 'municipality', municipality: code })
  const district = parseDistrictCode(place.district)
  const known = district && directory.district(district)
  if (!known || known.municipality !== code) return at('destination.district', 'district-elsewhere')
  return ok({ kind: 'municipality', municipality: code, district: known.code })
}
