import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { card } from '../../components/card.ts'
import { definitionList } from '../../components/definition-list.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { paths } from '../../server/paths.ts'
import type { Reading } from './plan-task.ts'

/** What health answered, as health offices read it: with the doses, and whether the date has moved since. */
const answered = (t: Translate, { visible }: Reading): Html => {
  const { health } = visible.preparation
  if (!health) return html`<p>${t('healthAnswer.none')}</p>`
  const date = formatDate(t.language, osloDate(health.at))
  const dose = (term: string, on: string | undefined) =>
    on === undefined ? [] : [{ term, value: formatDate(t.language, on, 'weekday') }]
  const doses = [
    ...dose(t('healthAnswer.last'), health.lastDoseInside),
    ...dose(t('healthAnswer.first'), health.firstDoseOutside),
  ]
  const moved = health.forRelease !== visible.schedule.release
  return html`<p><strong>${t(health.ready ? 'healthAnswer.saidYes' : 'healthAnswer.saidNo', { date })}</strong></p>${moved && html`<p>${t('healthAnswer.otherDate')}</p>`}${doses.length > 0 && definitionList(doses)}`
}

/** Health's own answer, for the office that gives it. */
export const healthAnswerCard = (t: Translate, reading: Reading): Html | undefined => {
  const { plan, may } = reading.visible
  if (!may.includes('health.say-ready')) return undefined
  const edit = link({ href: paths.healthAnswer(plan.id), label: t('healthAnswer.link') })
  return card({
    title: t('healthAnswer.title'),
    body: html`${answered(t, reading)}<p class="screen-only">${edit}</p>`,
  })
}
