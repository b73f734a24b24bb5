import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { type Html, html } from '../html.ts'
import { iconUse } from '../icon.ts'
import { toneIcons, tones } from '../tone.ts'
import { grid, lanePadding, mark, rowHeight, topHeight, uprights } from './drawing.ts'
import type { TimelineLane, TimelineModel } from './model.ts'
import { type Placed, placeLane } from './rows.ts'
import { type Scale, scale } from './scale.ts'

interface DrawnLane {
  readonly lane: TimelineLane
  readonly placed: readonly Placed[]
  readonly y: number
  readonly height: number
}

const stack = (model: TimelineModel, dates: Scale): readonly DrawnLane[] => {
  let y = topHeight
  return model.lanes.map((lane) => {
    const placed = placeLane(lane, dates, model.from, model.to)
    const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
    const drawn = { lane, placed, y, height: rows * rowHeight + 2 * lanePadding }
    y += drawn.height
    return drawn
  })
}

/** A long name on two lines, broken between words; what still does not fit is cut off by the drawing's edge. */
const twoLines = (label: string): readonly string[] => {
  if (label.length <= 20) return [label]
  const cut = label.lastIndexOf(' ', 20)
  return cut <= 0 ? [label] : [label.slice(0, cut), label.slice(cut + 1)]
}

const laneLabel = ({ lane, y, height }: DrawnLane): Html => {
  const lines = twoLines(lane.label)
  const first = Math.round(height / 2) + 5 - (lines.length - 1) * 8
  return html`<svg class="tl-lane" y="${y}" width="21%" height="${height}">${lines.map((line, at) => html`<text x="0" y="${first + at * 16}">${line}</text>`)}</svg>`
}

const divider = ({ y }: DrawnLane): Html => html`<line class="tl-grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>`

const marks = ({ placed, y }: DrawnLane): Html =>
  html`${placed.map((one) => mark(one, y + lanePadding + one.row * rowHeight + 3))}`

const legend = (t: Translate, lanes: readonly DrawnLane[]): Html => {
  const used = lanes.flatMap(({ placed }) => placed.map(({ item }) => item))
  const shown = tones.filter((tone) => used.some((item) => item.kind === 'bar' && item.bar.tone === tone))
  const swatch = (inside: Html) =>
    html`<svg class="tl-swatch" viewBox="0 0 24 24" aria-hidden="true">${inside}</svg>`
  return html`<ul class="legend" aria-label="${t('timeline.legend')}">${shown.map(
    (tone) =>
      html`<li data-tone="${tone}">${swatch(html`<rect class="tl-bar" x="1" y="1" width="22" height="22" rx="4"/><svg class="tl-glyph" x="4" y="4" width="16" height="16">${iconUse(toneIcons[tone])}</svg>`)}${t(`tone.${tone}`)}</li>`,
  )}${used.some(({ kind }) => kind === 'milestone') && html`<li>${swatch(html`<path class="tl-diamond" d="M12 4l8 8-8 8-8-8Z"/>`)}${t('timeline.milestone')}</li>`}</ul>`
}

/**
 * The plan over time, drawn on the server: lanes, bars by state, milestones, today and the release. It is a picture
 * for those who see it, and hidden from assistive technology and small screens: `timelineList` must follow on the page.
 */
export const timeline = (t: Translate, model: TimelineModel): Html => {
  const dates = scale(model.from, model.to)
  const lanes = stack(model, dates)
  const last = lanes.at(-1)
  const height = last === undefined ? topHeight : last.y + last.height
  const period = t('timeline.period', {
    from: formatDate(t.language, model.from),
    to: formatDate(t.language, model.to),
  })
  return html`<div class="timeline"><p class="ds-sr-only">${period}</p><svg class="tl" width="100%" height="${height + 1}" aria-hidden="true" focusable="false">${lanes.map(laneLabel)}<svg x="21%" width="79%" height="${height}">${grid(t, model, dates, height)}</svg>${lanes.map(divider)}<svg x="21%" width="79%" height="${height}">${uprights(t, model, dates, height)}${lanes.map(marks)}</svg></svg>${legend(t, lanes)}</div>`
}
