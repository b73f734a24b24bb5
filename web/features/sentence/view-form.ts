import { longestText } from '../../../shared/domain/note/note.ts'
import { type SentenceKind, sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { interruptionKinds } from '../../../shared/domain/sentence/sentence.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { button, buttonRow } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { checkbox, select } from '../../components/form/choices.ts'
import { fieldset, form, hiddenField } from '../../components/form/form.ts'
import { textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { fieldsOfOthers, type RowList, rowsOf, typedKeysOf } from './fields.ts'
import { cellLabel, labelOf, rowTitle } from './labels.ts'
import { lengthField } from './length-field.ts'

/** The form as it is to be shown. */
export interface SentenceForm {
  readonly action: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly version: number
  readonly kind: SentenceKind
  readonly fields: FormFields
  readonly problems: FormProblems
}

interface Drawing extends SentenceForm {
  readonly t: Translate
}

const textOf =
  ({ fields }: SentenceForm) =>
  (name: string): string =>
    typed(fields, name)

const at = ({ t, fields, problems }: Drawing, name: string, label?: string) => ({
  name,
  label: label ?? labelOf(t)(name) ?? name,
  value: typed(fields, name),
  ...problems.of(name),
})

const dateBox = (
  of: Drawing,
  name: string,
  more: { readonly label?: string; readonly hint?: string; readonly optional?: true } = {},
): Html => {
  const { label, ...rest } = more
  return textField(of.t, { ...at(of, name, label), ...rest, width: 10 })
}

const tick = (of: Drawing, name: string, hint?: string): Html => {
  const { value, ...rest } = at(of, name)
  return checkbox(of.t, { ...rest, checked: value !== '', ...(hint && { hint }) })
}

const lengthBox = (
  of: Drawing,
  name: string,
  more: { readonly label?: string; readonly hint?: string; readonly optional?: true } = {},
): Html => {
  const { t, problems } = of
  const label = more.label ?? labelOf(t)(name) ?? name
  return lengthField(t, { ...more, name, label, value: textOf(of), ...problems.of(name) })
}

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
const folded = (
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

const remand = (of: Drawing): Html => {
  const { t } = of
  const days = textField(t, {
    ...at(of, 'remandDays'),
    hint: t('sentencePage.remandDaysHint'),
    inputMode: 'numeric',
    width: 10,
  })
  return html`<div id="remand">${fieldset({ legend: t('sentencePage.remand.legend'), body: html`${credit(of)}${days}` })}</div>`
}

const interruptions = (of: Drawing): Html =>
  folded(
    of,
    'interruptions',
    of.t('sentencePage.interruptionsHint'),
    rowsOf(of.fields, 'interruptions').map(interruptionRow(of)),
  )

const refusals = (of: Drawing): Html =>
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

const parts = (of: Drawing): Html => {
  const rows = rowsOf(of.fields, 'parts')
  const shown = rows.length === 0 ? [0] : rows
  const boxes = shown.map((number) => lengthBox(of, `parts.${number}`))
  return html`<div class="stack" id="parts"><p class="quiet">${of.t('sentencePage.partsHint')}</p>${boxes}${adder(of, 'parts')}</div>`
}

const typedDates = (of: Drawing): Html => {
  const { t, kind } = of
  const boxes = typedKeysOf(kind).map((key) => dateBox(of, `typed.${key}`, { optional: true }))
  return fieldset({
    legend: t('sentencePage.typedLegend'),
    hint: t('sentencePage.typedHint'),
    body: html`<div class="field-grid">${boxes}</div>`,
  })
}

const section = (of: Drawing, body: Part): Html =>
  fieldset({ legend: of.t('sentencePage.theSentence'), body: html`<div class="stack">${body}</div>` })

const startBox = (of: Drawing): Html =>
  dateBox(of, 'start', {
    hint: of.t('form.dateHint'),
    ...(of.kind === 'remand' && { label: of.t('sentencePage.remandStart') }),
  })

const term = (of: Drawing): readonly Html[] => {
  const { t } = of
  const since = dateBox(of, 'inCustodySince', { hint: t('sentencePage.inCustodySinceHint'), optional: true })
  const excluded = tick(of, 'monitoringExcluded', t('sentencePage.monitoringExcludedHint'))
  return [
    section(of, [startBox(of), parts(of), tick(of, 'foreign'), excluded]),
    html`${remand(of)}`,
    html`${since}${interruptions(of)}${refusals(of)}`,
    typedDates(of),
  ]
}

const detention = (of: Drawing): readonly Html[] => {
  const { t } = of
  const extensions = rowsOf(of.fields, 'extensions').map((number) => lengthBox(of, `extensions.${number}`))
  const parole = html`${dateBox(of, 'parole.on', { optional: true })}${dateBox(of, 'parole.probationYears', { optional: true })}`
  return [
    section(of, [
      startBox(of),
      dateBox(of, 'judgmentFinalOn'),
      lengthBox(of, 'timeFrame'),
      lengthBox(of, 'minimumTerm', { optional: true }),
      tick(of, 'underEighteen'),
    ]),
    remand(of),
    html`${folded(of, 'extensions', undefined, extensions)}${interruptions(of)}${refusals(of)}`,
    fieldset({ legend: t('sentencePage.parole'), body: html`<div class="field-row">${parole}</div>` }),
    typedDates(of),
  ]
}

const groupsOf = (of: Drawing): readonly Html[] => {
  switch (of.kind) {
    case 'remand':
      return [section(of, startBox(of))]
    case 'subsidiary-imprisonment':
      return [section(of, [startBox(of), parts(of)]), remand(of), interruptions(of), typedDates(of)]
    case 'preventive-detention':
      return detention(of)
    default:
      return term(of)
  }
}

/** The kind comes first, with its own button: that is what Enter presses, and it writes nothing. */
const kindChoice = ({ t, kind, action }: Drawing): Html => {
  const options = sentenceKinds.map((value) => ({ value, label: t(`sentence.${value}`) }))
  const choice = select(t, {
    name: 'kind',
    label: t('sentencePage.kind'),
    options,
    value: kind,
    always: true,
  })
  const show = button({
    label: t('sentencePage.showForm'),
    name: 'step',
    value: 'kind',
    variant: 'secondary',
    formAction: `${action}#facts`,
  })
  return html`<div class="filter">${choice}${show}</div>`
}

/** The form of one kind of sentence. What was typed for another kind goes along unseen. */
export const sentenceForm = (t: Translate, model: SentenceForm): Html => {
  const of: Drawing = { ...model, t }
  const { kind, fields, action, keys, version } = model
  const reason = textArea(t, {
    ...at(of, 'reason'),
    hint: t('sentencePage.reasonHint'),
    limit: longestText,
    rows: 2,
  })
  const check = {
    label: t('sentencePage.check'),
    name: 'step',
    value: 'check',
    variant: 'secondary',
  } as const
  const save = { label: t('sentencePage.save'), name: 'step', value: 'save' } as const
  const others = fieldsOfOthers(kind, fields).map(([name, value]) => hiddenField(name, value))
  return form({
    ...keys,
    action,
    version,
    warnUnsaved: true,
    body: [
      kindChoice(of),
      hiddenField('form', kind),
      ...others,
      ...groupsOf(of),
      reason,
      buttonRow(button(save), button({ ...check, formAction: `${action}#dates` })),
    ],
  })
}
