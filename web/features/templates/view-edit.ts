import type { Offset } from '../../../shared/domain/schedule/schedule.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { type Template, toldTo } from '../../../shared/domain/template/template.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, buttonRow } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { checkbox, checkboxes, select } from '../../components/form/choices.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { type ChangedLine, changesTable } from './changes.ts'
import { exampleOf } from './example.ts'
import { distanceUnits, type EditPart, kindName, spanUnits } from './form.ts'

export interface EditView {
  readonly template: Template
  readonly part: EditPart
  readonly today: IsoDate
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
  readonly preview?: readonly ChangedLine[]
}

/** Labels of all fields of a part, by name: the line, and which part of it. */
export const editLabels = (t: Translate, template: Template, part: EditPart): Record<string, string> => {
  const labels: Record<string, string> = { answer: t('templates.answer') }
  const add = (line: string, name: string, parts: Readonly<Record<string, string>>): void => {
    for (const [key, words] of Object.entries(parts))
      labels[`${name}.${key}`] = t('templates.field', { line, part: words })
  }
  const [amount, unit] = [t('templates.amount'), t('templates.unit')]
  if (part === 'milestones')
    for (const { key } of template.milestones)
      add(t(`milestone.${key}`), `m.${key}`, {
        amount,
        unit,
        tells: t('templates.tells'),
        on: t('templates.on'),
      })
  else
    for (const kind of taskKinds) {
      add(t(`kind.${kind}`), `k.${kindName(kind)}.due`, { amount: t('templates.due'), unit })
      add(t(`kind.${kind}`), `k.${kindName(kind)}.takes`, { amount: t('templates.takes'), unit })
    }
  return labels
}

const shownValue = (fields: FormFields | undefined, name: string, now: string): string =>
  fields ? typed(fields, name) : now

const distanceUnitOf = ({ unit, amount }: Offset) => `${unit}-${amount > 0 ? 'after' : 'before'}` as const

/** A number and its unit, side by side. */
const figure = (
  t: Translate,
  { problems, fields }: EditView,
  name: string,
  label: string,
  now: { readonly amount: number; readonly unit: string },
  units: readonly { readonly value: string; readonly label: string }[],
): Html => {
  const number = textField(t, {
    name: `${name}.amount`,
    label,
    inputMode: 'numeric',
    width: 10,
    value: shownValue(fields, `${name}.amount`, String(Math.abs(now.amount))),
    ...problems.of(`${name}.amount`),
  })
  const unit = select(t, {
    name: `${name}.unit`,
    label: t('templates.unit'),
    options: units,
    always: true,
    value: shownValue(fields, `${name}.unit`, now.unit),
    ...problems.of(`${name}.unit`),
  })
  return html`<div class="field-row">${number}${unit}</div>`
}

const distances = (t: Translate) => distanceUnits.map((value) => ({ value, label: t(`unit.${value}`) }))
const spans = (t: Translate) => spanUnits.map((value) => ({ value, label: t(`unit.${value}`) }))

const milestoneFields = (t: Translate, view: EditView): readonly Html[] => {
  const { template, fields, problems } = view
  const options = distances(t)
  return template.milestones.map(({ key, offset, anchor, tells, off }) => {
    const name = `m.${key}`
    const isOn = fields ? fields.has(`${name}.on`) : !off
    const label = html`${t(`milestone.${key}`)} <span class="quiet">(${t('templates.countedFrom', { anchor: t(`anchor.${anchor}`) })})</span>`
    const now = { amount: offset.amount, unit: distanceUnitOf(offset) }
    const told = checkboxes(t, {
      name: `${name}.tells`,
      label: t('templates.tells'),
      optional: true,
      inline: true,
      options: toldTo.map((value) => ({ value, label: t(`tells.${value}`) })),
      values: fields ? (fields.get(`${name}.tells`) ?? []) : tells,
      ...problems.of(`${name}.tells`),
    })
    const on = checkbox(t, { name: `${name}.on`, label: t('templates.on'), checked: isOn })
    return html`<fieldset class="ds-fieldset template-line"><legend class="ds-label">${label}</legend>${figure(t, view, name, t('templates.amount'), now, options)}${told}${on}</fieldset>`
  })
}

const timeFields = (t: Translate, view: EditView): readonly Html[] => {
  const { template, fields, problems } = view
  const [dueUnits, spanOptions] = [distances(t), spans(t)]
  const answer = textField(t, {
    name: 'answer',
    label: t('templates.answer'),
    inputMode: 'numeric',
    width: 10,
    value: shownValue(fields, 'answer', String(template.answerWithin.usual.workingDays)),
    ...problems.of('answer'),
  })
  const kinds = taskKinds.map((kind) => {
    const name = `k.${kindName(kind)}`
    const due = template.leadTimes[kind]
    const dueNow = { amount: due.amount, unit: distanceUnitOf(due) }
    return html`<fieldset class="ds-fieldset template-line"><legend class="ds-label">${t(`kind.${kind}`)}</legend>${figure(t, view, `${name}.due`, t('templates.due'), dueNow, dueUnits)}${figure(t, view, `${name}.takes`, t('templates.takes'), template.durations[kind], spanOptions)}</fieldset>`
  })
  return [answer, ...kinds]
}

const previewPart = (t: Translate, { template, today }: EditView, lines: readonly ChangedLine[]): Html => {
  const { start, release } = exampleOf(template.id, today)
  const date = (iso: IsoDate | undefined) => (iso ? formatDate(t.language, iso) : t('due.none'))
  const about = t('templates.example', { start: date(start), release: date(release) })
  return html`<div id="preview" class="stack">${heading(2, t('templates.moveChanges'))}<p>${about}</p>${changesTable(t, lines, t('templates.exampleNone'))}</div>`
}

/** The first button is what Enter presses: looking, never publishing. */
const buttons = (t: Translate, hasLooked: boolean): Html =>
  buttonRow(
    button({
      label: t('templates.preview'),
      name: 'step',
      value: 'preview',
      variant: hasLooked ? 'secondary' : 'primary',
    }),
    button({
      label: t('templates.publish'),
      name: 'step',
      value: 'publish',
      variant: hasLooked ? 'primary' : 'secondary',
    }),
  )

/** The form of one part of a template; after a look also what it would change in an example. */
export const editView = (t: Translate, view: EditView): Html => {
  const { template, part, keys, preview } = view
  const lines = part === 'milestones' ? milestoneFields(t, view) : timeFields(t, view)
  const body = [
    hiddenField('base', template.version),
    buttons(t, preview !== undefined),
    preview && previewPart(t, view, preview),
    ...lines,
    buttons(t, preview !== undefined),
  ]
  const action = `${paths.editTemplate(template.id, part)}#preview`
  return form({ ...keys, action, body, className: 'form form--wide' })
}
