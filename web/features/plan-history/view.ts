import type { Translate } from '../../../shared/i18n/index.ts'
import { dateText, instantText } from '../../components/date.ts'
import { type Html, html } from '../../components/html.ts'
import { icon } from '../../components/icon.ts'
import { link } from '../../components/link.ts'
import type { HistoryLine } from '../shared/history-line.ts'
import type { HistoryModel } from './model.ts'

const lineView = (t: Translate, { at, who, what, facts, tasks, text }: HistoryLine): Html => {
  const about =
    tasks.length > 0 && html`<p>${tasks.map((task, index) => html`${index > 0 && ', '}${link(task)}`)}</p>`
  const told = facts.map((fact) => html`<p>${fact}</p>`)
  const said = text && html`<p class="own-words talk__text">${text}</p>`
  return html`<li class="talk__item talk__item--event">${icon('history')}<div><p><strong>${what}</strong></p><p class="quiet">${who}, ${instantText(t, at, 'time')}</p>${about}${told}${said}</div></li>`
}

/** What happened, day by day. */
export const historyView = (t: Translate, { count, days }: HistoryModel): Html =>
  html`<div class="narrow"><p class="quiet">${t('history.count', { count })}</p>${days.map(
    ({ date, lines }) =>
      html`<section class="section"><h2 class="heading heading--3">${dateText(t, date, 'weekday')}</h2><ol class="talk">${lines.map((line) => lineView(t, line))}</ol></section>`,
  )}</div>`
