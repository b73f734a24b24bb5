import { type Html, html } from './html.ts'
import { iconShapes } from './icon-shapes.ts'

export type IconName = keyof typeof iconShapes

/** An icon as decoration: hidden from assistive technology, so a word must stand beside it. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d="${iconShapes[name]}"/></svg>`
