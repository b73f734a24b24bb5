import { type Html, html } from './html.ts'
import { iconShapes } from './icon-shapes.ts'

export type IconName = keyof typeof iconShapes

const isIconName = (name: string): name is IconName => Object.hasOwn(iconShapes, name)

/** A shape by reference: a page holds each shape once, however often it is shown (see `iconSprite`). */
export const iconUse = (name: IconName): Html => html`<use href="#i-${name}"/>`

/** An icon as decoration: hidden from assistive technology, so a word must stand beside it. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" aria-hidden="true" focusable="false">${iconUse(name)}</svg>`

const symbol = (name: IconName): Html =>
  html`<symbol id="i-${name}" viewBox="0 0 24 24"><path fill-rule="evenodd" d="${iconShapes[name]}"/></symbol>`

const use = '<use href="#i-'

/** Searched for letter by letter would take a tenth of a long page's time. */
const namesIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = text.indexOf(use); at >= 0; at = text.indexOf(use, at + use.length)) {
    const from = at + use.length
    found.add(text.slice(from, text.indexOf('"', from)))
  }
  return found
}

/** The shapes that some markup refers to: half of a long page's weight would else be the same few icons. */
export const iconSprite = (markup: Html): Html =>
  html`<svg class="sprite" aria-hidden="true" focusable="false">${[...namesIn(String(markup))].filter(isIconName).map(symbol)}</svg>`
