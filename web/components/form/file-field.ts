import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html } from '../html.ts'
import { controlAttributes, type FieldModel, field } from './field.ts'

/** A file to send along; the form around it must say `upload`. A browser never fills it in again. */
export const fileField = (t: Translate, model: FieldModel & { readonly accept?: string }): Html => {
  const own = attributes({ type: 'file', accept: model.accept })
  return field(t, model, html`<input class="ds-input"${controlAttributes(model)}${own}>`)
}
