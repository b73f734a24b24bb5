import { homeStates, protectionLookups } from '../../../shared/domain/plan/belonging.ts'
import { details } from '../../components/details.ts'
import { checkbox, select } from '../../components/form/choices.ts'
import { fieldset } from '../../components/form/form.ts'
import { groupedSelect } from '../../components/form/grouped-select.ts'
import { textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { typed } from '../../server/form.ts'
import type { BelongingField } from './belonging.ts'
import { type SectionModel, typedField } from './sections.ts'
import { districtGroups, municipalityList } from './view-place.ts'

const labelled = (model: SectionModel, name: BelongingField) => ({
  ...typedField(model, `belonging.${name}`),
  label: model.t(`planForm.belonging.${name}`),
  optional: true,
})

const municipality = (
  model: SectionModel,
  name: 'registered' | 'stay' | 'arrest' | 'home' | 'otherHome',
  hint?: string,
): Html =>
  textField(model.t, { ...labelled(model, name), list: municipalityList, width: 30, ...(hint && { hint }) })

const district = (model: SectionModel, name: 'registeredDistrict' | 'stayDistrict'): Html =>
  groupedSelect(model.t, { ...labelled(model, name), groups: districtGroups(model) })

const tick = (
  model: SectionModel,
  name: 'belonging.unregistered' | 'shielding.ownStaff',
  hint?: string,
): Html =>
  checkbox(model.t, {
    name,
    label: model.t(`planForm.${name}`),
    checked: typed(model.values, name) === 'yes',
    ...(hint !== undefined && { hint }),
    ...model.problems.of(name),
  })

const isTouched = ({ values, problems }: SectionModel, names: readonly BelongingField[]): boolean =>
  names.some((name) => {
    const field = `belonging.${name}`
    return typed(values, field) !== '' || problems.of(field).error !== undefined
  })

/** Whose inhabitant the person is; of a dispute what each side says. */
const home = (model: SectionModel): Html => {
  const { t } = model
  const sides = ['otherHome', 'claim', 'otherClaim'] as const
  const words = (name: 'claim' | 'otherClaim') => textArea(t, { ...labelled(model, name), rows: 2 })
  return html`${select(t, {
    ...labelled(model, 'homeState'),
    options: homeStates.map((value) => ({ value, label: t(`planForm.home.${value}`) })),
  })}${municipality(model, 'home', t('planForm.homeHint'))}${details({
    summary: t('planForm.dispute'),
    open: isTouched(model, sides),
    body: html`<div class="form-stack">${municipality(model, 'otherHome')}${words('claim')}${words('otherClaim')}</div>`,
  })}`
}

/** Where the person belongs: which offices answer before release rests on it. */
export const belongingSection = (model: SectionModel): Html => {
  const { t } = model
  return fieldset({
    legend: t('planForm.belonging'),
    hint: t('planForm.belongingHint'),
    body: html`${municipality(model, 'registered')}${district(model, 'registeredDistrict')}${tick(model, 'belonging.unregistered')}${municipality(model, 'stay')}${district(model, 'stayDistrict')}${municipality(model, 'arrest', t('planForm.arrestHint'))}${textField(
      t,
      { ...labelled(model, 'socialCase'), hint: t('planForm.socialCaseHint'), width: 30 },
    )}${home(model)}`,
  })
}

/** What keeps offices out: looked up in the population register, never guessed. */
export const shieldingSection = (model: SectionModel): Html => {
  const { t } = model
  const lookup = (name: 'own' | 'related'): Html =>
    select(t, {
      ...typedField(model, `shielding.${name}`),
      label: t(`planForm.shielding.${name}`),
      options: protectionLookups.map((value) => ({ value, label: t(`protection.${value}`) })),
      always: true,
    })
  return fieldset({
    legend: t('planForm.shielding'),
    hint: t('planForm.shieldingHint'),
    body: html`${lookup('own')}${lookup('related')}${tick(model, 'shielding.ownStaff', t('planForm.ownStaffHint'))}`,
  })
}
