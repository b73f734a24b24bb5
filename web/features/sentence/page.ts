import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import { formatInstant, type Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { checkSentence } from '../../../shared/schedule/sentence/index.ts'
import { alert } from '../../components/alert.ts'
import { heading } from '../../components/card.ts'
import { details } from '../../components/details.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import type { PageAnswer } from '../../server/answer.ts'
import type { CaseContext } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import type { FormFields } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { planPage } from '../shared/plan-page.ts'
import { sentenceDates, sentenceWarnings } from '../shared/sentence-dates.ts'
import { storedFields } from './stored.ts'
import { faultText, type Told } from './told.ts'
import { datesView } from './view-dates.ts'
import { sentenceForm } from './view-form.ts'

export type Editing = CaseContext<PlanTarget, 'sentence.edit'>

type Known = Pick<SentenceRecord, 'facts' | 'typed'>

/** The page after a command that wrote nothing; without one, as it is asked for. */
export interface Attempt {
  readonly visible: VisibleCase
  readonly kind?: SentenceKind
  readonly fields?: FormFields
  readonly told?: readonly Told[]
  /** What was typed, when it can be reckoned with and somebody wants to see its dates. */
  readonly draft?: Known
  readonly over?: Html
  /** Stands above the form: what a button did to it. */
  readonly note?: string
  readonly status?: PageAnswer['status']
  readonly key?: string
}

const list = (lines: readonly string[]): Html =>
  html`<ul class="attention">${lines.map((one) => html`<li>${one}</li>`)}</ul>`

/** What does not agree, and what is unusual and possible: visible, and in nobody's way. */
const warnings = (
  t: Translate,
  { plan, schedule }: VisibleCase,
  known: Known,
  lines: readonly string[],
): Html => {
  const unusual = checkSentence(known.facts, known.typed).map((fault) => faultText(t, fault))
  const { kind } = known.facts
  const otherKind =
    plan.sentence !== undefined && plan.sentence !== kind
      ? [t('sentencePage.otherKind', { plan: t(`sentence.${plan.sentence}`), facts: t(`sentence.${kind}`) })]
      : []
  const all = [...lines, ...otherKind]
  const move =
    schedule.release !== undefined &&
    link({ href: paths.release(plan.id), label: t('sentencePage.moveRelease') })
  return html`${all.length > 0 && alert(t, { tone: 'warning', text: html`${list(all)}${lines.length > 0 && move}` })}${unusual.length > 0 && alert(t, { tone: 'info', text: html`${t('sentencePage.unusual')}${list(unusual)}` })}`
}

const datesOf = ({ t, today }: Editing, { visible, draft, fields }: Attempt): Html => {
  const known = draft ?? visible.sentence
  if (!known) return html`<p class="quiet">${t('sentencePage.none')}</p>`
  const dates = sentenceDates(known, visible.schedule.release, today)
  const title = t(draft ? 'sentencePage.draftDates' : 'sentencePage.dates')
  const view = datesView(t, { facts: known.facts, dates, title })
  // Somebody at work on the form has seen the dates that are stored.
  const shown = fields && !draft ? details({ summary: title, body: view }) : view
  const unsaved = draft && alert(t, { tone: 'info', text: t('sentencePage.draft') })
  return html`${unsaved}${warnings(t, visible, known, sentenceWarnings(t, dates))}${shown}`
}

const saidBy = (t: Translate, { sentence }: VisibleCase): Html | undefined => {
  if (!sentence) return undefined
  const { by, at, reason } = sentence
  const words = t('sentencePage.saidBy', { name: by.name, date: formatInstant(t.language, at) })
  return html`<p class="quiet">${words}${reason && html` <span class="own-words">${reason}</span>`}</p>`
}

const formOf = (ctx: Editing, attempt: Attempt): Html => {
  const { t, form } = ctx
  const { visible, fields, told = [], note, key } = attempt
  const { sentence, plan } = visible
  const kind = attempt.kind ?? sentence?.facts.kind ?? plan.sentence ?? 'imprisonment'
  const drawn = sentenceForm(t, {
    action: paths.sentence(plan.id),
    keys: key === undefined ? form : { ...form, idempotencyKey: key },
    version: sentence?.version ?? 0,
    kind,
    fields: fields ?? storedFields(sentence),
    problems: toldProblems(t, told),
  })
  const said = note && alert(t, { tone: 'info', text: note })
  const body = html`<div class="stack" id="facts">${said}${drawn}</div>`
  if (!sentence || fields)
    return html`<section class="section stack">${heading(2, t(sentence ? 'sentencePage.change' : 'sentencePage.add'))}${body}</section>`
  return html`<section class="section">${details({ summary: t('sentencePage.change'), body })}</section>`
}

/** Sentence and dates: what the law gives, what the prison's system says, and the form for both. */
export const sentencePage = (ctx: Editing, attempt: Attempt): PageAnswer => {
  const { t } = ctx
  const { visible, told = [], over, status } = attempt
  const body = html`<div class="stack">${saidBy(t, visible)}${datesOf(ctx, attempt)}${formOf(ctx, attempt)}</div>`
  const words = { title: t('sentencePage.title'), lead: t('sentencePage.lead') }
  return planPage(t, visible, { ...words, over: over ?? toldProblems(t, told).summary, body }, status)
}
