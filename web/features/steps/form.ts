import * as z from 'zod'
import type { ConditionEdit } from '../../../shared/application/edit-conditions.ts'
import type { StepEdit } from '../../../shared/application/edit-steps.ts'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { conditionKinds, stepKinds, stepStates } from '../../../shared/domain/step/step.ts'
import { type PartId, parsePartId } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type FieldError, type FormErrors, type FormFields, parseForm, typed } from '../../server/form.ts'
import { namedOffice } from '../shared/office-names.ts'
import { optionalDate, requiredDate } from '../shared/typed-dates.ts'

export const acts = ['save', 'remove'] as const

/** What both forms carry: the part that is changed, none for a new one, and which button was pressed. */
const common = { part: z.string().max(40).default(''), act: z.enum(acts, 'required') }

const stepSchema = (today: IsoDate) =>
  z.strictObject({
    ...common,
    step: z.strictObject({
      kind: z.enum(stepKinds, 'required'),
      state: z.enum(stepStates, 'required'),
      from: requiredDate(today),
      to: optionalDate(today),
      place: z.string().max(200).default(''),
      terms: z.string().max(longestText).default(''),
    }),
  })

const conditionSchema = (today: IsoDate) =>
  z.strictObject({
    ...common,
    condition: z.strictObject({
      kind: z.enum(conditionKinds, 'required'),
      office: z.string().min(1, 'required').max(200),
      from: optionalDate(today),
      to: optionalDate(today),
      words: z.string().max(longestText).default(''),
    }),
  })

/** What is wrong with a condition's form, besides what can be wrong with any. */
export type ConditionError = FieldError | { readonly field: string; readonly code: 'office-refused' }

const noSuchPart: FormErrors = [{ field: '', code: 'unknown-field' }]

/** The part that a form changes: `new` when it names none, undefined when the id has no form of one. */
const partOf = (fields: FormFields): PartId | 'new' | undefined => {
  const text = typed(fields, 'part')
  return text === '' ? 'new' : parsePartId(text)
}

const removal = (fields: FormFields): Result<{ act: 'remove'; id: PartId }, FormErrors> | undefined => {
  if (typed(fields, 'act') !== 'remove') return undefined
  const part = partOf(fields)
  return part === undefined || part === 'new' ? fail(noSuchPart) : ok({ act: 'remove', id: part })
}

/** Reads the form of a stage. Removing looks at nothing but which. */
export const readStepForm = (fields: FormFields, today: IsoDate): Result<StepEdit, FormErrors> => {
  const removed = removal(fields)
  if (removed) return removed
  const parsed = parseForm(stepSchema(today), fields)
  if (!parsed.ok) return parsed
  const { kind, state, from, to, place, terms } = parsed.value.step
  const step = { kind, state, from, ...(to && { to }), ...(place && { place }), ...(terms && { terms }) }
  const part = partOf(fields)
  if (part === undefined) return fail(noSuchPart)
  return ok(part === 'new' ? { act: 'add', step } : { act: 'change', step: { ...step, id: part } })
}

/** Reads the form of a condition; the office by its name, out of those of the directory that may follow any up. */
export const readConditionForm = (
  fields: FormFields,
  offices: readonly Agency[],
  today: IsoDate,
): Result<ConditionEdit, readonly ConditionError[]> => {
  const removed = removal(fields)
  if (removed) return removed
  const parsed = parseForm(conditionSchema(today), fields)
  if (!parsed.ok) return parsed
  const { kind, office, from, to, words } = parsed.value.condition
  const found = namedOffice(offices, office)
  if (!found) return fail([{ field: 'condition.office', code: 'office-refused' }])
  const condition = {
    kind,
    followedUpBy: found.id,
    ...(from && { from }),
    ...(to && { to }),
    ...(words && { words }),
  }
  const part = partOf(fields)
  if (part === undefined) return fail(noSuchPart)
  return ok(
    part === 'new' ? { act: 'add', condition } : { act: 'change', condition: { ...condition, id: part } },
  )
}
