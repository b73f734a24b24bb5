import { areas } from '../../../shared/domain/area/areas.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { alert } from '../../components/alert.ts'
import { linkButton } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { worklistPath } from '../worklist/filter.ts'
import { type HandOverFilter, handOverPath, inList } from './filter.ts'
import {
  ageOf,
  ages,
  type Holder,
  mostLookedAt,
  type Row,
  type Stage,
  stages,
  type Tally,
  tally,
} from './model.ts'

export interface WorkloadView {
  readonly t: Translate
  readonly today: IsoDate
  readonly officeName: string
  readonly rows: readonly Row[]
  /** There are more tasks than were counted. */
  readonly isMore: boolean
  readonly holders: readonly Holder[]
}

/** Where the figures of one row lead. */
interface Ways {
  readonly stage: (stage: Stage) => string
  readonly late: string
  readonly all: string
}

/** A figure that leads to its tasks; told in full to a screen reader, since a bare number says nothing. */
const figure = (t: Translate, count: number, href: string, what: string, stage: string): Part =>
  count === 0
    ? html`<span class="quiet nil">0</span>`
    : html`<a class="ds-link" data-color="accent" href="${href}">${count}<span class="ds-sr-only"> ${t('workload.about', { what, stage })}</span></a>`

const figures = (t: Translate, what: string, { byStage, late, all }: Tally, ways: Ways): readonly Part[] => [
  ...stages.map((stage) => figure(t, byStage[stage], ways.stage(stage), what, t(`workload.stage.${stage}`))),
  figure(t, late, ways.late, what, t('workload.late')),
  all === 0 ? html`<span class="quiet">0</span>` : figure(t, all, ways.all, what, t('workload.all')),
]

const table = (t: Translate, title: string, first: string, rows: readonly (readonly Part[])[]): Html => {
  const columns = [
    first,
    ...stages.map((stage) => t(`workload.stage.${stage}`)),
    t('workload.late'),
    t('workload.all'),
  ]
  return html`<section class="section">${heading(2, title)}${dataTable({ caption: title, columns, rows })}</section>`
}

/** What the worklist can show by itself is shown there; the rest where it can also be handed over. */
const byArea = ({ t, today, rows }: WorkloadView): Html => {
  const lines = areas.flatMap((area) => {
    const own = rows.filter((row) => row.area === area)
    if (own.length === 0) return []
    const what = t(`area.${area}`)
    const list = (more: { status?: 'requested' | 'received'; due?: 'overdue' }) =>
      worklistPath({ tab: 'all', area, ...more })
    const ways: Ways = {
      stage: (stage) => {
        if (stage === 'under-way') return handOverPath({ area, stage })
        return list({ status: stage === 'taken' ? 'received' : 'requested' })
      },
      late: list({ due: 'overdue' }),
      all: list({}),
    }
    return [[what, ...figures(t, what, tally(own, today), ways)]]
  })
  return table(t, t('workload.byArea'), t('workload.area'), lines)
}

const toHandOver = (filter: HandOverFilter): Ways => ({
  stage: (stage) => handOverPath({ ...filter, stage }),
  late: handOverPath({ ...filter, due: 'overdue' }),
  all: handOverPath(filter),
})

const byAge = ({ t, today, rows }: WorkloadView): Html => {
  const lines = ages.flatMap((age) => {
    const own = rows.filter((row) => ageOf(row, today) === age)
    const what = t(`workload.age.${age}`)
    return own.length === 0 ? [] : [[what, ...figures(t, what, tally(own, today), toHandOver({ age }))]]
  })
  return table(t, t('workload.byAge'), t('workload.age'), lines)
}

const byPerson = ({ t, today, rows, holders }: WorkloadView): Html => {
  const nobodys = rows.filter(({ assignee }) => !assignee)
  const what = t('workload.nobody')
  const none =
    nobodys.length === 0
      ? []
      : [[what, ...figures(t, what, tally(nobodys, today), toHandOver({ who: inList }))]]
  const people = holders.map(({ id, name, isGone }) => {
    const own = tally(
      rows.filter(({ assignee }) => assignee?.userId === id),
      today,
    )
    const gone = isGone && tag({ tone: 'warning', label: t('workload.gone') })
    return [html`${name} ${gone}`, ...figures(t, name, own, toHandOver({ who: id }))]
  })
  return table(t, t('workload.byPerson'), t('workload.person'), [...none, ...people])
}

const summary = ({ t, today, rows, isMore }: WorkloadView): Html => {
  const { byStage, late, all } = tally(rows, today)
  const open = t(isMore ? 'workload.openAtLeast' : 'workload.open', { count: all })
  const more = isMore && alert(t, { tone: 'info', text: t('workload.atLeast', { count: mostLookedAt }) })
  return html`${more}<ul class="plain"><li><strong>${open}</strong></li><li>${t('workload.overdue', { count: late })}</li><li>${t('workload.unanswered', { count: byStage.taken })}</li></ul>`
}

/** How much work the office has, of what age, with whom: figures alone, each of them the way to its tasks. */
export const workloadView = (view: WorkloadView): Html => {
  const { t, rows, officeName } = view
  const actions = rows.length > 0 && linkButton({ href: paths.handOver, label: t('workload.toHandOver') })
  const head = pageHead({
    title: t('workload.title'),
    lead: html`${t('workload.lead', { office: officeName })}`,
    ...(actions && { actions }),
  })
  if (rows.length === 0)
    return html`${head}${emptyState({ title: t('workload.empty.title'), text: t('workload.empty.text'), icon: 'done' })}`
  return html`${head}${summary(view)}${byPerson(view)}${byAge(view)}${byArea(view)}`
}
