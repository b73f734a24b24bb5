import { interruptionKinds } from '../../../shared/domain/sentence/sentence.ts'
import { button, buttonRow } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { select } from '../../components/form/choices.ts'
import { fieldset } from '../../components/form/form.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { at, type Drawing, dateBox, lengthBox } from './drawing.ts'
import { type RowList, rowsOf } from './fields.ts'
import { cellLabel, rowTitle } from './labels.ts'

/** A button that asks for one more row; the browser comes back to the list. */
const adder = ({ t, action }: Drawing, list: RowList): Html =>
  button({
    label: t(`sentencePage.add.${list}`),
    name: 'step',
    value: `add-${list}`,
    variant: 'secondary',
    formAction: `${action}#${list}`,
  })

const row = (title: string, cells: readonly Html[]): Html =>
  html`<fieldset class="ds-fieldset"><legend class="ds-label">${title}</legend><div class="field-row">${cells}</div></fieldset>`

/** A list that is folded away as long as nothing is in it. */
export const folded = (
  of: Drawing,
  list: Exclude<RowList, 'parts' | 'isolation'>,
  hint: string | undefined,
  body: Part,
): Html => {
  const count = rowsOf(of.fields, list).length
  const about = hint && html`<p class="quiet">${hint}</p>`
  return html`<div id="${list}">${details({
    summary: of.t(`sentencePage.${list}`, { count }),
    open: count > 0,
    body: html`<div class="stack">${about}${body}${adder(of, list)}</div>`,
  })}</div>`
}

const interruptionRow =
  (of: Drawing) =>
  (number: number): Html => {
    const { t } = of
    const name = `interruptions.${number}`
    const options = interruptionKinds.map((value) => ({ value, label: t(`interruption.${value}`) }))
    return row(rowTitle(t, 'interruptions', number), [
      select(t, { ...at(of, `${name}.kind`, cellLabel(t, 'kind')), options }),
      dateBox(of, `${name}.from`, { label: cellLabel(t, 'from') }),
      dateBox(of, `${name}.to`, { label: cellLabel(t, 'to'), optional: true }),
    ])
  }

const momentRow =
  (of: Drawing, list: 'spells' | 'isolation') =>
  (number: number): Html => {
    const { t } = of
    const box = (cell: 'from' | 'fromTime' | 'to' | 'toTime') =>
      dateBox(of, `${list}.${number}.${cell}`, { label: cellLabel(t, cell) })
    return row(rowTitle(t, list, number), [box('from'), box('fromTime'), box('to'), box('toTime')])
  }

const credit = (of: Drawing): Html => {
  const { t, fields, action } = of
  const spells = rowsOf(fields, 'spells').map(momentRow(of, 'spells'))
  const isolation = rowsOf(fields, 'isolation').map(momentRow(of, 'isolation'))
  const count = button({
    label: t('sentencePage.credit'),
    name: 'step',
    value: 'credit',
    variant: 'secondary',
    formAction: `${action}#remand`,
  })
  const hint = t('sentencePage.spellsHint')
  const rest = html`${spells}<div class="stack" id="isolation">${isolation}</div>${spells.length > 0 && buttonRow(adder(of, 'isolation'), count)}`
  return folded(of, 'spells', hint, rest)
}

/** The credit for remand: days, or the spells they are worked out from. */
export const remand = (of: Drawing): Html => {
  const { t } = of
  const days = textField(t, {
    ...at(of, 'remandDays'),
    hint: t('sentencePage.remandDaysHint'),
    inputMode: 'numeric',
    width: 10,
  })
  return html`<div id="remand">${fieldset({ legend: t('sentencePage.remand.legend'), body: html`${credit(of)}${days}` })}</div>`
}

/** Times away from serving. */
export const interruptions = (of: Drawing): Html =>
  folded(
    of,
    'interruptions',
    of.t('sentencePage.interruptionsHint'),
    rowsOf(of.fields, 'interruptions').map(interruptionRow(of)),
  )

/** Refusals of parole. */
export const refusals = (of: Drawing): Html =>
  folded(
    of,
    'refusals',
    undefined,
    rowsOf(of.fields, 'refusals').map((number) =>
      row(rowTitle(of.t, 'refusals', number), [
        dateBox(of, `refusals.${number}.on`, { label: cellLabel(of.t, 'on') }),
      ]),
    ),
  )

/** The judgments, one length each. */
export const parts = (of: Drawing): Html => {
  const rows = rowsOf(of.fields, 'parts')
  const shown = rows.length === 0 ? [0] : rows
  const boxes = shown.map((number) => lengthBox(of, `parts.${number}`))
  return html`<div class="stack" id="parts"><p class="quiet">${of.t('sentencePage.partsHint')}</p>${boxes}${adder(of, 'parts')}</div>`
}
