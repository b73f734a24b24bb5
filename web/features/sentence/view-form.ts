import { longestText } from '../../../shared/domain/note/note.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { button, buttonRow } from '../../components/button.ts'
import { select } from '../../components/form/choices.ts'
import { fieldset, form, hiddenField } from '../../components/form/form.ts'
import { textArea } from '../../components/form/text-field.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { at, type Drawing, dateBox, lengthBox, type SentenceForm, tick } from './drawing.ts'
import { fieldsOfOthers, rowsOf, typedKeysOf } from './fields.ts'
import { folded, interruptions, parts, refusals, remand } from './view-rows.ts'

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
