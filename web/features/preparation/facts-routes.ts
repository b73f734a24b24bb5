import { editPreparation, type PreparationFailure } from '../../../shared/application/edit-preparation.ts'
import type { LogKind } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import type { FormErrors } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { readPreparationForm, storedFields } from './form.ts'
import { preparationLabels, preparationView } from './view.ts'

/** Changes that make the version of the facts grow; of health's answer only that something changed. */
export const preparationChanges: readonly LogKind[] = [
  'preparation-changed',
  'flags-changed',
  'health-answered',
]

type Editing = CaseContext<PlanTarget, 'preparation.edit'>

interface Attempt {
  readonly subject: PlanCase
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly key?: string
}

const page = (ctx: Editing, { subject, visible, status, errors, over, key }: Attempt): PageAnswer => {
  const { t, request, deps } = ctx
  const problems = formProblems(t, errors ?? [], preparationLabels(t))
  const body = preparationView(t, {
    visible,
    problems,
    directory: deps.directory,
    template: subject.schedule.template,
    version: subject.preparation.version,
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    fields: request.method === 'POST' ? request.fields : storedFields(visible),
  })
  const lead = t('preparation.lead')
  return planPage(
    t,
    visible,
    { title: t('preparation.title'), lead, over: over ?? problems.summary, body },
    status,
  )
}

const refused = async (ctx: Editing, failure: PreparationFailure, seenVersion: number): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, preparationChanges, (now) => now.preparation.version - seenVersion)
      return stale ? page(ctx, { ...stale, status: 409 }) : missing()
    }
    case 'unchanged': {
      const text = t('preparation.unchanged')
      return page(ctx, { subject, visible, status: 422, over: alert(t, { tone: 'info', text }) })
    }
    case 'not-in-plan':
      return page(ctx, { subject, visible, status: 422, errors: [{ field: 'office', code: 'invalid' }] })
    case 'key-reused': {
      const key = deps.ids.short()
      return page(ctx, { subject, visible, status: 409, over: plainProblem(t, failure.code), key })
    }
    case 'busy':
    case 'not-allowed':
      return page(ctx, { subject, visible, status: 409, over: plainProblem(t, failure.code) })
    default:
      return assertNever(failure)
  }
}

/** The facts of the first 72 hours that no task tells, typed in by the coordinator. */
export const factsRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/preparation',
    access: 'preparation.edit',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { subject: ctx.subject, visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/preparation',
    access: 'preparation.edit',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const read = readPreparationForm(request.fields)
      if (!read.ok) {
        const visible = visibleCase(permit, subject)
        return page(ctx, { subject, visible, errors: read.error, status: 422 })
      }
      const edit = { ...read.value, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await editPreparation(deps, permit, subject, edit, { key, command: edit, result })
      return done.ok ? redirect(done.value, 'flash.preparation-saved') : refused(ctx, done.error, seenVersion)
    },
  }),
]
