import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { CaseAction } from '../../../shared/policies/decide.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { type AlertTone, alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { paths } from '../../server/paths.ts'
import { releaseDayText } from '../shared/release-day-words.ts'
import type { Attention } from './attention.ts'
import type { PlanTask } from './plan-task.ts'

interface Told {
  readonly tone: AlertTone
  readonly text: string
  readonly action?: { readonly href: string; readonly label: string }
}

const nameOf = (t: Translate, task: PlanTask): string =>
  task.shape === 'full' ? `«${t(`kind.${task.kind}`)}»` : t('area.healthFollowUp')

/** Where tasks are made: by the coordinator for the plan, by the prison's health service for health. */
const otherWay = (t: Translate, { plan, may }: VisibleCase): Pick<Told, 'action'> => {
  const to = (action: CaseAction, href: string) =>
    may.includes(action) ? { action: { href, label: t('attention.findOther') } } : undefined
  return to('tasks.send', paths.proposal(plan.id)) ?? to('tasks.send-onward', paths.onward(plan.id)) ?? {}
}

const taskTold = (t: Translate, item: Extract<Attention, { task: PlanTask }>, visible: VisibleCase): Told => {
  const { task } = item
  const plan = visible.plan.id
  const what = nameOf(t, task)
  switch (item.what) {
    case 'overdue': {
      const text = t('attention.overdue', { what, days: task.daysOver })
      if (task.shape === 'follow-up') return { tone: 'danger', text }
      return {
        tone: 'danger',
        text: `${text} (${task.office})`,
        action: { href: paths.task(plan, task.id), label: t('attention.open') },
      }
    }
    case 'question':
      return {
        tone: 'warning',
        text: t('attention.question', { office: item.task.office, what }),
        action: { href: paths.task(plan, task.id), label: t('attention.answer') },
      }
    case 'rejected': {
      const reason = t(`rejection.${item.task.rejection ?? 'other'}`)
      return {
        tone: 'danger',
        text: t('attention.rejected', { office: item.task.office, what, reason }),
        action: { href: paths.reroute(plan, task.id), label: t('attention.reroute') },
      }
    }
    case 'refused':
      return {
        tone: 'warning',
        text: t('attention.refused', { office: item.task.office, what }),
        ...otherWay(t, visible),
      }
    case 'silent':
      return {
        tone: 'danger',
        text: t('answering.silentAttention', { office: item.task.office, what }),
        action: { href: paths.reroute(plan, task.id), label: t('attention.reroute') },
      }
    case 'duty':
      return {
        tone: 'warning',
        text: t('duty.attention', { what }),
        action: { href: paths.task(plan, task.id), label: t('attention.open') },
      }
    case 'no-office':
      return {
        tone: 'danger',
        text: t('attention.noOffice', { what }),
        action: { href: paths.reroute(plan, task.id), label: t('attention.chooseOffice') },
      }
    default:
      return assertNever(item)
  }
}

const told = (t: Translate, item: Attention, visible: VisibleCase): Told => {
  const plan = visible.plan.id
  switch (item.what) {
    case 'unsent': {
      const action = { href: paths.proposal(plan), label: t('attention.propose') }
      return { tone: 'info', text: t('attention.unsent', { count: item.count }), action }
    }
    case 'steps-in-breach': {
      const action = { href: paths.steps(plan), label: t('attention.toSteps') }
      return { tone: 'warning', text: t('attention.stepsInBreach', { count: item.count }), action }
    }
    case 'sentence-mismatch': {
      const action = { href: paths.sentence(plan), label: t('attention.toSentence') }
      return { tone: 'warning', text: t('attention.sentenceMismatch', { count: item.count }), action }
    }
    case 'unanswered': {
      const action = { href: '#tasks', label: t('attention.toTasks') }
      return { tone: 'info', text: t('attention.unanswered', { count: item.count }), action }
    }
    case 'transfer-pending': {
      const on = formatDate(t.language, item.on)
      return { tone: 'info', text: t('attention.transferPending', { office: item.office, date: on }) }
    }
    case 'incoming': {
      const action = { href: paths.transferAnswer(plan), label: t('plan.answerTransfer') }
      return { tone: 'info', text: t('attention.incoming', { office: item.office }), action }
    }
    case 'release-day':
      return { tone: 'warning', text: releaseDayText(t, item.release, item.day) }
    case 'passed': {
      const action = { href: paths.events(plan), label: t('attention.record') }
      return { tone: 'warning', text: t('attention.passed'), action }
    }
    case 'no-successor': {
      const action = { href: paths.proposal(plan), label: t('succession.ask') }
      return { tone: 'warning', text: t('attention.noSuccessor'), action }
    }
    default:
      return taskTold(t, item, visible)
  }
}

const gravity = ['danger', 'warning', 'info', 'success'] as const satisfies readonly AlertTone[]
const byGravity = (one: Told, other: Told): number => gravity.indexOf(one.tone) - gravity.indexOf(other.tone)

const line = ({ text, action }: Told): Html => html`${text}${action && html`. ${link(action)}`}`

/** One box for all that waits: calm with one thing in it, and with ten. Nothing when nothing waits. */
export const attentionBox = (
  t: Translate,
  items: readonly Attention[],
  visible: VisibleCase,
): Html | undefined => {
  const all = items.map((item) => told(t, item, visible)).toSorted(byGravity)
  const [first] = all
  if (!first) return undefined
  const { tone } = first
  if (all.length === 1)
    return alert(t, { tone, title: first.text, ...(first.action && { text: link(first.action) }) })
  return alert(t, {
    tone,
    title: t('attention.title', { count: all.length }),
    text: html`<ul class="attention">${all.map((one) => html`<li>${line(one)}</li>`)}</ul>`,
  })
}
