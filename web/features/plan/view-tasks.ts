import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { overdueTag, sideTag, statusTag } from '../../components/status.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import { dutyWords } from '../shared/duty-words.ts'
import { type PlannedWords, plannedWords } from '../shared/planned.ts'
import { type FullTask, isOngoing, officeName, type PlanTask, type Reading } from './plan-task.ts'

const dated = (t: Translate, date: string, today: string): Html =>
  dateText(t, date, date.slice(0, 4) === today.slice(0, 4) ? 'short' : 'shortYear')

const nameCell = (t: Translate, task: PlanTask): Html => {
  if (task.shape === 'follow-up') return html`${t('area.healthFollowUp')}`
  const { planId, id, kind, area } = task
  const label = task.status === 'entered-in-error' ? t('status.entered-in-error') : t(`kind.${kind}`)
  return html`${link({ href: paths.task(planId, id), label })} <span class="quiet">${t(`area.${area}`)}</span>`
}

/** Who answers for a task until the office has said yes; the task that was let go says it on its own page. */
const dutyNote = (t: Translate, task: FullTask, directory: Directory): Html | undefined => {
  const { duty } = task
  if (!duty || !isOngoing(task)) return undefined
  const text = duty.owner
    ? t('duty.short', { office: officeName(directory, duty.owner) })
    : dutyWords(t, duty, directory)
  return html` <span class="quiet">${text}</span>`
}

const officeCell = (t: Translate, task: PlanTask, directory: Directory): Part => {
  if (task.shape === 'follow-up') return '–'
  const isUntaken = task.status === 'requested' && !task.owner.startsWith('triage:')
  const who = task.assignee ?? (isUntaken && t('plan.nobody'))
  return html`${task.office}${who && html` <span class="quiet">${who}</span>`}${dutyNote(t, task, directory)}`
}

const dates = (t: Translate, { appointment, resumeOn }: FullTask, today: string): Html =>
  html`${appointment && html` <span class="quiet">${t('plan.appointment')} ${dated(t, appointment, today)}</span>`}${resumeOn && html` <span class="quiet">${t('plan.resumesOn')} ${dated(t, resumeOn, today)}</span>`}`

/** When it must be begun, while there is time; how it stands, once there is none to spare. */
const plannedOf = (t: Translate, { id }: PlanTask, { planned, today }: Reading): PlannedWords | undefined => {
  const one = planned.get(id)
  return one && plannedWords(t, one, planned, today)
}

const dueCell = (t: Translate, task: PlanTask, reading: Reading): Part => {
  const due = task.due === undefined ? t('due.none') : dated(t, task.due, reading.today)
  const words = plannedOf(t, task, reading)
  return words?.text && words.tone === undefined ? html`${due} <span class="quiet">${words.text}</span>` : due
}

const verdict = (t: Translate, task: PlanTask, reading: Reading): Html | undefined => {
  const words = plannedOf(t, task, reading)
  if (!words?.tone || !words.label) return undefined
  const { tone, label, text } = words
  return html`<span class="tags">${tag({ tone, label })}</span> <span class="quiet">${text}</span>`
}

const stateCell = (t: Translate, task: PlanTask, reading: Reading): Html => {
  const { today } = reading
  const late = task.standing === 'overdue' && overdueTag(t, task.daysOver)
  if (task.shape === 'follow-up') {
    const isDone = task.standing === 'done'
    const state = isDone ? statusTag(t, 'completed') : tag({ tone: 'neutral', label: t('plan.notDone') })
    return html`<span class="tags">${late}${state}</span>`
  }
  const side = task.side && sideTag(t, task.side)
  return html`<span class="tags">${late}${statusTag(t, task.status)}${side}</span>${dates(t, task, today)}${verdict(t, task, reading)}`
}

const table = (t: Translate, tasks: readonly PlanTask[], reading: Reading, caption: string): Html =>
  dataTable({
    caption,
    columns: [t('word.task'), t('word.responsible'), t('word.due'), t('word.status')],
    rows: tasks.map((task) => [
      nameCell(t, task),
      officeCell(t, task, reading.directory),
      dueCell(t, task, reading),
      stateCell(t, task, reading),
    ]),
  })

/** How many ended tasks stand open on the page; more are folded away. */
const fewEnded = 3

/** The tasks that go on, by date, and those that have ended below. */
export const tasksTable = (t: Translate, reading: Reading, tasks: readonly PlanTask[]): Html => {
  if (tasks.length === 0) return emptyState({ title: t('plan.noTasks'), text: t('plan.noTasksText') })
  const ongoing = tasks.filter(isOngoing)
  const ended = tasks.filter((task) => !isOngoing(task))
  if (ongoing.length === 0 || ended.length <= fewEnded)
    return table(t, [...ongoing, ...ended], reading, t('word.tasks'))
  const summary = t('plan.endedTasks', { count: ended.length })
  return html`${table(t, ongoing, reading, t('word.tasks'))}<div class="after">${details({ summary, body: table(t, ended, reading, summary) })}</div>`
}
