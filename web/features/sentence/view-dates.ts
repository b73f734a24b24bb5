import type { SentenceFacts } from '../../../shared/domain/sentence/sentence.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import {
  type Assumption,
  type ComputedDate,
  provisions,
  type WorkingStep,
  whatApplies,
} from '../../../shared/schedule/sentence/index.ts'
import { alert } from '../../components/alert.ts'
import { heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { lengthWords } from '../shared/length-words.ts'
import type { SentenceDates, SentenceLine } from '../shared/sentence-dates.ts'

const stepText = (t: Translate, { step, date, length, share }: WorkingStep): string =>
  t(`sentenceStep.${step}`, {
    date: formatDate(t.language, date),
    length: length ? lengthWords(t, length) : '',
    share: share ?? '',
  })

const assumed = (t: Translate, all: readonly Assumption[]): Part =>
  all.length > 0 &&
  html`<p class="quiet">${t('sentencePage.assumed')}</p><ul class="quiet">${all.map((one) => html`<li>${t(`sentenceAssumption.${one}`)}</li>`)}</ul>`

/** The sum behind a date, folded away; what the sources leave open stands apart from the law. */
const working = (t: Translate, { working: steps, assumptions }: ComputedDate): Part =>
  steps.length + assumptions.length > 0 &&
  details({
    summary: t('sentencePage.working'),
    body: html`<ol>${steps.map((one) => html`<li>${stepText(t, one)}</li>`)}</ol>${assumed(t, assumptions)}`,
  })

const computedCell = (t: Translate, { computed }: SentenceLine): Part => {
  if (!computed) return html`<span class="quiet">${t('sentencePage.notCalculated')}</span>`
  const { date, reached } = computed
  if (date === undefined) return t('sentencePage.noDate')
  const passed = reached && `. ${t('sentencePage.reached')}`
  return html`${dateText(t, date)}<br><span class="quiet">${t('sentencePage.mustConfirm')}${passed}</span>`
}

const apart = (t: Translate, days: number | undefined): string => {
  if (days === undefined) return t('sentencePage.noSuch')
  return days > 0 ? t('sentencePage.later', { days }) : t('sentencePage.earlier', { days: -days })
}

const typedCell = (t: Translate, { computed, typed, mismatch }: SentenceLine): Part => {
  if (typed === undefined) return html`<span class="quiet">${t('sentencePage.notTyped')}</span>`
  if (mismatch)
    return html`${dateText(t, typed)}<br>${tag({ tone: 'warning', label: apart(t, mismatch.days) })}`
  const agrees = computed && tag({ tone: 'success', label: t('sentencePage.agrees') })
  return html`${dateText(t, typed)}${agrees && html`<br>${agrees}`}`
}

const ruleCell = (t: Translate, { computed }: SentenceLine): Part =>
  computed &&
  html`${t(`sentenceRule.${computed.rule}`)} <span class="quiet">(${computed.reference})</span>${working(t, computed)}`

const applies = (t: Translate, facts: SentenceFacts): Html =>
  html`<h3 class="heading heading--3">${t('sentencePage.applies')}</h3><ul>${whatApplies(facts).map(
    (one) => html`<li>${t(`provision.${one}`)} <span class="quiet">(${provisions[one]})</span></li>`,
  )}</ul>`

const isResting = ({ lines }: SentenceDates): boolean =>
  lines.some(({ computed }) => computed?.rule === 'dates-rest')

/** Every date with its rule, paragraph and sum, beside the one of the prison's system; on remand that there is none. */
export const datesView = (
  t: Translate,
  {
    facts,
    dates,
    title,
  }: { readonly facts: SentenceFacts; readonly dates: SentenceDates; readonly title: string },
): Html => {
  const remand = facts.kind === 'remand'
  const columns = [
    t('sentencePage.date'),
    t('sentencePage.calculated'),
    t('sentencePage.fromSystem'),
    t('sentencePage.rule'),
  ]
  const rows = dates.lines.map((line) => [
    t(`sentenceDate.${line.key}`),
    computedCell(t, line),
    typedCell(t, line),
    ruleCell(t, line),
  ])
  const body = remand
    ? alert(t, { tone: 'info', text: t('sentencePage.remand') })
    : dataTable({ caption: title, columns, rows })
  const rests = isResting(dates) && alert(t, { tone: 'warning', text: t('sentencePage.resting') })
  return html`<section class="section stack sentence-dates" id="dates">${heading(2, title)}${rests}${body}${applies(t, facts)}<p class="quiet">${t('sentencePage.laws')}</p></section>`
}
