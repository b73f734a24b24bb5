import { languageNames, languages, type Translate } from '../../shared/i18n/index.ts'
import { hiddenField, hiddenFields } from '../components/form/form.ts'
import { attributes, type Html, html } from '../components/html.ts'
import { icon } from '../components/icon.ts'
import { safeHref } from '../components/safe-href.ts'
import type { PageFrame } from './page.ts'

export interface NavItem {
  readonly href: string
  readonly label: string
  readonly current?: boolean
}

export interface SignedIn {
  readonly name: string
  readonly office: string
}

/** Where the forms in the header post to. */
export const headerActions = { language: '/language', signOut: '/sign-out' } as const

const mark = html`<svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7"/><path d="M9 8h4v6h6V8h4v16h-4v-6h-6v6H9z"/></svg>`

const brand = (t: Translate): Html =>
  html`<a class="brand" href="/" aria-label="${t('layout.home')}">${mark}<span>Hjemvei</span></a>`

const navigation = (t: Translate, items: readonly NavItem[]): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<nav class="menu" aria-label="${t('layout.mainMenu')}"><ul>${items.map(
        ({ href, label, current }) =>
          html`<li><a href="${safeHref(href)}"${attributes({ 'aria-current': current && 'page' })}>${label}</a></li>`,
      )}</ul></nav>`

const session = (csrf: string | undefined): Html | undefined =>
  csrf === undefined ? undefined : hiddenField(hiddenFields.csrf, csrf)

/** A change of language changes what is kept about the person, so it is a POST. */
const languageSwitch = ({ t, csrf, returnTo }: PageFrame): Html =>
  html`<form class="languages" method="post" action="${headerActions.language}" aria-label="${t('layout.language')}">${session(csrf)}${hiddenField('to', returnTo)}${languages.map(
    (language) =>
      html`<button type="submit" name="language" value="${language}" lang="${language}" title="${languageNames[language]}"${attributes({ 'aria-current': language === t.language && 'true' })}><span aria-hidden="true">${language.toUpperCase()}</span><span class="ds-sr-only">${languageNames[language]}</span></button>`,
  )}</form>`

const account = ({ t, user, csrf }: PageFrame): Html | undefined =>
  user === undefined
    ? undefined
    : html`<div class="account"><p><strong>${user.name}</strong><span>${user.office}</span></p><form method="post" action="${headerActions.signOut}">${session(csrf)}<button class="quiet-button" type="submit">${icon('signOut')}<span>${t('nav.signOut')}</span></button></form></div>`

/** The bar on top: name, menu, who is signed in, language. */
export const header = (frame: PageFrame): Html =>
  html`<header class="top"><div class="wrap top__inside">${brand(frame.t)}${navigation(frame.t, frame.nav)}<div class="top__end">${account(frame)}${languageSwitch(frame)}</div></div></header>`
