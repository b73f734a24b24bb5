import {
  type Answer,
  type Missing,
  type MissingCode,
  type Question,
  questions,
} from '../../../shared/domain/readiness/question.ts'
import { openQuestions } from '../../../shared/domain/readiness/readiness.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { TaskId } from '../../../shared/kernel/ids.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { card } from '../../components/card.ts'
import { definitionList } from '../../components/definition-list.ts'
import { type Html, html } from '../../components/html.ts'
import type { IconName } from '../../components/icon.ts'
import { link } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { taskList } from '../../components/task-list.ts'
import type { Tone } from '../../components/tone.ts'
import { paths } from '../../server/paths.ts'
import { officeName, type Reading } from './plan-task.ts'

const looks = {
  ready: { tone: 'success', icon: 'done' },
  'not-ready': { tone: 'warning', icon: 'failed' },
  'not-needed': { tone: 'neutral', icon: 'draft' },
} as const satisfies Record<Answer['answer'], { tone: Tone; icon: IconName }>

const taskCodes = [
  'from-later',
  'from-unknown-release',
  'task-open',
  'task-unmet',
] as const satisfies readonly MissingCode[]
type TaskCode = (typeof taskCodes)[number]

const isTaskCode = (code: MissingCode): code is TaskCode => taskCodes.some((one) => one === code)

/** A task as the reader sees it whole; of the health follow-up there is nothing to name or open. */
const seenWhole = ({ visible }: Reading, id: TaskId | undefined) =>
  visible.tasks.flatMap((one) => (one.shape === 'full' && one.task.id === id ? [one.task] : []))[0]

const missingText = (t: Translate, { code, taskId }: Missing, reading: Reading): Html | string => {
  const task = seenWhole(reading, taskId)
  if (!isTaskCode(code)) return t(`missing.${code}`)
  if (!task) return t('answer.not-ready')
  const on = task.ending?.kind === 'outcome' ? task.ending.on : undefined
  const text = t(`missing.${code}`, {
    task: t(`kind.${task.kind}`),
    office: officeName(reading.directory, task.owner),
    date: on ? formatDate(t.language, on) : '',
  })
  return html`${text} ${link({ href: paths.task(task.planId, task.id), label: t('readiness.seeTask') })}`
}

const readyText = (
  t: Translate,
  { reason, taskId }: Extract<Answer, { answer: 'ready' }>,
  reading: Reading,
): string => {
  if (reason !== 'task-done') return t(`readyReason.${reason}`)
  const task = seenWhole(reading, taskId)
  return task ? t('readyReason.task-done', { task: t(`kind.${task.kind}`) }) : ''
}

/** Why the answer is what it is: one reason, or everything that is missing. */
const whyOf = (t: Translate, answer: Answer, reading: Reading): Html => {
  switch (answer.answer) {
    case 'ready':
      return html`${readyText(t, answer, reading)}`
    case 'not-needed':
      return html`${t(`readyReason.${answer.reason}`)}`
    case 'not-ready':
      return html`${answer.missing.map((one) => html`<span class="quiet">${missingText(t, one, reading)}</span>`)}`
    default:
      return assertNever(answer)
  }
}

const line = (t: Translate, question: Question, answer: Answer, reading: Reading) => ({
  label: t(`question.${question}`),
  hint: whyOf(t, answer, reading),
  state: tag({ ...looks[answer.answer], label: t(`answer.${answer.answer}`) }),
})

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

/** The first 72 hours in six lines, for the plan's own side: how each stands, why, what is missing, where to go. */
export const readinessCard = (t: Translate, reading: Reading): Html | undefined => {
  const { preparation, may, plan } = reading.visible
  const { readiness } = preparation
  if (!readiness) return undefined
  const count = openQuestions(readiness).length
  const lines = questions.map((question) => line(t, question, readiness[question], reading))
  const edit =
    may.includes('preparation.edit') &&
    html`<p class="screen-only">${link({ href: paths.preparation(plan.id), label: t('readiness.edit') })}</p>`
  return card({
    body: html`<p><strong>${t('readiness.count', { count })}</strong>. ${t('readiness.lead')}</p>${taskList(lines)}${edit}`,
  })
}
