import { mostHandedOver } from '../../../shared/application/hand-over-many.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, linkButton } from '../../components/button.ts'
import { emptyState } from '../../components/empty-state.ts'
import { select } from '../../components/form/choices.ts'
import { errorText, fieldId } from '../../components/form/field.ts'
import { filterForm, form, hiddenField } from '../../components/form/form.ts'
import { attributes, type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { sideTag, statusTag, urgentTag } from '../../components/status.ts'
import { dataTable } from '../../components/table.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { dueCell } from '../shared/due-cell.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { type HandOverFilter, handOverPath, inList } from './filter.ts'
import { tickOf } from './form.ts'
import { ages, daysSince, type Holder, type Row, stages } from './model.ts'

export interface HandOverView {
  readonly t: Translate
  readonly today: IsoDate
  readonly filter: HandOverFilter
  /** All that fit; the first hundred are shown. */
  readonly rows: readonly Row[]
  readonly isMore: boolean
  readonly holders: readonly Holder[]
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  /** What was ticked and chosen, when the form comes back. */
  readonly typed?: { readonly ticks: readonly string[]; readonly to: string }
  readonly problems: FormProblems
}

const filterView = ({ t, filter, holders }: HandOverView): Html => {
  const list = (
    name: 'who' | 'area' | 'stage' | 'age',
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
    all = t('handOver.any'),
  ) =>
    select(t, {
      name,
      label,
      options: [{ value: '', label: all }, ...options],
      always: true,
      value: filter[name] ?? '',
    })
  const people = holders.map(({ id, name }) => ({ value: id, label: name }))
  const fields = [
    list(
      'who',
      t('handOver.who'),
      [{ value: inList, label: t('workload.nobody') }, ...people],
      t('handOver.anybody'),
    ),
    list(
      'area',
      t('workload.area'),
      areas.map((value) => ({ value, label: t(`area.${value}`) })),
    ),
    list(
      'stage',
      t('handOver.stage'),
      stages.map((value) => ({ value, label: t(`workload.stage.${value}`) })),
    ),
    list(
      'age',
      t('workload.age'),
      ages.map((value) => ({ value, label: t(`workload.age.${value}`) })),
    ),
    filter.due && hiddenField('due', filter.due),
    button({ label: t('action.filter'), variant: 'secondary' }),
    handOverPath({ ...filter, tick: undefined }) !== paths.handOver &&
      linkButton({ href: paths.handOver, label: t('action.clearFilter'), variant: 'tertiary' }),
  ]
  return html`<div class="filter-row">${filterForm({ action: paths.handOver, body: fields })}</div>`
}

/** A box whose label is the task; the first one carries the id that the error summary leads to. */
const box = ({ t, filter, typed }: HandOverView, row: Row, at: number): Part => {
  const value = tickOf({ planId: row.planId, taskId: row.taskId, seenVersion: row.version })
  const id = at === 0 ? fieldId('task') : `${fieldId('task')}-${at}`
  const checked = typed ? typed.ticks.includes(value) : filter.tick === 'all'
  const own = attributes({ type: 'checkbox', id, name: 'task', value, checked })
  return html`<div class="ds-field"><input class="ds-input"${own}><label class="ds-label" for="${id}">${t(`kind.${row.kind}`)}</label></div>`
}

const cells = (view: HandOverView, row: Row, at: number): readonly Part[] => {
  const { t, today } = view
  const days = daysSince(row, today)
  return [
    box(view, row, at),
    link({ href: paths.task(row.planId, row.taskId), label: row.number }),
    days === undefined ? t('workload.age.unknown') : t('handOver.days', { days }),
    dueCell(t, row.due, today),
    html`<span class="tags">${row.priority && urgentTag(t)}${statusTag(t, row.status)}${row.side && sideTag(t, row.side)}</span>`,
    row.assignee?.name ?? html`<span class="quiet">${t('worklist.nobody')}</span>`,
  ]
}

const tickLinks = ({ t, filter, rows }: HandOverView): Html => {
  const count = Math.min(rows.length, mostHandedOver)
  const { tick, ...rest } = filter
  return html`<p>${
    tick === 'all'
      ? link({ href: handOverPath(rest), label: t('handOver.tickNone') })
      : link({ href: handOverPath({ ...rest, tick: 'all' }), label: t('handOver.tickAll', { count }) })
  }</p>`
}

const receivers = ({ t, holders, typed, problems }: HandOverView): Html => {
  const here = holders.filter(({ isGone }) => !isGone)
  return select(t, {
    name: 'to',
    label: t('handOver.to'),
    hint: t('handOver.toNobodyHint'),
    options: [
      ...here.map(({ id, name }) => ({ value: id, label: name })),
      { value: inList, label: t('handOver.toNobody') },
    ],
    value: typed?.to ?? '',
    ...problems.of('to'),
  })
}

const list = (view: HandOverView): Html => {
  const { t, rows, filter, isMore, keys, problems } = view
  const shown = rows.slice(0, mostHandedOver)
  const table = dataTable({
    caption: t('handOver.tasks'),
    columns: [
      t('word.task'),
      t('handOver.plan'),
      t('handOver.sent'),
      t('word.due'),
      t('word.status'),
      t('word.responsible'),
    ],
    rows: shown.map((row, at) => cells(view, row, at)),
  })
  const isCut = rows.length > shown.length || isMore
  const first =
    isCut && html`<p class="quiet">${t('handOver.first', { shown: shown.length, all: rows.length })}</p>`
  const error = errorText(t, { name: 'task', label: t('handOver.tasks'), ...problems.of('task') })
  return html`${tickLinks(view)}${first}${form({
    ...keys,
    action: handOverPath(filter),
    className: 'stack',
    body: [error, table, receivers(view), button({ label: t('handOver.press') })],
  })}`
}

/** The tasks of a selection, each with a box, and whom to give them to. No names of the persons concerned. */
export const handOverView = (view: HandOverView): Html => {
  const { t, rows, problems } = view
  const head = pageHead({ title: t('handOver.title'), lead: html`${t('handOver.lead')}` })
  const body =
    rows.length > 0
      ? list(view)
      : emptyState({ title: t('handOver.empty.title'), text: t('handOver.empty.text') })
  return html`${problems.summary}${head}${filterView(view)}${body}`
}
