import * as z from 'zod'
import type { HealthAnswer } from '../../../shared/application/say-health-ready.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import { parseIsoDate } from '../../../shared/kernel/time.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { type FieldError, type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

const schema = z.strictObject({
  ready: z.enum(['yes', 'no'], 'required'),
  last: z.string().max(200).default(''),
  first: z.string().max(200).default(''),
  /** The release date that the page showed, in ISO form; empty when none was known. */
  about: z.string().max(10).default(''),
})

/** One of two dates was left out. */
export const bothDoses = 'both-doses'

export type HealthFormFault = FormErrors | typeof bothDoses

/** Reads health's answer: a yes or a no, and both dates of doses or neither. */
export const readHealthForm = (
  fields: FormFields,
): Result<Omit<HealthAnswer, 'seenVersion'>, HealthFormFault> => {
  const parsed = parseForm(schema, fields)
  if (!parsed.ok) return parsed
  const { ready, last, first, about: shown } = parsed.value
  const about = parseIsoDate(shown)
  const answer = { ready: ready === 'yes', ...(about && { about }) }
  if (last === '' && first === '') return ok(answer)
  const [lastInside, firstOutside] = [parseNorwegianDate(last), parseNorwegianDate(first)]
  const errors: FieldError[] = []
  if (last !== '' && !lastInside) errors.push({ field: 'last', code: 'date' })
  if (first !== '' && !firstOutside) errors.push({ field: 'first', code: 'date' })
  if (errors.length > 0) return fail(errors)
  return lastInside && firstOutside ? ok({ ...answer, doses: { lastInside, firstOutside } }) : fail(bothDoses)
}
