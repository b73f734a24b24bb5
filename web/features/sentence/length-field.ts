import type { Translate } from '../../../shared/i18n/index.ts'
import { errorText, fieldId, hintText, optionalMark } from '../../components/form/field.ts'
import { attributes, type Html, html, names } from '../../components/html.ts'

/** A length in years, months and days: three small boxes that are one field. */
export interface LengthFieldModel {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
  /** What stands in a box, by the box's name. */
  readonly value: (name: string) => string
}

const boxes = ['years', 'months', 'days'] as const

/** The first box carries the field's own id: that is where the error summary leads. */
export const lengthField = (t: Translate, model: LengthFieldModel): Html => {
  const { name, error, hint, label, optional, value } = model
  const id = fieldId(name)
  const described = names(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  const box = (unit: (typeof boxes)[number], at: number): Html => {
    const own = at === 0 ? id : `${id}-${unit}`
    const input = attributes({
      id: own,
      name: `${name}.${unit}`,
      type: 'text',
      inputmode: 'numeric',
      size: 4,
      autocomplete: 'off',
      value: value(`${name}.${unit}`),
      'aria-invalid': error === undefined ? undefined : 'true',
    })
    return html`<div class="ds-field"><label class="ds-label" for="${own}">${t(`sentencePage.${unit}`)}</label><input class="ds-input"${input}></div>`
  }
  return html`<fieldset class="ds-fieldset"${attributes({ 'aria-describedby': described })}><legend class="ds-label">${label}${optionalMark(t, optional)}</legend>${hintText(model)}${errorText(t, model)}<div class="field-row">${boxes.map(box)}</div></fieldset>`
}
