import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html, names, type Part } from '../html.ts'

/** What every field has. `name` is the field's name in the form; its id is derived from it. */
export interface FieldModel {
  readonly name: string
  readonly label: string
  readonly hint?: Part
  /** What is wrong, in words that say how to put it right. */
  readonly error?: string
  /** Required is the rule; what may be left out says so. */
  readonly optional?: boolean
}

/** The id of a field, which the error summary links to. Names like `need[housing].goal` become plain ids. */
export const fieldId = (name: string): string =>
  `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '')}`

/** aria-describedby, aria-invalid and id, the same for every kind of field. */
export const controlAttributes = ({ name, hint, error }: FieldModel): Html => {
  const id = fieldId(name)
  return attributes({
    id,
    name,
    'aria-describedby': names(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`),
    'aria-invalid': error === undefined ? undefined : 'true',
  })
}

/** "(optional)" after a label. */
export const optionalMark = (t: Translate, optional: boolean | undefined): Html | undefined =>
  optional ? html` <span class="quiet">(${t('form.optional')})</span>` : undefined

export const hintText = ({ name, hint }: FieldModel): Html | undefined =>
  hint === undefined
    ? undefined
    : html`<div data-field="description" id="${fieldId(name)}-hint">${hint}</div>`

/** The error stands beside its field, and says "Error:" to those who cannot see the colour. */
export const errorText = (t: Translate, { name, error }: FieldModel): Html | undefined =>
  error === undefined
    ? undefined
    : html`<p class="ds-validation-message" data-field="validation" id="${fieldId(name)}-error"><span class="ds-sr-only">${t('form.errorPrefix')} </span>${error}</p>`

/** Label, hint, error and control of one field, in the order a screen reader wants them. */
export const field = (t: Translate, model: FieldModel, control: Html): Html =>
  html`<div class="ds-field"><label class="ds-label" for="${fieldId(model.name)}">${model.label}${optionalMark(t, model.optional)}</label>${hintText(model)}${errorText(t, model)}${control}</div>`
