import { daysBetween, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dateText } from '../../components/date.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { overdueTag } from '../../components/status.ts'

/** A due date in a list: the day, and in words how near it is. */
export const dueCell = (t: Translate, due: IsoDate | undefined, today: IsoDate): Part => {
  if (!due) return html`<span class="quiet">${t('due.none')}</span>`
  const days = daysBetween(today, due)
  const year = due.slice(0, 4) === today.slice(0, 4)
  const near =
    days < 0 ? overdueTag(t, -days) : html`<span class="quiet">${t('due.daysLeft', { days })}</span>`
  return html`${dateText(t, due, year ? 'short' : 'shortYear')} ${near}`
}

/** How long until a release; a day that has been says so. */
export const releaseCell = (t: Translate, release: IsoDate | undefined, today: IsoDate): Html => {
  if (!release) return html`<span class="quiet">${t('caseload.noDate')}</span>`
  const days = daysBetween(today, release)
  const left = days < 0 ? t('caseload.past') : t('due.untilRelease', { days })
  return html`${dateText(t, release, 'shortYear')} <span class="quiet">${left}</span>`
}
