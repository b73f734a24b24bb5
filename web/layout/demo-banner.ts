import { formatDate, type Translate } from '../../shared/i18n/index.ts'
import { type Html, html } from '../components/html.ts'
import { icon } from '../components/icon.ts'
import { link } from '../components/link.ts'

export interface DemoModel {
  /** The case clock's date, `YYYY-MM-DD`. */
  readonly date: string
  readonly mailboxHref: string
  readonly clockHref: string
}

/** Says on every page of a demonstration that nobody here exists, and which day it is. */
export const demoBanner = (t: Translate, { date, mailboxHref, clockHref }: DemoModel): Html =>
  html`<aside class="demo" aria-label="${t('layout.demoLinks')}"><div class="wrap"><p><strong>${t('layout.demo')}</strong> ${t('layout.demoDate', { date: formatDate(t.language, date, 'weekday') })}</p><p>${icon('mail')}${link({ href: mailboxHref, label: t('layout.demoMailbox') })}${icon('clock')}${link({ href: clockHref, label: t('layout.demoClock') })}</p></div></aside>`
