import {
  gateItems,
  gateStates,
  greeters,
  sleepingPlaces,
} from '../../../shared/domain/preparation/preparation.ts'
import { linesToTick } from '../../../shared/domain/readiness/checklist.ts'
import type { Template } from '../../../shared/domain/template/template.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { button } from '../../components/button.ts'
import { checkboxes, radios, select } from '../../components/form/choices.ts'
import { fieldset, form } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface PreparationView {
  readonly visible: VisibleCase
  /** The version of the template that the plan follows. */
  readonly template: Template
  readonly directory: Directory
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  /** As typed, or as stored. */
  readonly fields: FormFields
  readonly version: number
}

/** Labels of the form's fields, by name. */
export const preparationLabels = (t: Translate) => ({
  'gate.money': t('gate.money'),
  'gate.belongings': t('gate.belongings'),
  'gate.phone': t('gate.phone'),
  'gate.papers': t('gate.papers'),
  'gate.journey': t('gate.journey'),
  sleep: t('preparation.sleep'),
  greeter: t('preparation.greeter'),
  office: t('preparation.office'),
  checked: t('preparation.checklist'),
})

const gateRadios = (t: Translate, { fields, problems }: PreparationView): readonly Html[] => {
  const options = [
    ...gateStates.map((value) => ({ value, label: t(`gateState.${value}`) })),
    { value: '', label: t('gateState.unknown') },
  ]
  return gateItems.map((item) => {
    const name = `gate.${item}` as const
    const hint = item === 'journey' && { hint: t('gate.journeyHint') }
    return radios(t, {
      name,
      label: t(name),
      options,
      inline: true,
      value: typed(fields, name),
      ...hint,
      ...problems.of(name),
    })
  })
}

const sleepRadios = (t: Translate, { fields, problems }: PreparationView): Html =>
  radios(t, {
    name: 'sleep',
    label: t('preparation.sleep'),
    hint: t('preparation.sleepHint'),
    options: [
      ...sleepingPlaces.map((value) => ({ value, label: t(`sleep.${value}`) })),
      { value: '', label: t('sleep.unknown') },
    ],
    value: typed(fields, 'sleep'),
    ...problems.of('sleep'),
  })

/** Offices that take part and that the reader knows of. */
const officeOptions = ({ visible, directory }: PreparationView) =>
  visible.members
    .filter(({ circle }) => circle === 'plan')
    .map(({ agencyId }) => ({ value: agencyId, label: directory.agency(agencyId)?.name ?? agencyId }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'nb'))

const greeterFields = (t: Translate, view: PreparationView): Html => {
  const { fields, problems } = view
  const who = radios(t, {
    name: 'greeter',
    label: t('preparation.greeter'),
    hint: t('preparation.greeterHint'),
    options: [
      ...greeters.map((value) => ({ value, label: t(`greeter.${value}`) })),
      { value: '', label: t('greeter.unknown') },
    ],
    value: typed(fields, 'greeter'),
    ...problems.of('greeter'),
  })
  const office = select(t, {
    name: 'office',
    label: t('preparation.office'),
    hint: t('preparation.officeHint'),
    options: officeOptions(view),
    value: typed(fields, 'office'),
    ...problems.of('office'),
  })
  return html`${who}${office}`
}

/** The template's lines that are ticked by hand; what facts and answers say stands above. */
const checklist = (
  t: Translate,
  { visible, template, fields, problems }: PreparationView,
): Html | undefined => {
  const { under25 = false, children = false } = visible.person
  const lines = linesToTick(template, { under25, children })
  if (lines.length === 0) return undefined
  const hours = template.checklistHours
  const hint = t('preparation.checklistHint')
  return checkboxes(t, {
    name: 'checked',
    label: t('preparation.checklist'),
    hint: hours === undefined ? hint : `${hint} ${t('preparation.checklistHours', { hours })}`,
    options: lines.map(({ key, basis }) => ({
      value: key,
      label: t(`checklist.${key}`),
      ...(basis.tag === 'law' && { hint: basis.reference }),
    })),
    values: fields.get('checked') ?? [],
    ...problems.of('checked'),
  })
}

/** The facts of the first 72 hours as one form. */
export const preparationView = (t: Translate, view: PreparationView): Html =>
  form({
    ...view.keys,
    action: paths.preparation(view.visible.plan.id),
    version: view.version,
    className: 'form form--wide',
    warnUnsaved: true,
    body: [
      fieldset({
        legend: t('preparation.gate'),
        hint: t('preparation.gateHint'),
        body: html`${gateRadios(t, view)}`,
      }),
      sleepRadios(t, view),
      greeterFields(t, view),
      checklist(t, view),
      button({ label: t('preparation.save') }),
    ],
  })
