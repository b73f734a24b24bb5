import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { heading } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import type { ChangedDate, ReleasePreview } from './model.ts'

const date = (t: Translate, iso: string | undefined): Part =>
  iso === undefined ? t('release.noDate') : dateText(t, iso, 'shortYear')

const moved = (t: Translate, days: number | undefined): string | undefined => {
  if (days === undefined || days === 0) return undefined
  return days > 0 ? t('release.later', { days }) : t('release.earlier', { days: -days })
}

const remark = (t: Translate, { days, isOverdue, isPassed, isSqueezed }: ChangedDate): Html => {
  const overdue = isOverdue && tag({ tone: 'danger', label: t('release.overdue') })
  const passed = isPassed && tag({ tone: 'neutral', label: t('release.passed') })
  const squeezed = isSqueezed && !isOverdue && tag({ tone: 'warning', label: t('release.squeezed') })
  return html`<span class="tags">${overdue}${passed}${squeezed}</span> <span class="quiet">${moved(t, days)}</span>`
}

const table = (t: Translate, { changed }: ReleasePreview): Html =>
  changed.length === 0
    ? html`<p>${t('release.nothingChanged')}</p>`
    : dataTable({
        caption: t('release.changes'),
        columns: [t('release.what'), t('release.before'), t('release.after'), t('release.remark')],
        rows: changed.map((one) => [one.label, date(t, one.before), date(t, one.after), remark(t, one)]),
      })

/** What somebody should know before going on, in sentences. */
const warnings = (t: Translate, { release, dayOff, changed }: ReleasePreview): readonly string[] => {
  const overdue = changed.filter(({ isOverdue }) => isOverdue).length
  const squeezed = changed.filter(({ isSqueezed, isOverdue }) => isSqueezed && !isOverdue).length
  const day = (iso: string) => formatDate(t.language, iso, 'weekday')
  const off =
    dayOff &&
    (dayOff.isOnIt
      ? t('attention.dayOff', { date: day(dayOff.opens) })
      : t('attention.beforeDayOff', { day: day(release ?? dayOff.opens), date: day(dayOff.opens) }))
  return [
    ...(off ? [off] : []),
    ...(overdue > 0 ? [t('release.warnOverdue', { count: overdue })] : []),
    ...(squeezed > 0 ? [t('release.warnSqueezed', { count: squeezed })] : []),
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
  const unchanged =
    model.unchanged > 0 && html`<p class="quiet">${t('release.unchanged', { count: model.unchanged })}</p>`
  return html`<section class="section stack" id="preview">${heading(2, t('release.changes'))}${all.length > 0 && alert(t, { tone: 'warning', text: list })}${table(t, model)}${unchanged}${told(t, model)}</section>`
}
