import { canHold, handOverMany, mostHandedOver } from '../../../shared/application/hand-over-many.ts'
import type { SealedPage, UserStore, WorkRow } from '../../../shared/application/ports.ts'
import type { AgencyId, PlanId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { OfficeAction } from '../../../shared/policies/decide.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { type Answer, show } from '../../server/answer.ts'
import type { WebDeps } from '../../server/deps.ts'
import { type FormFields, parseForm, typed } from '../../server/form.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { type Context, noData, type Route } from '../../server/route.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { fits, handOverPath, readFilter } from './filter.ts'
import { handOverSchema } from './form.ts'
import { type Holder, holdersOf, mostLookedAt, type Row } from './model.ts'
import { workloadView } from './view.ts'
import { doneView } from './view-done.ts'
import { handOverView } from './view-hand-over.ts'

interface Loaded {
  readonly rows: readonly Row[]
  readonly isMore: boolean
  readonly holders: readonly Holder[]
}

const colleaguesOf = async (users: Pick<UserStore, 'colleagues'>, office: AgencyId) =>
  (await users.colleagues(office)).filter(canHold)

/** The office's open tasks and its caseworkers, side by side: one round trip. */
const loadOffice = async (
  { store, users }: Pick<WebDeps, 'store' | 'users'>,
  agencyId: AgencyId,
): Promise<Loaded> => {
  const [page, colleagues]: [SealedPage<WorkRow>, Awaited<ReturnType<typeof colleaguesOf>>] =
    await Promise.all([
      store.worklist({ agencyId, whose: 'all', limit: mostLookedAt }),
      colleaguesOf(users, agencyId),
    ])
  return { rows: page.rows, isMore: page.cursor !== undefined, holders: holdersOf(page.rows, colleagues) }
}

type Ctx = Context<OfficeAction>
type Told = readonly { readonly field?: string; readonly message: string }[]

const crumbs = ({ t }: Ctx, here: string) => [
  { href: paths.workload, label: t('workload.title') },
  { label: here },
]

/** The rows of the selection that the address makes. */
const selected = ({ rows }: Loaded, query: FormFields, today: IsoDate): readonly Row[] =>
  rows.filter(fits(readFilter(query), today))

const plansOf = (rows: readonly { readonly planId: PlanId }[]): readonly PlanId[] => [
  ...new Set(rows.map(({ planId }) => planId)),
]

const formPage = (ctx: Ctx, loaded: Loaded, told?: Told): Answer => {
  const { t, today, form, request } = ctx
  const filter = readFilter(request.query)
  const typedIn = told && { ticks: request.fields.get('task') ?? [], to: typed(request.fields, 'to') }
  const main = handOverView({
    t,
    today,
    filter,
    ...loaded,
    rows: selected(loaded, request.query, today),
    keys: form,
    ...(typedIn && { typed: typedIn }),
    problems: toldProblems(t, told ?? []),
  })
  const title = t('handOver.title')
  return show({ title, breadcrumbs: crumbs(ctx, title), main }, told ? 422 : 200)
}

/** The answer names tasks of plans: that is on record before it is shown. */
const recordAnswer = async ({ deps, actor }: Ctx, plans: readonly PlanId[]): Promise<void> => {
  await deps.store.recordAccess({
    userId: actor.userId,
    agencyId: actor.agencyId,
    role: actor.role,
    purpose: 'release-plan',
    what: 'workload',
    plans,
    decision: 'allowed',
    at: deps.clocks.case.now(),
  })
}

const words = {
  task: 'handOver.tickOne',
  to: 'handOver.chooseWho',
} as const

type Pressing = Context<'workload.hand-over'> & { readonly key: string }

const answerPress = async (ctx: Pressing): Promise<Answer> => {
  const { t, deps, actor, permit, request, form, key } = ctx
  const again = async (told: Told) => formPage(ctx, await loadOffice(deps, actor.agencyId), told)
  const read = parseForm(handOverSchema, request.fields)
  if (!read.ok)
    return again(
      read.error.map(({ field }) =>
        field === 'task' || field === 'to'
          ? { field, message: t(words[field]) }
          : { message: t('fieldError.unknown-field') },
      ),
    )
  const { task, to } = read.value
  const action = handOverPath(readFilter(request.query))
  const [done, colleague] = await Promise.all([
    handOverMany(deps, permit, task, to, { key, result: paths.workload }),
    to.kind === 'colleague' ? deps.users.findUser(actor.agencyId, to.userId) : undefined,
  ])
  if (!done.ok) return again([{ field: 'to', message: t('handOver.noColleague') }])
  await recordAnswer(ctx, plansOf(done.value.flatMap(({ seen, ticked }) => (seen ? [ticked] : []))))
  const title = t('handOver.done.title')
  const keys = { ...form, idempotencyKey: key }
  const main = doneView({
    t,
    handed: done.value,
    ...(colleague && { name: colleague.name }),
    to: typed(request.fields, 'to'),
    action,
    keys,
  })
  return show({ title, breadcrumbs: crumbs(ctx, title), main })
}

/** An office's work as its lead sees it, and handing tasks over, many at once. */
export const workloadRoutes: readonly Route[] = [
  officePage({
    path: paths.workload,
    access: 'workload.read',
    audit: 'workload',
    load: ({ deps, hints }) => loadOffice(deps, hints.agencyId),
    more: noData,
    answer: ({ t, today, officeName, loaded }) =>
      show({ title: t('workload.title'), main: workloadView({ t, today, officeName, ...loaded }) }),
  }),
  officePage({
    path: paths.handOver,
    access: 'workload.hand-over',
    audit: 'workload',
    load: async ({ deps, hints, request }) => {
      readFilter(request.query)
      const loaded = await loadOffice(deps, hints.agencyId)
      const rows = selected(loaded, request.query, osloDate(deps.clocks.case.now()))
      return { ...loaded, plans: plansOf(rows.slice(0, mostHandedOver)) }
    },
    seen: ({ plans }) => plans,
    more: noData,
    answer: (ctx) => formPage(ctx, ctx.loaded),
  }),
  officeCommand({
    path: paths.handOver,
    access: 'workload.hand-over',
    audit: 'none-because-the-change-is-logged',
    answer: answerPress,
  }),
]
