import {
  type Belonging,
  type HomeMunicipality,
  homeStates,
  protectionLookups,
  type Shielding,
  type Whereabouts,
} from '../../../shared/domain/plan/belonging.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { namedOffice } from '../shared/office-names.ts'
import { type DestinationError, findMunicipality, findWhereabouts } from './destination.ts'

export const belongingFields = [
  'registered',
  'registeredDistrict',
  'unregistered',
  'stay',
  'stayDistrict',
  'arrest',
  'socialCase',
  'homeState',
  'home',
  'otherHome',
  'claim',
  'otherClaim',
] as const
export const shieldingFields = ['own', 'related', 'ownStaff'] as const
export type BelongingField = (typeof belongingFields)[number]

/** Facts that contradict each other, or one that is missing beside another. */
export const belongingProblems = ['nav-unknown', 'registered-twice', 'home-needed', 'home-same'] as const
export type BelongingError =
  | DestinationError
  | { readonly field: string; readonly code: (typeof belongingProblems)[number] }

type Read<Value> = Result<Value | undefined, BelongingError>
/** What was typed in a field, by its short name. */
type Typed = (field: BelongingField) => string

const at = (field: BelongingField, code: (typeof belongingProblems)[number]): Result<never, BelongingError> =>
  fail({ field: `belonging.${field}`, code })

const place = (typed: Typed, name: 'registered' | 'stay', directory: Directory): Read<Whereabouts> => {
  const where = { municipality: typed(name), district: typed(`${name}District`) }
  if (where.municipality === '' && where.district === '') return ok(undefined)
  const fields = { municipality: `belonging.${name}`, district: `belonging.${name}District` }
  return findWhereabouts(where, fields, directory)
}

const registered = (typed: Typed, directory: Directory): Read<Whereabouts | 'none'> => {
  if (typed('unregistered') === '') return place(typed, 'registered', directory)
  const isTyped = typed('registered') !== '' || typed('registeredDistrict') !== ''
  return isTyped ? at('unregistered', 'registered-twice') : ok('none')
}

const arrest = (typed: Typed, directory: Directory): Read<Whereabouts> => {
  if (typed('arrest') === '') return ok(undefined)
  const found = findMunicipality(typed('arrest'), 'belonging.arrest', directory)
  return found.ok ? ok({ municipality: found.value.code }) : found
}

const socialCase = (typed: Typed, directory: Directory): Read<AgencyId> => {
  if (typed('socialCase') === '') return ok(undefined)
  const office = namedOffice(directory.agenciesOfType('nav'), typed('socialCase'))
  return office ? ok(office.id) : at('socialCase', 'nav-unknown')
}

/** Of a dispute both municipalities are told, each with what it says; each holds the other responsible. */
const home = (typed: Typed, directory: Directory): Read<HomeMunicipality> => {
  const state = homeStates.find((one) => one === typed('homeState'))
  const isTyped = (['home', 'otherHome', 'claim', 'otherClaim'] as const).some((one) => typed(one) !== '')
  if (!state) return isTyped ? at('homeState', 'home-needed') : ok(undefined)
  const one = findMunicipality(typed('home'), 'belonging.home', directory)
  if (!one.ok) return one
  const municipality = one.value.code
  if (state !== 'disputed') return ok({ state, municipality })
  const other = findMunicipality(typed('otherHome'), 'belonging.otherHome', directory)
  if (!other.ok) return other
  const holds = other.value.code
  if (holds === municipality) return at('otherHome', 'home-same')
  const [words, otherWords] = [typed('claim'), typed('otherClaim')]
  const claims = [
    { municipality, holds, ...(words && { words }) },
    { municipality: holds, holds: municipality, ...(otherWords && { words: otherWords }) },
  ]
  return ok({ state, municipality, claims })
}

/** Reads where the person belongs; absent when nothing was typed. Every error is told, at most one per fact. */
export const readBelonging = (
  typed: Typed,
  directory: Directory,
): Result<Belonging | undefined, readonly BelongingError[]> => {
  const facts = {
    registered: registered(typed, directory),
    stay: place(typed, 'stay', directory),
    arrest: arrest(typed, directory),
    socialCase: socialCase(typed, directory),
    home: home(typed, directory),
  }
  const errors = Object.values(facts).flatMap((one) => (one.ok ? [] : [one.error]))
  if (errors.length > 0) return fail(errors)
  const known: Belonging = {
    ...(facts.registered.ok && facts.registered.value && { registered: facts.registered.value }),
    ...(facts.stay.ok && facts.stay.value && { stay: facts.stay.value }),
    ...(facts.arrest.ok && facts.arrest.value && { arrest: facts.arrest.value }),
    ...(facts.socialCase.ok && facts.socialCase.value && { socialCase: facts.socialCase.value }),
    ...(facts.home.ok && facts.home.value && { home: facts.home.value }),
  }
  return ok(Object.keys(known).length > 0 ? known : undefined)
}

/** Reads what was looked up of protection; absent when nothing protects. A form without these fields says nothing. */
export const readShielding = (
  typed: (field: (typeof shieldingFields)[number]) => string,
): Shielding | undefined => {
  const lookup = (field: 'own' | 'related') => protectionLookups.find((one) => one === typed(field)) ?? 'none'
  const shielding = { own: lookup('own'), related: lookup('related'), ownStaff: typed('ownStaff') !== '' }
  const isNone = shielding.own === 'none' && shielding.related === 'none' && !shielding.ownStaff
  return isNone ? undefined : shielding
}
