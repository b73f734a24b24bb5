import { isHealthArea } from '../../../shared/domain/area/areas.ts'
import { parseTaskKind } from '../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { card, cardGrid } from '../../components/card.ts'
import { details } from '../../components/details.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html } from '../../components/html.ts'
import { type TagModel, tagRow } from '../../components/tag.ts'
import type { PlanTask, Standing } from './plan-task.ts'
import { standingTones } from './plan-timeline.ts'

type Need = VisibleCase['needs'][number]

/** The follow-up by the health service answers both health areas. */
const tasksOf = (need: Need, tasks: readonly PlanTask[]): readonly PlanTask[] =>
  tasks
    .filter((task) => (task.shape === 'full' ? task.area === need.area : isHealthArea(need.area)))
    .filter(({ standing }) => standing !== 'ended')

const order = ['overdue', 'unmet', 'soon', 'waiting', 'under-way', 'done'] as const

const worst = (tasks: readonly PlanTask[]): Standing | undefined =>
  order.find((standing) => tasks.some((task) => task.standing === standing))

const stateTag = (t: Translate, tasks: readonly PlanTask[]): TagModel => {
  const standing = worst(tasks)
  if (standing === undefined) return { tone: 'neutral', label: t('plan.notSent') }
  const tone = standingTones[standing]
  // Of the follow-up nobody is told whether it has been started.
  if (standing === 'waiting' && tasks.every(({ shape }) => shape === 'follow-up'))
    return { tone, label: t('plan.notDone') }
  return { tone, label: standing === 'unmet' ? t('areaState.unmet') : t(`tone.${tone}`) }
}

/** Letters of a text that stand open; a longer one is folded away behind its beginning. */
const longest = 260

const beginning = (text: string): string => `${text.slice(0, text.lastIndexOf(' ', longest - 40))} …`

/** What was written, as it was written. */
const written = (t: Translate, term: string, text: string): Html | undefined => {
  if (text === '') return undefined
  const whole = html`<p class="own-words">${text}</p>`
  const shown =
    text.length <= longest
      ? whole
      : html`<p class="own-words screen-only">${beginning(text)}</p>${details({ summary: t('plan.readAll'), body: whole })}`
  return html`<div><h4 class="term">${term}</h4>${shown}</div>`
}

const wanted = (t: Translate, need: Need): Html | undefined => {
  const kinds = need.wanted.flatMap((text) => parseTaskKind(text) ?? [])
  if (kinds.length === 0) return undefined
  const words = kinds.map((kind) => t(`kind.${kind}`)).join(', ')
  return html`<div><h4 class="term">${t('plan.wanted')}</h4><p>${words}</p></div>`
}

const summary = (t: Translate, tasks: readonly PlanTask[]): Html | undefined => {
  if (tasks.length === 0) return undefined
  const done = tasks.filter(({ standing }) => standing === 'done').length
  const offices = new Set(
    tasks.map((task) => (task.shape === 'full' ? task.office : t('area.healthFollowUp'))),
  )
  const counted = t('plan.doneOf', { done, count: tasks.length })
  return html`<p class="quiet">${[...offices].join(', ')} · ${counted}</p>`
}

const areaCard = (t: Translate, need: Need, tasks: readonly PlanTask[]): Html => {
  const state = stateTag(t, tasks)
  return card({
    title: t(`area.${need.area}`),
    level: 3,
    icon: need.area,
    tone: state.tone,
    id: `area-${need.area}`,
    body: html`${tagRow([state])}${written(t, t('plan.situation'), need.situation)}${written(t, t('plan.goal'), need.goal)}${wanted(t, need)}${summary(t, tasks)}`,
  })
}

/** A card per area of need that the reader sees: how it is now, the goal, the help wanted, how far it has come. */
export const areaCards = (t: Translate, needs: readonly Need[], tasks: readonly PlanTask[]): Html =>
  needs.length === 0
    ? emptyState({ title: t('plan.noAreas'), text: t('plan.noAreasText') })
    : cardGrid(needs.map((need) => areaCard(t, need, tasksOf(need, tasks))))
