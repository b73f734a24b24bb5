import type { Agency } from '../domain/agency/agency.ts'
import { kindFacts, type TaskKind } from '../domain/task/kinds.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { RoutePerson } from './decision.ts'
import type { Directory, Municipality } from './directory.ts'
import { everywhere } from './levels.ts'
import type { TraceReason } from './reason.ts'

/**
 * Whose address decides. `areas`: offices that serve one of the codes, the nearest first; `office`: that office
 * itself, whatever it serves; `nowhere`: no place is known, and `because` says why.
 */
export type Place =
  | {
      readonly kind: 'areas'
      readonly codes: readonly string[]
      readonly because: readonly TraceReason[]
      readonly municipality?: Municipality
    }
  | {
      readonly kind: 'office'
      readonly agency: Agency
      readonly codes: readonly string[]
      readonly because: readonly TraceReason[]
    }
  | { readonly kind: 'nowhere'; readonly because: readonly TraceReason[] }

const nowhere = (reason: TraceReason): Place => ({ kind: 'nowhere', because: [reason] })

/** The planned address: district, municipality, county. A district of another municipality is left out. */
const destination = (person: RoutePerson, directory: Directory): Place => {
  const to = person.destination
  switch (to.kind) {
    case 'undecided':
      return nowhere({ code: 'undecided-destination' })
    case 'leaving-country':
      return nowhere({ code: 'leaving-country' })
    case 'municipality': {
      const municipality = directory.municipality(to.municipality)
      if (!municipality) return nowhere({ code: 'unknown-municipality', area: to.municipality })
      const { code, county } = municipality
      const inside = to.district?.startsWith(code) === true
      const codes = [...(to.district && inside ? [to.district] : []), code, county, ...everywhere]
      const because: TraceReason[] =
        to.district && !inside ? [{ code: 'district-ignored', area: to.district }] : []
      return { kind: 'areas', codes, because, municipality }
    }
    default:
      return assertNever(to)
  }
}

/** Offers for the whole country need no address. */
const anywhere = (person: RoutePerson, directory: Directory): Place =>
  person.destination.kind === 'undecided'
    ? { kind: 'areas', codes: everywhere, because: [{ code: 'undecided-destination' }] }
    : destination(person, directory)

/**
 * The prison, or the probation office in its stead. A prison's part ends with the release (strgjfl § 41 is about
 * preparing it); a task about another task stays with whoever coordinates.
 */
const custody = (kind: TaskKind, person: RoutePerson, directory: Directory): Place => {
  const agency = directory.agency(person.custody)
  if (agency?.type !== 'prison' && agency?.type !== 'probation')
    return nowhere({ code: 'unknown-custody', agency: person.custody })
  const ended = person.phase === 'after' && agency.type === 'prison' && kindFacts(kind).area !== 'any'
  if (ended) return nowhere({ code: 'custody-ended', agency: agency.id })
  const codes = [agency.municipality, agency.county].filter((code) => code !== undefined)
  return { kind: 'office', agency, codes: [...codes, ...everywhere], because: [] }
}

/** Inside, the municipality the prison lies in (hol § 3-9); outside, the municipality of stay (hol § 3-1). */
const hostMunicipality = (person: RoutePerson, directory: Directory): Place => {
  if (person.phase === 'after') return nowhere({ code: 'health-after-release' })
  const agency = directory.agency(person.custody)
  if (agency?.type === 'probation') return nowhere({ code: 'health-outside-prison' })
  const host = directory.hostOf(person.custody)
  if (!host) return nowhere({ code: 'unknown-custody', agency: person.custody })
  const because: readonly TraceReason[] = [
    { code: 'host-municipality', agency: person.custody, area: host.code },
  ]
  return { kind: 'areas', codes: [host.code, host.county, ...everywhere], because, municipality: host }
}

/** Inside, the prison's county (opplæringslova § 28-5); outside, the county of the planned address. */
const prisonCounty = (person: RoutePerson, directory: Directory): Place => {
  const isOutside = person.phase === 'after' || directory.agency(person.custody)?.type === 'probation'
  if (isOutside) return destination(person, directory)
  const host = directory.hostOf(person.custody)
  if (!host) return nowhere({ code: 'unknown-custody', agency: person.custody })
  const because: readonly TraceReason[] = [
    { code: 'prison-county', agency: person.custody, area: host.county },
  ]
  return { kind: 'areas', codes: [host.county, ...everywhere], because }
}

/** The place that decides for a kind of task, by the geography in the domain's table. */
export const placeFor = (kind: TaskKind, person: RoutePerson, directory: Directory): Place => {
  const { geography } = kindFacts(kind)
  switch (geography) {
    case 'destination':
      return destination(person, directory)
    case 'anywhere':
      return anywhere(person, directory)
    case 'custody':
      return custody(kind, person, directory)
    case 'host-municipality':
      return hostMunicipality(person, directory)
    case 'prison-county':
      return prisonCounty(person, directory)
    default:
      return assertNever(geography)
  }
}
