import type { CaseRow, WorkRow } from '../../../shared/application/ports.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { alert } from '../../components/alert.ts'
import { linkButton } from '../../components/button.ts'
import { card, cardGrid, heading } from '../../components/card.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html } from '../../components/html.ts'
import type { IconName } from '../../components/icon.ts'
import { link } from '../../components/link.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { caseTable } from '../shared/case-table.ts'
import { workTable } from '../shared/work-table.ts'
import type { HomeRows } from './load.ts'

export interface HomeModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly actor: Actor
  readonly officeName: string
  readonly rows: HomeRows<WorkRow, CaseRow>
  /** Released within 30 days and not ready; for those who coordinate. */
  readonly notReady?: number
  readonly csrf: string
  readonly key: string
  /** The demo's tools are there. */
  readonly isDemo: boolean
}

const section = (title: string, body: Html, more?: Html): Html =>
  html`<section class="section"><div class="section__head">${heading(2, title)}${more}</div>${body}</section>`

const work = (model: HomeModel, title: string, rows: readonly WorkRow[], href: string): Html | undefined => {
  if (rows.length === 0) return undefined
  const more = link({ href, label: model.t('home.toWorklist') })
  return section(title, workTable({ ...model, caption: title, rows }), more)
}

const plans = (model: HomeModel, title: string, rows: readonly CaseRow[]): Html | undefined => {
  if (rows.length === 0) return undefined
  const more = link({ href: paths.plans, label: model.t('home.toPlans') })
  return section(title, caseTable({ ...model, caption: title, rows }), more)
}

/** How many are released soon and not ready, or who comes home: the way to the list by date of release. */
const releases = ({ t, actor, notReady }: HomeModel): Html | undefined => {
  if (notReady !== undefined && notReady > 0) {
    const more = link({ href: paths.portfolio, label: t('home.toPortfolio') })
    return alert(t, { tone: 'warning', text: html`${t('home.notReady', { count: notReady })} ${more}` })
  }
  if (!decideAtOffice(actor, 'coming-home.read').allowed) return undefined
  return html`<p>${link({ href: paths.comingHome, label: t('home.toComingHome') })}</p>`
}

/** The way to those in custody whom nobody has mapped, for whoever may map them. */
const unmapped = ({ t, actor }: HomeModel): Html | undefined =>
  decideAtOffice(actor, 'unmapped.read').allowed
    ? html`<p>${link({ href: paths.unmapped, label: t('unmapped.link') })}</p>`
    : undefined

/** What waits today, the most urgent first; a calm page when nothing does. */
const casework = (model: HomeModel): Html => {
  const { t, rows, actor } = model
  const lists = [
    plans(model, t('home.incoming'), rows.incoming),
    plans(model, t('home.attention'), rows.attention),
    plans(model, t('home.near'), rows.near),
    work(model, t('home.mine'), rows.mine, `${paths.worklist}?tab=mine`),
    work(model, t('home.unassigned'), rows.unassigned, `${paths.worklist}?tab=unassigned`),
  ].filter((list) => list !== undefined)
  if (lists.length > 0) return html`${lists}`
  const mayCreate = decideAtOffice(actor, 'plan.create').allowed
  const action = mayCreate
    ? linkButton({ href: paths.newPlan, label: t('nav.newPlan'), icon: 'add' })
    : linkButton({ href: paths.worklist, label: t('home.toWorklist'), variant: 'secondary' })
  return emptyState({ title: t('home.calm.title'), text: t('home.calm.text'), icon: 'done', action })
}

const door = (
  t: Translate,
  name: 'directory' | 'mailbox' | 'accessLog' | 'templates',
  href: string,
  icon: IconName,
): Html => card({ title: t(`home.${name}.title`), href, icon, body: html`<p>${t(`home.${name}.text`)}</p>` })

/** Administrators and auditors see no cases: the way to what their work needs. */
const doors = ({ t, actor, isDemo }: HomeModel): Html =>
  cardGrid([
    ...(decideAtOffice(actor, 'audit.read').allowed
      ? [door(t, 'accessLog', paths.accessLog, 'history')]
      : []),
    door(t, 'directory', paths.directory, 'office'),
    ...(decideAtOffice(actor, 'templates.read').allowed
      ? [door(t, 'templates', paths.templates, 'calendar')]
      : []),
    ...(isDemo ? [door(t, 'mailbox', paths.demoMailbox, 'mail')] : []),
  ])

/** The page one starts on. */
export const homeView = (model: HomeModel): Html => {
  const { t, actor, today, officeName } = model
  const doesCasework = decideAtOffice(actor, 'worklist.read').allowed
  const date = formatDate(t.language, today, 'weekday')
  const head = pageHead({
    kicker: officeName,
    title: t('home.hello', { name: actor.name }),
    lead: html`${t('home.today', { date })}`,
  })
  return html`${head}${releases(model)}${unmapped(model)}${doesCasework ? casework(model) : doors(model)}`
}
