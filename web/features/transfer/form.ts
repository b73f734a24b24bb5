import * as z from 'zod'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

/** Offices that can coordinate a plan. */
export const coordinatingOffices = (directory: Directory): readonly Agency[] => [
  ...directory.agenciesOfType('prison'),
  ...directory.agenciesOfType('probation'),
]

const proposalSchema = z.strictObject({
  office: z.string().min(1).max(200),
  reason: z.string().min(1).max(longestText),
})

export interface TransferForm {
  readonly office: Agency
  readonly reason: string
}

/** Reads the question to another office; `invalid` for a name that is no such office's, whatever its case. */
export const readTransferForm = (
  fields: FormFields,
  offices: readonly Agency[],
): Result<TransferForm, FormErrors> => {
  const parsed = parseForm(proposalSchema, fields)
  if (!parsed.ok) return parsed
  const wanted = parsed.value.office.toLocaleLowerCase('nb')
  const office = offices.find(({ name }) => name.toLocaleLowerCase('nb') === wanted)
  return office ? ok({ office, reason: parsed.value.reason }) : fail([{ field: 'office', code: 'invalid' }])
}

export const answers = ['accept', 'decline'] as const

const answerSchema = z.strictObject({
  answer: z.enum(answers, 'required'),
  reason: z.string().max(longestText).default(''),
})

export type AnswerForm =
  | { readonly answer: 'accept' }
  | { readonly answer: 'decline'; readonly reason: string }

/** Reads the answer: a no needs its reason. */
export const readAnswerForm = (fields: FormFields): Result<AnswerForm, FormErrors> => {
  const parsed = parseForm(answerSchema, fields)
  if (!parsed.ok) return parsed
  const { answer, reason } = parsed.value
  if (answer === 'accept') return ok({ answer })
  return reason === '' ? fail([{ field: 'reason', code: 'required' }]) : ok({ answer, reason })
}
