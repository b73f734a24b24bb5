import { personLanguages, stances } from '../../../shared/domain/person/person.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { checkbox, radios, select } from '../../components/form/choices.ts'
import { fieldset } from '../../components/form/form.ts'
import { dateField, textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { typed } from '../../server/form.ts'
import { chosenCertainties } from './fields.ts'
import { type SectionModel, typedField } from './sections.ts'

const tick = (model: SectionModel, name: 'interpreter' | 'under25' | 'children', hint?: string): Html => {
  const field = `person.${name}`
  return checkbox(model.t, {
    name: field,
    label: model.t(`planForm.${name}`),
    checked: typed(model.values, field) === 'yes',
    ...(hint !== undefined && { hint }),
    ...model.problems.of(field),
  })
}

/** Who it is about. The offence is never asked for (GDPR art. 10). */
export const personSection = (model: SectionModel): Html => {
  const { t, stage } = model
  const numberHint =
    stage === 'prod'
      ? t('planForm.numberHint')
      : `${t('planForm.numberHint')} ${t('planForm.numberHintSynthetic')}`
  return fieldset({
    legend: t('planForm.person'),
    body: html`${textField(t, { ...typedField(model, 'person.name'), label: t('planForm.name') })}${textField(
      t,
      {
        ...typedField(model, 'person.number'),
        label: t('planForm.number'),
        hint: numberHint,
        optional: true,
        inputMode: 'numeric',
        width: 20,
      },
    )}${select(t, {
      ...typedField(model, 'person.language'),
      label: t('planForm.language'),
      options: personLanguages.map((value) => ({ value, label: t(`personLanguage.${value}`) })),
      always: true,
    })}<div class="choices">${tick(model, 'interpreter')}${tick(model, 'under25', t('planForm.under25Hint'))}${tick(model, 'children', t('planForm.childrenHint'))}</div>`,
  })
}

const certaintyOptions = ({ t }: SectionModel) =>
  chosenCertainties.map((value) => ({
    value,
    label: t(`certainty.${value}`),
    ...(value !== 'unknown' && { hint: t(`planForm.certaintyHint.${value}`) }),
  }))

/** The release of a plan that is being made. */
const release = (model: SectionModel): Html => {
  const { t } = model
  return html`${dateField(t, { ...typedField(model, 'release.date'), label: t('planForm.release'), hint: t('planForm.releaseHint') })}${radios(
    t,
    {
      ...typedField(model, 'release.certainty'),
      label: t('planForm.certainty'),
      options: certaintyOptions(model),
    },
  )}`
}

/** Sentence and release; of an existing plan, with the way to where the date is moved. */
export const sentenceSection = (model: SectionModel, movePath: string | undefined): Html => {
  const { t } = model
  const moved =
    movePath !== undefined &&
    html`<p>${t('planForm.moveElsewhere')} ${link({ href: movePath, label: t('planForm.moveLink') })}</p>`
  return fieldset({
    legend: t('planForm.sentenceAndRelease'),
    body: html`${select(t, {
      ...typedField(model, 'sentence'),
      label: t('planForm.sentence'),
      options: sentenceKinds.map((value) => ({ value, label: t(`sentence.${value}`) })),
    })}${movePath === undefined ? release(model) : moved}`,
  })
}

/** The person's own words, and an objection beside the assessment. */
export const voiceSection = (model: SectionModel): Html => {
  const { t } = model
  return fieldset({
    legend: t('planForm.voice'),
    body: html`${textArea(t, {
      ...typedField(model, 'voice.words'),
      label: t('planForm.words'),
      hint: t('planForm.wordsHint'),
      optional: true,
    })}${radios(t, {
      ...typedField(model, 'voice.stance'),
      label: t('planForm.stance'),
      options: stances.map((value) => ({ value, label: t(`stance.${value}`) })),
    })}${textArea(t, {
      ...typedField(model, 'voice.objection'),
      label: t('planForm.objection'),
      hint: t('planForm.objectionHint'),
      optional: true,
      rows: 3,
    })}`,
  })
}
