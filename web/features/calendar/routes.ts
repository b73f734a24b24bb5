import { linksInForce, makeLink, revokeLink } from '../../../shared/application/calendar-links.ts'
import type { CalendarLink } from '../../../shared/application/ports.ts'
import { readCalendar } from '../../../shared/application/read-calendar.ts'
import { translator } from '../../../shared/i18n/index.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { type Answer, missing, type PageAnswer, problem, redirect, show } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { typed } from '../../server/form.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { openRoute } from '../../server/open-route.ts'
import { paths } from '../../server/paths.ts'
import { type Context, noData, type Route } from '../../server/route.ts'
import { planPage } from '../shared/plan-page.ts'
import { icsText } from './ics.ts'
import { tokenIn, tokenOf } from './token.ts'
import { calendarView } from './view.ts'

type Own = Context<'calendar.read'>
type OfPlan = CaseContext<PlanTarget, 'plan.read'>

interface Attempt {
  readonly made?: string
  readonly status?: PageAnswer['status']
  readonly limit?: number
}

const bodyOf = (
  ctx: Own | OfPlan,
  links: readonly CalendarLink[],
  action: string,
  { made, limit }: Attempt,
) => {
  const { t, form, deps } = ctx
  const full = limit !== undefined && alert(t, { tone: 'warning', text: t('calendar.tooMany', { limit }) })
  const view = calendarView(t, {
    links,
    // What is made next is another link.
    keys: { ...form, idempotencyKey: deps.ids.short() },
    key: deps.ids.short(),
    action,
    isOfPlan: action !== paths.calendar,
    ...(made !== undefined && { made: `${deps.config.publicOrigin}${paths.calendarFeed(made)}` }),
  })
  return html`${full}${view}`
}

const ownPage = (ctx: Own, links: readonly CalendarLink[], attempt: Attempt = {}): PageAnswer => {
  const { t } = ctx
  const title = t('calendar.title')
  const head = pageHead({ title, lead: html`${t('calendar.lead')}` })
  return show({ title, main: html`${head}${bodyOf(ctx, links, paths.calendar, attempt)}` }, attempt.status)
}

const planCalendarPage = (ctx: OfPlan, links: readonly CalendarLink[], attempt: Attempt = {}): PageAnswer => {
  const { t, permit, subject } = ctx
  const visible = visibleCase(permit, subject)
  const own = links.filter(({ planId }) => planId === subject.plan.id)
  const body = bodyOf(ctx, own, paths.planCalendar(subject.plan.id), attempt)
  const words = { title: t('calendar.ofPlan'), lead: t('calendar.leadOfPlan') }
  return planPage(t, visible, { ...words, body }, attempt.status)
}

/** Makes the link and shows its address; it stands on the page that answers and is shown nowhere else. */
const make = async <Ctx extends Own | OfPlan>(
  ctx: Ctx & { readonly key: string },
  page: (ctx: Ctx, links: readonly CalendarLink[], attempt: Attempt) => PageAnswer,
): Promise<Answer> => {
  const { deps, permit, hints, key } = ctx
  const token = tokenOf(hints, key)
  const planId = 'subject' in ctx ? ctx.subject.plan.id : undefined
  const made = await makeLink(deps, permit, token, planId)
  const links = await linksInForce(deps, permit)
  return made.ok
    ? page(ctx, links, { made: token })
    : page(ctx, links, { status: 409, limit: made.error.limit })
}

/** The calendar itself: no session, no cookie; unknown, revoked and nobody's are the page for what does not exist. */
const feed = openRoute({
  method: 'GET',
  path: '/calendar/:file',
  audit: 'none-because-the-page-records-itself',
  answer: async ({ deps, request }) => {
    const token = tokenIn(request.params.file ?? '')
    const calendar = token === undefined ? undefined : await readCalendar(deps, deps.hash(token))
    if (token === undefined || !calendar) return missing()
    const body = icsText({
      t: translator(calendar.actor.language),
      origin: deps.config.publicOrigin,
      now: deps.clocks.machine.now(),
      dates: calendar.dates,
      idOf: (key) => `${deps.hash(`${token} ${key}`).slice(0, 32)}@hjemvei`,
    })
    return { kind: 'text', body, type: 'text/calendar; charset=utf-8', cacheControl: 'private, no-cache' }
  },
})

/** Calendar links: to make and revoke them, and what they lead to. */
export const calendarRoutes: readonly Route[] = [
  officePage({
    path: paths.calendar,
    access: 'calendar.read',
    audit: 'none-because-no-case-content',
    load: noData,
    more: ({ deps, permit }) => linksInForce(deps, permit),
    answer: (ctx) => ownPage(ctx, ctx.more),
  }),
  officeCommand({
    path: paths.calendar,
    access: 'calendar.read',
    audit: 'none-because-no-case-content',
    answer: async (ctx) => {
      const { fields } = ctx.request
      const act = typed(fields, 'act')
      if (act === 'make') return make<Own>(ctx, ownPage)
      if (act !== 'revoke') return problem(400)
      await revokeLink(ctx.deps, ctx.permit, typed(fields, 'id'))
      return redirect(paths.calendar, 'flash.calendar-revoked')
    },
  }),
  casePage({
    path: '/plans/:planId/calendar',
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: ({ deps, permit }) => linksInForce(deps, permit),
    answer: (ctx) => planCalendarPage(ctx, ctx.more),
  }),
  caseCommand({
    path: '/plans/:planId/calendar',
    access: 'plan.read',
    audit: 'none-because-no-case-content',
    answer: (ctx) =>
      typed(ctx.request.fields, 'act') === 'make'
        ? make<OfPlan>(ctx, planCalendarPage)
        : Promise.resolve(problem(400)),
  }),
  feed,
]
