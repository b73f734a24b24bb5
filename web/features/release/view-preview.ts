import type { Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { releaseDayText } from '../shared/release-day-words.ts'
import type { ChangedDate, ReleasePreview } from './model.ts'

const date = (t: Translate, iso: string | undefined): Part =>
  iso === undefined ? t('release.noDate') : dateText(t, iso, 'shortYear')

const moved = (t: Translate, days: number | undefined): string | undefined => {
  if (days === undefined || days === 0) return undefined
  return days > 0 ? t('release.later', { days }) : t('release.earlier', { days: -days })
}

const remark = (
  t: Translate,
  { days, isOverdue, isPassed, isSqueezed, planned, stood }: ChangedDate,
): Html => {
  const overdue = isOverdue && tag({ tone: 'danger', label: t('release.overdue') })
  const passed = isPassed && tag({ tone: 'neutral', label: t('release.passed') })
  const squeezed = isSqueezed && !isOverdue && tag({ tone: 'warning', label: t('release.squeezed') })
  const verdict = planned?.tone && planned.label && tag({ tone: planned.tone, label: planned.label })
  const before = stood && t('release.stood', { verdict: t(`verdict.${stood}`) })
  const words = [planned?.text, before, moved(t, days)].filter((one) => one !== undefined && one !== '')
  return html`<span class="tags">${overdue}${passed}${squeezed}${verdict}</span>${words.map((one) => html` <span class="quiet remark">${one}</span>`)}`
}

const table = (t: Translate, lines: readonly ChangedDate[], caption: string): Html =>
  lines.length === 0
    ? html`<p>${t('release.nothingChanged')}</p>`
    : dataTable({
        caption,
        columns: [t('release.what'), t('release.before'), t('release.after'), t('release.remark')],
        rows: lines.map((one) => [one.label, date(t, one.before), date(t, one.after), remark(t, one)]),
      })

/** What somebody should know before going on, in sentences. */
const warnings = (t: Translate, model: ReleasePreview): readonly string[] => {
  const { release, day, changed, unchanged, breaks } = model
  const overdue = changed.filter(({ isOverdue }) => isOverdue).length
  const squeezed = changed.filter(({ isSqueezed, isOverdue }) => isSqueezed && !isOverdue).length
  const all = [...changed, ...unchanged]
  const impossible = all.filter(({ stands }) => stands === 'impossible-in-order').length
  const critical = all.filter(({ stands }) => stands === 'critical').length
  const fast = all.filter(({ stands }) => stands === 'needs-fast-way').length
  return [
    ...(day && release ? [releaseDayText(t, release, day)] : []),
    ...(impossible > 0 ? [t('planned.warnImpossible', { count: impossible })] : []),
    ...(fast > 0 ? [t('planned.warnFast', { count: fast })] : []),
    ...(critical > 0 ? [t('release.warnCritical', { count: critical })] : []),
    ...(overdue > 0 ? [t('release.warnOverdue', { count: overdue })] : []),
    ...(squeezed > 0 ? [t('release.warnSqueezed', { count: squeezed })] : []),
    ...breaks,
  ]
}

const told = (t: Translate, { told: offices }: ReleasePreview): Html =>
  offices.length === 0
    ? html`<p>${t('release.toldNobody')}</p>`
    : html`<h3 class="heading heading--4">${t('release.told')}</h3><ul>${offices.map((name) => html`<li>${name}</li>`)}</ul>`

/** What the move would do: warnings, every date that changes, who is told. */
export const previewView = (t: Translate, model: ReleasePreview): Html => {
  const all = warnings(t, model)
  const list = html`<ul class="attention">${all.map((one) => html`<li>${one}</li>`)}</ul>`
  const same = t('release.unchanged', { count: model.unchanged.length })
  const unchanged =
    model.unchanged.length > 0 && details({ summary: same, body: table(t, model.unchanged, same) })
  return html`<section class="section stack" id="preview">${heading(2, t('release.changes'))}${all.length > 0 && alert(t, { tone: 'warning', text: list })}${table(t, model.changed, t('release.changes'))}${unchanged}${told(t, model)}</section>`
}
