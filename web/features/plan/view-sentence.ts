import type { SentenceDateKey } from '../../../shared/domain/sentence/sentence.ts'
import { sentenceDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { EffectiveDates } from '../../../shared/schedule/sentence/index.ts'
import { card } from '../../components/card.ts'
import { definitionList } from '../../components/definition-list.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import { type SentenceDates, sentenceDates, sentenceWarnings } from '../shared/sentence-dates.ts'
import type { Reading } from './plan-task.ts'

/** How many dates the plan's page shows; the page of the sentence has them all. */
const few = 4

/** Dates that say the same as others, or bound what is usual: the page of the sentence alone tells them. */
const seldom: readonly SentenceDateKey[] = [
  'two-thirds',
  'day-release-education',
  'duty-to-report-shortest',
  'duty-to-report-longest',
  'section-12',
]

/** Of whoever may type a sentence in; undefined for others, and while nothing has been typed. */
export const datesOfSentence = ({ visible, today }: Reading): SentenceDates | undefined =>
  visible.sentence && visible.may.includes('sentence.edit')
    ? sentenceDates(visible.sentence, visible.schedule.release, today)
    : undefined

/** How many dates do not agree: the prison's with ours, the plan's release with the sentence. */
export const sentenceMismatches = (reading: Reading): number => {
  const dates = datesOfSentence(reading)
  return dates ? dates.mismatches.length + (dates.release ? 1 : 0) : 0
}

const nextDates = (effective: EffectiveDates, today: IsoDate) =>
  sentenceDateKeys
    .flatMap((key) => {
      const found = effective[key]
      return found && found.date >= today && !seldom.includes(key) ? [{ key, ...found }] : []
    })
    .toSorted((one, other) => byCodeUnit(one.date, other.date))
    .slice(0, few)

const datesPart = (t: Translate, { effective }: SentenceDates, today: IsoDate): Part => {
  const next = nextDates(effective, today)
  if (next.length === 0) return html`<p>${t('sentenceCard.noneAhead')}</p>`
  return definitionList(
    next.map(({ key, date, source }) => ({
      term: t(`sentenceDate.${key}`),
      value: html`${formatDate(t.language, date)}<br><span class="quiet">${t(source === 'typed' ? 'sentencePage.fromSystem' : 'sentencePage.mustConfirm')}</span>`,
    })),
  )
}

const body = (t: Translate, reading: Reading): Part => {
  const dates = datesOfSentence(reading)
  if (!dates) return html`<p class="quiet">${t('sentenceCard.none')}</p>`
  const warnings = sentenceWarnings(t, dates).map(
    (text) =>
      html`<p class="remark">${tag({ tone: 'warning', label: t('sentenceCard.mismatch') })} ${text}</p>`,
  )
  const remand = reading.visible.sentence?.facts.kind === 'remand'
  return html`${remand ? html`<p>${t('sentencePage.remand')}</p>` : datesPart(t, dates, reading.today)}${warnings}`
}

/** The next dates of the sentence and what does not agree, for whoever may type it in. */
export const sentenceCard = (t: Translate, reading: Reading): Html | undefined => {
  const { plan, may } = reading.visible
  if (!may.includes('sentence.edit')) return undefined
  const more = link({ href: paths.sentence(plan.id), label: t('attention.toSentence') })
  return card({ title: t('sentencePage.title'), body: html`${body(t, reading)}<p>${more}</p>` })
}
