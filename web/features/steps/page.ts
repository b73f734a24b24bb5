import { isRemovable } from '../../../shared/application/edit-steps.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Html } from '../../components/html.ts'
import type { PageAnswer } from '../../server/answer.ts'
import type { CaseContext } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { distinctNames } from '../shared/office-names.ts'
import { planPage } from '../shared/plan-page.ts'
import { stepsModel, suggested } from './model.ts'
import { type StepsForms, stepsView } from './view.ts'

export type Editing = CaseContext<PlanTarget, 'steps.edit'>

/** An error in words, at its field. */
export interface Told {
  readonly field?: string
  readonly message: string
}

/** The page after a command that had no effect; without one, as it is asked for. */
export interface Attempt {
  readonly visible: VisibleCase
  /** The plan as it is now, when it has been loaded anew. */
  readonly subject?: PlanCase
  readonly which?: 'step' | 'condition'
  readonly fields?: FormFields
  readonly told?: readonly Told[]
  readonly over?: Html
  readonly status?: PageAnswer['status']
  readonly key?: string
}

/** The part to be changed: the one a sent form names, else the one in the address. */
const wantedPart = ({ request }: Editing, { fields }: Attempt): string =>
  fields ? typed(fields, 'part') : typed(request.query, 'change')

const formsOf = (ctx: Editing, attempt: Attempt): StepsForms => {
  const { t, deps, form } = ctx
  const { visible, which, fields, told = [], key } = attempt
  const { steps, conditions, version } = visible.preparation.stepDown
  const wanted = wantedPart(ctx, attempt)
  const step = steps.find(({ id }) => id === wanted)
  const condition = conditions.find(({ id }) => id === wanted)
  const base = key ?? form.idempotencyKey
  const common = (name: 'step' | 'condition') => ({
    version,
    backTo: paths.steps(visible.plan.id),
    // Two forms of one page are two commands: each has a key of its own.
    keys: { csrf: form.csrf, idempotencyKey: `${base}-${name}`.slice(-40) },
    problems: toldProblems(t, which === name ? told : []),
    ...(which === name && fields && { fields }),
    isOpen: which === name,
  })
  const office = condition && deps.directory.agency(condition.followedUpBy)?.name
  return {
    step: {
      ...common('step'),
      action: paths.steps(visible.plan.id),
      ...(step && { part: step }),
      isRemovable: step !== undefined && isRemovable(step),
    },
    condition: {
      ...common('condition'),
      action: paths.conditions(visible.plan.id),
      ...(condition && { part: condition }),
      isRemovable: true,
      office: office ?? '',
      offices: distinctNames(suggested(deps.directory, visible)),
    },
  }
}

/** The page of stages and conditions, as it is or with what was typed. */
export const stepsPage = (ctx: Editing, attempt: Attempt): PageAnswer => {
  const { t, today, deps } = ctx
  const { visible, subject = ctx.subject, over, told = [], status } = attempt
  const model = stepsModel(t, subject, visible, { today, directory: deps.directory })
  const body = stepsView(t, model, formsOf(ctx, attempt))
  const words = { title: t('steps.title'), lead: t('steps.lead') }
  return planPage(t, visible, { ...words, over: over ?? toldProblems(t, told).summary, body }, status)
}
