import type { Translate } from '../../shared/i18n/index.ts'
import { type Html, html } from '../components/html.ts'
import { link } from '../components/link.ts'

export interface Crumb {
  readonly label: string
  /** Left out for the page itself, which stands last. */
  readonly href?: string
}

/** Where the page stands. */
export const breadcrumbs = (t: Translate, crumbs: readonly Crumb[]): Html =>
  html`<nav class="ds-breadcrumbs crumbs" aria-label="${t('layout.breadcrumbs')}"><ol>${crumbs.map(
    ({ label, href }) =>
      html`<li>${href === undefined ? html`<span aria-current="page">${label}</span>` : link({ href, label })}</li>`,
  )}</ol></nav>`
