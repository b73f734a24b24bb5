import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Action } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { type Html, html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, show } from '../../server/answer.ts'
import type { FormFields } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { Context } from '../../server/route.ts'
import { afterStale, planChanges } from '../shared/no-effect.ts'
import { planCrumbs, planTitle } from '../shared/plan-crumbs.ts'
import { differences } from './differences.ts'
import type { FormWorld, PlanFormError } from './form.ts'
import { planFormProblems } from './problems.ts'
import { emptyValues, valuesOf } from './values.ts'
import { planFormView } from './view.ts'

/** What somebody has typed, and why it has not been saved. */
interface Typed {
  readonly values?: FormFields
  readonly errors?: readonly PlanFormError[]
  readonly notice?: Html
}

export const worldOf = ({ deps, today }: Context<Action>): FormWorld => ({
  directory: deps.directory,
  today,
  stage: deps.config.stage,
})

const statusOf = ({ errors, notice }: Typed): PageAnswer['status'] => {
  if (errors !== undefined) return 422
  return notice === undefined ? 200 : 409
}

/** A form whose last sending had another content, or was refused, is sent anew. */
const freshForm = ({ form, deps }: Context<Action>, { notice }: Typed) =>
  notice === undefined ? form : { ...form, idempotencyKey: deps.ids.short() }

const sectionsOf = ({ deps, t }: Context<Action>, values: FormFields, typed: Typed) => ({
  t,
  directory: deps.directory,
  stage: deps.config.stage,
  values,
  problems: planFormProblems(t, typed.errors ?? []),
  ...(typed.notice && { notice: typed.notice }),
})

/** The form of a new plan. */
export const createPage = (context: Context<'plan.create'>, typed: Typed): Answer => {
  const { t } = context
  const main = planFormView({
    ...sectionsOf(context, typed.values ?? emptyValues, typed),
    form: freshForm(context, typed),
    action: paths.plans,
    back: paths.plans,
  })
  return show({ title: t('planForm.newTitle'), main }, statusOf(typed))
}

/** What an existing plan's page rests on. */
interface EditContext extends Context<'plan.edit'> {
  readonly subject: PlanCase
}

/** The form of a plan, filled with what it holds, or with what was typed. */
export const editPage = (
  context: EditContext,
  typed: Typed & { readonly version?: number; readonly visible?: VisibleCase },
): Answer => {
  const { t, deps, permit, subject } = context
  const visible = typed.visible ?? visibleCase(permit, subject)
  const { id, number, version } = visible.plan
  const main = planFormView({
    ...sectionsOf(context, typed.values ?? valuesOf(visible, deps.directory), typed),
    form: freshForm(context, typed),
    action: paths.editPlan(id),
    back: paths.plan(id),
    existing: { version: typed.version ?? version, number, movePath: paths.release(id) },
  })
  const here = t('planForm.editTitle')
  const model = { title: planTitle(here, visible.plan), main, breadcrumbs: planCrumbs(t, visible.plan, here) }
  return show(model, statusOf(typed))
}

/**
 * Somebody changed the plan since the form was opened: who did what, how the plan now differs from what was typed,
 * and the form with everything typed and the new version in it.
 */
export const staleEdit = async (context: EditContext, values: FormFields, seen: number): Promise<Answer> => {
  const { deps, t } = context
  const fresh = await afterStale(context, planChanges, ({ plan }) => plan.version - seen)
  if (!fresh?.visible.may.includes('plan.edit')) return missing()
  const { visible, over } = fresh
  const notice = html`${over}${differences(t, deps.directory, valuesOf(visible, deps.directory), values)}`
  return editPage(context, { values, version: visible.plan.version, visible, notice })
}
