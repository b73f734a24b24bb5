import { attributes, type Html, html } from './html.ts'
import { type IconName, icon } from './icon.ts'
import { safeHref } from './safe-href.ts'

/** One primary button per page or form; secondary for the others, tertiary for the quiet ones. */
export interface ButtonLook {
  readonly label: string
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
  readonly icon?: IconName
  /** Danger for what cannot be undone. */
  readonly tone?: 'accent' | 'neutral' | 'danger'
  /** Told to a screen reader after the label: "Take the task *Housing*" where several buttons look alike. */
  readonly about?: string
}

export interface ButtonModel extends ButtonLook {
  readonly name?: string
  readonly value?: string
  /** Sends the form elsewhere than its own action. */
  readonly formAction?: string
}

const look = ({ variant = 'primary', tone = 'accent' }: ButtonLook): Html =>
  attributes({ class: 'ds-button', 'data-variant': variant, 'data-color': tone })

const inner = (model: ButtonLook): Html =>
  html`${model.icon && icon(model.icon)}<span>${model.label}${model.about && html`<span class="ds-sr-only"> ${model.about}</span>`}</span>`

/** A button that sends its form. */
export const button = (model: ButtonModel): Html => {
  const action = model.formAction === undefined ? undefined : safeHref(model.formAction)
  const own = attributes({ type: 'submit', name: model.name, value: model.value, formaction: action })
  return html`<button${look(model)}${own}>${inner(model)}</button>`
}

/** A link that looks like a button, for going somewhere. */
export const linkButton = (model: ButtonLook & { readonly href: string }): Html =>
  html`<a${look(model)} href="${safeHref(model.href)}">${inner(model)}</a>`

/** Prints the page; shown only where the script runs. */
export const printButton = (label: string): Html =>
  html`<button${look({ label, variant: 'secondary' })} type="button" data-print hidden>${inner({ label, icon: 'print' })}</button>`

/** Buttons side by side, wrapping on narrow screens. */
export const buttonRow = (...buttons: readonly Html[]): Html => html`<div class="buttons">${buttons}</div>`
