import type { CaseRow } from '../../../shared/application/ports.ts'
import { formatPercent, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { daysBetween } from '../../../shared/schedule/days.ts'
import { linkButton } from '../../components/button.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { pagination } from '../../components/pagination.ts'
import { dataTable } from '../../components/table.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { releaseCell } from '../shared/due-cell.ts'
import { perPage, type UnmappedLoaded } from './model.ts'

export interface UnmappedView {
  readonly t: Translate
  readonly today: IsoDate
  readonly loaded: UnmappedLoaded
  readonly rows: readonly CaseRow[]
  readonly page: number
  readonly mayImport: boolean
}

const since = (t: Translate, { since: day }: CaseRow, today: IsoDate): Part =>
  day === undefined ? t('word.unknown') : t('unmapped.days', { days: Math.max(0, daysBetween(day, today)) })

const cells = ({ t, today }: UnmappedView, row: CaseRow): readonly Part[] => [
  html`${link({ href: paths.plan(row.planId), label: row.personName })}<span class="quiet">${row.number}</span>`,
  since(t, row, today),
  releaseCell(t, row.release, today),
  html`<a class="ds-link" data-color="accent" href="${paths.editPlan(row.planId)}">${t('unmapped.map')}<span class="ds-sr-only"> ${row.personName}</span></a>`,
]

const counts = ({ t, loaded }: UnmappedView): Html => {
  const { inCustody, unmapped, near, isMore } = loaded
  const share = formatPercent(t.language, inCustody === 0 ? 0 : unmapped.length / inCustody)
  const all = t(isMore ? 'unmapped.countAtLeast' : 'unmapped.count', {
    count: unmapped.length,
    all: inCustody,
    share,
  })
  return html`<ul class="plain"><li><strong>${all}</strong></li>${near > 0 && html`<li>${t('unmapped.near', { count: near })}</li>`}</ul>`
}

const pages = ({ t, loaded, page }: UnmappedView): Html | undefined => {
  const isLast = page * perPage >= loaded.unmapped.length
  return pagination(t, {
    ...(page > 1 && { first: paths.unmapped }),
    ...(!isLast && { next: `${paths.unmapped}?page=${page + 1}` }),
  })
}

/** Who is in custody without anybody having asked about needs: how many, for how long, and the way to a plan. */
export const unmappedView = (view: UnmappedView): Html => {
  const { t, rows, mayImport } = view
  const actions =
    mayImport && linkButton({ href: paths.custodyImport, label: t('custody.title'), icon: 'add' })
  const head = pageHead({
    title: t('unmapped.title'),
    lead: html`${t('unmapped.lead')}`,
    ...(actions && { actions }),
  })
  if (rows.length === 0)
    return html`${head}${emptyState({ title: t('unmapped.none'), text: t('unmapped.noneText'), icon: 'done' })}`
  const table = dataTable({
    caption: t('unmapped.title'),
    columns: [t('word.name'), t('unmapped.since'), t('word.release'), t('unmapped.next')],
    rows: rows.map((row) => cells(view, row)),
  })
  return html`${head}${counts(view)}<div class="after">${table}</div>${pages(view)}`
}
