import { type EventFailure, recordEvent } from '../../../shared/application/record-event.ts'
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
import { afterStale, plainProblem, planChanges } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { readEventForm } from './form.ts'
import { eventLabels, eventView } from './view.ts'

type Telling = CaseContext<PlanTarget, 'plan.event'>

interface Attempt {
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly key?: string
}

const page = (ctx: Telling, { visible, status, errors, over, key }: Attempt): PageAnswer => {
  const { t, today, request } = ctx
  const problems = formProblems(t, errors ?? [], eventLabels(t))
  const body = eventView(t, {
    visible,
    today,
    problems,
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  return planPage(t, visible, { title: t('planEvent.title'), over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Telling, failure: EventFailure, seenVersion: number): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, planChanges, (now) => now.plan.version - seenVersion)
      return stale ? page(ctx, { ...stale, status: 409 }) : missing()
    }
    case 'not-in-phase': {
      const text = t('planEvent.not-in-phase', { phase: t(`phase.${failure.phase}`) })
      return page(ctx, { visible, status: 409, over: alert(t, { tone: 'warning', text }) })
    }
    case 'in-future':
      return page(ctx, { visible, status: 422, errors: [{ field: 'on', code: 'date-future' }] })
    case 'key-reused':
      return page(ctx, {
        visible,
        status: 409,
        over: plainProblem(t, failure.code),
        key: deps.ids.short(),
      })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code) })
    default:
      return assertNever(failure)
  }
}

/** Telling that something has happened to the person. */
export const planEventRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/events',
    access: 'plan.event',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/events',
    access: 'plan.event',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, today, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const read = readEventForm(request.fields, today)
      if (!read.ok) {
        const visible = visibleCase(permit, subject)
        return page(ctx, { visible, errors: read.error, status: 422 })
      }
      const event = { ...read.value, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await recordEvent(deps, permit, subject, event, { key, command: event, result })
      return done.ok ? redirect(done.value, 'flash.event-recorded') : refused(ctx, done.error, seenVersion)
    },
  }),
]
