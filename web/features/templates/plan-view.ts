import type { TemplateId } from '../../../shared/domain/template/keys.ts'
import { type Template, templateReference } from '../../../shared/domain/template/template.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { button, buttonRow } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { definitionList } from '../../components/definition-list.ts'
import { radios } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { templateName } from '../shared/template-words.ts'
import { type ChangedLine, changesTable } from './changes.ts'

export interface PlanTemplateView {
  readonly visible: VisibleCase
  readonly current: Template
  /** Templates to choose among, each in its newest version. */
  readonly offered: readonly Template[]
  /** The one that fits the plan as it is now. */
  readonly fitting: TemplateId
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly chosen?: string
  readonly preview?: readonly ChangedLine[]
}

/** Labels of the form's fields, by name. */
export const planTemplateLabels = (t: Translate) => ({ template: t('templates.choose') })

const hintOf = (t: Translate, { current, fitting }: PlanTemplateView, one: Template): string => {
  if (one.id === current.id) return t('templates.isNewer')
  const about = t(`templateAbout.${one.id}`)
  return one.id === fitting ? `${t('templates.fits')} ${about}` : about
}

const preview = (t: Translate, lines: readonly ChangedLine[]): Html =>
  html`<div id="preview" class="stack">${heading(2, t('templates.moveChanges'))}${changesTable(t, lines, t('templates.moveNothing'))}<p class="quiet">${t('templates.moveTold')}</p></div>`

/** The first button is what Enter presses: looking, never doing. */
const buttons = (t: Translate, hasLooked: boolean): Html =>
  buttonRow(
    button({
      label: t('templates.movePreview'),
      name: 'step',
      value: 'preview',
      variant: hasLooked ? 'secondary' : 'primary',
    }),
    button({
      label: t('templates.moveApply'),
      name: 'step',
      value: 'apply',
      variant: hasLooked ? 'primary' : 'secondary',
    }),
  )

/** Which template the plan follows, and moving it to another: a look first. */
export const planTemplateView = (t: Translate, view: PlanTemplateView): Html => {
  const { visible, current, offered, keys, problems, chosen, preview: lines } = view
  const options = offered.map((one) => {
    const value = templateReference(one)
    return { value, label: templateName(t, value), hint: hintOf(t, view, one) }
  })
  const field = radios(t, {
    name: 'template',
    label: planTemplateLabels(t).template,
    options,
    ...(chosen !== undefined && { value: chosen }),
    ...problems.of('template'),
  })
  const now = definitionList([
    { term: t('templates.planFollows'), value: templateName(t, templateReference(current)) },
  ])
  const body = [field, lines && preview(t, lines), buttons(t, lines !== undefined)]
  const action = `${paths.planTemplate(visible.plan.id)}#preview`
  return html`<div class="stack">${now}${form({ ...keys, version: visible.schedule.version, action, body, className: 'form form--wide' })}</div>`
}
