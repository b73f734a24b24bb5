import { attributes, type Html, html } from './html.ts'
import { type IconName, icon } from './icon.ts'
import { link } from './link.ts'
import type { Tone } from './tone.ts'

export type HeadingLevel = 2 | 3 | 4

/** A heading of the right level for its place. `id` makes it a target of the page's contents list. */
export const heading = (level: HeadingLevel, text: string, id?: string): Html => {
  const own = attributes({ class: `heading heading--${level}`, id })
  if (level === 2) return html`<h2${own}>${text}</h2>`
  return level === 3 ? html`<h3${own}>${text}</h3>` : html`<h4${own}>${text}</h4>`
}

export interface CardModel {
  readonly title?: string
  readonly level?: HeadingLevel
  /** Makes the title a link. */
  readonly href?: string
  readonly icon?: IconName
  /** Draws a stripe along the top; a tag inside must say the same in words. */
  readonly tone?: Tone
  readonly id?: string
  readonly body: Html
}

const cardTitle = ({ title, level = 2, href, icon: name }: CardModel): Html | undefined => {
  if (title === undefined) return undefined
  const text = href === undefined ? title : link({ href, label: title })
  const inside = html`${name && icon(name)}<span>${text}</span>`
  if (level === 2) return html`<h2 class="card__title">${inside}</h2>`
  return level === 3
    ? html`<h3 class="card__title">${inside}</h3>`
    : html`<h4 class="card__title">${inside}</h4>`
}

/** A box on the page. The content stands in a block of its own, so that `details` inside cannot take the padding. */
export const card = (model: CardModel): Html =>
  html`<div class="ds-card card"${attributes({ id: model.id, 'data-tone': model.tone })} data-color="neutral"><div class="ds-card__block">${cardTitle(model)}${model.body}</div></div>`

/** Cards side by side, as many as there is room for. */
export const cardGrid = (cards: readonly Html[]): Html => html`<div class="card-grid">${cards}</div>`
