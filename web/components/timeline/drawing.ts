import { formatDate, formatMonth, type Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html } from '../html.ts'
import { type IconName, iconUse } from '../icon.ts'
import { safeHref } from '../safe-href.ts'
import { toneIcons } from '../tone.ts'
import type { TimelineModel } from './model.ts'
import type { Placed } from './rows.ts'
import { type Scale, ticks } from './scale.ts'

/** Pixels. Widths are percent, so that letters keep their size whatever the width of the page. */
export const rowHeight = 30
export const lanePadding = 6
export const topHeight = 48
const barHeight = 24

const glyph = (name: IconName, x: number): Html =>
  html`<svg class="tl-glyph" x="${x}" y="4" width="16" height="16">${iconUse(name)}</svg>`

/** A label beside its mark is anchored to the mark's edge; text is never cut there, since its room was reserved. */
const outside = (placed: Placed, text: string, gap: number): Html =>
  placed.label === 'before'
    ? html`<text class="tl-label" x="${placed.left}%" dx="${-gap}" y="17" text-anchor="end">${text}</text>`
    : html`<text class="tl-label" x="${placed.right}%" dx="${gap}" y="17">${text}</text>`

const linked = (href: string | undefined, inside: Html): Html =>
  href === undefined ? inside : html`<a href="${safeHref(href)}" tabindex="-1">${inside}</a>`

/** One bar or diamond, at the given height. Nested drawings cut off what is too long. */
export const mark = (placed: Placed, y: number): Html => {
  const { item, left, right } = placed
  if (item.kind === 'milestone') {
    const { label, done, href } = item.milestone
    const diamond = html`<svg x="${left}%" y="${barHeight / 2}" width="1" height="1" overflow="visible"><path class="tl-diamond${done && ' tl-diamond--done'}" d="M0-7 7 0 0 7-7 0Z"/></svg>`
    return html`<svg y="${y}" width="100%" height="${barHeight}" overflow="visible">${linked(href, html`${diamond}${outside(placed, label, 12)}`)}</svg>`
  }
  const { label, tone, href } = item.bar
  const inside = placed.label === 'inside' && html`<text class="tl-label" x="26" y="17">${label}</text>`
  const width = Math.max(0.8, Math.round((right - left) * 100) / 100)
  const box = html`<svg x="${left}%" width="${width}%" height="${barHeight}"><rect class="tl-bar" x="1" y="1" width="100%" height="${barHeight - 2}" rx="4"/>${glyph(toneIcons[tone], 6)}${inside}</svg>`
  const all = html`${box}${placed.label !== 'inside' && outside(placed, label, 6)}`
  return html`<svg class="tl-item" data-tone="${tone}" y="${y}" width="100%" height="${barHeight}" overflow="visible">${linked(href, all)}</svg>`
}

/** Weeks or months as bands, named above. */
export const grid = (t: Translate, { from, to }: TimelineModel, { at }: Scale, height: number): Html => {
  const marks = ticks(from, to)
  return html`${marks.map(({ date, unit }, index) => {
    const next = marks[index + 1]
    const width = Math.round(((next ? at(next.date) : 100) - at(date)) * 100) / 100
    const band =
      index % 2 === 0 &&
      html`<rect class="tl-band" x="${at(date)}%" y="${topHeight}" width="${width}%" height="${height - topHeight}"/>`
    const name =
      unit === 'month' ? formatMonth(t.language, date, 'short') : formatDate(t.language, date, 'short')
    const text = width > 4 && html`<text class="tl-tick" x="${at(date)}%" dx="5" y="14">${name}</text>`
    return html`${band}<line class="tl-grid" x1="${at(date)}%" x2="${at(date)}%" y1="${topHeight}" y2="${height}"/>${text}`
  })}`
}

const anchor = (x: number, other: number | undefined): 'start' | 'middle' | 'end' => {
  if (x < 12) return 'start'
  if (x > 88) return 'end'
  if (other === undefined || Math.abs(other - x) > 24) return 'middle'
  return other > x ? 'end' : 'start'
}

const upright = (
  kind: 'today' | 'release',
  x: number,
  other: number | undefined,
  text: string,
  height: number,
): Html => {
  const side = anchor(x, other)
  const own = attributes({ x: `${x}%`, 'text-anchor': side === 'start' ? undefined : side })
  return html`<g class="tl-${kind}"><line x1="${x}%" x2="${x}%" y1="${topHeight - 4}" y2="${height}"/><text${own} y="${topHeight - 10}">${text}</text></g>`
}

/** Today, and the release as far as it is known. Lines over everything, named on top. */
export const uprights = (t: Translate, model: TimelineModel, { at }: Scale, height: number): Html => {
  const { today, release, from, to } = model
  const shown = (date: string | undefined) =>
    date !== undefined && date >= from && date <= to ? at(date) : undefined
  const now = shown(today)
  const end = shown(release)
  const day = (date: string | undefined) => formatDate(t.language, date ?? today, 'short')
  return html`${now !== undefined && upright('today', now, end, t('timeline.todayDate', { date: day(today) }), height)}${end !== undefined && upright('release', end, now, t('timeline.releaseDate', { date: day(release) }), height)}`
}
