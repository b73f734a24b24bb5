import { eventsPossible } from '../../../shared/application/record-event.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { button } from '../../components/button.ts'
import { checkbox, radios } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { dateField, textArea } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface EventView {
  readonly visible: VisibleCase
  readonly today: IsoDate
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const eventLabels = (t: Translate) => ({
  event: t('planEvent.what'),
  on: t('planEvent.on'),
  reason: t('word.reason'),
  confirm: t('planEvent.confirm'),
})

/** What can have happened as the plan stands, each with what it does. */
export const eventView = (t: Translate, { visible, today, keys, problems, fields }: EventView): Html => {
  const labels = eventLabels(t)
  const possible = eventsPossible(visible.plan.phase)
  const options = possible.map((value) => ({
    value,
    label: t(`event.${value}`),
    hint: t(`planEvent.about.${value}`),
  }))
  const on = fields ? typed(fields, 'on') : formatDate('nb', today, 'numeric')
  return form({
    ...keys,
    action: paths.events(visible.plan.id),
    version: visible.plan.version,
    warnUnsaved: true,
    body: [
      radios(t, {
        name: 'event',
        label: labels.event,
        options,
        value: typed(fields, 'event'),
        ...problems.of('event'),
      }),
      dateField(t, { name: 'on', label: labels.on, value: on, ...problems.of('on') }),
      textArea(t, {
        name: 'reason',
        label: labels.reason,
        hint: t('planEvent.reasonHint'),
        limit: longestText,
        value: typed(fields, 'reason'),
        ...problems.of('reason'),
      }),
      checkbox(t, {
        name: 'confirm',
        label: labels.confirm,
        hint: t('planEvent.confirmHint'),
        checked: typed(fields, 'confirm') === 'yes',
        ...problems.of('confirm'),
      }),
      button({ label: t('planEvent.save') }),
    ],
  })
}
