import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { type Action, decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase, visibleLog } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'
import { type Answer, missing, type PageAnswer, show } from '../../server/answer.ts'
import type { FormFields } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { Context } from '../../server/route.ts'
import { meanwhile } from '../shared/meanwhile.ts'
import type { FormWorld, PlanFormError } from './form.ts'
import { planFormProblems } from './problems.ts'
import { changesSince, differences } from './stale.ts'
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

/** Why a command had no effect, over the form with everything typed still in it. */
export const problemNotice = (t: Translate, code: 'busy' | 'key-reused' | 'not-allowed'): Html =>
  alert(t, { tone: 'warning', text: t(`problem.${code}`) })

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

/** The form of a plan, filled with what it holds, or with what was typed. */
export const editPage = (
  context: Context<'plan.edit'> & { readonly subject: PlanCase },
  typed: Typed & { readonly version?: number },
): Answer => {
  const { t, deps, permit, subject } = context
  const visible = visibleCase(permit, subject)
  const { id, number, version } = visible.plan
  const main = planFormView({
    ...sectionsOf(context, typed.values ?? valuesOf(visible, deps.directory), typed),
    form: freshForm(context, typed),
    action: paths.editPlan(id),
    back: paths.plan(id),
    existing: { version: typed.version ?? version, number, movePath: paths.release(id) },
  })
  const breadcrumbs = [
    { label: t('nav.plans'), href: paths.plans },
    { label: number, href: paths.plan(id) },
    { label: t('planForm.editTitle') },
  ]
  return show({ title: t('planForm.editTitle'), main, breadcrumbs }, statusOf(typed))
}

/**
 * Somebody changed the plan since the form was opened: who did what, how the plan now differs from what was typed,
 * and the form with everything typed and the new version in it.
 */
export const staleEdit = async (
  context: Context<'plan.edit'> & { readonly subject: PlanCase },
  values: FormFields,
  seen: number,
): Promise<Answer> => {
  const { deps, t, actor } = context
  const { id } = context.subject.plan
  const [subject, log] = await Promise.all([deps.store.loadCase(id), deps.store.readLog(id)])
  const decision = subject && decideOnCase(actor, 'plan.edit', subject)
  if (!subject || !decision?.allowed) return missing()
  const { permit } = decision
  const { version } = subject.plan
  const entries = changesSince(visibleLog(permit, subject, log), seen, version)
  const now = valuesOf(visibleCase(permit, subject), deps.directory)
  const notice = html`${meanwhile(t, entries, deps.directory)}${differences(t, now, values)}`
  return editPage({ ...context, permit, subject }, { values, version, notice })
}
