import type { DoneRow, RowOutcome, ShownRow } from '../../../shared/application/import-custody.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { paths } from '../../server/paths.ts'
import { writeShown } from './shown.ts'

export interface DoneView {
  readonly done: readonly DoneRow[]
  /** Rows that can be sent again as they are: time was up, or others were busy. */
  readonly rest: readonly ShownRow[]
  readonly reason: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
}

const successes = ['moved', 'listed', 'there-already'] as const
type Left = DoneRow & { readonly outcome: Exclude<RowOutcome, { readonly kind: (typeof successes)[number] }> }

const isLeft = (one: DoneRow): one is Left => !successes.some((kind) => kind === one.outcome.kind)

const leftTable = (t: Translate, left: readonly Left[]): Html =>
  dataTable({
    caption: t('custody.left', { count: left.length }),
    columns: [t('custody.line'), t('custody.person'), t('custody.whatIsWrong')],
    rows: left.map(({ row, outcome }) => [row.line, row.name, t(`custody.outcome.${outcome.kind}`)]),
  })

const goOn = (t: Translate, { rest, reason, keys }: DoneView): Html | false =>
  rest.length > 0 &&
  form({
    ...keys,
    action: paths.custodyImport,
    upload: true,
    body: [
      hiddenField('step', 'apply'),
      hiddenField('reason', reason),
      hiddenField('rows', writeShown(rest)),
      button({ label: t('custody.goOn') }),
    ],
  })

/** What an import has done, and what is left of it. */
export const doneView = (t: Translate, view: DoneView): Html => {
  const { done } = view
  const left = done.filter(isLeft)
  const count = (kind: (typeof successes)[number]) =>
    done.filter(({ outcome }) => outcome.kind === kind).length
  const lines = successes.map((kind) => html`<li>${t(`custody.${kind}`, { count: count(kind) })}</li>`)
  const told = alert(t, {
    tone: left.length === 0 ? 'success' : 'warning',
    title: t('custody.done'),
    text: html`<ul class="plain">${lines}</ul>`,
  })
  const rest =
    left.length > 0 &&
    html`<section class="section">${heading(2, t('custody.left', { count: left.length }))}${goOn(t, view)}${leftTable(t, left)}</section>`
  const onward = buttonRow(
    linkButton({ href: paths.unmapped, label: t('unmapped.title') }),
    linkButton({ href: paths.custodyImport, label: t('custody.again'), variant: 'secondary' }),
  )
  return html`<div class="stack">${told}${rest}${onward}</div>`
}
