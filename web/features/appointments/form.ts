import * as z from 'zod'
import type { AppointmentEdit, AppointmentInput } from '../../../shared/application/edit-appointments.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { parseAgencyId, parsePartId } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { osloInstant, parseTypedTime } from '../../../shared/schedule/typed-time.ts'
import { type FieldError, type FormErrors, type FormFields, parseForm, typed } from '../../server/form.ts'

/** Longest text of one field: a line or two on the sheet. */
const longestLine = 200

const line = z.string().min(1).max(longestLine)

const saveSchema = z.strictObject({
  act: z.literal('save'),
  id: z.string().max(40).default(''),
  date: z.string().min(1).max(longestLine),
  time: z.string().max(longestLine).default(''),
  what: line,
  where: line,
  askFor: line,
  office: z.string().max(100).default(''),
})
type Saved = z.output<typeof saveSchema>

const removeSchema = z.strictObject({ act: z.literal('remove'), id: z.string().max(40) })

/** What the form is checked against. */
export interface AppointmentWorld {
  readonly today: IsoDate
  /** Offices that may be chosen. */
  readonly offices: readonly string[]
  /** Appointments that the writer may change. */
  readonly known: readonly Appointment[]
}

interface Checked {
  readonly on?: IsoDate
  readonly time?: string
  readonly errors: readonly FieldError[]
}

/** A day that has been is kept where it stood, and not taken for a new appointment. */
const readWhen = (values: Saved, { today }: AppointmentWorld, before: Appointment | undefined): Checked => {
  const on = parseNorwegianDate(values.date)
  if (on === undefined) return { errors: [{ field: 'date', code: 'date' }] }
  if (on < today && on !== before?.on) return { errors: [{ field: 'date', code: 'date-past' }] }
  if (values.time === '') return { on, errors: [] }
  const time = parseTypedTime(values.time)
  const real = time !== undefined && osloInstant(on, time) !== undefined
  return real ? { on, time, errors: [] } : { errors: [{ field: 'time', code: 'time' }] }
}

const inputOf = (values: Saved, { on, time }: Checked): AppointmentInput | undefined => {
  const { what, where, askFor, office } = values
  const agencyId = parseAgencyId(office)
  return on && { on, what, where, askFor, ...(time !== undefined && { time }), ...(agencyId && { agencyId }) }
}

const readSave = (
  fields: FormFields,
  world: AppointmentWorld,
  version: number,
): Result<AppointmentEdit, FormErrors> => {
  const parsed = parseForm(saveSchema, fields)
  if (!parsed.ok) return parsed
  const { id: typedId, office } = parsed.value
  const id = parsePartId(typedId)
  const before = world.known.find((one) => one.id === id)
  const when = readWhen(parsed.value, world, before)
  const offered = office === '' || world.offices.includes(office)
  const errors: FormErrors = offered ? when.errors : [...when.errors, { field: 'office', code: 'invalid' }]
  const input = inputOf(parsed.value, when)
  if (errors.length > 0 || !input) return fail(errors)
  return ok(id ? { kind: 'change', id, seenVersion: version, input } : { kind: 'add', input })
}

/** Reads the form that adds or changes an appointment, or the button that removes one. */
export const readAppointmentForm = (
  fields: FormFields,
  world: AppointmentWorld,
  version: number,
): Result<AppointmentEdit, FormErrors> => {
  if (typed(fields, 'act') !== 'remove') return readSave(fields, world, version)
  const parsed = parseForm(removeSchema, fields)
  const id = parsed.ok ? parsePartId(parsed.value.id) : undefined
  if (!id) return fail([{ field: '', code: 'unknown-field' }])
  return ok({ kind: 'remove', id, seenVersion: version })
}
