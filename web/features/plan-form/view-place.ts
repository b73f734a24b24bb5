import { radios } from '../../components/form/choices.ts'
import { fieldset } from '../../components/form/form.ts'
import { groupedSelect } from '../../components/form/grouped-select.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { municipalityText } from './destination.ts'
import { destinationKinds } from './fields.ts'
import { type SectionModel, typedField } from './sections.ts'

/** The id of the list of municipalities that text fields of the form suggest from. */
export const municipalityList = 'municipalities'

/** Districts to choose from, under their cities. */
export const districtGroups = ({ directory }: SectionModel) =>
  directory.municipalities
    .filter(({ districts }) => districts.length > 0)
    .map(({ name, districts }) => ({
      label: name,
      options: districts.map((district) => ({ value: district.code, label: district.name })),
    }))

/** Where the person will live: routing follows it, not the prison and not the register. */
export const placeSection = (model: SectionModel): Html => {
  const { t, directory } = model
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
      list: municipalityList,
      width: 30,
    })}${suggestions(municipalityList, directory.municipalities.map(municipalityText))}${groupedSelect(t, {
      ...typedField(model, 'destination.district'),
      label: t('term.district'),
      hint: t('planForm.districtHint'),
      optional: true,
      groups: districtGroups(model),
    })}`,
  })
}
