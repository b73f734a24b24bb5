import { areas } from '../../../shared/domain/area/areas.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { fieldErrorCodes } from '../../server/form.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import { type FormProblems, toldProblems } from '../shared/form-problems.ts'
import { belongingFields, shieldingFields } from './belonging.ts'
import type { PlanFormError } from './form.ts'

type OwnError = Exclude<PlanFormError['code'], (typeof fieldErrorCodes)[number]>

const isGeneral = (code: PlanFormError['code']): code is Exclude<typeof code, OwnError> =>
  fieldErrorCodes.some((one) => one === code)

/** What the fields are called on the page; those of an area with the area in front, since they stand nine times. */
export const fieldLabels = (t: Translate): Readonly<Record<string, string>> => ({
  'person.name': t('planForm.name'),
  'person.number': t('planForm.number'),
  'person.language': t('planForm.language'),
  'person.interpreter': t('planForm.interpreter'),
  'person.under25': t('planForm.under25'),
  'person.children': t('planForm.children'),
  sentence: t('planForm.sentence'),
  'release.date': t('planForm.release'),
  'release.certainty': t('planForm.certainty'),
  'destination.kind': t('planForm.destination'),
  'destination.municipality': t('term.municipality'),
  'destination.district': t('term.district'),
  ...Object.fromEntries(
    belongingFields.map((name) => [`belonging.${name}`, t(`planForm.belonging.${name}`)]),
  ),
  ...Object.fromEntries(
    shieldingFields.map((name) => [`shielding.${name}`, t(`planForm.shielding.${name}`)]),
  ),
  'voice.words': t('planForm.words'),
  'voice.stance': t('planForm.stance'),
  'voice.objection': t('planForm.objection'),
  ...Object.fromEntries(
    areas.flatMap((area) =>
      (['situation', 'goal', 'wanted'] as const).map((name) => [
        `needs.${area}.${name}`,
        `${t(`area.${area}`)}: ${t(`planForm.${name}`)}`,
      ]),
    ),
  ),
})

const messageOf = (t: Translate, error: PlanFormError, label: string): string => {
  const { code } = error
  if (isGeneral(code)) return fieldErrorText(t, { ...error, code }, label)
  const names = 'names' in error ? (error.names ?? []).join(', ') : ''
  return t(`planForm.error.${code}`, { names: names === '' ? t('word.none') : names })
}

/** The errors of the plan's form in words. */
export const planFormProblems = (t: Translate, errors: readonly PlanFormError[]): FormProblems => {
  const labels = fieldLabels(t)
  const told = errors.map((error) => {
    const label = labels[error.field]
    const message = messageOf(t, error, label ?? error.field)
    return label === undefined ? { message } : { field: error.field, message }
  })
  return toldProblems(t, told)
}
