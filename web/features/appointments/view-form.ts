import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { button } from '../../components/button.ts'
import { select } from '../../components/form/choices.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { dateField, textField } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import type { AppointmentsModel } from './model.ts'

export interface AppointmentForm {
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  /** The appointment that is being changed. */
  readonly editing?: Appointment
  /** What was typed; without it the form shows the appointment as it is. */
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const appointmentLabels = (t: Translate) => ({
  date: t('appointments.date'),
  time: t('appointments.time'),
  what: t('appointments.what'),
  where: t('appointments.where'),
  askFor: t('appointments.askFor'),
  office: t('appointments.office'),
})
type FieldName = keyof ReturnType<typeof appointmentLabels>

const stored = (t: Translate, one: Appointment | undefined): Readonly<Record<FieldName, string>> => ({
  date: one ? formatDate(t.language, one.on, 'numeric').replaceAll('/', '.') : '',
  time: one?.time ?? '',
  what: one?.what ?? '',
  where: one?.where ?? '',
  askFor: one?.askFor ?? '',
  office: one?.agencyId ?? '',
})

/** The form for one appointment, as typed or as it is. */
export const appointmentForm = (t: Translate, model: AppointmentsModel, given: AppointmentForm): Html => {
  const { keys, problems, editing, fields } = given
  const labels = appointmentLabels(t)
  const before = stored(t, editing)
  const value = (name: FieldName): string => (fields ? typed(fields, name) : before[name])
  const one = (name: FieldName) => ({ name, label: labels[name], value: value(name), ...problems.of(name) })
  const elsewhere = { value: '', label: t('appointments.noOffice') }
  const offices = [elsewhere, ...model.offices.map(({ id, name }) => ({ value: id, label: name }))]
  return form({
    ...keys,
    action: paths.appointments(model.visible.plan.id),
    version: editing?.version ?? 0,
    warnUnsaved: true,
    body: [
      hiddenField('act', 'save'),
      hiddenField('id', editing?.id ?? ''),
      dateField(t, one('date')),
      textField(t, { ...one('time'), hint: t('appointments.timeHint'), width: 10, optional: true }),
      textField(t, {
        ...one('what'),
        hint: t(model.part === 'plan' ? 'appointments.whatHintPlan' : 'appointments.whatHint'),
      }),
      textField(t, { ...one('where'), hint: t('appointments.whereHint') }),
      textField(t, one('askFor')),
      model.offices.length > 0 &&
        select(t, { ...one('office'), hint: t('appointments.officeHint'), always: true, options: offices }),
      button({ label: t('appointments.save') }),
    ],
  })
}
