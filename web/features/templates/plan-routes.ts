import * as z from 'zod'
import {
  moveTemplate,
  scheduleBy,
  type TemplateMoveFailure,
} from '../../../shared/application/move-template.ts'
import { loadCatalogue } from '../../../shared/application/template-catalogue.ts'
import { milestoneOf, templateIds } from '../../../shared/domain/template/keys.ts'
import { type Template, templateReference } from '../../../shared/domain/template/template.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { chooseTemplate } from '../../../shared/schedule/plan-dates.ts'
import type { TemplateCatalogue } from '../../../shared/schedule/templates/index.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormErrors, parseForm, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem, scheduleChanges } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { type ChangedLine, changedDates } from './changes.ts'
import { planTemplateLabels, planTemplateView } from './plan-view.ts'

type Moving = CaseContext<PlanTarget, 'template.move'>

const schema = z.strictObject({
  template: z.string().min(1, 'required').max(60),
  step: z.enum(['preview', 'apply'], 'required'),
})

interface Attempt {
  readonly visible: VisibleCase
  readonly catalogue: TemplateCatalogue
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly preview?: readonly ChangedLine[]
  readonly key?: string
}

/** The newest version of every template but the one that the plan follows. */
const offeredTo = ({ subject }: Moving, catalogue: TemplateCatalogue): readonly Template[] => {
  const own = templateReference(subject.schedule.template)
  return templateIds.map((id) => catalogue.newest(id)).filter((one) => templateReference(one) !== own)
}

/** What the coordinator calls an entry: milestones, and the tasks seen. */
const labels = ({ t }: Moving, { tasks }: VisibleCase) => {
  const names = new Map<string, string>(
    tasks.map((one) =>
      one.shape === 'full' ? [one.task.id, t(`kind.${one.task.kind}`)] : [one.id, t('area.healthFollowUp')],
    ),
  )
  return (key: string): string | undefined => {
    const milestone = milestoneOf(key)
    return milestone ? t(`milestone.${milestone}`) : names.get(key)
  }
}

const page = (ctx: Moving, attempt: Attempt): PageAnswer => {
  const { t, subject, today, request, form } = ctx
  const { visible, catalogue, status, errors = [], over, preview, key } = attempt
  const problems = formProblems(t, errors, planTemplateLabels(t))
  const { release } = subject.schedule
  const body = planTemplateView(t, {
    visible,
    current: subject.schedule.template,
    offered: offeredTo(ctx, catalogue),
    fitting: chooseTemplate({ ...subject.plan, ...(release && { release }), today }),
    keys: key === undefined ? form : { ...form, idempotencyKey: key },
    problems,
    ...(request.method === 'POST' && { chosen: typed(request.fields, 'template') }),
    ...(preview && { preview }),
  })
  const title = t('templates.planTitle')
  return planPage(
    t,
    visible,
    { title, lead: t('templates.planLead'), over: over ?? problems.summary, body },
    status,
  )
}

const refused = async (
  ctx: Moving,
  failure: TemplateMoveFailure,
  catalogue: TemplateCatalogue,
  seenVersion: number,
): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, scheduleChanges, (now) => now.schedule.version - seenVersion)
      return stale ? page({ ...ctx, ...stale }, { ...stale, catalogue, status: 409 }) : missing()
    }
    case 'unknown-template':
    case 'same-template':
      return page(ctx, {
        visible,
        catalogue,
        status: 422,
        errors: [{ field: 'template', code: 'invalid' }],
      })
    case 'key-reused':
      return page(ctx, {
        visible,
        catalogue,
        status: 409,
        over: plainProblem(t, failure.code),
        key: deps.ids.short(),
      })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { visible, catalogue, status: 409, over: plainProblem(t, failure.code) })
    default:
      return assertNever(failure)
  }
}

const answer = async (ctx: Moving & { readonly key: string }): Promise<Answer> => {
  const { deps, permit, subject, request, today, key } = ctx
  const { version: seenVersion } = request
  if (seenVersion === undefined) return problem(400)
  const catalogue = await loadCatalogue(deps)
  const visible = visibleCase(permit, subject)
  const read = parseForm(schema, request.fields)
  if (!read.ok) return page(ctx, { visible, catalogue, errors: read.error, status: 422 })
  const { template: reference, step } = read.value
  const template = offeredTo(ctx, catalogue).find((one) => templateReference(one) === reference)
  if (step === 'preview') {
    if (!template) return refused(ctx, { code: 'unknown-template' }, catalogue, seenVersion)
    const after = scheduleBy(subject, template, today)
    const preview = changedDates(subject.schedule, after, labels(ctx, visible))
    return page(ctx, { visible, catalogue, preview })
  }
  const move = { reference, seenVersion }
  const result = paths.plan(subject.plan.id)
  const done = await moveTemplate(deps, permit, subject, move, { key, command: move, result })
  return done.ok
    ? redirect(done.value, 'flash.template-moved')
    : refused(ctx, done.error, catalogue, seenVersion)
}

/** Which template a plan follows, and moving it to another on purpose. */
export const planTemplateRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/template',
    access: 'template.move',
    audit: 'plan',
    load: ({ deps }) => loadCatalogue(deps),
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject), catalogue: ctx.loaded }),
  }),
  caseCommand({
    path: '/plans/:planId/template',
    access: 'template.move',
    audit: 'none-because-the-change-is-logged',
    answer,
  }),
]
