import { type Answer, type Question, questions } from '../../../shared/domain/readiness/question.ts'
import { openQuestions } from '../../../shared/domain/readiness/readiness.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { card } from '../../components/card.ts'
import { type Html, html } from '../../components/html.ts'
import type { IconName } from '../../components/icon.ts'
import { link } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { taskList } from '../../components/task-list.ts'
import type { Tone } from '../../components/tone.ts'
import { paths } from '../../server/paths.ts'
import type { Reading } from './plan-task.ts'
import { missingText, seenWhole } from './readiness-missing.ts'

const looks = {
  ready: { tone: 'success', icon: 'done' },
  'not-ready': { tone: 'warning', icon: 'failed' },
  'not-needed': { tone: 'neutral', icon: 'draft' },
} as const satisfies Record<Answer['answer'], { tone: Tone; icon: IconName }>

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
