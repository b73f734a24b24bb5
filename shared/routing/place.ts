import type { Whereabouts } from '../domain/plan/belonging.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { RoutePerson } from './decision.ts'
import type { Directory } from './directory.ts'
import type { Inquiry } from './inquiry.ts'
import { everywhere } from './levels.ts'
import type { MissingFact, TraceReason } from './reason.ts'
import { because, nowhere, type Place, placeAt } from './whereabouts.ts'

/** The planned address; after release, where the person has chosen to stay (hol § 3-1; stjl § 3). */
const destination = (person: RoutePerson, directory: Directory): Place => {
  const to = person.destination
  switch (to.kind) {
    case 'undecided':
      return nowhere({ code: 'undecided-destination' })
    case 'leaving-country':
      return nowhere({ code: 'leaving-country' })
    case 'municipality':
      return placeAt(to, directory)
    default:
      return assertNever(to)
  }
}

/** Nothing nearer is known: the planned address stands in, and that is said. */
const destinationInstead = (missing: MissingFact, { person, directory }: Inquiry): Place => {
  const place = destination(person, directory)
  return place.kind === 'nowhere' ? place : because(place, { code: 'destination-instead', missing })
}

/**
 * The state's services follow the registered address, which people in prison keep; who has no tie to any is registered
 * where the prison lies (folkeregisterforskriften § 5-1-6).
 */
const registered = (inquiry: Inquiry): Place => {
  const { person, directory, phase } = inquiry
  const { registered: where, stay } = person.belonging ?? {}
  if (where === 'none') {
    const host = phase === 'inside' ? directory.hostOf(person.custody) : undefined
    return host
      ? because(placeAt({ municipality: host.code }, directory), {
          code: 'registered-at-prison',
          agency: person.custody,
          area: host.code,
        })
      : destination(person, directory)
  }
  if (where)
    return because(placeAt(where, directory), { code: 'registered-address', area: where.municipality })
  if (stay) return because(placeAt(stay, directory), { code: 'registered-assumed', area: stay.municipality })
  return destinationInstead('registered', inquiry)
}

/** The municipality chosen for the time after is told, when another one answers until then. */
const chosenIsTold = (place: Place, { person, directory }: Inquiry): Place => {
  const chosen = destination(person, directory)
  if (place.kind !== 'areas' || chosen.kind !== 'areas' || !chosen.municipality) return place
  const { code } = chosen.municipality
  return code === place.municipality?.code
    ? place
    : { ...place, because: [...place.because, { code: 'chosen-informed', area: code }] }
}

const known = (
  where: Whereabouts | undefined,
  directory: Directory,
  ...reasons: readonly TraceReason[]
): Place | undefined => where && because(placeAt(where, directory), ...reasons)

/**
 * Before release the municipality of stay before intake answers (stjl § 3; boligsosialloven § 3), for social services the
 * place of arrest where there was no stay. A settled home goes before both; of a disputed one, who has it until then.
 */
const before = (missing: 'stay' | 'social', inquiry: Inquiry): Place => {
  const { directory, person } = inquiry
  const { home, stay, arrest } = person.belonging ?? {}
  if (home && home.state !== 'assumed')
    return because(placeAt(home, directory), { code: `home-${home.state}`, area: home.municipality })
  return (
    known(
      stay,
      directory,
      ...(stay ? [{ code: 'stay-before-intake' as const, area: stay.municipality }] : []),
      { code: 'practice', practice: 'prison-as-institution' },
    ) ??
    known(
      missing === 'social' ? arrest : undefined,
      directory,
      ...(arrest ? [{ code: 'place-of-arrest' as const, area: arrest.municipality }] : []),
    ) ??
    known(home, directory, ...(home ? [{ code: 'home-assumed' as const, area: home.municipality }] : [])) ??
    destinationInstead(missing, inquiry)
  )
}

/** Offers for the whole country need no address. */
const anywhere = (person: RoutePerson, directory: Directory): Place =>
  person.destination.kind === 'undecided'
    ? { kind: 'areas', codes: everywhere, because: [{ code: 'undecided-destination' }] }
    : destination(person, directory)

/** The prison, or the probation office in its stead; whoever coordinates also has tasks about other tasks. */
const custody = (person: RoutePerson, directory: Directory): Place => {
  const agency = directory.agency(person.custody)
  if (agency?.type !== 'prison' && agency?.type !== 'probation')
    return nowhere({ code: 'unknown-custody', agency: person.custody })
  const codes = [agency.municipality, agency.county].filter((code) => code !== undefined)
  return { kind: 'office', agency, codes: [...codes, ...everywhere], because: [] }
}

/** The municipality the prison lies in: its health service is the prison's (hol § 3-9). */
const hostMunicipality = ({ custody: agency }: RoutePerson, directory: Directory): Place => {
  const host = directory.hostOf(agency)
  return host
    ? because(placeAt({ municipality: host.code }, directory), {
        code: 'host-municipality',
        agency,
        area: host.code,
      })
    : nowhere({ code: 'unknown-custody', agency })
}

/** The county the prison lies in (opplæringslova § 28-5). */
const prisonCounty = ({ custody: agency }: RoutePerson, directory: Directory): Place => {
  const host = directory.hostOf(agency)
  if (!host) return nowhere({ code: 'unknown-custody', agency })
  const reason: TraceReason = { code: 'prison-county', agency, area: host.county }
  return { kind: 'areas', codes: [host.county, ...everywhere], because: [reason] }
}

/** The place that decides, by the geography of the kind of task in its phase. */
export const placeFor = (inquiry: Inquiry): Place => {
  const { answers, person, directory } = inquiry
  switch (answers.geography) {
    case 'destination':
      return destination(person, directory)
    case 'registered':
      return registered(inquiry)
    case 'stay':
    case 'social':
      return chosenIsTold(before(answers.geography, inquiry), inquiry)
    case 'anywhere':
      return anywhere(person, directory)
    case 'custody':
      return custody(person, directory)
    case 'host-municipality':
      return hostMunicipality(person, directory)
    case 'prison-county':
      return prisonCounty(person, directory)
    default:
      return assertNever(answers.geography)
  }
}
