import { moveReleaseDate } from '../../../shared/application/move-release.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
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
import { afterStale, plainProblem, scheduleChanges } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { isSame, type ReleaseMoveForm, readReleaseForm } from './form.ts'
import { releasePreview } from './model.ts'
import { releaseLabels, releaseView } from './view.ts'

type Moving = CaseContext<PlanTarget, 'release.move'>

interface Attempt {
  /** The plan as it is now, when it has been loaded anew. */
  readonly subject?: PlanCase
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly move?: ReleaseMoveForm
  readonly key?: string
}

const page = (
  ctx: Moving,
  { visible, subject = ctx.subject, status, errors, over, move, key }: Attempt,
): PageAnswer => {
  const { t, today, deps, actor, request } = ctx
  const problems = formProblems(t, errors ?? [], releaseLabels(t))
  const about = { subject, today, directory: deps.directory, own: actor.agencyId }
  const body = releaseView(t, {
    visible,
    problems,
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(request.method === 'POST' && { fields: request.fields }),
    ...(move && { preview: releasePreview(t, visible, move.release, about) }),
  })
  return planPage(t, visible, { title: t('release.title'), over: over ?? problems.summary, body }, status)
}

const apply = async (ctx: Moving & { readonly key: string }, move: ReleaseMoveForm): Promise<Answer> => {
  const { t, deps, permit, subject, request, key } = ctx
  const { release, certainty, hangsOn, reason } = move
  const seenVersion = request.version ?? 0
  const input = { ...(release && { release }), certainty, hangsOn, reason, seenVersion }
  const result = paths.plan(subject.plan.id)
  const done = await moveReleaseDate(deps, permit, subject, input, { key, command: input, result })
  if (done.ok) return redirect(done.value, 'flash.release-moved')
  const { code } = done.error
  if (code !== 'stale') {
    const visible = visibleCase(permit, subject)
    const fresh = code === 'key-reused' ? { key: deps.ids.short() } : {}
    return page(ctx, { visible, status: 409, over: plainProblem(t, code), move, ...fresh })
  }
  const stale = await afterStale(ctx, scheduleChanges, (now) => now.schedule.version - seenVersion)
  return stale ? page(ctx, { ...stale, status: 409, move }) : missing()
}

const answer = async (ctx: Moving & { readonly key: string }): Promise<Answer> => {
  const { t, permit, subject, request, today } = ctx
  const visible = visibleCase(permit, subject)
  if (request.version === undefined) return problem(400)
  if (visible.plan.phase === 'released') return page(ctx, { visible, status: 409 })
  const read = readReleaseForm(request.fields, today)
  if (!read.ok) return page(ctx, { visible, errors: read.error, status: 422 })
  const move = read.value
  if (move.release !== undefined && visible.plan.sentence === 'remand')
    return page(ctx, { visible, errors: [{ field: 'choice', code: 'invalid' }], status: 422 })
  // A form sent twice carries the version from before: it is no wish to change nothing.
  if (isSame(move, visible.schedule) && request.version === visible.schedule.version)
    return page(ctx, { visible, status: 422, over: alert(t, { tone: 'info', text: t('release.same') }) })
  return move.step === 'preview' ? page(ctx, { visible, move }) : apply(ctx, move)
}

/** Moving the release date: look first at what changes, then do it. Nothing of a look is written. */
export const releaseRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/release',
    access: 'release.move',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/release',
    access: 'release.move',
    audit: 'none-because-the-change-is-logged',
    answer,
  }),
]
