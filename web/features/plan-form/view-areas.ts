import { type Area, areas, isHealthArea } from '../../../shared/domain/area/areas.ts'
import { kindsOfArea } from '../../../shared/domain/task/kinds.ts'
import { heading } from '../../components/card.ts'
import { checkboxes } from '../../components/form/choices.ts'
import { textArea } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { icon } from '../../components/icon.ts'
import { chosenField, type SectionModel, typedField } from './sections.ts'

/** The anchor of an area's card. */
export const areaAnchor = (area: Area): string => `area-${area}`

const areaCard = (model: SectionModel, area: Area): Html => {
  const { t } = model
  const note = isHealthArea(area) && html`<p data-field="description">${t('planForm.healthNote')}</p>`
  const words = (name: 'situation' | 'goal', rows: number): Html =>
    textArea(t, { ...typedField(model, `needs.${area}.${name}`), label: t(`planForm.${name}`), rows })
  const wanted = checkboxes(t, {
    ...chosenField(model, `needs.${area}.wanted`),
    label: t('planForm.wanted'),
    options: kindsOfArea(area).map((value) => ({ value, label: t(`kind.${value}`) })),
  })
  return html`<fieldset class="ds-fieldset group area" id="${areaAnchor(area)}"><legend class="card__title">${icon(area)}<span>${t(`area.${area}`)}</span></legend>${note}${words('situation', 3)}${words('goal', 2)}${wanted}</fieldset>`
}

/** A card per area of need; an area is a need once anything stands in its card. */
export const areasSection = (model: SectionModel): Html => {
  const { t } = model
  return html`<section class="areas" aria-labelledby="areas">${heading(2, t('planForm.areas'), 'areas')}<p data-field="description">${t('planForm.areasHint')}</p><div class="areas__cards">${areas.map((area) => areaCard(model, area))}</div></section>`
}
