import type { Area } from '../../../shared/domain/area/areas.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { FormFields } from '../../server/form.ts'
import { municipalityText } from './destination.ts'

/** A form that nobody has typed into. */
export const emptyValues: FormFields = new Map([['person.language', ['nb']]])

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
