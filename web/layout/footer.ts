import type { Translate } from '../../shared/i18n/index.ts'
import { type Html, html } from '../components/html.ts'
import { link } from '../components/link.ts'
import { paths } from '../server/paths.ts'

/** The foot of every page; says that nobody watches this at night. */
export const footer = (t: Translate): Html =>
  html`<footer class="foot"><div class="wrap"><p>${t('layout.acuteDanger')}</p><ul>${[
    { href: paths.help, label: t('nav.help') },
    { href: paths.accessibility, label: t('nav.accessibility') },
    { href: paths.privacy, label: t('nav.privacy') },
  ].map((one) => html`<li>${link(one)}</li>`)}</ul></div></footer>`
