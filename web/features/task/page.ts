import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { CaseAction, Permit } from '../../../shared/policies/decide.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, show } from '../../server/answer.ts'
import { paths } from '../../server/paths.ts'
import type { Context } from '../../server/route.ts'
import { historyLine } from '../shared/history-line.ts'
import { meanwhile, newestEntries } from '../shared/meanwhile.ts'
import { loadColleagues, loadRecords } from './load.ts'
import { type TaskModel, taskModel } from './model.ts'
import type { Attempt } from './problems.ts'
import { taskView } from './view.ts'
import type { Colleague } from './view-fields.ts'

type Ctx = Context<CaseAction>

interface Shown {
  readonly model: TaskModel
  readonly colleagues: readonly Colleague[]
  readonly attempt?: Attempt
  readonly meanwhile?: Html
}

/** The page of a task as an answer. */
export const showTask = (
  { t, deps, today, form }: Ctx,
  shown: Shown,
  status: PageAnswer['status'] = 200,
): Answer => {
  const { plan, task } = shown.model
  const base = deps.ids.short()
  return show(
    {
      title: t(`kind.${task.kind}`),
      breadcrumbs: [
        { href: paths.worklist, label: t('nav.worklist') },
        { href: paths.plan(plan.id), label: plan.number },
        { label: t(`kind.${task.kind}`) },
      ],
      main: taskView({
        t,
        today,
        directory: deps.directory,
        ...shown,
        keys: { csrf: form.csrf, of: (name) => `${base}-${name}` },
      }),
    },
    status,
  )
}

/** Changes of the task since the version that was seen, as far as the reader may know of them. */
const since = ({ t, deps, request }: Ctx, model: TaskModel): Html | undefined => {
  const passed = model.task.version - (request.version ?? model.task.version)
  if (passed <= 0) return undefined
  const changes = model.log.filter(({ kind }) => kind !== 'note-added' && kind !== 'health-answered')
  const say = (entry: LogEntry): string =>
    historyLine(t, entry, { directory: deps.directory, tasks: [] }).what
  return meanwhile(t, newestEntries(changes, passed), deps.directory, say)
}

/** Reads plan and task again: after a refusal, the page shows how things stand now. */
const reload = async (ctx: Ctx, permit: Permit<CaseAction>, subject: PlanCase, task: Task) => {
  const { deps, actor } = ctx
  const [fresh, records, colleagues] = await Promise.all([
    deps.store.loadCase(subject.plan.id),
    loadRecords(deps.store, subject.plan.id, task.id),
    loadColleagues(deps.users, actor, subject, task),
  ])
  const model = fresh && taskModel(permit, fresh, task.id, records)
  return model && { model, colleagues }
}

/** The page once more, with what was typed and what is wrong; missing when it is no longer the reader's to see. */
export const showAgain = async (
  ctx: Ctx & { readonly subject: PlanCase; readonly task: Task },
  attempt: Attempt,
  status: 409 | 422,
): Promise<Answer> => {
  const now = await reload(ctx, ctx.permit, ctx.subject, ctx.task)
  if (!now) return missing()
  const changed = status === 409 ? since(ctx, now.model) : undefined
  // What happened meanwhile says it better than the bare refusal.
  const told = changed ? { ...attempt, problems: [] } : attempt
  return showTask(ctx, { ...now, attempt: told, ...(changed && { meanwhile: changed }) }, status)
}
