import { claimHome, type DisputeFailure, settleHome } from '../../../shared/application/dispute-home.ts'
import type { CaseAction } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleClaims } from '../../../shared/policies/visible-dispute.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem, planChanges } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { readClaim, readSettling, type Told } from './form.ts'
import { homeMunicipalityView } from './view.ts'

type Ctx = CaseContext<PlanTarget, CaseAction>

interface Attempt {
  readonly told?: Told
  readonly over?: Html
  readonly status?: PageAnswer['status']
  readonly fresh?: { readonly subject: Ctx['subject']; readonly visible: VisibleCase }
}

/** For those whose duty hangs on it, and the plan's side: all others have no such page. */
const page = (ctx: Ctx, { told = [], over, status, fresh }: Attempt = {}): Answer => {
  const { t, deps, actor, form, request } = ctx
  const subject = fresh?.subject ?? ctx.subject
  const visible = fresh?.visible ?? visibleCase(ctx.permit, subject)
  const home = visible.plan.belonging?.home
  const claims = visibleClaims(actor, subject)
  const isTheirs = home || visible.may.includes('home.claim') || visible.relation === 'coordinator'
  if (!isTheirs) return missing()
  const base = deps.ids.short()
  const problems = toldProblems(t, told)
  const body = homeMunicipalityView(t, {
    visible,
    directory: deps.directory,
    home,
    claims,
    keys: { csrf: form.csrf, of: (name) => `${base}-${name}` },
    problems,
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const title = t('homeMunicipality.title')
  const lead = t('homeMunicipality.lead')
  return planPage(t, visible, { title, lead, over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Ctx, failure: DisputeFailure, seenVersion: number): Promise<Answer> => {
  const { t } = ctx
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, planChanges, (now) => now.plan.version - seenVersion)
      return stale ? page(ctx, { over: stale.over, fresh: stale, status: 409 }) : missing()
    }
    case 'own-municipality':
    case 'unknown-municipality':
      return page(ctx, {
        told: [{ field: 'holds', message: t(`homeMunicipality.problem.${failure.code}`) }],
        status: 422,
      })
    case 'too-many':
      return page(ctx, { told: [{ message: t('homeMunicipality.problem.too-many') }], status: 422 })
    default:
      return page(ctx, { over: plainProblem(t, failure.code), status: 409 })
  }
}

const path = '/plans/:planId/home-municipality'

/** Whose inhabitant somebody is: municipalities say what they think, the coordinator writes how it ended. */
export const homeMunicipalityRoutes: readonly Route[] = [
  casePage({
    path,
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx),
  }),
  caseCommand({
    path,
    access: 'home.claim',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { t, deps, permit, subject, request, key } = ctx
      if (request.version === undefined) return problem(400)
      const read = readClaim(t, request.fields, deps.directory)
      if (!read.ok) return page(ctx, { told: read.error, status: 422 })
      const result = paths.homeMunicipality(subject.plan.id)
      const command = { claim: read.value, version: request.version }
      const done = await claimHome(deps, permit, subject, read.value, request.version, {
        key,
        command,
        result,
      })
      return done.ok ? redirect(done.value, 'flash.home-claimed') : refused(ctx, done.error, request.version)
    },
  }),
  caseCommand({
    path: `${path}/settle`,
    access: 'home.settle',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { t, deps, permit, subject, request, key } = ctx
      if (request.version === undefined) return problem(400)
      const read = readSettling(t, request.fields)
      if (!read.ok) return page(ctx, { told: read.error, status: 422 })
      const result = paths.homeMunicipality(subject.plan.id)
      const command = { settling: read.value, version: request.version }
      const done = await settleHome(deps, permit, subject, read.value, request.version, {
        key,
        command,
        result,
      })
      return done.ok ? redirect(done.value, 'flash.home-settled') : refused(ctx, done.error, request.version)
    },
  }),
]
