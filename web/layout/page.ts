import { locales, type Translate } from '../../shared/i18n/index.ts'
import { type AlertModel, flash } from '../components/alert.ts'
import { attributes, type Html, html } from '../components/html.ts'
import { iconSprite } from '../components/icon.ts'
import { breadcrumbs, type Crumb } from './breadcrumbs.ts'
import { type DemoModel, demoBanner } from './demo-banner.ts'
import { footer } from './footer.ts'
import { header, type NavItem, type SignedIn } from './header.ts'

/** Addresses of what a page loads. */
export interface PageAssets {
  readonly css: string
  readonly js: string
  readonly font: string
}

/** What all pages of one request share; made once per request. */
export interface PageFrame {
  readonly t: Translate
  readonly assets: PageAssets
  /** Path and query of this page, for coming back after a change of language. */
  readonly returnTo: string
  readonly nav: readonly NavItem[]
  readonly user?: SignedIn
  /** Ties the forms for language and sign-out to the session. */
  readonly csrf?: string
  readonly demo?: DemoModel
}

export interface PageModel {
  /** Goes into `<title>` before the product's name. Never a person's name on a page that may be left open. */
  readonly title: string
  readonly main: Html
  readonly breadcrumbs?: readonly Crumb[]
  readonly flash?: AlertModel
  /** Says "Error:" first in the title, so that a screen reader hears it at once. */
  readonly hasErrors?: boolean
  /** Leaves the portal's own name, the caller's and the office's off paper: what is printed is given away. */
  readonly onPaper?: 'main-alone'
}

/** The mark in the browser's tab: an H on the accent's blue. */
const favicon = html`data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230062ba'/%3E%3Cpath d='M9 8h4v6h6V8h4v16h-4v-6h-6v6H9z' fill='%23fff'/%3E%3C/svg%3E`

const head = ({ assets }: PageFrame, title: string): Html =>
  html`<head><meta charset="utf-8"><title>${title} – Hjemvei</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="${assets.css}"><link rel="icon" href="${favicon}"><script src="${assets.js}" defer></script></head>`

/** A whole page, from doctype to end. */
export const page = (frame: PageFrame, model: PageModel): Html => {
  const { t } = frame
  const title = model.hasErrors ? t('form.titleError', { title: model.title }) : model.title
  const language = attributes({ lang: locales[t.language].slice(0, 2) })
  const above = html`${model.breadcrumbs && breadcrumbs(t, model.breadcrumbs)}${model.flash && flash(t, model.flash)}`
  const inside = html`${frame.demo && demoBanner(t, frame.demo)}${header(frame)}<div class="wrap">${above}<main id="main" tabindex="-1">${model.main}</main></div>${footer(t)}`
  return html`<!DOCTYPE html><html${language} data-color-scheme="auto" data-size="sm">${head(frame, title)}<body${attributes({ class: model.onPaper })}><a class="ds-skip-link" href="#main">${t('layout.skip')}</a>${inside}${iconSprite(inside)}</body></html>`
}

/** Main column and a side column that goes below it where there is no room beside. */
export const columns = (main: Html, side: Html): Html =>
  html`<div class="columns"><div class="columns__main">${main}</div><aside class="columns__side">${side}</aside></div>`

export interface PageHeadModel {
  readonly title: string
  /** A short line above: what kind of page, its number. */
  readonly kicker?: string
  readonly lead?: Html
  readonly tags?: Html
  readonly actions?: Html
}

/** The top of a page: what it is about, how it stands, what can be done. */
export const pageHead = ({ title, kicker, lead, tags, actions }: PageHeadModel): Html =>
  html`<div class="page-head"><div>${kicker && html`<p class="page-head__kicker">${kicker}</p>`}<h1 class="heading heading--1">${title}</h1>${lead && html`<p class="lead">${lead}</p>`}${tags}</div>${actions}</div>`
