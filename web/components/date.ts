import {
  type DateStyle,
  formatDate,
  formatInstant,
  type InstantStyle,
  type Translate,
} from '../../shared/i18n/index.ts'
import { type Html, html } from './html.ts'

/** A calendar date `YYYY-MM-DD` in words, readable by machines too, never broken over two lines. */
export const dateText = (t: Translate, date: string, style: DateStyle = 'long'): Html =>
  html`<time datetime="${date}">${formatDate(t.language, date, style)}</time>`

/** An instant (ISO 8601, UTC) in Norwegian time. */
export const instantText = (t: Translate, instant: string, style: InstantStyle = 'long'): Html =>
  html`<time datetime="${instant}">${formatInstant(t.language, instant, style)}</time>`
