import { longestText } from '../../../shared/domain/note/note.ts'
import {
  type Condition,
  conditionKinds,
  type Step,
  stepKinds,
  stepStates,
} from '../../../shared/domain/step/step.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { radios, select } from '../../components/form/choices.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { dateField, textArea, textField } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import type { FormProblems } from '../shared/form-problems.ts'

/** One form of the page: what it changes, what was typed, what is wrong. */
export interface PartForm<Part> {
  readonly action: string
  /** The page without the form. */
  readonly backTo: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly version: number
  readonly problems: FormProblems
  readonly part?: Part
  readonly fields?: FormFields
  readonly isRemovable: boolean
}

/** Labels of both forms' fields, by name. */
export const partLabels = (t: Translate): Readonly<Record<string, string>> => ({
  'step.kind': t('steps.kind'),
  'step.state': t('steps.state'),
  'step.from': t('steps.from'),
  'step.to': t('steps.to'),
  'step.place': t('steps.place'),
  'step.terms': t('steps.terms'),
  'condition.kind': t('steps.conditionKind'),
  'condition.office': t('steps.office'),
  'condition.from': t('steps.from'),
  'condition.to': t('steps.to'),
  'condition.words': t('steps.words'),
})

const dateValue = (date: IsoDate | undefined): string => (date ? formatDate('nb', date, 'numeric') : '')

type Values = Readonly<Record<string, string>>

/** What stands in a form: as typed, else as the part is. */
const reader =
  (t: Translate, { fields, problems }: PartForm<unknown>, stored: Values) =>
  (name: string) => ({
    name,
    label: partLabels(t)[name] ?? name,
    value: fields ? typed(fields, name) : (stored[name] ?? ''),
    ...problems.of(name),
  })

const buttons = (t: Translate, { part, isRemovable, backTo }: PartForm<unknown>): Html => {
  const save = button({ label: t('steps.save'), name: 'act', value: 'save' })
  if (!part) return save
  const remove = { label: t('steps.remove'), name: 'act', value: 'remove' }
  const back = linkButton({ href: backTo, label: t('action.cancel'), variant: 'tertiary' })
  return isRemovable
    ? buttonRow(save, button({ ...remove, variant: 'secondary', tone: 'danger' }), back)
    : buttonRow(save, back)
}

const hiddenPart = (part: { readonly id: string } | undefined): Html => hiddenField('part', part?.id ?? '')

const stepValues = (step: Step | undefined): Values => ({
  'step.kind': step?.kind ?? '',
  'step.state': step?.state ?? 'planned',
  'step.from': dateValue(step?.from),
  'step.to': dateValue(step?.to),
  'step.place': step?.place ?? '',
  'step.terms': step?.terms ?? '',
})

/** A stage: which, how far it has come, from when to when, where and on what terms. */
export const stepForm = (t: Translate, model: PartForm<Step>): Html => {
  const at = reader(t, model, stepValues(model.part))
  const kinds = stepKinds.map((value) => ({ value, label: t(`step.${value}`) }))
  const states = stepStates.map((value) => ({ value, label: t(`stepState.${value}`) }))
  return form({
    ...model.keys,
    action: model.action,
    version: model.version,
    body: [
      hiddenPart(model.part),
      select(t, { ...at('step.kind'), options: kinds }),
      radios(t, { ...at('step.state'), options: states, inline: true }),
      dateField(t, at('step.from')),
      dateField(t, { ...at('step.to'), hint: t('steps.toHint'), optional: true }),
      textField(t, { ...at('step.place'), optional: true, width: 30 }),
      textArea(t, {
        ...at('step.terms'),
        hint: t('steps.termsHint'),
        optional: true,
        rows: 2,
        limit: longestText,
      }),
      buttons(t, model),
    ],
  })
}

const listId = 'followers'

const conditionValues = (condition: Condition | undefined, office: string): Values => ({
  'condition.kind': condition?.kind ?? '',
  'condition.office': office,
  'condition.from': dateValue(condition?.from),
  'condition.to': dateValue(condition?.to),
  'condition.words': condition?.words ?? '',
})

/** A condition: which, who follows it up, from when to when; words only where a code is not all there is to say. */
export const conditionForm = (
  t: Translate,
  model: PartForm<Condition> & { readonly office: string; readonly offices: readonly string[] },
): Html => {
  const at = reader(t, model, conditionValues(model.part, model.office))
  const kinds = conditionKinds.map((value) => ({ value, label: t(`condition.${value}`) }))
  return form({
    ...model.keys,
    action: model.action,
    version: model.version,
    body: [
      hiddenPart(model.part),
      select(t, { ...at('condition.kind'), options: kinds }),
      textField(t, { ...at('condition.office'), hint: t('steps.officeHint'), list: listId, width: 30 }),
      suggestions(listId, model.offices),
      dateField(t, { ...at('condition.from'), optional: true }),
      dateField(t, { ...at('condition.to'), optional: true }),
      textArea(t, {
        ...at('condition.words'),
        hint: t('steps.wordsHint'),
        optional: true,
        rows: 2,
        limit: longestText,
      }),
      buttons(t, model),
    ],
  })
}
