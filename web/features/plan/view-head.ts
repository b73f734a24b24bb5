import type { Translate } from '../../../shared/i18n/index.ts'
import type { CaseAction } from '../../../shared/policies/decide.ts'
import { daysLeft } from '../../../shared/schedule/release-date.ts'
import { buttonRow, linkButton, printButton } from '../../components/button.ts'
import { dateText } from '../../components/date.ts'
import { type Html, html } from '../../components/html.ts'
import { type TagModel, tagRow } from '../../components/tag.ts'
import type { Tone } from '../../components/tone.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { certaintyText } from '../shared/hangs-on.ts'
import { officeName, type PlanTask, type Reading } from './plan-task.ts'

const phaseTones = {
  'not-mapped': 'warning',
  active: 'info',
  suspended: 'warning',
  released: 'success',
  closed: 'neutral',
} as const satisfies Record<Reading['visible']['plan']['phase'], Tone>

/** "Released 12 March 2027 from Ringerike prison. 109 days left." */
const when = (t: Translate, { visible, today, directory }: Reading): Html => {
  const { plan, schedule } = visible
  const { release } = schedule
  const office = officeName(directory, plan.custody)
  if (release === undefined) return html`${t('plan.noDate', { office })}`
  const left = daysLeft(release, today)
  const isOut = schedule.certainty === 'released'
  const verb = isOut ? t('plan.releasedPast') : left < 0 ? t('plan.dateWas') : t('plan.released')
  const count =
    left < 0 || isOut
      ? t('plan.sinceRelease', { days: Math.max(0, -left) })
      : t('due.untilRelease', { days: left })
  return html`${verb} <strong>${dateText(t, release)}</strong> ${t('plan.from', { office })}. <strong>${count}</strong>.`
}

const lead = (t: Translate, reading: Reading): Html => {
  const { schedule } = reading.visible
  const certain =
    schedule.release !== undefined &&
    html` <span class="quiet certainty">${certaintyText(t, reading.visible)}</span>`
  return html`${when(t, reading)}${certain}`
}

const tags = (t: Translate, { visible }: Reading, tasks: readonly PlanTask[]): Html => {
  const { phase } = visible.plan
  const overdue = tasks.filter(({ standing }) => standing === 'overdue').length
  const all: TagModel[] = [{ tone: phaseTones[phase], label: t(`phase.${phase}`) }]
  if (overdue > 0) all.unshift({ tone: 'danger', label: t('plan.overdueCount', { count: overdue }) })
  return tagRow(all)
}

/** What is done most stands as buttons; the rest stands in the side column. */
const actions = (t: Translate, { visible }: Reading): Html => {
  const { plan, may: allowed } = visible
  // A release that has been is a fact: its date is not moved.
  const may = allowed.filter((action) => plan.phase !== 'released' || action !== 'release.move')
  const button = (action: CaseAction, made: () => Html): readonly Html[] =>
    may.includes(action) ? [made()] : []
  return buttonRow(
    ...button('tasks.send', () =>
      linkButton({ href: paths.proposal(plan.id), label: t('plan.newTasks'), icon: 'add' }),
    ),
    ...button('tasks.send-onward', () =>
      linkButton({ href: paths.onward(plan.id), label: t('plan.onward'), icon: 'forward' }),
    ),
    ...button('transfer.answer', () =>
      linkButton({ href: paths.transferAnswer(plan.id), label: t('plan.answerTransfer') }),
    ),
    ...button('release.move', () =>
      linkButton({
        href: paths.release(plan.id),
        label: t('plan.moveRelease'),
        icon: 'calendar',
        variant: 'secondary',
      }),
    ),
    ...button('plan.edit', () =>
      linkButton({
        href: paths.editPlan(plan.id),
        label: t('plan.edit'),
        icon: 'edit',
        variant: 'secondary',
      }),
    ),
    printButton(t('action.print')),
  )
}

/** Who the plan is for, when the release is, how it stands, and what may be done. */
export const planHead = (t: Translate, reading: Reading, tasks: readonly PlanTask[]): Html =>
  pageHead({
    kicker: `${t('word.plan')} · ${reading.visible.plan.number}`,
    title: reading.visible.person.name,
    lead: lead(t, reading),
    tags: tags(t, reading, tasks),
    actions: actions(t, reading),
  })
