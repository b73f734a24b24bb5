import type { Condition, Step } from '../../../shared/domain/step/step.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { PartId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { card, heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import { stepTones } from '../shared/step-tones.ts'
import type { ConditionLine, StepLine, StepsModel } from './model.ts'
import { conditionForm, type PartForm, stepForm } from './view-forms.ts'

/** The two forms; an open one stands unfolded: something is wrong in it, or it changes what is there. */
export interface StepsForms {
  readonly step: PartForm<Step> & { readonly isOpen: boolean }
  readonly condition: PartForm<Condition> & {
    readonly isOpen: boolean
    readonly office: string
    readonly offices: readonly string[]
  }
}

const span = (t: Translate, from: IsoDate | undefined, to: IsoDate | undefined): Part => {
  const day = (date: IsoDate) => dateText(t, date, 'shortYear')
  if (from && to) return html`${day(from)} – ${day(to)}`
  if (from) return html`${t('steps.since')} ${day(from)}`
  return to ? html`${t('steps.until')} ${day(to)}` : undefined
}

const changeLink = ({ visible }: StepsModel, t: Translate, id: PartId, what: string): Html =>
  html`${link({ href: `${paths.steps(visible.plan.id)}?change=${id}#change`, label: t('steps.change') })}<span class="ds-sr-only"> ${what}</span>`

const remarks = ({ problems }: StepLine): Part =>
  problems.map(
    ({ text, isError }) =>
      html`<p class="remark">${tag({ tone: isError ? 'danger' : 'warning', label: text })}</p>`,
  )

const stepCells = (t: Translate, model: StepsModel, line: StepLine): readonly Part[] => {
  const { kind, state, from, to, place, terms, id } = line.step
  const words = html`${place}${place && terms && html`<br>`}${terms && html`<span class="own-words">${terms}</span>`}`
  return [
    t(`step.${kind}`),
    span(t, from, to),
    html`${tag({ tone: stepTones[state], label: t(`stepState.${state}`) })}${remarks(line)}`,
    words,
    changeLink(model, t, id, t(`step.${kind}`)),
  ]
}

const steps = (t: Translate, model: StepsModel): Html =>
  model.steps.length === 0
    ? html`<p class="quiet">${t('steps.noSteps')}</p>`
    : dataTable({
        caption: t('steps.steps'),
        columns: [
          t('steps.step'),
          t('steps.when'),
          t('steps.state'),
          t('steps.placeAndTerms'),
          t('steps.change'),
        ],
        rows: model.steps.map((line) => stepCells(t, model, line)),
      })

const conditionCells = (
  t: Translate,
  model: StepsModel,
  { condition, office, takesPart }: ConditionLine,
): readonly Part[] => {
  const { kind, from, to, words, id } = condition
  const outside = !takesPart && tag({ tone: 'neutral', label: t('steps.notInPlan') })
  return [
    html`${t(`condition.${kind}`)}${words && html`<br><span class="own-words">${words}</span>`}`,
    html`${office} ${outside}`,
    span(t, from, to),
    changeLink(model, t, id, t(`condition.${kind}`)),
  ]
}

const conditions = (t: Translate, model: StepsModel): Html =>
  model.conditions.length === 0
    ? html`<p class="quiet">${t('steps.noConditions')}</p>`
    : dataTable({
        caption: t('steps.conditions'),
        columns: [t('steps.condition'), t('steps.followedUpBy'), t('steps.when'), t('steps.change')],
        rows: model.conditions.map((line) => conditionCells(t, model, line)),
      })

/** A form for something new is folded away until asked for; one that changes what is there stands in a card. */
const placed = (
  titles: { readonly add: string; readonly change: string },
  of: PartForm<unknown> & { isOpen: boolean },
  body: Html,
): Html =>
  of.part
    ? html`<div id="change">${card({ title: titles.change, level: 3, body })}</div>`
    : details({ summary: titles.add, open: of.isOpen, body })

/** Stages on the way out and conditions after it, each with the form that adds or changes one. */
export const stepsView = (t: Translate, model: StepsModel, forms: StepsForms): Html => {
  const stepTitles = { add: t('steps.newStep'), change: t('steps.changeStep') }
  const conditionTitles = { add: t('steps.newCondition'), change: t('steps.changeCondition') }
  return html`<section class="section stack">${heading(2, t('steps.steps'))}${steps(t, model)}${placed(stepTitles, forms.step, stepForm(t, forms.step))}<p class="quiet">${t('steps.windowNote')}</p></section><section class="section stack">${heading(2, t('steps.conditions'))}${conditions(t, model)}${placed(conditionTitles, forms.condition, conditionForm(t, forms.condition))}<p class="quiet">${t('steps.victims')}</p></section>`
}
