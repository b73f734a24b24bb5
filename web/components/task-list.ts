import { type Html, html, type Part } from './html.ts'
import { link } from './link.ts'

export interface TaskListItem {
  readonly href?: string
  readonly label: string
  readonly hint?: Part
  /** A tag. */
  readonly state: Html
}

/** GOV.UK's task list: what there is to do, each with its state. */
export const taskList = (items: readonly TaskListItem[]): Html =>
  html`<ul class="task-list">${items.map(
    ({ href, label, hint, state }) =>
      html`<li><div class="task-list__main"><span class="task-list__label">${href === undefined ? label : link({ href, label })}</span>${hint && html`<span class="quiet">${hint}</span>`}</div>${state}</li>`,
  )}</ul>`
