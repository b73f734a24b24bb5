import { type CloseFailure, closePlan } from '../../../shared/application/close-plan.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormErrors, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem, planChanges, reload } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { closeSchema } from './form.ts'
import { closeModel } from './model.ts'
import { closeLabels, closeView } from './view.ts'

type Closing = CaseContext<PlanTarget, 'plan.close'>

interface Attempt {
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly key?: string
  readonly startedInAll?: number
}

const page = (ctx: Closing, attempt: Attempt): PageAnswer => {
  const { t, deps, request } = ctx
  const { visible, status, errors, over, key, startedInAll } = attempt
  const problems = formProblems(t, errors ?? [], closeLabels(t))
  const body = closeView(t, {
    visible,
    problems,
    model: closeModel(t, visible, deps.directory, startedInAll),
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const title = t('close.title')
  return planPage(t, visible, { title, lead: t('close.lead'), over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Closing, failure: CloseFailure, seenVersion: number): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, planChanges, (now) => now.plan.version - seenVersion)
      return stale ? page(ctx, { ...stale, status: 409 }) : missing()
    }
    case 'tasks-started': {
      const fresh = await reload(ctx)
      return fresh ? page(ctx, { ...fresh, status: 409, startedInAll: failure.count }) : missing()
    }
    case 'key-reused':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code), key: deps.ids.short() })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code) })
    default:
      return assertNever(failure)
  }
}

/** Closing a plan, for good. */
export const closePlanRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/close',
    access: 'plan.close',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/close',
    access: 'plan.close',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const input = parseForm(closeSchema, request.fields)
      if (!input.ok)
        return page(ctx, { visible: visibleCase(permit, subject), errors: input.error, status: 422 })
      const closing = { reason: input.value.reason, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await closePlan(deps, permit, subject, closing, { key, command: closing, result })
      return done.ok ? redirect(done.value, 'flash.plan-closed') : refused(ctx, done.error, seenVersion)
    },
  }),
]
