import { type FlagsFailure, setFlags } from '../../../shared/application/set-flags.ts'
import type { LogKind } from '../../../shared/domain/log/entry.ts'
import { isContactRefused } from '../../../shared/domain/preparation/contact.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { type FlagError, readFlagsForm } from './form.ts'
import { flagLabels, flagsView } from './view.ts'

type Flagging = CaseContext<PlanTarget, 'flags.edit'>

/** Changes that make the version of the preparation grow. */
const preparationChanges: readonly LogKind[] = ['flags-changed', 'preparation-changed', 'health-answered']

interface Attempt {
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: readonly FlagError[]
  readonly over?: Html
  readonly key?: string
}

const problemsOf = ({ t }: Flagging, errors: readonly FlagError[]) => {
  const labels: Readonly<Record<string, string>> = flagLabels(t)
  const told = errors.map((error) => {
    const label = labels[error.field]
    const message =
      error.code === 'without' ? t('flags.public.without') : fieldErrorText(t, error, label ?? error.field)
    return label === undefined ? { message } : { field: error.field, message }
  })
  return toldProblems(t, told)
}

/** Tasks sent before the restriction that could not be sent now: the portal leaves them to people. */
const sentBefore = ({ t, deps }: Flagging, { tasks, plan, preparation }: VisibleCase) =>
  tasks.flatMap((one) => {
    if (one.shape !== 'full' || !isOpen(one.task.status)) return []
    const { id, kind, owner } = one.task
    const office = deps.directory.agency(owner)
    return isContactRefused(preparation.flags, kind, office, plan.custody)
      ? [{ href: paths.task(plan.id, id), label: t(`kind.${kind}`), office: office?.name ?? owner }]
      : []
  })

const page = (ctx: Flagging, { visible, status, errors = [], over, key }: Attempt): PageAnswer => {
  const { t, request } = ctx
  const problems = problemsOf(ctx, errors)
  const body = flagsView(t, {
    visible,
    problems,
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    sentBefore: sentBefore(ctx, visible),
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const words = { title: t('flags.title'), lead: t('flags.lead') }
  return planPage(t, visible, { ...words, over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Flagging, failure: FlagsFailure, seenVersion: number): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, preparationChanges, (now) => now.preparation.version - seenVersion)
      return stale ? page(ctx, { ...stale, status: 409 }) : missing()
    }
    case 'unchanged':
      return page(ctx, { visible, status: 422, over: alert(t, { tone: 'info', text: t('flags.unchanged') }) })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code) })
    case 'key-reused':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code), key: deps.ids.short() })
    default:
      return assertNever(failure)
  }
}

/** Setting and clearing the flags of a plan. */
export const flagsRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/flags',
    access: 'flags.edit',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/flags',
    access: 'flags.edit',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const read = readFlagsForm(request.fields)
      if (!read.ok)
        return page(ctx, { visible: visibleCase(permit, subject), errors: read.error, status: 422 })
      const wanted = { ...read.value, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await setFlags(deps, permit, subject, wanted, { key, command: wanted, result })
      return done.ok ? redirect(done.value, 'flash.flags-set') : refused(ctx, done.error, seenVersion)
    },
  }),
]
