import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Html } from '../../components/html.ts'
import type { PageAnswer } from '../../server/answer.ts'
import type { CaseContext } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { distinctNames } from '../shared/office-names.ts'
import { planPage } from '../shared/plan-page.ts'
import { type CarryModel, carryModel, suggestedTakers } from './model.ts'
import { carryView } from './view.ts'
import type { CarryForm } from './view-form.ts'

export type Carrying<
  Allowed extends 'plan.read' | 'carry-over.edit' | 'carry-over.accept' =
    | 'plan.read'
    | 'carry-over.edit'
    | 'carry-over.accept',
> = CaseContext<PlanTarget, Allowed>

/** An error in words, at its field. */
export interface Told {
  readonly field?: string
  readonly message: string
}

/** The page after a command that had no effect; without one, as it is asked for. */
export interface Attempt {
  readonly visible: VisibleCase
  readonly fields?: FormFields
  readonly told?: readonly Told[]
  readonly over?: Html
  readonly status?: PageAnswer['status']
  readonly key?: string
}

const formOf = (ctx: Carrying, model: CarryModel, attempt: Attempt): CarryForm => {
  const { t, deps, form, request } = ctx
  const { fields, told = [], key } = attempt
  const wanted = fields ? typed(fields, 'part') : typed(request.query, 'change')
  const line = model.lines.find(({ entry, mayChange }) => mayChange && entry.id === wanted)
  return {
    keys: key === undefined ? form : { ...form, idempotencyKey: key },
    problems: toldProblems(t, told),
    offices: model.mayEdit ? distinctNames(suggestedTakers(deps.directory, model)) : [],
    ...(line && { entry: line.entry }),
    office: line?.office ?? '',
    ...(fields && { fields }),
    isOpen: fields !== undefined,
  }
}

/** The page of what goes on outside, as it is or with what was typed. */
export const carryPage = (ctx: Carrying, attempt: Attempt): PageAnswer => {
  const { t, actor, deps, form } = ctx
  const { visible, over, told = [], status } = attempt
  const model = carryModel(visible, actor, deps.directory)
  const body = carryView(t, { ...model, keys: form, edit: formOf(ctx, model, attempt) })
  const words = { title: t('carry.title'), lead: t('carry.lead') }
  return planPage(t, visible, { ...words, over: over ?? toldProblems(t, told).summary, body }, status)
}
