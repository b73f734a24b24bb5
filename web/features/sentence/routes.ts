import { editSentence, type SentenceFailure } from '../../../shared/application/edit-sentence.ts'
import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { checkSentence } from '../../../shared/schedule/sentence/index.ts'
import { alert } from '../../components/alert.ts'
import { type Answer, missing, problem, redirect } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import type { FormFields } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { afterStale, plainProblem } from '../shared/no-effect.ts'
import { creditIn } from './credit-step.ts'
import { withRow } from './fields.ts'
import { kindOf, type ReadSentence, readSentenceForm, stepOf } from './form.ts'
import { labelOf } from './labels.ts'
import { type Attempt, type Editing, sentencePage } from './page.ts'
import { toldErrors, toldFaults } from './told.ts'

type Commanding = Editing & { readonly key: string }

/** The page with the form as it is, and nothing written. */
const again = (ctx: Commanding, kind: SentenceKind, attempt: Partial<Attempt>): Answer =>
  sentencePage(ctx, {
    visible: visibleCase(ctx.permit, ctx.subject),
    kind,
    fields: ctx.request.fields,
    ...attempt,
  })

const isError = ({ severity }: { readonly severity: 'error' | 'warning' }): boolean => severity === 'error'

/** The dates of what was typed, when it can be reckoned with: all that is wrong with it otherwise, at once. */
const check = (ctx: Commanding, kind: SentenceKind, { facts, typed, rows }: ReadSentence): Answer => {
  const faults = checkSentence(facts, typed)
  return faults.some(isError)
    ? again(ctx, kind, { told: toldFaults(ctx.t, faults, rows), status: 422 })
    : again(ctx, kind, { draft: { facts, typed } })
}

const refused = async (
  ctx: Commanding,
  kind: SentenceKind,
  { rows }: ReadSentence,
  failure: SentenceFailure,
): Promise<Answer> => {
  const { t, deps } = ctx
  switch (failure.code) {
    case 'faulty':
      return again(ctx, kind, { told: toldFaults(t, failure.faults, rows), status: 422 })
    case 'unchanged':
      return again(ctx, kind, {
        over: alert(t, { tone: 'info', text: t('sentencePage.unchanged') }),
        status: 422,
      })
    case 'stale': {
      const seen = ctx.request.version ?? 0
      const stale = await afterStale(ctx, ['sentence-changed'], (now) => (now.sentence?.version ?? 0) - seen)
      return stale ? again(ctx, kind, { ...stale, status: 409 }) : missing()
    }
    case 'key-reused':
      return again(ctx, kind, { over: plainProblem(t, failure.code), status: 409, key: deps.ids.short() })
    case 'busy':
    case 'not-allowed':
      return again(ctx, kind, { over: plainProblem(t, failure.code), status: 409 })
    default:
      return assertNever(failure)
  }
}

const save = async (ctx: Commanding, kind: SentenceKind, read: ReadSentence): Promise<Answer> => {
  const { deps, permit, subject, request, key } = ctx
  const { facts, typed, reason } = read
  const edit = { facts, typed, reason, seenVersion: request.version ?? 0 }
  const result = paths.sentence(subject.plan.id)
  const done = await editSentence(deps, permit, subject, edit, { key, command: edit, result })
  return done.ok ? redirect(done.value, 'flash.sentence-changed') : refused(ctx, kind, read, done.error)
}

/** Buttons that change what the form shows. */
const reshaped = (ctx: Commanding, kind: SentenceKind, fields: FormFields): Answer | undefined => {
  const { t } = ctx
  const pressed = stepOf(fields)
  const isOther = kindOf(fields, 'form') !== kind
  if (pressed.step === 'kind' || isOther) {
    const note = t('sentencePage.kindShown', { kind: t(`sentence.${kind}`) })
    return again(ctx, kind, { note })
  }
  if (pressed.step === 'add') return again(ctx, kind, { fields: withRow(fields, pressed.list) })
  return pressed.step === 'credit' ? again(ctx, kind, creditIn(t, fields)) : undefined
}

const answer = async (ctx: Commanding): Promise<Answer> => {
  const { t, request, today } = ctx
  const { fields, version } = request
  const kind = kindOf(fields)
  if (version === undefined) return problem(400)
  if (!kind)
    return again(ctx, 'imprisonment', {
      told: toldErrors(t, [{ field: 'kind', code: 'invalid' }], labelOf(t)),
      status: 422,
    })
  const shape = reshaped(ctx, kind, fields)
  if (shape) return shape
  const isSaving = stepOf(fields).step === 'save'
  const read = readSentenceForm(kind, fields, today, isSaving)
  if (!read.ok) return again(ctx, kind, { told: toldErrors(t, read.error, labelOf(t)), status: 422 })
  return isSaving ? save(ctx, kind, read.value) : check(ctx, kind, read.value)
}

/** Sentence and dates. Of the form's buttons one alone writes. */
export const sentenceRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/sentence',
    access: 'sentence.edit',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => sentencePage(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/sentence',
    access: 'sentence.edit',
    audit: 'none-because-the-change-is-logged',
    answer,
  }),
]
