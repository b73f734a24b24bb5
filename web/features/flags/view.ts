import { type Flag, flagBasis, flagKinds } from '../../../shared/domain/preparation/flags.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { button } from '../../components/button.ts'
import { checkbox, checkboxes } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface FlagsView {
  readonly visible: VisibleCase
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
  /** Open tasks, sent before, that could not be sent while contact is restricted. */
  readonly sentBefore: readonly { readonly href: string; readonly label: string; readonly office: string }[]
}

/** Labels of the form's fields, by name. */
export const flagLabels = (t: Translate) => ({ flags: t('flags.choose'), public: t('flags.public') })

const optionOf = (t: Translate, flags: readonly Flag[]) => (kind: (typeof flagKinds)[number]) => {
  const stands = flags.find((one) => one.kind === kind)
  const since = stands && ` ${t('flags.since', { date: formatDate(t.language, stands.from) })}`
  return {
    value: kind,
    label: t(`flag.${kind}`),
    hint: `${t(`flagDo.${kind}`)} ${t('flags.law', { law: flagBasis[kind] })}${since ?? ''}`,
  }
}

const sentBefore = (t: Translate, tasks: FlagsView['sentBefore']): Html | undefined =>
  tasks.length === 0
    ? undefined
    : alert(t, {
        tone: 'warning',
        title: t('flags.sentBefore'),
        text: html`<ul>${tasks.map(({ office, ...task }) => html`<li>${link(task)}, ${office}</li>`)}</ul><p>${t('flags.sentBeforeText')}</p>`,
      })

/** Which flags stand: boxes with what each asks of others and its paragraph. Nothing to write a reason in. */
export const flagsView = (t: Translate, view: FlagsView): Html => {
  const { visible, keys, problems, fields } = view
  const { flags, facts } = visible.preparation
  const labels = flagLabels(t)
  const isPublic = flags.some(({ alsoPublicOffices }) => alsoPublicOffices)
  const body = form({
    ...keys,
    action: paths.flags(visible.plan.id),
    version: facts?.version ?? 0,
    body: [
      checkboxes(t, {
        name: 'flags',
        label: labels.flags,
        hint: t('flags.chooseHint'),
        options: flagKinds.map(optionOf(t, flags)),
        values: fields ? (fields.get('flags') ?? []) : flags.map(({ kind }) => kind),
        ...problems.of('flags'),
      }),
      checkbox(t, {
        name: 'public',
        label: labels.public,
        hint: t('flags.publicHint'),
        checked: fields ? typed(fields, 'public') === 'yes' : isPublic,
        ...problems.of('public'),
      }),
      button({ label: t('flags.save') }),
    ],
  })
  return html`<div class="narrow">${sentBefore(t, view.sentBefore)}${body}<p class="quiet">${t('flags.who')}</p><p class="quiet">${t('flags.victims')}</p></div>`
}
