import type { Translate } from '../../shared/i18n/index.ts'
import { type Html, html, type Part } from './html.ts'

export type AlertTone = 'success' | 'info' | 'warning' | 'danger'

export interface AlertModel {
  readonly tone: AlertTone
  readonly title?: string
  readonly text?: Part
}

/** Something to know on this page. What the icon says is also said in a hidden word. */
export const alert = (t: Translate, { tone, title, text }: AlertModel): Html => {
  const word = html`<span class="ds-sr-only">${t(`alert.${tone}`)}: </span>`
  if (title === undefined)
    return html`<div class="ds-alert alert" data-color="${tone}"><div>${word}${text}</div></div>`
  return html`<div class="ds-alert alert" data-color="${tone}"><h2 class="alert__title">${word}${title}</h2>${text && html`<div>${text}</div>`}</div>`
}

/** The answer to what was just done, read aloud once. `text` comes from a message key, never from personal data. */
export const flash = (t: Translate, model: AlertModel): Html =>
  html`<div role="status" class="flash">${alert(t, model)}</div>`
