import * as z from 'zod'
import { proposeKind } from '../../../shared/application/propose-tasks.ts'
import type { Reroute } from '../../../shared/application/reroute-task.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { officeByName } from '../shared/sending/offices.ts'
import { whySentences } from '../shared/why-here.ts'
import type { RerouteModel } from './model.ts'

/** The last choice of the list. */
export const otherOffice = 'other'

export interface Problem {
  readonly field?: string
  readonly message: string
}

type Chosen = Pick<Reroute, 'office' | 'consentGivenOn'>

/** What the words of the page and the rules are taken from. */
export interface Reading {
  readonly t: Translate
  readonly model: RerouteModel
  readonly subject: PlanCase
  readonly directory: Directory
  readonly today: IsoDate
}

const text = z.string().max(longestText).default('')
const schema = z.strictObject({
  choice: z.string('required').min(1, 'required'),
  office: text,
  reason: text,
  consent: z
    .string()
    .optional()
    .transform((typed, context) => {
      const date = typed ? parseNorwegianDate(typed) : undefined
      if (date || !typed) return date
      context.addIssue('date')
      return z.NEVER
    }),
})
type Typed = z.output<typeof schema>

export const labelOf = (t: Translate, field: string): string | undefined => {
  switch (field) {
    case 'choice':
      return t('reroute.choose')
    case 'office':
      return t('reroute.office')
    case 'reason':
      return t('reroute.reason')
    case 'consent':
      return t('reroute.consent')
    default:
      return undefined
  }
}

const wrong = (field: string, message: string): Result<never, readonly Problem[]> =>
  fail([{ field, message }])

const required = (t: Translate, field: 'office' | 'reason' | 'choice') =>
  wrong(field, fieldErrorText(t, { code: 'required' }, labelOf(t, field) ?? field))

/** An office by name: it must exist, not have said no, and be one that may have the task. */
const byName = (
  { t, model, subject, directory, today }: Reading,
  typed: Typed,
): Result<Chosen, readonly Problem[]> => {
  const { task, tried } = model
  if (typed.office === '') return required(t, 'office')
  const agencyId = officeByName(directory, task.kind, typed.office)
  if (!agencyId) return wrong('office', t('reroute.unknown'))
  const name = directory.agency(agencyId)?.name ?? agencyId
  if (tried.includes(agencyId)) return wrong('office', t('reroute.triedAlready', { office: name }))
  if (typed.reason === '') return required(t, 'reason')
  const office = { agencyId, reason: typed.reason }
  const { decision } = proposeKind(subject, task.kind, directory, today, {
    excluded: tried,
    override: office,
    area: task.area,
  })
  if (decision.office !== agencyId)
    return wrong('office', t('reroute.refused', { why: whySentences(t, decision, directory).join(' ') }))
  return ok({ office })
}

const chosen = (reading: Reading, typed: Typed): Result<Chosen, readonly Problem[]> => {
  const { t, model } = reading
  if (typed.choice === otherOffice) return byName(reading, typed)
  const option = model.options.find(({ office }) => office === typed.choice)
  if (!option) return required(t, 'choice')
  return ok(option.isBest ? {} : { office: { agencyId: option.office, reason: t('reroute.listReason') } })
}

/** Reads the form: which office, why, and the consent where one is needed. */
export const readReroute = (reading: Reading, fields: FormFields): Result<Chosen, readonly Problem[]> => {
  const { t, today } = reading
  const parsed = parseForm(schema, fields)
  if (!parsed.ok)
    return fail(
      parsed.error.map((error) => {
        const label = labelOf(t, error.field)
        const message = fieldErrorText(t, error, label ?? error.field)
        return label === undefined ? { message } : { field: error.field, message }
      }),
    )
  const { consent } = parsed.value
  if (consent && consent > today)
    return wrong('consent', fieldErrorText(t, { code: 'date-future' }, t('reroute.consent')))
  const found = chosen(reading, parsed.value)
  return found.ok ? ok({ ...found.value, ...(consent && { consentGivenOn: consent }) }) : found
}
