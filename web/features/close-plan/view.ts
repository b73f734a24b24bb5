import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { alert } from '../../components/alert.ts'
import { button } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { radios } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { closingChoices } from './form.ts'
import type { CloseModel, OpenTask } from './model.ts'

export interface CloseView {
  readonly visible: VisibleCase
  readonly model: CloseModel
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const closeLabels = (t: Translate) => ({ reason: t('close.why') })

const list = (tasks: readonly OpenTask[]): Html =>
  html`<ul>${tasks.map(({ office, ...task }) => html`<li>${link(task)}, ${office}</li>`)}</ul>`

const withdrawn = (t: Translate, tasks: readonly OpenTask[]): Html =>
  tasks.length === 0
    ? html`<p>${t('close.nothingOpen')}</p>`
    : html`<div>${heading(2, t('close.withdrawn'))}${list(tasks)}</div>`

/** What stands in the way; undefined when nothing does. */
const obstacle = (t: Translate, { started, hasHealthStarted }: CloseModel): Html | undefined => {
  const health = hasHealthStarted && html`<p>${t('close.healthStarted')}</p>`
  if (started.length === 0)
    return hasHealthStarted ? alert(t, { tone: 'warning', text: t('close.healthStarted') }) : undefined
  const text = html`${list(started)}<p>${t('close.startedText')}</p>${health}`
  return alert(t, { tone: 'warning', title: t('close.started'), text })
}

const closeForm = (t: Translate, { visible, keys, problems, fields }: CloseView): Html => {
  const options = closingChoices.map((value) => ({
    value,
    label: t(`closing.${value}`),
    ...(value === 'entered-in-error' && { hint: t('close.errorHint') }),
  }))
  return form({
    ...keys,
    action: paths.closePlan(visible.plan.id),
    version: visible.plan.version,
    body: [
      radios(t, {
        name: 'reason',
        label: closeLabels(t).reason,
        options,
        value: typed(fields, 'reason'),
        ...problems.of('reason'),
      }),
      button({ label: t('close.save'), tone: 'danger' }),
    ],
  })
}

/** What closing does, and the form; without the form while started tasks stand in the way. */
export const closeView = (t: Translate, view: CloseView): Html => {
  const { model } = view
  const inTheWay = obstacle(t, model)
  const go = model.started.length === 0 && closeForm(t, view)
  return html`<div class="narrow">${inTheWay}${withdrawn(t, model.withdrawn)}${go}</div>`
}
