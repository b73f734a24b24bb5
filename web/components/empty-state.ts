import { type Html, html, type Part } from './html.ts'
import { type IconName, icon } from './icon.ts'

export interface EmptyStateModel {
  readonly title: string
  /** What will stand here, and what to do for it. */
  readonly text: Part
  readonly icon?: IconName
  readonly action?: Html
}

/** A list with nothing in it yet: it teaches what it is for. */
export const emptyState = ({ title, text, icon: name = 'task', action }: EmptyStateModel): Html =>
  html`<div class="empty">${icon(name)}<p class="empty__title">${title}</p><p>${text}</p>${action}</div>`
