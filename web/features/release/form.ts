import * as z from 'zod'
import { longestText } from '../../../shared/domain/note/note.ts'
import {
  type Certainty,
  type ReleaseCondition,
  releaseConditions,
  type Schedule,
} from '../../../shared/domain/schedule/schedule.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { checkRelease, type ReleaseFault } from '../../../shared/schedule/release-date.ts'
import {
  type FieldError,
  type FieldErrorCode,
  type FormErrors,
  type FormFields,
  parseForm,
} from '../../server/form.ts'

export const choices = ['date', 'none'] as const
/** Certainties of a date to come: that somebody has been released is an event of its own. */
export const chosenCertainties = [
  'conditional',
  'expected',
  'confirmed',
] as const satisfies readonly Certainty[]
export const steps = ['preview', 'apply'] as const

const schema = z.strictObject({
  choice: z.enum(choices, 'required'),
  date: z.string().max(200).default(''),
  certainty: z.enum(chosenCertainties, 'invalid').optional(),
  hangsOn: z.array(z.enum(releaseConditions, 'invalid')).max(releaseConditions.length),
  reason: z.string().min(1).max(longestText),
  step: z.enum(steps, 'required'),
})

/** A move of the release as the coordinator wants it: to look at first, or to carry out. */
export interface ReleaseMoveForm {
  readonly step: (typeof steps)[number]
  readonly release?: IsoDate
  readonly certainty: Certainty
  /** In the list's order; empty unless the date is conditional. */
  readonly hangsOn: readonly ReleaseCondition[]
  readonly reason: string
}

const codes = {
  'not-a-date': 'date',
  'before-today': 'date-past',
  'too-far': 'date-far',
} as const satisfies Record<ReleaseFault, FieldErrorCode>

const readDate = (
  { date, certainty, hangsOn: ticked }: z.output<typeof schema>,
  today: IsoDate,
): Result<Pick<ReleaseMoveForm, 'release' | 'certainty' | 'hangsOn'>, FormErrors> => {
  const checked = date === '' ? undefined : checkRelease(date, today)
  const errors: FieldError[] = []
  if (!checked) errors.push({ field: 'date', code: 'required' })
  else if (!checked.ok) errors.push({ field: 'date', code: codes[checked.error] })
  if (certainty === undefined) errors.push({ field: 'certainty', code: 'required' })
  if (!checked?.ok || certainty === undefined) return fail(errors)
  const hangsOn = releaseConditions.filter((one) => certainty === 'conditional' && ticked.includes(one))
  return ok({ release: checked.value, certainty, hangsOn })
}

/**
 * Reads the form. A date and its certainty go together; without a date both are left out, whatever was typed. A
 * look at what would change needs no reason yet.
 */
export const readReleaseForm = (fields: FormFields, today: IsoDate): Result<ReleaseMoveForm, FormErrors> => {
  const isPreview = fields.get('step')?.[0] === 'preview'
  const parsed = parseForm(
    isPreview ? schema.extend({ reason: z.string().max(longestText) }) : schema,
    fields,
  )
  if (!parsed.ok) return parsed
  const { choice, step, reason } = parsed.value
  if (choice === 'none') return ok({ step, reason, certainty: 'unknown', hangsOn: [] })
  const read = readDate(parsed.value, today)
  return read.ok ? ok({ step, reason, ...read.value }) : read
}

/** Whether a move would change nothing. */
export const isSame = (
  move: ReleaseMoveForm,
  { release, certainty, hangsOn = [] }: Pick<Schedule, 'release' | 'certainty' | 'hangsOn'>,
): boolean =>
  move.release === release && move.certainty === certainty && move.hangsOn.join() === hangsOn.join()
