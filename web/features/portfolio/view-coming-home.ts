import type { CaseRow } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { pagination } from '../../components/pagination.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { releaseWithCertainty } from './release-words.ts'

export interface ComingHomeModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly officeName: string
  readonly rows: readonly CaseRow[]
  /** Sealed cursors: of this page when it is not the first, and of the next. */
  readonly here?: string
  readonly next?: string
}

const tasks = (t: Translate, { openTasks }: CaseRow): Part =>
  openTasks > 0
    ? tag({ tone: 'info', icon: 'task', label: t('comingHome.taskCount', { count: openTasks }) })
    : html`<span class="quiet">${t('comingHome.noTasks')}</span>`

const cells = ({ t, today }: ComingHomeModel, row: CaseRow): readonly Part[] => [
  html`${link({ href: paths.plan(row.planId), label: row.personName })}<span class="quiet">${row.number}</span>${row.phase !== 'active' && html`<span class="quiet">${t(`phase.${row.phase}`)}</span>`}`,
  releaseWithCertainty(t, row, today),
  tasks(t, row),
]

/** Who comes home in the next six months: when, how certain it is, what it hangs on, and the office's own tasks. */
export const comingHomeView = (model: ComingHomeModel): Html => {
  const { t, rows, here, next, officeName } = model
  const title = t('comingHome.title')
  const none = emptyState({ title: t('comingHome.empty.title'), text: t('comingHome.empty.text') })
  const list =
    rows.length === 0
      ? none
      : dataTable({
          caption: title,
          columns: [t('portfolio.person'), t('word.release'), t('comingHome.tasks')],
          rows: rows.map((row) => cells(model, row)),
        })
  const pages = pagination(t, {
    ...(here !== undefined && { first: paths.comingHome }),
    ...(next !== undefined && { next: `${paths.comingHome}?cursor=${next}` }),
  })
  return html`${pageHead({ title, lead: html`${t('comingHome.lead', { office: officeName })}` })}${list}${pages}`
}
