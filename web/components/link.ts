import { attributes, type Html, html } from './html.ts'
import { safeHref } from './safe-href.ts'

export interface LinkModel {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** Language of the label where it differs from the page's. */
  readonly lang?: string
}

/** A link in running text. Its colour is set here, since links inherit grey from a neutral card. */
export const link = ({ href, label, current, lang }: LinkModel): Html =>
  html`<a class="ds-link" data-color="accent" href="${safeHref(href)}"${attributes({ 'aria-current': current && 'page', lang })}>${label}</a>`
