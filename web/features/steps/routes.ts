import type { ConditionFailure } from '../../../shared/application/edit-conditions.ts'
import { editConditions } from '../../../shared/application/edit-conditions.ts'
import { editSteps, type StepFailure } from '../../../shared/application/edit-steps.ts'
import type { LogKind } from '../../../shared/domain/log/entry.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { type Answer, missing, problem, redirect } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { afterStale, plainProblem, reload } from '../shared/no-effect.ts'
import { type ConditionError, readConditionForm, readStepForm } from './form.ts'
import { followers } from './model.ts'
import { type Attempt, type Editing, stepsPage, type Told } from './page.ts'
import { fieldOf, problemWords } from './problem-words.ts'
import { partLabels } from './view-forms.ts'

type Commanding = Editing & { readonly key: string }

const stepKindsOfChange: readonly LogKind[] = ['steps-changed', 'conditions-changed']

const fieldErrors = (
  { t }: Editing,
  errors: readonly (ConditionError | { readonly field: string; readonly code: 'wordless' })[],
): readonly Told[] =>
  errors.map((error) => {
    const label = partLabels(t)[error.field]
    const message =
      error.code === 'office-refused' || error.code === 'wordless'
        ? t(`steps.error.${error.code}`)
        : fieldErrorText(t, error, label ?? error.field)
    return label === undefined ? { message } : { field: error.field, message }
  })

/** The page as it is now, with what was typed and why nothing was saved. */
const again = async (ctx: Editing, attempt: Omit<Attempt, 'visible'>, isStale: boolean): Promise<Answer> => {
  const seenVersion = ctx.request.version ?? 0
  const fresh = isStale
    ? await afterStale(ctx, stepKindsOfChange, (now) => now.stepDown.version - seenVersion)
    : await reload(ctx)
  return fresh ? stepsPage(ctx, { ...attempt, ...fresh }) : missing()
}

const refused = (
  ctx: Editing,
  failure: StepFailure | ConditionFailure,
  which: Attempt['which'],
): Promise<Answer> | Answer => {
  const { t, deps, permit, subject, request } = ctx
  const typed = { which, fields: request.fields }
  const visible = visibleCase(permit, subject)
  const wrong = (told: readonly Told[]) => stepsPage(ctx, { ...typed, visible, told, status: 422 })
  switch (failure.code) {
    case 'stale':
      return again(ctx, { ...typed, status: 409 }, true)
    case 'not-there':
    case 'too-many-parts': {
      const over = alert(t, { tone: 'warning', text: t(`steps.error.${failure.code}`) })
      return again(ctx, { ...typed, over, status: 409 }, false)
    }
    case 'out-of-bounds': {
      const kind = failure.kind
      const { release } = subject.schedule
      return wrong(
        failure.problems.map((one) => ({
          field: fieldOf(one),
          message: problemWords(t, one, kind, release),
        })),
      )
    }
    case 'office-refused':
      return wrong(fieldErrors(ctx, [{ field: 'condition.office', code: failure.code }]))
    case 'wordless':
      return wrong(fieldErrors(ctx, [{ field: 'condition.words', code: failure.code }]))
    case 'ends-before-start':
      return wrong([
        { field: 'condition.to', message: t('steps.error.ends-before-start', { field: t('steps.to') }) },
      ])
    case 'busy':
    case 'not-allowed':
      return stepsPage(ctx, { ...typed, visible, over: plainProblem(t, failure.code), status: 409 })
    case 'key-reused': {
      const over = plainProblem(t, failure.code)
      return stepsPage(ctx, { ...typed, visible, over, status: 409, key: deps.ids.short() })
    }
    default:
      return assertNever(failure)
  }
}

const saveStep = async (ctx: Commanding): Promise<Answer> => {
  const { deps, permit, subject, request, today, key } = ctx
  const { version: seenVersion, fields } = request
  if (seenVersion === undefined) return problem(400)
  const read = readStepForm(fields, today)
  if (!read.ok) {
    const visible = visibleCase(permit, subject)
    const told = fieldErrors(ctx, read.error)
    return stepsPage(ctx, { visible, which: 'step', fields, told, status: 422 })
  }
  const input = { edit: read.value, seenVersion }
  const result = paths.steps(subject.plan.id)
  const done = await editSteps(deps, permit, subject, input, { key, command: input, result })
  return done.ok ? redirect(done.value, 'flash.steps-changed') : refused(ctx, done.error, 'step')
}

const saveCondition = async (ctx: Commanding): Promise<Answer> => {
  const { deps, permit, subject, request, today, key } = ctx
  const { version: seenVersion, fields } = request
  if (seenVersion === undefined) return problem(400)
  const read = readConditionForm(fields, followers(deps.directory), today)
  if (!read.ok) {
    const visible = visibleCase(permit, subject)
    const told = fieldErrors(ctx, read.error)
    return stepsPage(ctx, { visible, which: 'condition', fields, told, status: 422 })
  }
  const input = { edit: read.value, seenVersion }
  const result = paths.steps(subject.plan.id)
  const done = await editConditions(deps, permit, subject, input, { key, command: input, result })
  return done.ok ? redirect(done.value, 'flash.conditions-changed') : refused(ctx, done.error, 'condition')
}

/** Stages toward release and conditions after it, on one page. */
export const stepsRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/steps',
    access: 'steps.edit',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (ctx) => stepsPage(ctx, { visible: visibleCase(ctx.permit, ctx.subject) }),
  }),
  caseCommand({
    path: '/plans/:planId/steps',
    access: 'steps.edit',
    audit: 'none-because-the-change-is-logged',
    answer: saveStep,
  }),
  caseCommand({
    path: '/plans/:planId/conditions',
    access: 'steps.edit',
    audit: 'none-because-the-change-is-logged',
    answer: saveCondition,
  }),
]
