import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html } from '../html.ts'
import { controlAttributes, type FieldModel, field } from './field.ts'

export interface TextFieldModel extends FieldModel {
  readonly value?: string
  readonly type?: 'text' | 'email' | 'tel' | 'search'
  readonly inputMode?: 'numeric' | 'text'
  /** Width in characters, as a hint of what is expected; the whole line when left out. */
  readonly width?: 10 | 20 | 30
  /** `off` unless the field asks for something about the person who types. */
  readonly autocomplete?: string
  /** The id of a `suggestions` list on the same page. */
  readonly list?: string
}

/** One line of text. */
export const textField = (t: Translate, model: TextFieldModel): Html => {
  const own = attributes({
    type: model.type ?? 'text',
    value: model.value,
    inputmode: model.inputMode,
    size: model.width,
    autocomplete: model.autocomplete ?? 'off',
    list: model.list,
  })
  return field(t, model, html`<input class="ds-input"${controlAttributes(model)}${own}>`)
}

export interface TextAreaModel extends FieldModel {
  readonly value?: string
  readonly rows?: number
  /** Longest text, in UTF-16 code units. Told, not enforced by the browser: it would cut what is pasted in silence. */
  readonly limit?: number
}

/** Several lines of text. With a limit the hint tells it, and the script counts down. */
export const textArea = (t: Translate, model: TextAreaModel): Html => {
  const { limit, hint } = model
  const told =
    limit === undefined ? hint : html`${hint}${hint && ' '}${t('form.maxLength', { count: limit })}`
  const full = { ...model, ...(told === undefined ? {} : { hint: told }) }
  const own = attributes({ rows: model.rows ?? 4, 'data-limit': limit })
  // A browser drops the first line break of a textarea: one of ours is there to be dropped.
  return field(
    t,
    full,
    html`<textarea class="ds-input"${controlAttributes(full)}${own}>${'\n'}${model.value}</textarea>`,
  )
}

/** A date typed as people do it here; parseNorwegianDate of shared/schedule reads it. `value` is what was typed, or made by formatDate numeric. */
export const dateField = (t: Translate, model: TextFieldModel): Html =>
  textField(t, { hint: t('form.dateHint'), inputMode: 'text', width: 10, ...model })
