import type { Area } from '../../../shared/domain/area/areas.ts'
import type { HomeMunicipality, Whereabouts } from '../../../shared/domain/plan/belonging.ts'
import type { MunicipalityCode } from '../../../shared/kernel/ids.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { FormFields } from '../../server/form.ts'
import { municipalityText } from './destination.ts'

/** A form that nobody has typed into. */
export const emptyValues: FormFields = new Map([
  ['person.language', ['nb']],
  ['shielding.own', ['none']],
  ['shielding.related', ['none']],
])

const placeValues = (
  destination: VisibleCase['plan']['destination'],
  directory: Directory,
): readonly (readonly [string, string])[] => {
  if (destination === undefined) return []
  const kind = ['destination.kind', destination.kind] as const
  if (destination.kind !== 'municipality') return [kind]
  const municipality = directory.municipality(destination.municipality)
  const text = municipality ? municipalityText(municipality) : destination.municipality
  return [kind, ['destination.municipality', text], ['destination.district', destination.district ?? '']]
}

const whereValues = (
  name: 'registered' | 'stay' | 'arrest',
  where: Whereabouts | undefined,
  directory: Directory,
): readonly (readonly [string, string])[] => {
  if (!where) return []
  const known = directory.municipality(where.municipality)
  return [
    [`belonging.${name}`, known ? municipalityText(known) : where.municipality],
    [`belonging.${name}District`, where.district ?? ''],
  ]
}

const homeValues = (home: HomeMunicipality, directory: Directory): readonly (readonly [string, string])[] => {
  const named = (code: MunicipalityCode): string => {
    const known = directory.municipality(code)
    return known ? municipalityText(known) : code
  }
  const [one, other] = home.state === 'disputed' ? home.claims : []
  return [
    ['belonging.homeState', home.state],
    ['belonging.home', named(home.municipality)],
    ['belonging.otherHome', other ? named(other.municipality) : ''],
    ['belonging.claim', one?.words ?? ''],
    ['belonging.otherClaim', other?.words ?? ''],
  ]
}

const belongingValues = (
  { belonging = {}, shielding }: VisibleCase['plan'],
  directory: Directory,
): readonly (readonly [string, string])[] => {
  const { registered, stay, arrest, socialCase, home } = belonging
  return [
    ...(registered === 'none'
      ? [['belonging.unregistered', 'yes'] as const]
      : whereValues('registered', registered, directory)),
    ...whereValues('stay', stay, directory),
    ...whereValues('arrest', arrest, directory),
    ['belonging.socialCase', socialCase ? (directory.agency(socialCase)?.name ?? socialCase) : ''],
    ...(home ? homeValues(home, directory) : []),
    ['shielding.own', shielding?.own ?? 'none'],
    ['shielding.related', shielding?.related ?? 'none'],
    ['shielding.ownStaff', shielding?.ownStaff ? 'yes' : ''],
  ]
}

const personValues = ({ person }: VisibleCase): readonly (readonly [string, string])[] => [
  ['person.name', person.name],
  ['person.number', person.nationalNumber ?? ''],
  ['person.language', person.language],
  ['person.interpreter', person.interpreter ? 'yes' : ''],
  ['person.under25', person.under25 ? 'yes' : ''],
  ['person.children', person.children ? 'yes' : ''],
]

/** What the plan holds now, as the form would have sent it. Empty fields are left out. */
export const valuesOf = (visible: VisibleCase, directory: Directory): FormFields => {
  const { plan, voice, needs } = visible
  const field = (area: Area, name: string): string => `needs.${area}.${name}`
  const single: readonly (readonly [string, string])[] = [
    ...personValues(visible),
    ['sentence', plan.sentence ?? ''],
    ...placeValues(plan.destination, directory),
    ...belongingValues(plan, directory),
    ['voice.words', voice?.words ?? ''],
    ['voice.stance', voice?.stance ?? ''],
    ['voice.objection', voice?.objection ?? ''],
    ...needs.flatMap(({ area, situation, goal }): readonly (readonly [string, string])[] => [
      [field(area, 'situation'), situation],
      [field(area, 'goal'), goal],
    ]),
  ]
  return new Map([
    ...single.filter(([, value]) => value !== '').map(([name, value]) => [name, [value]] as const),
    ...needs.map(({ area, wanted }) => [field(area, 'wanted'), wanted] as const),
  ])
}
