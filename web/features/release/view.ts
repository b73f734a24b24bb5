import { longestText } from '../../../shared/domain/note/note.ts'
import { releaseConditions } from '../../../shared/domain/schedule/schedule.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { button, buttonRow } from '../../components/button.ts'
import { definitionList } from '../../components/definition-list.ts'
import { checkboxes, radios } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { dateField, textArea } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { certaintyText } from '../shared/hangs-on.ts'
import { choices, chosenCertainties } from './form.ts'
import type { ReleasePreview } from './model.ts'
import { previewView } from './view-preview.ts'

export interface ReleaseView {
  readonly visible: VisibleCase
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  /** What was typed; without it the form shows the plan's own date. */
  readonly fields?: FormFields
  readonly preview?: ReleasePreview
}

/** Labels of the form's fields, by name. */
export const releaseLabels = (t: Translate) => ({
  choice: t('release.choice'),
  date: t('release.newDate'),
  certainty: t('release.certainty'),
  hangsOn: t('release.hangsOn'),
  reason: t('word.reason'),
})

/** What stands in the form: as typed, else as the plan is. */
const values = (t: Translate, { fields, visible }: ReleaseView) => {
  if (fields) {
    const [choice, date, certainty] = ['choice', 'date', 'certainty'].map((name) => typed(fields, name))
    return { choice, date, certainty, hangsOn: fields.get('hangsOn') ?? [], reason: typed(fields, 'reason') }
  }
  const { release, certainty, hangsOn = [] } = visible.schedule
  const date = release ? formatDate(t.language, release, 'numeric').replaceAll('/', '.') : ''
  return { choice: release ? 'date' : '', date, certainty, hangsOn, reason: '' }
}

const dateGroup = (t: Translate, view: ReleaseView): Html => {
  const { problems, visible } = view
  const { choice, date, certainty, hangsOn } = values(t, view)
  const labels = releaseLabels(t)
  const offered = visible.plan.sentence === 'remand' ? choices.filter((one) => one === 'none') : choices
  const options = offered.map((value) => ({
    value,
    label: t(`release.${value}`),
    ...(value === 'none' && { hint: t('release.noneHint') }),
  }))
  const certain = chosenCertainties.map((value) => ({
    value,
    label: t(`certainty.${value}`),
    hint: t(`release.hint.${value}`),
  }))
  const chosen = (value: string | undefined) => (value ? { value } : {})
  const conditions = checkboxes(t, {
    name: 'hangsOn',
    label: labels.hangsOn,
    hint: t('release.hangsOnHint'),
    optional: true,
    inline: true,
    options: releaseConditions.map((value) => ({ value, label: t(`releaseCondition.${value}`) })),
    values: hangsOn,
    ...problems.of('hangsOn'),
  })
  const when = html`${dateField(t, { name: 'date', label: labels.date, value: date ?? '', ...problems.of('date') })}${radios(t, { name: 'certainty', label: labels.certainty, options: certain, ...chosen(certainty), ...problems.of('certainty') })}${conditions}`
  return html`${radios(t, { name: 'choice', label: labels.choice, options, ...chosen(choice), ...problems.of('choice') })}${offered.length > 1 && when}`
}

/** The first button is what Enter presses: looking, never doing. */
const buttons = (t: Translate, { preview }: ReleaseView): Html =>
  buttonRow(
    button({
      label: t('release.preview'),
      name: 'step',
      value: 'preview',
      variant: preview ? 'secondary' : 'primary',
    }),
    button({
      label: t('release.apply'),
      name: 'step',
      value: 'apply',
      variant: preview ? 'primary' : 'secondary',
    }),
  )

const now = (t: Translate, { visible }: ReleaseView): Html => {
  const { release } = visible.schedule
  const value = release
    ? html`${formatDate(t.language, release, 'weekday')}. ${certaintyText(t, visible)}`
    : t('release.noDateNow')
  return definitionList([{ term: t('release.now'), value }])
}

/** The form; after a look also what it would change, between the fields and the buttons: there the browser goes. */
export const releaseView = (t: Translate, view: ReleaseView): Html => {
  const { visible, keys, problems, preview } = view
  if (visible.plan.phase === 'released') return alert(t, { tone: 'info', text: t('release.isOut') })
  const remand = visible.plan.sentence === 'remand' && alert(t, { tone: 'info', text: t('release.remand') })
  const reason = textArea(t, {
    name: 'reason',
    label: releaseLabels(t).reason,
    hint: t('release.reasonHint'),
    limit: longestText,
    value: values(t, view).reason,
    ...problems.of('reason'),
  })
  const body = [dateGroup(t, view), reason, preview && previewView(t, preview), buttons(t, view)]
  return html`<div class="stack">${now(t, view)}${remand}${form({ ...keys, version: visible.schedule.version, action: `${paths.release(visible.plan.id)}#preview`, body, className: 'form form--wide' })}</div>`
}
