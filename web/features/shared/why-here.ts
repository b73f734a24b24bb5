import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { reasonArguments, reasonKey } from '../../../shared/routing/reason-arguments.ts'
import { type Html, html } from '../../components/html.ts'
import type { Why } from './stored-why.ts'

export { storedWhy, type Why } from './stored-why.ts'

/** The reasons as sentences in the reader's language, in the order in which they were decided. */
export const whySentences = (
  t: Translate,
  why: Pick<Why, 'reasons'>,
  directory: Directory,
): readonly string[] => why.reasons.map((reason) => t(reasonKey(reason), reasonArguments(reason, directory)))

/**
 * Why a task goes, or went, where it goes: how it was decided, and each reason in plain words with its paragraph.
 * `why` is a RouteDecision, or `storedWhy(trace)` of a task's stored trace; undefined says that none is stored.
 */
export const whyHere = (t: Translate, why: Why | undefined, directory: Directory): Html => {
  if (!why) return html`<p class="quiet">${t('whyHere.unknown')}</p>`
  const on = why.on && html` ${t('whyHere.decidedOn', { date: formatDate(t.language, why.on) })}`
  const sentences = whySentences(t, why, directory).map((sentence) => html`<li>${sentence}</li>`)
  return html`<p class="quiet">${t(`routing.outcome.${why.outcome}`)}.${on}</p><ul class="reasons">${sentences}</ul>`
}
