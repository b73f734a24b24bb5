import {
  type Doses,
  type HealthAnswer,
  type HealthFailure,
  sayHealthReady,
} from '../../../shared/application/say-health-ready.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { type FormProblems, formProblems, toldProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem, reload } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { preparationChanges } from './facts-routes.ts'
import { bothDoses, type HealthFormFault, readHealthForm } from './health-form.ts'
import { healthLabels, healthView } from './health-view.ts'

type Answering = CaseContext<PlanTarget, 'health.say-ready'>

interface Attempt {
  readonly subject: PlanCase
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly problems?: FormProblems
  readonly over?: Html
  readonly key?: string
}

const page = (ctx: Answering, { subject, visible, status, problems, over, key }: Attempt): PageAnswer => {
  const { t, request } = ctx
  const told = problems ?? formProblems(t, [], healthLabels(t))
  const body = healthView(t, {
    visible,
    problems: told,
    version: subject.preparation.version,
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const [title, lead] = [t('healthAnswer.title'), t('healthAnswer.lead')]
  return planPage(t, visible, { title, lead, over: over ?? told.summary, body }, status)
}

const formFault = (t: Translate, fault: HealthFormFault): FormProblems =>
  fault === bothDoses
    ? toldProblems(t, [{ field: 'first', message: t('healthAnswer.bothDoses') }])
    : formProblems(t, fault, healthLabels(t))

type DoseFailure = Extract<HealthFailure, { code: `dose-${string}` }>

/** What is wrong with the doses; of a gap how long it is, and whether a weekend or holiday lies in it. */
const doseFault = (t: Translate, failure: DoseFailure, doses: Doses | undefined): FormProblems => {
  if (failure.code !== 'dose-gap')
    return toldProblems(t, [{ field: 'first', message: t(`healthAnswer.${failure.code}`) }])
  const { days, daysOff } = failure.gap
  const date = doses ? formatDate(t.language, doses.firstOutside) : ''
  const message = t(daysOff.length > 0 ? 'healthAnswer.gapOff' : 'healthAnswer.gap', { days, date })
  return toldProblems(t, [{ field: 'first', message }])
}

/** The page as the plan is now: `moved` is told in a sentence, another change by who made it. */
const again = async (ctx: Answering, failure: { readonly code: 'stale' | 'moved' }, seenVersion: number) => {
  if (failure.code === 'stale') {
    const stale = await afterStale(ctx, preparationChanges, (now) => now.preparation.version - seenVersion)
    return stale ? page(ctx, { ...stale, status: 409 }) : missing()
  }
  const fresh = await reload(ctx)
  const over = alert(ctx.t, { tone: 'warning', text: ctx.t('healthAnswer.moved') })
  return fresh ? page(ctx, { ...fresh, status: 409, over }) : missing()
}

const refused = async (
  ctx: Answering,
  failure: HealthFailure,
  { doses, seenVersion }: HealthAnswer,
): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const now = { subject, visible: visibleCase(permit, subject) }
  switch (failure.code) {
    case 'stale':
    case 'moved':
      return again(ctx, failure, seenVersion)
    case 'dose-order':
    case 'dose-not-at-release':
    case 'dose-gap':
      return page(ctx, { ...now, status: 422, problems: doseFault(t, failure, doses) })
    case 'key-reused':
      return page(ctx, { ...now, status: 409, over: plainProblem(t, failure.code), key: deps.ids.short() })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { ...now, status: 409, over: plainProblem(t, failure.code) })
    default:
      return assertNever(failure)
  }
}

/** The prison's health service answers yes or no to the release. */
export const healthAnswerRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/health-answer',
    access: 'health.say-ready',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { subject: ctx.subject, visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/health-answer',
    access: 'health.say-ready',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, t, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const read = readHealthForm(request.fields)
      if (!read.ok) {
        const visible = visibleCase(permit, subject)
        return page(ctx, { subject, visible, status: 422, problems: formFault(t, read.error) })
      }
      const said = { ...read.value, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await sayHealthReady(deps, permit, subject, said, { key, command: said, result })
      return done.ok ? redirect(done.value, 'flash.health-answered') : refused(ctx, done.error, said)
    },
  }),
]
