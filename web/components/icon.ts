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

const uses = /<use href="#i-([a-zA-Z-]+)"\/>/g

/** The shapes that some markup refers to: half of a long page's weight would else be the same few icons. */
export const iconSprite = (markup: Html): Html => {
  const found = new Set([...String(markup).matchAll(uses)].map(([, name = '']) => name))
  return html`<svg class="sprite" aria-hidden="true" focusable="false">${[...found].filter(isIconName).map(symbol)}</svg>`
}
