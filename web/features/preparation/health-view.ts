import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { button } from '../../components/button.ts'
import { radios } from '../../components/form/choices.ts'
import { fieldset, form, hiddenField } from '../../components/form/form.ts'
import { dateField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface HealthView {
  readonly visible: VisibleCase
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  /** As typed; without it the form shows what was answered last. */
  readonly fields?: FormFields
  readonly version: number
}

/** Labels of the form's fields, by name. */
export const healthLabels = (t: Translate) => ({
  ready: t('healthAnswer.question'),
  last: t('healthAnswer.last'),
  first: t('healthAnswer.first'),
})

const values = ({ fields, visible }: HealthView) => {
  if (fields)
    return { ready: typed(fields, 'ready'), last: typed(fields, 'last'), first: typed(fields, 'first') }
  const { health } = visible.preparation
  const day = (date: string | undefined) => (date ? formatDate('nb', date, 'numeric') : '')
  const ready = health ? (health.ready ? 'yes' : 'no') : ''
  return { ready, last: day(health?.lastDoseInside), first: day(health?.firstDoseOutside) }
}

/** Health's yes or no, with the doses around the release where there are any. */
export const healthView = (t: Translate, view: HealthView): Html => {
  const { visible, keys, problems } = view
  const { release } = visible.schedule
  const { ready, last, first } = values(view)
  const labels = healthLabels(t)
  const about = release
    ? t('healthAnswer.about', { date: formatDate(t.language, release, 'weekday') })
    : t('healthAnswer.aboutUnknown')
  const doses = html`${dateField(t, { name: 'last', label: labels.last, value: last, optional: true, ...problems.of('last') })}${dateField(t, { name: 'first', label: labels.first, value: first, optional: true, ...problems.of('first') })}`
  return form({
    ...keys,
    action: paths.healthAnswer(visible.plan.id),
    version: view.version,
    body: [
      hiddenField('about', release ?? ''),
      html`<p>${about}</p>`,
      radios(t, {
        name: 'ready',
        label: labels.ready,
        options: [
          { value: 'yes', label: t('healthAnswer.yes'), hint: t('healthAnswer.yesHint') },
          { value: 'no', label: t('healthAnswer.no') },
        ],
        value: ready,
        ...problems.of('ready'),
      }),
      fieldset({ legend: t('healthAnswer.doses'), hint: t('healthAnswer.dosesHint'), body: doses }),
      button({ label: t('healthAnswer.save') }),
    ],
  })
}
