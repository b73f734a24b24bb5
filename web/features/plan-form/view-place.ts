import { radios } from '../../components/form/choices.ts'
import { fieldset } from '../../components/form/form.ts'
import { groupedSelect } from '../../components/form/grouped-select.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { municipalityText } from './destination.ts'
import { destinationKinds } from './fields.ts'
import { type SectionModel, typedField } from './sections.ts'

const listId = 'municipalities'

/** Where the person will live: routing follows it, not the prison and not the register. */
export const placeSection = (model: SectionModel): Html => {
  const { t, directory } = model
  const cities = directory.municipalities.filter(({ districts }) => districts.length > 0)
  const groups = cities.map(({ name, districts }) => ({
    label: name,
    options: districts.map((district) => ({ value: district.code, label: district.name })),
  }))
  return fieldset({
    legend: t('planForm.place'),
    body: html`${radios(t, {
      ...typedField(model, 'destination.kind'),
      label: t('planForm.destination'),
      options: destinationKinds.map((value) => ({ value, label: t(`planForm.destination.${value}`) })),
    })}${textField(t, {
      ...typedField(model, 'destination.municipality'),
      label: t('term.municipality'),
      hint: t('planForm.municipalityHint'),
      list: listId,
      width: 30,
    })}${suggestions(listId, directory.municipalities.map(municipalityText))}${groupedSelect(t, {
      ...typedField(model, 'destination.district'),
      label: t('term.district'),
      hint: t('planForm.districtHint'),
      optional: true,
      groups,
    })}`,
  })
}
