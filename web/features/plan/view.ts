import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { card, heading } from '../../components/card.ts'
import { details } from '../../components/details.ts'
import { type Html, html } from '../../components/html.ts'
import type { TimelineModel } from '../../components/timeline/model.ts'
import { timeline } from '../../components/timeline/timeline.ts'
import { timelineList } from '../../components/timeline/timeline-list.ts'
import { columns } from '../../layout/page.ts'
import { flagsBox } from '../shared/flags-box.ts'
import { attentionOf } from './attention.ts'
import { type PlanTask, planTasks, type Reading } from './plan-task.ts'
import { nextDates, timelineModel } from './plan-timeline.ts'
import { areaCards } from './view-areas.ts'
import { attentionBox } from './view-attention.ts'
import { planHead } from './view-head.ts'
import { readinessCard } from './view-readiness.ts'
import { planSide } from './view-side.ts'
import { tasksTable } from './view-tasks.ts'
import { voiceCard } from './view-voice.ts'

const section = (id: string, title: string, body: Html): Html =>
  html`<section class="section" aria-labelledby="${id}">${heading(2, title, id)}${body}</section>`

const countDates = ({ lanes, release }: TimelineModel): number =>
  lanes.reduce((sum, { bars, milestones }) => sum + bars.length + milestones.length, release ? 1 : 0)

/** How many dates may stand in one list below the drawing; more are folded away behind the next few. */
const fewDates = 10

const dates = (t: Translate, model: TimelineModel, today: Reading['today']): Html => {
  const count = countDates(model)
  if (count <= fewDates) return timelineList(t, model)
  const all = details({ summary: t('plan.allDates', { count }), body: timelineList(t, model) })
  return html`<h3 class="term">${t('plan.nextDates')}</h3>${timelineList(t, nextDates(model, today))}${all}`
}

const timelineSection = (t: Translate, reading: Reading, tasks: readonly PlanTask[]): Html => {
  const model = timelineModel(t, reading, tasks)
  const body =
    countDates(model) === 0
      ? html`<p class="quiet">${t('plan.noDates')}</p>`
      : html`${timeline(t, model)}${dates(t, model, reading.today)}`
  return section('timeline', t('timeline.title'), card({ body }))
}

/** What has come over the plan as a whole. */
const state = (t: Translate, { visible }: Reading): Html | undefined => {
  const { phase, closing } = visible.plan
  if (phase === 'not-mapped') return alert(t, { tone: 'warning', text: t('plan.notMapped') })
  if (phase === 'suspended') return alert(t, { tone: 'warning', text: t('plan.suspended') })
  if (phase !== 'closed' || !closing) return undefined
  const date = formatDate(t.language, closing.on)
  const text = t('plan.closedOn', { date, reason: t(`closing.${closing.reason}`) })
  return alert(t, { tone: 'info', text })
}

/** A plan as its reader may see it: the heart of the portal. */
export const planView = (t: Translate, reading: Reading): Html => {
  const { visible } = reading
  const tasks = planTasks(reading)
  const waiting = attentionBox(t, attentionOf(reading, tasks), visible)
  const scope = visible.relation === 'task' && html`<p class="quiet">${t('plan.seesOwn')}</p>`
  const voice = visible.voice && voiceCard(t, visible.voice, visible.person)
  const ready = readinessCard(t, reading)
  const main = html`${timelineSection(t, reading, tasks)}${ready && section('readiness', t('readiness.title'), ready)}${section('areas', t('plan.areas'), html`${voice && html`<div class="before">${voice}</div>`}${areaCards(t, visible.needs, tasks)}`)}${section('tasks', t('word.tasks'), tasksTable(t, reading, tasks))}`
  return html`${planHead(t, reading, tasks)}<div class="stack">${state(t, reading)}${flagsBox(t, visible.preparation.flags)}${waiting}${reading.elsewhere}${scope}</div>${columns(main, planSide(t, reading))}`
}
