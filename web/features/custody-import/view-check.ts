import type { JudgedRow, MatchedPlan } from '../../../shared/application/custody-row.ts'
import { sameName } from '../../../shared/application/judge-custody.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { paths } from '../../server/paths.ts'
import type { RowFault, WrongRow } from './fault.ts'
import type { ReadList } from './list.ts'
import { shownRows, writeShown } from './shown.ts'

export interface CheckView {
  readonly list: ReadList
  readonly judged: readonly JudgedRow[]
  readonly reason: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
}

type Of<Kind extends JudgedRow['verdict']['kind']> = JudgedRow & {
  readonly verdict: Extract<JudgedRow['verdict'], { readonly kind: Kind }>
}

const isKind =
  <Kind extends JudgedRow['verdict']['kind']>(kind: Kind) =>
  (one: JudgedRow): one is Of<Kind> =>
    one.verdict.kind === kind

const section = (title: string, ...body: readonly Part[]): Html =>
  html`<section class="section stack">${heading(2, title)}${body}</section>`

const when = (
  t: Translate,
  { release, certainty }: Pick<MatchedPlan['schedule'], 'release' | 'certainty'>,
): Part =>
  release === undefined
    ? t('custody.noDate')
    : html`${dateText(t, release, 'shortYear')}<span class="quiet">${t(`certainty.${certainty}`)}</span>`

const remarks = (t: Translate, { row, verdict: { plan } }: Of<'changed'>): Part => [
  sameName(row.name) !== sameName(plan.name) && html`<p>${t('custody.otherName', { name: plan.name })}</p>`,
  row.sentence !== plan.sentence &&
    html`<p>${t('custody.otherSentence', { sentence: t(`sentence.${plan.sentence}`) })}</p>`,
]

const changedTable = (t: Translate, rows: readonly Of<'changed'>[]): Html =>
  dataTable({
    caption: t('custody.changed', { count: rows.length }),
    columns: [
      t('custody.person'),
      t('custody.line'),
      t('custody.before'),
      t('custody.after'),
      t('custody.remark'),
    ],
    rows: rows.map((one) => [
      html`${link({ href: paths.plan(one.verdict.plan.planId), label: one.row.name })}<span class="quiet">${one.verdict.plan.number}</span>`,
      one.row.line,
      when(t, one.verdict.plan.schedule),
      when(t, one.row),
      remarks(t, one),
    ]),
  })

const newTable = (t: Translate, rows: readonly Of<'new'>[]): Html =>
  dataTable({
    caption: t('custody.new', { count: rows.length }),
    columns: [t('custody.person'), t('custody.line'), t('plan.sentence'), t('word.release')],
    rows: rows.map(({ row }) => [row.name, row.line, t(`sentence.${row.sentence}`), when(t, row)]),
  })

/** What is wrong with a row among the others or with one of its cells. */
const faultText = (t: Translate, { code, column, otherLine }: RowFault): string =>
  t(`custody.row.${code}`, { column: column ? t(`custody.column.${column}`) : '', line: otherLine ?? 0 })

/** Rows that the list itself or the plans make impossible, by their line. */
const wrongRows = (
  t: Translate,
  { list, judged }: CheckView,
): readonly (WrongRow & { readonly why: Part })[] => [
  ...list.wrong.map((one) => ({
    ...one,
    why: one.faults.map((fault) => html`<p>${faultText(t, fault)}</p>`),
  })),
  ...judged.filter(isKind('wrong')).map(({ row, verdict: { code, number } }) => ({
    line: row.line,
    name: row.name,
    faults: [],
    why: html`<p>${t(`custody.match.${code}`)}</p>${number !== undefined && html`<p class="quiet">${number}</p>`}`,
  })),
]

const wrongTable = (t: Translate, view: CheckView): Html => {
  const rows = wrongRows(t, view).toSorted((one, other) => one.line - other.line)
  return dataTable({
    caption: t('custody.wrong', { count: rows.length }),
    columns: [t('custody.line'), t('custody.person'), t('custody.whatIsWrong')],
    rows: rows.map(({ line, name, why }) => [line, name, why]),
  })
}

const unchangedList = (t: Translate, rows: readonly Of<'unchanged'>[]): Html =>
  details({
    summary: t('custody.unchanged', { count: rows.length }),
    body: html`<ul>${rows.map(({ row, verdict }) => html`<li>${link({ href: paths.plan(verdict.plan.planId), label: row.name })}</li>`)}</ul>`,
  })

const notes = (t: Translate, { openQuote, unread }: ReadList): Html => {
  const quote =
    openQuote !== undefined &&
    alert(t, { tone: 'warning', text: t('custody.openQuote', { line: openQuote }) })
  const ignored =
    unread.length > 0 && html`<p class="quiet">${t('custody.unread', { columns: unread.join(', ') })}</p>`
  return html`${quote}${ignored}`
}

const applyForm = (t: Translate, { judged, reason, keys }: CheckView): Html => {
  const rows = shownRows(judged)
  const back = linkButton({ href: paths.custodyImport, label: t('custody.again'), variant: 'secondary' })
  if (rows.length === 0) return html`<p>${t('custody.nothing')}</p>${buttonRow(back)}`
  return form({
    ...keys,
    action: paths.custodyImport,
    upload: true,
    body: [
      hiddenField('step', 'apply'),
      hiddenField('reason', reason),
      hiddenField('rows', writeShown(rows)),
      buttonRow(button({ label: t('custody.apply') }), back),
    ],
  })
}

/** What a list would do: what is wrong first, then dates that change, new people, and those who stay as they are. */
export const checkView = (t: Translate, view: CheckView): Html => {
  const { list, judged } = view
  const changed = judged.filter(isKind('changed'))
  const fresh = judged.filter(isKind('new'))
  const unchanged = judged.filter(isKind('unchanged'))
  const wrong = list.wrong.length + judged.filter(isKind('wrong')).length
  const counts = [
    t('custody.changed', { count: changed.length }),
    t('custody.new', { count: fresh.length }),
    t('custody.unchanged', { count: unchanged.length }),
    t('custody.wrong', { count: wrong }),
  ]
  return html`<div class="stack"><ul class="plain">${counts.map((line) => html`<li>${line}</li>`)}</ul>${notes(t, list)}${applyForm(t, view)}</div>${[
    wrong > 0 &&
      section(
        t('custody.wrong', { count: wrong }),
        html`<p>${t('custody.wrongText')}</p>`,
        wrongTable(t, view),
      ),
    changed.length > 0 && section(t('custody.changed', { count: changed.length }), changedTable(t, changed)),
    fresh.length > 0 &&
      section(
        t('custody.new', { count: fresh.length }),
        html`<p>${t('custody.newText')}</p>`,
        newTable(t, fresh),
      ),
    unchanged.length > 0 && html`<section class="section">${unchangedList(t, unchanged)}</section>`,
  ]}`
}
