import { button, linkButton } from '../../../components/button.ts'
import { form } from '../../../components/form/form.ts'
import { suggestions } from '../../../components/form/suggestions.ts'
import { type Html, html } from '../../../components/html.ts'
import type { SendingCard } from './card.ts'
import { suggestedNames } from './offices.ts'
import { type CardsModel, officeListId, sendingCard } from './view-card.ts'

export interface SendingPage extends CardsModel {
  readonly head: Html
  readonly cards: readonly SendingCard[]
  readonly action: string
  readonly back: { readonly href: string; readonly label: string }
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
  /** Above the form: why nothing was sent. */
  readonly notice?: Html
}

/** Each list of offices once, however many cards suggest from it. */
const officeLists = ({ cards, directory }: SendingPage): readonly Html[] => {
  const once = new Map(cards.map((card) => [officeListId(card), card]))
  return [...once].flatMap(([id, { kind }]) =>
    id === undefined ? [] : [suggestions(id, suggestedNames(directory, kind))],
  )
}

/** All tasks that could be sent, and the one button that sends them. */
export const sendingView = (page: SendingPage): Html => {
  const { t, cards, head, notice, problems, action, back } = page
  const dates = cards.some(({ due }) => due !== undefined) ? t('sending.dueHint') : t('sending.dueHintFree')
  const body = html`<p class="quiet">${t('sending.choose')} ${dates}</p>${cards.map((card) => sendingCard(page, card))}${officeLists(page)}<div class="form-end"><p class="quiet">${t('sending.nothingYet')}</p><div class="buttons">${button({ label: t('sending.send'), icon: 'send' })}${linkButton({ ...back, variant: 'tertiary' })}</div></div>`
  const whole = form({ ...page.form, action, body, warnUnsaved: true, className: 'form form--sending' })
  return html`${head}${problems.summary}${notice}${whole}`
}
