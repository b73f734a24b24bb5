import type { PlanEdit } from '../../../shared/application/edit-plan.ts'
import type { PlanInput } from '../../../shared/application/plan-input.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { cleanText } from '../../server/clean-text.ts'
import type { WebConfig } from '../../server/deps.ts'
import { type FieldError, type FormFields, parseForm, typed } from '../../server/form.ts'
import { type BelongingError, readBelonging, readShielding } from './belonging.ts'
import { type DestinationError, readDestination } from './destination.ts'
import {
  chosenCertainties,
  createSchema,
  destinationKinds,
  editSchema,
  fieldOrder,
  type PlanFields,
} from './fields.ts'
import { readNationalNumber } from './national-number.ts'
import { type ReleaseError, readRelease } from './release.ts'

/** What the form is checked against. */
export interface FormWorld {
  readonly directory: Directory
  readonly today: IsoDate
  readonly stage: WebConfig['stage']
}

export type PlanFormError = FieldError | DestinationError | BelongingError | ReleaseError

const member = <Value extends string>(list: readonly Value[], text: string): Value | undefined =>
  list.find((one) => one === text)

/** Beside the shape's own errors: all that a reader can put right is told at once, at most one per field. */
const together = (...all: readonly (readonly PlanFormError[])[]): readonly PlanFormError[] => {
  const first = new Map<string, PlanFormError>()
  for (const error of all.flat()) if (!first.has(error.field)) first.set(error.field, error)
  const place = (error: PlanFormError): number => fieldOrder.indexOf(error.field)
  return [...first.values()].toSorted((one, other) => place(one) - place(other))
}

const errorsOf = (result: Result<unknown, PlanFormError> | undefined): readonly PlanFormError[] =>
  result && !result.ok ? [result.error] : []

const textOf = (fields: FormFields, name: string): string => cleanText(typed(fields, name))

/** The readings that need more than the form itself; undefined where what they rest on is missing. */
const read = (fields: FormFields, world: FormWorld) => {
  const number = readNationalNumber(textOf(fields, 'person.number'), world.stage)
  const kind = member(destinationKinds, textOf(fields, 'destination.kind'))
  const place = {
    municipality: textOf(fields, 'destination.municipality'),
    district: textOf(fields, 'destination.district'),
  }
  const destination = kind && readDestination({ kind, ...place }, world.directory)
  const sentence = member(sentenceKinds, textOf(fields, 'sentence'))
  const certainty = member(chosenCertainties, textOf(fields, 'release.certainty'))
  const date = textOf(fields, 'release.date')
  const release = readRelease({ date, certainty }, sentence, world.today)
  const numberErrors: readonly PlanFormError[] = number.ok
    ? []
    : [{ field: 'person.number', code: number.error }]
  const belonging = readBelonging((name) => textOf(fields, `belonging.${name}`), world.directory)
  const shielding = readShielding((name) => textOf(fields, `shielding.${name}`))
  return { number, destination, release, belonging, shielding, numberErrors }
}

const personOf = (person: PlanFields['person'], nationalNumber: string | undefined): PlanEdit['person'] => ({
  name: person.name,
  ...(nationalNumber && { nationalNumber }),
  language: person.language,
  interpreter: person.interpreter !== undefined,
  under25: person.under25 !== undefined,
  children: person.children !== undefined,
})

const voiceOf = ({ words, stance, objection }: PlanFields['voice']): PlanEdit['voice'] => ({
  stance,
  ...(words && { words }),
  ...(objection && { objection }),
})

interface ReadPlaces {
  readonly destination: PlanEdit['destination']
  readonly belonging: PlanEdit['belonging'] | undefined
  readonly shielding: PlanEdit['shielding'] | undefined
}

const editOf = (fields: PlanFields, number: string | undefined, places: ReadPlaces): PlanEdit => ({
  person: personOf(fields.person, number),
  sentence: fields.sentence,
  destination: places.destination,
  ...(places.belonging && { belonging: places.belonging }),
  ...(places.shielding && { shielding: places.shielding }),
  voice: voiceOf(fields.voice),
  needs: areas.map((area) => ({
    area,
    ...fields.needs[area],
    wanted: [...new Set(fields.needs[area].wanted)],
  })),
})

/** The form of an existing plan. */
export const readEdit = (
  fields: FormFields,
  world: FormWorld,
): Result<PlanEdit, readonly PlanFormError[]> => {
  const parsed = parseForm(editSchema, fields)
  const { number, destination, belonging, shielding, numberErrors } = read(fields, world)
  if (parsed.ok && number.ok && destination?.ok && belonging.ok) {
    const places = { destination: destination.value, belonging: belonging.value, shielding }
    return ok(editOf(parsed.value, number.value, places))
  }
  const errors = [numberErrors, errorsOf(destination), belonging.ok ? [] : belonging.error]
  return fail(together(parsed.ok ? [] : parsed.error, ...errors))
}

/** The form of a new plan: with the release. */
export const readCreate = (
  fields: FormFields,
  world: FormWorld,
): Result<PlanInput, readonly PlanFormError[]> => {
  const parsed = parseForm(createSchema, fields)
  const { number, destination, release, belonging, shielding, numberErrors } = read(fields, world)
  if (parsed.ok && number.ok && destination?.ok && release.ok && belonging.ok) {
    const places = { destination: destination.value, belonging: belonging.value, shielding }
    return ok({ ...editOf(parsed.value, number.value, places), ...release.value })
  }
  const told = [numberErrors, errorsOf(destination), errorsOf(release)]
  return fail(together(parsed.ok ? [] : parsed.error, ...told, belonging.ok ? [] : belonging.error))
}
