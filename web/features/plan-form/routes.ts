import { createPlan } from '../../../shared/application/create-plan.ts'
import { editPlan } from '../../../shared/application/edit-plan.ts'
import { missing, redirect } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { plainProblem } from '../shared/no-effect.ts'
import { readCreate, readEdit } from './form.ts'
import { createPage, editPage, staleEdit, worldOf } from './pages.ts'

const command = 'none-because-the-change-is-logged'

/** Making a release plan, and changing what its form holds. */
export const planFormRoutes: readonly Route[] = [
  officePage({
    path: paths.newPlan,
    access: 'plan.create',
    audit: 'none-because-no-case-content',
    load: noData,
    more: noData,
    answer: (context) => createPage(context, {}),
  }),
  officeCommand({
    path: paths.plans,
    access: 'plan.create',
    audit: command,
    answer: async (context) => {
      const { deps, permit, request, key } = context
      const values = request.fields
      const input = readCreate(values, worldOf(context))
      if (!input.ok) return createPage(context, { values, errors: input.error })
      const made = await createPlan(deps, permit, input.value, { key, command: input.value }, paths.proposal)
      if (made.ok) return redirect(made.value, 'flash.plan-created')
      return createPage(context, { values, notice: plainProblem(context.t, made.error.code) })
    },
  }),
  casePage({
    path: '/plans/:planId/edit',
    access: 'plan.edit',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (context) => editPage(context, {}),
  }),
  caseCommand({
    path: '/plans/:planId/edit',
    access: 'plan.edit',
    audit: command,
    answer: async (context) => {
      const { deps, permit, subject, request, key } = context
      const values = request.fields
      const seen = request.version ?? 0
      const edit = readEdit(values, worldOf(context))
      if (!edit.ok) return editPage(context, { values, errors: edit.error, version: seen })
      const result = paths.plan(subject.plan.id)
      const sent = { key, command: { seen, edit: edit.value }, result }
      const done = await editPlan(deps, permit, subject, edit.value, seen, sent)
      if (done.ok) return redirect(done.value, 'flash.plan-edited')
      if (done.error.code === 'not-allowed') return missing()
      if (done.error.code === 'stale') return staleEdit(context, values, seen)
      return editPage(context, { values, version: seen, notice: plainProblem(context.t, done.error.code) })
    },
  }),
]
