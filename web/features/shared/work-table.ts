import type { WorkRow } from '../../../shared/application/ports.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button } from '../../components/button.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { sideTag, statusTag, urgentTag } from '../../components/status.ts'
import { dataTable } from '../../components/table.ts'
import { paths } from '../../server/paths.ts'
import { dueCell } from './due-cell.ts'
import { hangsOnWords } from './hangs-on.ts'

export interface WorkTableModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly caption: string
  readonly rows: readonly WorkRow[]
  readonly csrf: string
  /** A key of the page; each row's button makes its own of it. */
  readonly key: string
}

/** Takes a task without opening it first. */
const takeButton = ({ t, csrf, key }: WorkTableModel, row: WorkRow): Html =>
  form({
    action: paths.taskCommand(row.planId, row.taskId),
    csrf,
    idempotencyKey: `${key}-${row.taskId}`.slice(0, 40),
    version: row.version,
    className: 'press',
    body: [
      hiddenField('command', 'take'),
      button({
        label: t('command.take'),
        variant: 'secondary',
        about: t('worklist.takeAbout', { task: t(`kind.${row.kind}`), person: row.personName }),
      }),
    ],
  })

const who = (model: WorkTableModel, row: WorkRow): Part => {
  if (row.assignee) return row.assignee.name
  if (row.status === 'requested') return takeButton(model, row)
  return html`<span class="quiet">${model.t('worklist.nobody')}</span>`
}

/** A conditional release and what it hangs on: whoever can bring that about need not wait for the date. */
const conditional = (t: Translate, { conditional: known }: WorkRow): Html | undefined =>
  known &&
  html`<span class="quiet">${t('certainty.row', { date: formatDate(t.language, known.release, 'shortYear') })} ${hangsOnWords(t, known.hangsOn)}</span>`

const cells = (model: WorkTableModel, row: WorkRow): readonly Part[] => {
  const { t, today } = model
  return [
    html`${link({ href: paths.task(row.planId, row.taskId), label: t(`kind.${row.kind}`) })}<span class="quiet">${t(`area.${row.area}`)}</span>`,
    html`${row.personName}<span class="quiet">${link({ href: paths.plan(row.planId), label: row.number })}</span>`,
    html`${dueCell(t, row.due, today)}${conditional(t, row)}`,
    html`<span class="tags">${row.priority && urgentTag(t)}${statusTag(t, row.status)}${row.side && sideTag(t, row.side)}</span>`,
    who(model, row),
  ]
}

/** Tasks of an office: what, for whom, by when, how it stands, who has it. */
export const workTable = (model: WorkTableModel): Html => {
  const { t, caption, rows } = model
  return dataTable({
    caption,
    columns: [t('word.task'), t('worklist.person'), t('word.due'), t('word.status'), t('word.responsible')],
    rows: rows.map((row) => cells(model, row)),
  })
}
