import type { Agency } from '../../../shared/domain/agency/agency.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { button } from '../../components/button.ts'
import { card, cardGrid, heading } from '../../components/card.ts'
import { emptyState } from '../../components/empty-state.ts'
import { select } from '../../components/form/choices.ts'
import { filterForm } from '../../components/form/form.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { pagination } from '../../components/pagination.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { areasServed, type DirectoryQuery, listedTypes } from './search.ts'

/** Offices per page. */
export const pageSize = 50

export interface DirectoryModel {
  readonly t: Translate
  readonly directory: Directory
  readonly query: DirectoryQuery
  readonly found: readonly Agency[]
}

const searchForm = ({ t, query }: DirectoryModel): Html => {
  const types = listedTypes.map((type) => ({ value: type, label: t(`agency.${type}`) }))
  const body = [
    textField(t, {
      name: 'q',
      label: t('directory.search'),
      hint: t('directory.searchHint'),
      type: 'search',
      width: 30,
      value: query.text,
    }),
    select(t, {
      name: 'type',
      label: t('directory.type'),
      options: [{ value: '', label: t('directory.anyType') }, ...types],
      always: true,
      value: query.type ?? '',
    }),
    button({ label: t('action.search'), icon: 'search' }),
  ]
  return html`<div class="filter-row">${filterForm({ action: paths.directory, body })}</div>`
}

const most = 3

/** A few areas by name, and how many there are when there are more. */
const areasCell = (t: Translate, directory: Directory, agency: Agency): Part => {
  const areas = areasServed(directory, agency)
  if (!areas) return t('directory.wholeCountry')
  if (areas.length > most) return t('directory.coversCount', { count: areas.length })
  if (areas.length > 0) return areas.join(', ')
  return agency.municipality ? directory.areaName(agency.municipality) : html`<span class="quiet">–</span>`
}

const rowOf = ({ t, directory }: DirectoryModel, agency: Agency): readonly Part[] => [
  link({ href: paths.office(agency.id), label: agency.name }),
  t(`agency.${agency.type}`),
  areasCell(t, directory, agency),
  agency.example ? tag({ tone: 'neutral', icon: 'info', label: t('directory.example') }) : '',
]

const pageAt = ({ text, type }: DirectoryQuery, from: number): string => {
  const query = new URLSearchParams({ ...(text && { q: text }), ...(type && { type }), from: String(from) })
  return `${paths.directory}?${query}`
}

const results = (model: DirectoryModel): Html => {
  const { t, query, found } = model
  if (found.length === 0)
    return emptyState({ title: t('directory.none.title'), text: t('directory.none.text'), icon: 'search' })
  const rows = found.slice(query.from, query.from + pageSize).map((agency) => rowOf(model, agency))
  const columns = [t('term.office'), t('directory.type'), t('directory.covers'), '']
  const next = query.from + pageSize
  const pages = pagination(t, {
    ...(query.from > 0 && { first: pageAt(query, 0) }),
    ...(next < found.length && { next: pageAt(query, next) }),
  })
  const caption = t('directory.count', { count: found.length })
  return html`${dataTable({ caption, showCaption: true, columns, rows })}${pages}`
}

const browse = ({ t, directory }: DirectoryModel): Html => {
  const cards = listedTypes.map((type) =>
    card({
      title: t(`agency.${type}`),
      level: 3,
      href: `${paths.directory}?type=${type}`,
      body: html`<p class="quiet">${t('directory.count', { count: directory.agenciesOfType(type).length })}</p>`,
    }),
  )
  return html`<section class="section">${heading(2, t('directory.browse'))}${cardGrid(cards)}</section>`
}

/** Searching and browsing the offices. */
export const directoryView = (model: DirectoryModel): Html => {
  const { t, query } = model
  const isAsked = query.text !== '' || query.type !== undefined
  const head = pageHead({ title: t('directory.title'), lead: html`${t('directory.lead')}` })
  return html`${head}${searchForm(model)}${isAsked ? results(model) : browse(model)}`
}
