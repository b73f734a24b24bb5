import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { card } from '../../components/card.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { paths } from '../../server/paths.ts'
import { officeName, type Reading } from './plan-task.ts'

/** Conditions after release that the reader sees, and who follows each up. Nothing where there are none. */
export const conditionsCard = (t: Translate, { visible, directory }: Reading): Html | undefined => {
  const { conditions } = visible.preparation.stepDown
  if (conditions.length === 0) return undefined
  const lines = conditions.map(({ kind, followedUpBy, from, words }) => {
    const since = from && html`, ${t('steps.since').toLowerCase()} ${formatDate(t.language, from)}`
    const more = words && html`<br><span class="own-words">${words}</span>`
    return html`<li>${t(`condition.${kind}`)}${since}<br><span class="quiet">${officeName(directory, followedUpBy)}</span>${more}</li>`
  })
  return card({ title: t('steps.conditions'), body: html`<ul class="contents">${lines}</ul>` })
}

/** The way to stages and conditions, flags, and what goes on outside: what the reader may change, or may read. */
export const wayOutLinks = (t: Translate, { visible }: Reading): readonly Html[] => {
  const { plan, may, preparation } = visible
  const carries = may.includes('carry-over.edit') || preparation.carryOver.length > 0
  return [
    ...(may.includes('steps.edit') ? [link({ href: paths.steps(plan.id), label: t('steps.title') })] : []),
    ...(may.includes('flags.edit') ? [link({ href: paths.flags(plan.id), label: t('flags.title') })] : []),
    ...(carries ? [link({ href: paths.carryOver(plan.id), label: t('carry.title') })] : []),
  ]
}
