import * as z from 'zod'
import { importCustody, type ShownRow } from '../../../shared/application/import-custody.ts'
import { judgeCustodyList } from '../../../shared/application/judge-custody.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import { alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { type Answer, type PageAnswer, problem, show } from '../../server/answer.ts'
import { type FormErrors, parseForm, typed } from '../../server/form.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { type Context, noData, type Route } from '../../server/route.ts'
import { type FormProblems, formProblems } from '../shared/form-problems.ts'
import { decodeFile } from './decode.ts'
import type { ListFault } from './fault.ts'
import { readList } from './list.ts'
import { readShown } from './shown.ts'
import { checkView } from './view-check.ts'
import { doneView } from './view-done.ts'
import { importForm, importLabels } from './view-form.ts'

type Importing = Context<'custody.import'>

const checkSchema = z.strictObject({
  step: z.literal('check'),
  text: z.string(),
  reason: z.string().min(1).max(longestText),
})
const applySchema = z.strictObject({
  step: z.literal('apply'),
  rows: z.string(),
  reason: z.string().min(1).max(longestText),
})

const importPage = (
  t: Translate,
  body: Html,
  over: Html | undefined,
  status?: PageAnswer['status'],
): PageAnswer => {
  const title = t('custody.title')
  const head = pageHead({ title, lead: html`${t('custody.lead')}` })
  return show({ title, main: html`${over && html`<div class="before">${over}</div>`}${head}${body}` }, status)
}

const formPage = (ctx: Importing, problems: FormProblems, over?: Html, status?: PageAnswer['status']) => {
  const { t, form, request } = ctx
  const body = importForm(t, { keys: form, problems, fields: request.fields })
  return importPage(t, body, over ?? problems.summary, status)
}

const noProblems = (t: Translate): FormProblems => formProblems(t, [], {})

const faultText = (t: Translate, fault: ListFault): string => {
  switch (fault.code) {
    case 'columns-missing':
    case 'columns-twice': {
      const columns = fault.columns.map((column) => t(`custody.column.${column}`)).join(', ')
      return t(`custody.fault.${fault.code}`, { columns })
    }
    case 'too-many-rows':
      return t('custody.fault.too-many-rows', { limit: fault.limit })
    default:
      return t(`custody.fault.${fault.code}`)
  }
}

/** Plans named by an access entry at most; more are told in further ones. */
const plansPerEntry = 100

/** A dry run reads people's plans: that is on record before it is shown. */
const recordReading = async ({ deps, actor }: Importing, plans: readonly PlanId[]): Promise<void> => {
  const groups = Array.from({ length: Math.max(1, Math.ceil(plans.length / plansPerEntry)) }, (_, at) =>
    plans.slice(at * plansPerEntry, (at + 1) * plansPerEntry),
  )
  const entry = {
    userId: actor.userId,
    agencyId: actor.agencyId,
    role: actor.role,
    purpose: 'release-plan',
    what: 'custody-import',
    decision: 'allowed',
    at: deps.clocks.case.now(),
  } as const
  await Promise.all(groups.map((group) => deps.store.recordAccess({ ...entry, plans: group })))
}

/** The list as text: the file when there is one, else what was pasted. */
const textOf = ({ request }: Importing): string => {
  const file = request.files?.get('file')
  return file ? decodeFile(file) : typed(request.fields, 'text')
}

const check = async (ctx: Importing): Promise<Answer> => {
  const { t, deps, permit, request, today, form } = ctx
  // What was pasted is read by readList, sign by sign as it is: here only whether it is there.
  const given = typed(request.fields, 'text') === '' ? '' : 'there'
  const parsed = parseForm(checkSchema, new Map([...request.fields, ['text', [given]]]))
  const text = textOf(ctx)
  const errors: FormErrors = [
    ...(parsed.ok ? [] : parsed.error),
    ...(text.trim() === '' ? [{ field: 'text', code: 'required' } as const] : []),
  ]
  if (!parsed.ok || errors.length > 0)
    return formPage(ctx, formProblems(t, errors, importLabels(t)), undefined, 422)
  const list = readList(text, { today, stage: deps.config.stage })
  if (!list.ok) {
    const over = alert(t, { tone: 'danger', text: faultText(t, list.error) })
    return formPage(ctx, noProblems(t), over, 422)
  }
  const judged = await judgeCustodyList(deps, permit, list.value.rows)
  const plans = judged.flatMap(({ verdict }) => ('plan' in verdict ? [verdict.plan.planId] : []))
  await recordReading(ctx, plans)
  const keys = { ...form, idempotencyKey: deps.ids.short() }
  return importPage(
    t,
    checkView(t, { list: list.value, judged, reason: parsed.value.reason, keys }),
    undefined,
  )
}

const apply = async (ctx: Importing): Promise<Answer> => {
  const { t, deps, permit, request, today, form } = ctx
  const parsed = parseForm(applySchema, request.fields)
  const rows = parsed.ok ? readShown(parsed.value.rows, { stage: deps.config.stage, today }) : undefined
  if (!parsed.ok || !rows) {
    const over = alert(t, { tone: 'warning', text: t('custody.stale') })
    return formPage(ctx, noProblems(t), over, 422)
  }
  const { reason } = parsed.value
  const done = await importCustody(deps, permit, rows, { reason, result: paths.custodyImport })
  const isRest = (_: ShownRow, at: number): boolean =>
    ['waiting', 'failed'].includes(done[at]?.outcome.kind ?? '')
  const keys = { ...form, idempotencyKey: deps.ids.short() }
  return importPage(t, doneView(t, { done, rest: rows.filter(isRest), reason, keys }), undefined)
}

/** A prison's list of people in custody and dates: look first, then one button. Nothing of a look is written. */
export const custodyImportRoutes: readonly Route[] = [
  officePage({
    path: paths.custodyImport,
    access: 'custody.import',
    audit: 'none-because-no-case-content',
    load: noData,
    more: noData,
    answer: (ctx) => formPage(ctx, noProblems(ctx.t)),
  }),
  officeCommand({
    path: paths.custodyImport,
    access: 'custody.import',
    audit: 'none-because-the-page-records-itself',
    answer: async (ctx) => {
      const step = typed(ctx.request.fields, 'step')
      if (step === 'check') return check(ctx)
      return step === 'apply' ? apply(ctx) : problem(400)
    },
  }),
]
