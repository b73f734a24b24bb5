import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { card, heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { emptyState } from '../../components/empty-state.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import type { AppointmentLine, AppointmentsModel } from './model.ts'
import { type AppointmentForm, appointmentForm } from './view-form.ts'

export interface AppointmentsView {
  readonly today: IsoDate
  readonly csrf: string
  /** A key of the page; each row's button makes its own of it. */
  readonly key: string
  readonly form: AppointmentForm
}

const when = (t: Translate, { on, time }: Appointment, today: IsoDate): Html => {
  const past = on < today && html` ${tag({ tone: 'neutral', label: t('appointments.past') })}`
  return html`${dateText(t, on, 'weekday')}${time !== undefined && `, ${time}`}${past}`
}

const removeForm = (t: Translate, model: AppointmentsModel, view: AppointmentsView, one: Appointment): Html =>
  form({
    action: paths.appointments(model.visible.plan.id),
    csrf: view.csrf,
    idempotencyKey: `${view.key}-${one.id}`.slice(0, 40),
    version: one.version,
    className: 'press',
    body: [
      hiddenField('act', 'remove'),
      hiddenField('id', one.id),
      button({ label: t('action.remove'), variant: 'tertiary', about: aboutOf(t, one) }),
    ],
  })

const aboutOf = (t: Translate, { what, on }: Appointment): string =>
  t('appointments.changeAbout', { what, date: formatDate(t.language, on, 'short') })

const acts = (
  t: Translate,
  model: AppointmentsModel,
  view: AppointmentsView,
  line: AppointmentLine,
): Part => {
  const { appointment, mayEdit } = line
  if (!mayEdit) return ''
  const href = `${paths.appointments(model.visible.plan.id)}?edit=${appointment.id}#form`
  const change = html`<a class="ds-link" data-color="accent" href="${href}">${t('action.change')}<span class="ds-sr-only"> ${aboutOf(t, appointment)}</span></a>`
  return html`<span class="row-acts">${change}${removeForm(t, model, view, appointment)}</span>`
}

const table = (t: Translate, model: AppointmentsModel, view: AppointmentsView): Html => {
  const rows = model.lines.map((line): readonly Part[] => {
    const { what, where, askFor } = line.appointment
    const office = line.office !== undefined && html`<span class="quiet">${line.office}</span>`
    return [
      when(t, line.appointment, view.today),
      html`${what}${office}`,
      where,
      askFor,
      acts(t, model, view, line),
    ]
  })
  return dataTable({
    caption: t('appointments.title'),
    columns: [
      t('appointments.when'),
      t('appointments.what'),
      t('appointments.where'),
      t('appointments.askFor'),
      t('action.change'),
    ],
    rows,
  })
}

const list = (t: Translate, model: AppointmentsModel, view: AppointmentsView): Html => {
  if (model.lines.length > 0) return table(t, model, view)
  const text = t(model.mayWrite ? 'appointments.noneText' : 'appointments.noneRead')
  return emptyState({ title: t('appointments.none'), text, icon: 'calendar' })
}

/** The list, the way to the sheet, and the form that adds an appointment or changes one. */
export const appointmentsView = (t: Translate, model: AppointmentsModel, view: AppointmentsView): Html => {
  const { plan } = model.visible
  const sheet = buttonRow(
    linkButton({
      href: paths.appointmentSheet(plan.id),
      label: t('appointments.sheet'),
      icon: 'print',
      variant: 'secondary',
    }),
  )
  const { editing } = view.form
  const title = t(editing ? 'appointments.change' : 'appointments.new')
  const back = editing && link({ href: paths.appointments(plan.id), label: t('appointments.new') })
  const writing =
    model.mayWrite &&
    html`<section class="section" id="form">${card({ body: html`${heading(2, title)}${appointmentForm(t, model, view.form)}${back}` })}</section>`
  return html`${sheet}<div class="after">${list(t, model, view)}</div>${writing}`
}
