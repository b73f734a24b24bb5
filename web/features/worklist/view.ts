import type { WorkRow } from '../../../shared/application/ports.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { openStatuses } from '../../../shared/domain/task/status.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, linkButton } from '../../components/button.ts'
import { emptyState } from '../../components/empty-state.ts'
import { select } from '../../components/form/choices.ts'
import { filterForm, hiddenField } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { pagination } from '../../components/pagination.ts'
import { tabLinks } from '../../components/tabs.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { workTable } from '../shared/work-table.ts'
import { dueFilters, tabs, type WorkFilter, worklistPath } from './filter.ts'

export interface WorklistModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly officeName: string
  readonly filter: WorkFilter
  readonly rows: readonly WorkRow[]
  /** Sealed cursors: of this page when it is not the first, and of the next. */
  readonly here?: string
  readonly next?: string
  readonly csrf: string
  readonly key: string
}

const tabsView = ({ t, filter }: WorklistModel): Html =>
  tabLinks(
    t('worklist.tabs'),
    tabs.map((tab) => ({
      href: worklistPath({ ...filter, tab }),
      label: t(`worklist.${tab}`),
      current: tab === filter.tab,
    })),
  )

const filterView = ({ t, filter }: WorklistModel): Html => {
  const all = { value: '', label: t('worklist.any') }
  const list = (
    name: 'area' | 'status' | 'due',
    label: string,
    options: readonly { value: string; label: string }[],
  ) => select(t, { name, label, options: [all, ...options], always: true, value: filter[name] ?? '' })
  const fields = [
    filter.tab !== 'all' && hiddenField('tab', filter.tab),
    list(
      'area',
      t('worklist.area'),
      areas.map((value) => ({ value, label: t(`area.${value}`) })),
    ),
    list(
      'status',
      t('word.status'),
      openStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    ),
    list(
      'due',
      t('word.due'),
      dueFilters.map((value) => ({ value, label: t(`worklist.due.${value}`) })),
    ),
    button({ label: t('action.filter'), variant: 'secondary' }),
    isFiltered(filter) &&
      linkButton({
        href: worklistPath({ tab: filter.tab }),
        label: t('action.clearFilter'),
        variant: 'tertiary',
      }),
  ]
  return html`<div class="filter-row">${filterForm({ action: paths.worklist, body: fields })}</div>`
}

const isFiltered = ({ area, status, due }: WorkFilter): boolean => Boolean(area ?? status ?? due)

const empty = ({ t, filter, here, next }: WorklistModel): Html => {
  const name = here || next ? 'page' : isFiltered(filter) ? 'filtered' : filter.tab
  return emptyState({ title: t(`worklist.empty.${name}.title`), text: t(`worklist.empty.${name}.text`) })
}

/** The office's tasks, by due date. */
export const worklistView = (model: WorklistModel): Html => {
  const { t, filter, rows, here, next } = model
  const title = t('worklist.title')
  const list = rows.length > 0 ? workTable({ ...model, caption: title }) : empty(model)
  const pages = pagination(t, {
    ...(here !== undefined && { first: worklistPath(filter) }),
    ...(next !== undefined && { next: worklistPath(filter, next) }),
  })
  const lead = html`${t('worklist.lead', { office: model.officeName })}`
  const actions = linkButton({
    href: paths.calendar,
    label: t('calendar.title'),
    icon: 'calendar',
    variant: 'secondary',
  })
  return html`${pageHead({ title, lead, actions })}${tabsView(model)}${filterView(model)}${list}${pages}`
}
