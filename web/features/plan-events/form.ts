import * as z from 'zod'
import { longestText } from '../../../shared/domain/note/note.ts'
import { type PlanEventKind, planEventKinds } from '../../../shared/domain/plan/plan.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { type FieldError, type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

const schema = z.strictObject({
  event: z.enum(planEventKinds, 'required'),
  on: z.string().min(1).max(200),
  reason: z.string().min(1).max(longestText),
  confirm: z.literal('yes', 'invalid').optional(),
})

export interface EventForm {
  readonly kind: PlanEventKind
  readonly on: IsoDate
  readonly reason: string
}

/** Reads the form: what has happened cannot lie ahead, and a death is told only with its box ticked. */
export const readEventForm = (fields: FormFields, today: IsoDate): Result<EventForm, FormErrors> => {
  const parsed = parseForm(schema, fields)
  if (!parsed.ok) return parsed
  const { event, on: text, reason, confirm } = parsed.value
  const on = parseNorwegianDate(text)
  const errors: FieldError[] = []
  if (on === undefined) errors.push({ field: 'on', code: 'date' })
  else if (on > today) errors.push({ field: 'on', code: 'date-future' })
  if (event === 'death' && confirm !== 'yes') errors.push({ field: 'confirm', code: 'required' })
  return on !== undefined && errors.length === 0 ? ok({ kind: event, on, reason }) : fail(errors)
}
