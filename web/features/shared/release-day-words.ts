import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { ClosedDay, ReleaseDay } from '../../../shared/schedule/plan-dates.ts'

const dayText = (t: Translate, { date, why }: ClosedDay): string => {
  const day = formatDate(t.language, date, 'weekday')
  return why === 'saturday' || why === 'sunday'
    ? day
    : t('releaseDay.holiday', { day, name: t(`holiday.${why}`) })
}

/** What is closed when around a day of release, in two or three sentences. */
export const releaseDayText = (
  t: Translate,
  release: IsoDate,
  { kind, closed, opens }: ReleaseDay,
): string => {
  const date = formatDate(t.language, opens, 'weekday')
  const days = closed.map((one) => dayText(t, one)).join(', ')
  const shut = closed.length > 0 ? ` ${t('releaseDay.closed', { days })}` : ''
  if (kind === 'day-off') return `${t('attention.dayOff', { date })}${shut}`
  const day = formatDate(t.language, release, 'weekday')
  if (kind === 'short-day')
    return `${t('releaseDay.short', { day })} ${t('releaseDay.opens', { date })}${shut}`
  return `${t('attention.beforeDayOff', { day, date })}${shut}`
}
