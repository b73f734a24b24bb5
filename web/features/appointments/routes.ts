import { type AppointmentFailure, editAppointments } from '../../../shared/application/edit-appointments.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { alert } from '../../components/alert.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormErrors, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { readAppointmentForm } from './form.ts'
import { type AppointmentsModel, appointmentsModel } from './model.ts'
import { appointmentsView } from './view.ts'
import { appointmentLabels } from './view-form.ts'

type Reading = CaseContext<PlanTarget, 'plan.read' | 'appointments.edit'>
type Writing = CaseContext<PlanTarget, 'appointments.edit'> & { readonly key: string }

interface Attempt {
  readonly errors?: FormErrors
  readonly over?: Html
  readonly status?: PageAnswer['status']
  readonly key?: string
}

const leads = {
  plan: 'appointments.lead',
  own: 'appointments.leadOwn',
  health: 'appointments.leadHealth',
} as const satisfies Record<AppointmentsModel['part'], string>

/** A removal that had no effect shows no half-filled form. */
const isTyped = ({ request }: Reading): boolean =>
  request.method === 'POST' && typed(request.fields, 'act') !== 'remove'

const page = (ctx: Reading, { errors, over, status, key }: Attempt = {}): PageAnswer => {
  const { t, deps, permit, subject, request, today, form } = ctx
  const model = appointmentsModel(permit, subject, deps.directory)
  const problems = formProblems(t, errors ?? [], appointmentLabels(t))
  const wanted = isTyped(ctx) ? typed(request.fields, 'id') : typed(request.query, 'edit')
  const editing = model.lines.find(({ appointment, mayEdit }) => mayEdit && appointment.id === wanted)
  const body = appointmentsView(t, model, {
    today,
    csrf: form.csrf,
    key: deps.ids.short(),
    form: {
      keys: key === undefined ? form : { ...form, idempotencyKey: key },
      problems,
      ...(editing && { editing: editing.appointment }),
      ...(isTyped(ctx) && { fields: request.fields }),
    },
  })
  const words = { title: t('appointments.title'), lead: t(leads[model.part]) }
  return planPage(t, model.visible, { ...words, over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Writing, failure: AppointmentFailure, seen: number): Promise<Answer> => {
  const { t, deps } = ctx
  switch (failure.code) {
    case 'stale': {
      const passed = Math.max(1, failure.version - seen)
      const stale = await afterStale(ctx, ['appointment-changed'], () => passed)
      return stale ? page({ ...ctx, subject: stale.subject }, { over: stale.over, status: 409 }) : missing()
    }
    case 'too-many': {
      const text = t('appointments.tooMany', { limit: failure.limit })
      return page(ctx, { over: alert(t, { tone: 'warning', text }), status: 409 })
    }
    case 'key-reused':
      return page(ctx, { over: plainProblem(t, failure.code), status: 409, key: deps.ids.short() })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { over: plainProblem(t, failure.code), status: 409 })
    default:
      return assertNever(failure)
  }
}

const answer = async (ctx: Writing): Promise<Answer> => {
  const { deps, permit, subject, request, today, key } = ctx
  if (request.version === undefined) return problem(400)
  const model = appointmentsModel(permit, subject, deps.directory)
  const known = model.lines.flatMap(({ appointment, mayEdit }) => (mayEdit ? [appointment] : []))
  const world = { today, known, offices: model.offices.map(({ id }) => id) }
  const read = readAppointmentForm(request.fields, world, request.version)
  if (!read.ok) return page(ctx, { errors: read.error, status: 422 })
  const result = paths.appointments(subject.plan.id)
  const done = await editAppointments(deps, permit, subject, read.value, { key, command: read.value, result })
  if (!done.ok) return refused(ctx, done.error, request.version)
  const removed = read.value.kind === 'remove'
  return redirect(done.value, removed ? 'flash.appointment-removed' : 'flash.appointment-saved')
}

/** First appointments outside: to read, to write, and to print on a sheet. */
export const appointmentRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/appointments',
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx),
  }),
  caseCommand({
    path: '/plans/:planId/appointments',
    access: 'appointments.edit',
    audit: 'none-because-the-change-is-logged',
    answer,
  }),
]
