import { acceptTransfer, declineTransfer } from '../../../shared/application/transfer-plan.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import type { Html } from '../../components/html.ts'
import { type Answer, type PageAnswer, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import type { FormErrors } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { newestEntries } from '../shared/meanwhile.ts'
import { type PlainProblem, plainProblem } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { type AnswerForm, readAnswerForm } from './form.ts'
import { movesOf } from './moves.ts'
import { type AnswerView, answerLabels, answerView } from './view-answer.ts'

type Answering = CaseContext<PlanTarget, 'transfer.answer'>

interface Attempt {
  readonly status?: PageAnswer['status']
  readonly errors?: FormErrors
  readonly over?: Html
  readonly key?: string
}

/** Who asks, when, and in which words. */
const askingOf = (
  { permit, subject, deps }: Answering,
  { plan }: VisibleCase,
  log: readonly LogEntry[],
): AnswerView['asking'] => {
  const { coordinator, transfer } = plan
  const asked = newestEntries(log, log.length).filter(({ kind }) => kind === 'transfer-proposed')
  const text = visibleLog(permit, subject, asked)[0]?.text
  return {
    office: deps.directory.agency(coordinator.agencyId)?.name ?? coordinator.agencyId,
    ...(transfer && { on: osloDate(transfer.at) }),
    ...(text && { reason: text }),
  }
}

const page = (ctx: Answering, log: readonly LogEntry[], attempt: Attempt = {}): PageAnswer => {
  const { t, permit, subject, deps, today, actor, officeName, request } = ctx
  const { status, errors, over, key } = attempt
  const visible = visibleCase(permit, subject)
  const problems = formProblems(t, errors ?? [], answerLabels(t))
  const to = { custody: actor.agencyId, directory: deps.directory, today }
  const body = answerView(t, {
    visible,
    problems,
    asking: askingOf(ctx, visible, log),
    ownOffice: officeName,
    moves: movesOf(t, subject, visible, to),
    keys: key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key },
    ...(request.method === 'POST' && { fields: request.fields }),
  })
  const title = t('transfer.answerTitle')
  return planPage(t, visible, { title, over: over ?? problems.summary, body }, status)
}

/** A yes leads to the plan, a no to one's own plans: this one is then no longer to be seen. */
const carryOut = (ctx: Answering & { readonly key: string }, answer: AnswerForm) => {
  const { deps, permit, subject, key } = ctx
  switch (answer.answer) {
    case 'accept': {
      const result = paths.plan(subject.plan.id)
      return acceptTransfer(deps, permit, subject, { key, command: answer, result })
    }
    case 'decline': {
      const request = { key, command: answer, result: paths.plans }
      return declineTransfer(deps, permit, subject, answer.reason, request)
    }
    default:
      return assertNever(answer)
  }
}

const told: readonly PlainProblem[] = [
  'not-allowed',
  'busy',
  'key-reused',
  'too-many',
  'consent-needed',
  'unknown-office',
]

const answer = async (ctx: Answering & { readonly key: string }): Promise<Answer> => {
  const { t, deps, subject, request } = ctx
  const again = async (attempt: Attempt) => page(ctx, await deps.store.readLog(subject.plan.id), attempt)
  const read = readAnswerForm(request.fields)
  if (!read.ok) return again({ errors: read.error, status: 422 })
  const done = await carryOut(ctx, read.value)
  if (done.ok)
    return redirect(
      done.value,
      read.value.answer === 'accept' ? 'flash.transfer-accepted' : 'flash.transfer-declined',
    )
  const code = told.find((one) => one === done.error.code) ?? 'busy'
  return again({
    status: 409,
    over: plainProblem(t, code),
    ...(code === 'key-reused' && { key: deps.ids.short() }),
  })
}

/** Answering another office that asks whether one's own takes a plan over. */
export const answerRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/transfer/answer',
    access: 'transfer.answer',
    audit: 'plan',
    load: ({ deps, planId }) => deps.store.readLog(planId),
    more: noData,
    answer: (ctx) => page(ctx, ctx.loaded),
  }),
  caseCommand({
    path: '/plans/:planId/transfer/answer',
    access: 'transfer.answer',
    audit: 'none-because-the-change-is-logged',
    answer,
  }),
]
