import * as z from 'zod'
import type { PreparationEdit } from '../../../shared/application/edit-preparation.ts'
import {
  type GateItem,
  type GateState,
  gateItems,
  gateStates,
  greeters,
  sleepingPlaces,
} from '../../../shared/domain/preparation/preparation.ts'
import { checklistKeys } from '../../../shared/domain/template/keys.ts'
import { parseAgencyId } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

/** The choice that says nothing yet is the empty one: nothing is stored for it. */
const state = z.enum([...gateStates, ''], 'invalid').optional()

const schema = z.strictObject({
  gate: z.strictObject({ money: state, belongings: state, phone: state, papers: state, journey: state }),
  sleep: z.enum([...sleepingPlaces, ''], 'invalid').optional(),
  greeter: z.enum([...greeters, ''], 'invalid').optional(),
  office: z.string().max(100).default(''),
  checked: z.array(z.enum(checklistKeys, 'invalid')),
})
type Typed = z.output<typeof schema>

export type PreparationForm = Omit<PreparationEdit, 'seenVersion'>

const gateOf = (gate: Typed['gate']): PreparationForm['gate'] => {
  const told = gateItems.flatMap((item): [GateItem, GateState][] => {
    const value = gate[item]
    return value ? [[item, value]] : []
  })
  return Object.fromEntries(told)
}

/** The office counts only where an office is to meet or call, and then it must be named. */
const greeterOf = ({ greeter, office }: Typed): Result<PreparationForm['greeter'], FormErrors> => {
  if (!greeter) return ok(undefined)
  if (greeter !== 'office') return ok({ who: greeter })
  if (office === '') return fail([{ field: 'office', code: 'required' }])
  const agencyId = parseAgencyId(office)
  return agencyId ? ok({ who: greeter, agencyId }) : fail([{ field: 'office', code: 'invalid' }])
}

/** Reads the form of facts. */
export const readPreparationForm = (fields: FormFields): Result<PreparationForm, FormErrors> => {
  const parsed = parseForm(schema, fields)
  if (!parsed.ok) return parsed
  const greeter = greeterOf(parsed.value)
  if (!greeter.ok) return greeter
  const { gate, sleep, checked } = parsed.value
  return ok({
    gate: gateOf(gate),
    checked,
    ...(sleep && { sleep }),
    ...(greeter.value && { greeter: greeter.value }),
  })
}

/** The facts as fields: what the form shows before anything is typed. */
export const storedFields = ({ preparation: { facts } }: VisibleCase): FormFields => {
  const gate = gateItems.map((item) => [`gate.${item}`, [facts?.gate[item]?.state ?? '']] as const)
  return new Map<string, readonly string[]>([
    ...gate,
    ['sleep', [facts?.sleep?.place ?? '']],
    ['greeter', [facts?.greeter?.who ?? '']],
    ['office', [facts?.greeter?.agencyId ?? '']],
    ['checked', Object.keys(facts?.checked ?? {})],
  ])
}
