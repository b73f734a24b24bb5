import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html } from '../html.ts'
import type { Option } from './choices.ts'
import { controlAttributes, type FieldModel, field } from './field.ts'

export interface GroupedSelectModel extends FieldModel {
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[]
  readonly value?: string
}

/** One of many, under headings: districts by city. */
export const groupedSelect = (t: Translate, model: GroupedSelectModel): Html => {
  const option = ({ value, label }: Option): Html =>
    html`<option${attributes({ value, selected: value === model.value })}>${label}</option>`
  const groups = model.groups.map(
    ({ label, options }) => html`<optgroup label="${label}">${options.map(option)}</optgroup>`,
  )
  return field(
    t,
    model,
    html`<select class="ds-input" data-width="auto"${controlAttributes(model)}><option value="">${t('form.choose')}</option>${groups}</select>`,
  )
}
