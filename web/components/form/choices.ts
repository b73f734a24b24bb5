import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html, names } from '../html.ts'
import {
  controlAttributes,
  errorText,
  type FieldModel,
  field,
  fieldId,
  hintText,
  optionalMark,
} from './field.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface SelectModel extends FieldModel {
  readonly options: readonly Option[]
  readonly value?: string
  /** Without an empty first line, for a filter whose first option means all. */
  readonly always?: boolean
}

/** One of many, in a list that opens. Up to seven choices are better as radios. */
export const select = (t: Translate, model: SelectModel): Html => {
  const chosen = ({ value }: Option) => attributes({ value, selected: value === model.value })
  const empty = model.always ? undefined : html`<option value="">${t('form.choose')}</option>`
  const options = model.options.map((option) => html`<option${chosen(option)}>${option.label}</option>`)
  return field(
    t,
    model,
    html`<select class="ds-input" data-width="auto"${controlAttributes(model)}>${empty}${options}</select>`,
  )
}

export interface ChoicesModel extends FieldModel {
  readonly options: readonly Option[]
  readonly values?: readonly string[]
  /** Short choices side by side. */
  readonly inline?: boolean
}

const choice =
  (type: 'radio' | 'checkbox', model: ChoicesModel) =>
  (option: Option, at: number): Html => {
    // The first box carries the field's own id: that is where the error summary leads.
    const id = at === 0 ? fieldId(model.name) : `${fieldId(model.name)}-${at}`
    const own = attributes({
      type,
      id,
      name: model.name,
      value: option.value,
      checked: model.values?.includes(option.value) ?? false,
      'aria-describedby': option.hint === undefined ? undefined : `${id}-about`,
      'aria-invalid': model.error === undefined ? undefined : 'true',
    })
    const about = option.hint && html`<div data-field="description" id="${id}-about">${option.hint}</div>`
    return html`<div class="ds-field"><input class="ds-input"${own}><label class="ds-label" for="${id}">${option.label}</label>${about}</div>`
  }

const choices = (type: 'radio' | 'checkbox', t: Translate, model: ChoicesModel): Html => {
  const id = fieldId(model.name)
  const described = names(
    model.hint !== undefined && `${id}-hint`,
    model.error !== undefined && `${id}-error`,
  )
  return html`<fieldset class="ds-fieldset"${attributes({ 'aria-describedby': described })}><legend class="ds-label">${model.label}${optionalMark(t, model.optional)}</legend>${hintText(model)}${errorText(t, model)}<div class="choices${model.inline && ' choices--inline'}">${model.options.map(choice(type, model))}</div></fieldset>`
}

/** One of a few, all in sight. */
export const radios = (
  t: Translate,
  { value, ...model }: Omit<ChoicesModel, 'values'> & { readonly value?: string },
): Html => choices('radio', t, { ...model, ...(value === undefined ? {} : { values: [value] }) })

/** Any number of a few. */
export const checkboxes = (t: Translate, model: ChoicesModel): Html => choices('checkbox', t, model)

/** A single box to tick, whose label is the whole statement. */
export const checkbox = (
  t: Translate,
  model: FieldModel & { readonly checked?: boolean; readonly value?: string },
): Html => {
  const own = attributes({ type: 'checkbox', value: model.value ?? 'yes', checked: model.checked })
  return html`<div class="ds-field"><input class="ds-input"${controlAttributes(model)}${own}><label class="ds-label" for="${fieldId(model.name)}">${model.label}</label>${hintText(model)}${errorText(t, model)}</div>`
}
