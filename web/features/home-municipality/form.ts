import * as z from 'zod'
import type { ClaimInput, SettleInput } from '../../../shared/application/dispute-home.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { claimReasons } from '../../../shared/domain/plan/belonging.ts'
import { settlements } from '../../../shared/domain/plan/dispute.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { parseMunicipalityCode } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { type FormErrors, type FormFields, parseForm } from '../../server/form.ts'
import { fieldErrorText } from '../shared/field-errors.ts'

/** Something wrong with a form, in words. */
export type Told = readonly { readonly field?: string; readonly message: string }[]

const claimSchema = z.strictObject({
  holds: z.string().min(1, 'required').max(200),
  why: z.enum(claimReasons, 'required'),
  words: z.string().max(longestText).optional(),
})

const settleSchema = z.strictObject({
  municipality: z.string().min(1, 'required').max(200),
  by: z.enum(settlements, 'required'),
})

/** Labels of the forms' fields, by name. */
export const labelsOf = (t: Translate): Readonly<Record<string, string>> => ({
  holds: t('homeMunicipality.claimHolds'),
  why: t('homeMunicipality.why'),
  words: t('homeMunicipality.words'),
  municipality: t('homeMunicipality.settleWhich'),
  by: t('homeMunicipality.settleBy'),
})

const told = (t: Translate, errors: FormErrors): Told =>
  errors.map((error) => {
    const label = labelsOf(t)[error.field]
    const message = fieldErrorText(t, error, label ?? error.field)
    return label === undefined ? { message } : { field: error.field, message }
  })

/** Reads what a municipality says. Words belong to the reason that needs them alone (fvl § 13). */
export const readClaim = (
  t: Translate,
  fields: FormFields,
  directory: Directory,
): Result<ClaimInput, Told> => {
  const parsed = parseForm(claimSchema, fields)
  if (!parsed.ok) return fail(told(t, parsed.error))
  const { holds: text, why, words = '' } = parsed.value
  const found = directory.findMunicipality(text)
  const wrong: Told = [
    ...(found.kind === 'found'
      ? []
      : [{ field: 'holds', message: t('homeMunicipality.problem.unknown-municipality') }]),
    ...(why === 'other' && words === ''
      ? [{ field: 'words', message: t('homeMunicipality.problem.words') }]
      : []),
    ...(why !== 'other' && words !== ''
      ? [{ field: 'words', message: t('homeMunicipality.problem.onlyOther') }]
      : []),
  ]
  if (found.kind !== 'found' || wrong.length > 0) return fail(wrong)
  return ok({ holds: found.municipality.code, why, ...(words && { words }) })
}

/** Reads how a dispute ended. */
export const readSettling = (t: Translate, fields: FormFields): Result<SettleInput, Told> => {
  const parsed = parseForm(settleSchema, fields)
  if (!parsed.ok) return fail(told(t, parsed.error))
  const municipality = parseMunicipalityCode(parsed.value.municipality)
  if (!municipality)
    return fail([{ field: 'municipality', message: t('homeMunicipality.problem.unknown-municipality') }])
  return ok({ municipality, by: parsed.value.by })
}
