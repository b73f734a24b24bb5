import type { CalendarLink } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import { alert } from '../../components/alert.ts'
import { button } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { instantText } from '../../components/date.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { paths } from '../../server/paths.ts'

export interface CalendarView {
  readonly links: readonly CalendarLink[]
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  /** A key of the page; each row's button makes its own of it. */
  readonly key: string
  /** Where the form that makes a link leads. */
  readonly action: string
  /** The address that was just made: shown this once. */
  readonly made?: string
  readonly isOfPlan: boolean
}

const whatOf = (t: Translate, planId: PlanId | undefined): Part =>
  planId === undefined ? t('calendar.own') : link({ href: paths.plan(planId), label: t('calendar.onePlan') })

const revokeForm = ({ keys, key }: CalendarView, t: Translate, { id, planId }: CalendarLink): Html =>
  form({
    action: paths.calendar,
    csrf: keys.csrf,
    idempotencyKey: `${key}-${id}`.slice(0, 40),
    className: 'press',
    body: [
      hiddenField('act', 'revoke'),
      hiddenField('id', id),
      button({
        label: t('calendar.revoke'),
        variant: 'secondary',
        tone: 'danger',
        about: planId === undefined ? t('calendar.own') : t('calendar.onePlan'),
      }),
    ],
  })

const table = (t: Translate, view: CalendarView): Html =>
  dataTable({
    caption: t('calendar.links'),
    columns: [t('calendar.what'), t('calendar.madeOn'), t('calendar.revoke')],
    rows: view.links.map((one) => [
      whatOf(t, one.planId),
      instantText(t, one.createdAt, 'short'),
      revokeForm(view, t, one),
    ]),
  })

/** The new address, to be copied now: it is kept nowhere. */
const madeBox = (t: Translate, address: string): Html =>
  alert(t, {
    tone: 'success',
    title: t('calendar.made.title'),
    text: html`<p>${t('calendar.made.text')}</p><p><code class="address">${address}</code></p>`,
  })

/** What a link is good for, the links in force, and the button that makes one. */
export const calendarView = (t: Translate, view: CalendarView): Html => {
  const making = form({
    ...view.keys,
    action: view.action,
    body: [
      hiddenField('act', 'make'),
      button({ label: t(view.isOfPlan ? 'calendar.makeOfPlan' : 'calendar.make'), icon: 'calendar' }),
    ],
  })
  const list = view.links.length === 0 ? html`<p class="quiet">${t('calendar.none')}</p>` : table(t, view)
  return html`<div class="stack">${view.made !== undefined && madeBox(t, view.made)}<p class="narrow">${t('calendar.about')}</p>${making}</div><section class="section">${heading(2, t('calendar.links'))}${list}</section>`
}
