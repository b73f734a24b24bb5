import * as z from 'zod'
import { parsePlanNumber } from '../../../shared/application/plan-number.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import { type Answer, show } from '../../server/answer.ts'
import { parseForm } from '../../server/form.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { type Context, noData, type Route } from '../../server/route.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { searchAccess } from './search.ts'
import { type AccessLogGiven, accessLogView } from './view.ts'

type Ctx = Context<'audit.read'>

const schema = z.strictObject({
  number: z
    .string()
    .min(1, 'required')
    .transform((typed, context) => {
      const number = parsePlanNumber(typed)
      if (number) return number
      context.addIssue('invalid')
      return z.NEVER
    }),
  purpose: z.string().min(1, 'required').max(200),
})

const showPage = ({ t, deps, form }: Ctx, given: Partial<AccessLogGiven>, status: 200 | 422 = 200): Answer =>
  show(
    { title: t('accessLog.title'), main: accessLogView({ t, directory: deps.directory, form, ...given }) },
    status,
  )

/** The search goes on record with its purpose before anything of it is shown, found or not. */
const record = async ({ deps, actor }: Ctx, purpose: string, number: string, planId?: PlanId) =>
  deps.store.recordAccess({
    ...(planId && { planId }),
    userId: actor.userId,
    agencyId: actor.agencyId,
    role: actor.role,
    purpose: `audit: ${purpose}`,
    what: `access-log?number=${number}`,
    decision: 'allowed',
    at: deps.clocks.case.now(),
  })

const search = async (ctx: Ctx): Promise<Answer> => {
  const { t, deps, request } = ctx
  const parsed = parseForm(schema, request.fields)
  if (!parsed.ok) {
    const told = parsed.error.map((error) => {
      const label = error.field === 'number' ? t('accessLog.number') : t('accessLog.purpose')
      const wrong = error.field === 'number' && error.code === 'invalid'
      const message = wrong ? t('accessLog.numberWrong') : fieldErrorText(t, error, label)
      return error.field === '' ? { message } : { field: error.field, message }
    })
    return showPage(ctx, { values: request.fields, problems: toldProblems(t, told) }, 422)
  }
  const { number, purpose } = parsed.value
  const planId = await deps.store.findPlanByNumber(number)
  const [lines] = await Promise.all([
    planId && searchAccess(deps.store, deps.users, planId),
    record(ctx, purpose, number, planId),
  ])
  if (!lines) return showPage(ctx, { values: request.fields, found: { kind: 'none', number } })
  return showPage(ctx, { values: request.fields, found: { kind: 'plan', number, lines } })
}

/** Who has read and changed a plan, for auditors: no case content, and the search is on record itself. */
export const accessLogRoutes: readonly Route[] = [
  officePage({
    path: paths.accessLog,
    access: 'audit.read',
    audit: 'none-because-no-case-content',
    load: noData,
    more: noData,
    answer: (ctx) => showPage(ctx, {}),
  }),
  officeCommand({
    path: paths.accessLog,
    access: 'audit.read',
    audit: 'none-because-the-page-records-itself',
    answer: search,
  }),
]
