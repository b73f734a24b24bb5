import { rerouteTask } from '../../../shared/application/reroute-task.ts'
import type { LogKind } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, problem, redirect, show } from '../../server/answer.ts'
import { type CaseContext, taskCommand, taskPage } from '../../server/case-route.ts'
import type { TaskTarget } from '../../server/case-target.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { afterStale } from '../shared/no-effect.ts'
import { planCrumbs, planTitle } from '../shared/plan-crumbs.ts'
import { type Problem, readReroute } from './form.ts'
import { type RerouteModel, rerouteModel } from './model.ts'
import { rerouteView } from './view.ts'

type Ctx = CaseContext<TaskTarget, 'task.reroute'>

interface Again {
  readonly problems?: readonly Problem[]
  readonly over?: Html
  readonly isTyped?: boolean
}

const showPage = (
  { t, deps, form, request }: Ctx,
  model: RerouteModel,
  status: 200 | 409 | 422 = 200,
  { problems = [], over, isTyped = false }: Again = {},
): Answer =>
  show(
    {
      title: planTitle(t('reroute.title'), model.plan),
      breadcrumbs: planCrumbs(t, model.plan, t('reroute.title')),
      main: rerouteView({
        t,
        directory: deps.directory,
        model,
        form,
        problems,
        ...(over && { over }),
        ...(isTyped && { values: request.fields }),
      }),
    },
    status,
  )

const modelOf = (ctx: Ctx, subject: PlanCase = ctx.subject): RerouteModel | undefined =>
  rerouteModel(ctx.permit, subject, ctx.task.id, ctx.deps.directory, ctx.today)

/** Changes that make a task's version grow. */
const taskChanges: readonly LogKind[] = [
  'task-changed',
  'task-rerouted',
  'transfer-accepted',
  'plan-event',
  'plan-closed',
]

/** Somebody was faster: the form again with what happened, or the task's page when it need not move any more. */
const stale = async (ctx: Ctx): Promise<Answer> => {
  const { request, task, actor, subject } = ctx
  const versionOf = (fresh: PlanCase) => fresh.tasks.find(({ id }) => id === task.id)?.version ?? task.version
  const now = await afterStale(ctx, taskChanges, (fresh) => versionOf(fresh) - (request.version ?? 0))
  const fresh = now?.subject.tasks.find(({ id }) => id === task.id)
  const decision = now && decideOnCase(actor, 'task.reroute', now.subject, fresh)
  if (!now || !decision?.allowed) return missing()
  const model = modelOf(ctx, now.subject)
  return model
    ? showPage(ctx, model, 409, { over: now.over, isTyped: true })
    : redirect(paths.task(subject.plan.id, task.id), 'flash.task-moved-before')
}

const send = async (ctx: Ctx & { readonly key: string }, version: number): Promise<Answer> => {
  const { deps, permit, subject, task, request, t, today, key } = ctx
  const result = paths.task(subject.plan.id, task.id)
  const command = [...request.fields, ['version', version]]
  const model = modelOf(ctx)
  if (!model) {
    // Pressed twice: the first press has moved the task.
    const before = await deps.store.findRepeat(ctx.actor.agencyId, key)
    const isSame = before?.bodyHash === deps.hash(JSON.stringify(command))
    return before && isSame ? redirect(before.result) : stale(ctx)
  }
  const back = (problems: readonly Problem[], status: 409 | 422 = 422) =>
    showPage(ctx, model, status, { problems, isTyped: true })
  const read = readReroute({ t, model, subject, directory: deps.directory, today }, request.fields)
  if (!read.ok) return back(read.error)
  const reroute = { taskId: task.id, seenVersion: version, ...read.value }
  const done = await rerouteTask(deps, permit, subject, reroute, { key, command, result })
  if (done.ok) return redirect(done.value, 'flash.task-rerouted')
  switch (done.error.code) {
    case 'stale':
    case 'not-now':
      return stale(ctx)
    case 'not-allowed':
      return missing()
    case 'consent-needed':
      return back([{ field: 'consent', message: t('problem.consent-needed') }])
    case 'unknown-office':
      return back([{ field: 'office', message: t('problem.unknown-office') }])
    default:
      return back([{ message: t(`problem.${done.error.code}`) }], 409)
  }
}

/** Sending a rejected task, or one in the queue, to another office. */
export const rerouteRoutes: readonly Route[] = [
  taskPage({
    path: '/plans/:planId/tasks/:taskId/reroute',
    access: 'task.reroute',
    audit: 'task',
    load: noData,
    more: noData,
    answer: (ctx) => {
      const model = modelOf(ctx)
      return model ? showPage(ctx, model) : redirect(paths.task(ctx.subject.plan.id, ctx.task.id))
    },
  }),
  taskCommand({
    path: '/plans/:planId/tasks/:taskId/reroute',
    access: 'task.reroute',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) =>
      ctx.request.version === undefined ? problem(400) : send(ctx, ctx.request.version),
  }),
]
