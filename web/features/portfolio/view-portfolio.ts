import type { CaseRow, ReleaseCount } from '../../../shared/application/ports.ts'
import { openInCode } from '../../../shared/domain/readiness/code.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { pagination } from '../../components/pagination.ts'
import { dataTable } from '../../components/table.ts'
import { tabLinks } from '../../components/tabs.ts'
import { tag } from '../../components/tag.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { countUntil, lastDay, type PortfolioFilter, periods, portfolioPath, shown } from './filter.ts'
import { releaseWithCertainty } from './release-words.ts'

export interface PortfolioModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly officeName: string
  readonly filter: PortfolioFilter
  readonly rows: readonly CaseRow[]
  /** Of the longest period. */
  readonly counts: readonly ReleaseCount[]
  /** Sealed cursors: of this page when it is not the first, and of the next. */
  readonly here?: string
  readonly next?: string
}

/** Periods with how many of them are not ready: figures and filter in one. */
const periodTabs = ({ t, today, filter, counts }: PortfolioModel): Html =>
  tabLinks(
    t('portfolio.counts'),
    periods.map((days) => {
      const { notReady, total } = countUntil(counts, lastDay(days, today))
      const words = t('portfolio.of', { notReady, total })
      return {
        href: portfolioPath({ ...filter, days }),
        label: `${t('portfolio.within', { days: Number(days) })}: ${words}`,
        current: days === filter.days,
      }
    }),
  )

const showTabs = ({ t, filter }: PortfolioModel): Html =>
  tabLinks(
    t('portfolio.show'),
    shown.map((show) => ({
      href: portfolioPath({ ...filter, show }),
      label: t(show === 'not-ready' ? 'portfolio.notReady' : 'portfolio.all'),
      current: show === filter.show,
    })),
  )

/** What is missing, in words, one label each; nothing known counts as all six missing. */
const missing = (t: Translate, { readiness = 'nnnnnn' }: CaseRow): Part => {
  const open = openInCode(readiness)
  if (open.length === 0) return tag({ tone: 'success', label: t('portfolio.ready') })
  const labels = open.map((question) =>
    tag({ tone: 'warning', icon: 'failed', label: t(`question.${question}`) }),
  )
  return html`<span class="tags">${labels}</span>`
}

const cells = ({ t, today }: PortfolioModel, row: CaseRow): readonly Part[] => [
  html`${link({ href: `${paths.plan(row.planId)}#readiness`, label: row.personName })}<span class="quiet">${row.number}</span>`,
  releaseWithCertainty(t, row, today),
  missing(t, row),
]

const empty = ({ t, filter }: PortfolioModel): Html => {
  const days = Number(filter.days)
  return filter.show === 'not-ready'
    ? emptyState({
        title: t('portfolio.empty.title'),
        text: t('portfolio.empty.text', { days }),
        icon: 'done',
      })
    : emptyState({ title: t('portfolio.empty.all.title', { days }), text: t('portfolio.empty.all.text') })
}

/** Who is released soon, the nearest first, and what is not ready: counts on top, each of them the way to its list. */
export const portfolioView = (model: PortfolioModel): Html => {
  const { t, rows, filter, here, next, officeName } = model
  const title = t('portfolio.title')
  const list =
    rows.length === 0
      ? empty(model)
      : dataTable({
          caption: title,
          columns: [t('portfolio.person'), t('word.release'), t('portfolio.missing')],
          rows: rows.map((row) => cells(model, row)),
        })
  const pages = pagination(t, {
    ...(here !== undefined && { first: portfolioPath(filter) }),
    ...(next !== undefined && { next: portfolioPath(filter, next) }),
  })
  const lead = html`${t('portfolio.lead', { office: officeName })}`
  return html`${pageHead({ title, lead })}${periodTabs(model)}${showTabs(model)}<p class="quiet before">${t('portfolio.moment')}</p>${list}${pages}`
}
