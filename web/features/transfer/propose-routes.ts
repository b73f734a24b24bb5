import { proposeTransfer, type TransferFailure } from '../../../shared/application/transfer-plan.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import type { FormErrors } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { afterStale, plainProblem, planChanges, reload } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { coordinatingOffices, readTransferForm } from './form.ts'
import { proposeLabels, proposeView } from './view-propose.ts'

type Proposing = CaseContext<PlanTarget, 'transfer.propose'>

interface Attempt {
  readonly visible: VisibleCase
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly key?: string
}

/** Offices that can be asked: not the one that coordinates now. */
const askable = ({ deps }: Proposing, { plan }: VisibleCase) =>
  coordinatingOffices(deps.directory).filter(({ id }) => id !== plan.coordinator.agencyId)

const page = (ctx: Proposing, { visible, status, errors, over, key }: Attempt): PageAnswer => {
  const { t, deps, request } = ctx
  const problems = formProblems(t, errors ?? [], proposeLabels(t))
  const { transfer } = visible.plan
  const body = proposeView(t, {
    visible,
    problems,
    offices: askable(ctx, visible).map(({ name }) => name),
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(transfer && { asked: deps.directory.agency(transfer.to)?.name ?? transfer.to }),
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const words = { title: t('transfer.title'), lead: t('transfer.lead') }
  return planPage(t, visible, { ...words, over: over ?? problems.summary, body }, status)
}

const refused = async (ctx: Proposing, failure: TransferFailure, seenVersion: number): Promise<Answer> => {
  const { t, deps, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  switch (failure.code) {
    case 'stale': {
      const stale = await afterStale(ctx, planChanges, (now) => now.plan.version - seenVersion)
      return stale ? page(ctx, { ...stale, status: 409 }) : missing()
    }
    case 'pending': {
      const fresh = await reload(ctx)
      return fresh ? page(ctx, { ...fresh, status: 409 }) : missing()
    }
    case 'not-an-office-that-coordinates':
      return page(ctx, { visible, status: 422, errors: [{ field: 'office', code: 'invalid' }] })
    case 'busy':
    case 'not-allowed':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code) })
    case 'key-reused':
      return page(ctx, { visible, status: 409, over: plainProblem(t, failure.code), key: deps.ids.short() })
    default:
      throw new Error('Asking an office sends no tasks')
  }
}

/** Asking another office to take a plan over. */
export const proposeRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/transfer',
    access: 'transfer.propose',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => page(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/transfer',
    access: 'transfer.propose',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { deps, permit, subject, request, key } = ctx
      const { version: seenVersion } = request
      if (seenVersion === undefined) return problem(400)
      const visible = visibleCase(permit, subject)
      const read = readTransferForm(request.fields, askable(ctx, visible))
      if (!read.ok) return page(ctx, { visible, errors: read.error, status: 422 })
      const input = { to: read.value.office.id, reason: read.value.reason, seenVersion }
      const result = paths.plan(subject.plan.id)
      const done = await proposeTransfer(deps, permit, subject, input, { key, command: input, result })
      return done.ok ? redirect(done.value, 'flash.transfer-proposed') : refused(ctx, done.error, seenVersion)
    },
  }),
]
