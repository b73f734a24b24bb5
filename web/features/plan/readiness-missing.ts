import type { Missing, MissingCode } from '../../../shared/domain/readiness/question.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { PlanId, TaskId } from '../../../shared/kernel/ids.ts'
import type { CaseAction } from '../../../shared/policies/decide.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { paths } from '../../server/paths.ts'
import { officeName, type Reading } from './plan-task.ts'

/** Where what is missing is put right, and who may. */
const ways = {
  facts: { action: 'preparation.edit', path: paths.preparation },
  appointments: { action: 'appointments.edit', path: paths.appointments },
  proposal: { action: 'tasks.send', path: paths.proposal },
  plan: { action: 'plan.edit', path: paths.editPlan },
  flags: { action: 'flags.edit', path: paths.flags },
} as const satisfies Record<string, { action: CaseAction; path: (plan: PlanId) => string }>

const taskCodes = [
  'from-later',
  'from-unknown-release',
  'task-open',
  'task-unmet',
] as const satisfies readonly MissingCode[]
type TaskCode = (typeof taskCodes)[number]

const isTaskCode = (code: MissingCode): code is TaskCode => taskCodes.some((one) => one === code)

/** Health answers for itself: there is nowhere to go from its no, its silence, or an answer about another date. */
const wayOf: Readonly<Record<Exclude<MissingCode, TaskCode>, keyof typeof ways | undefined>> = {
  'destination-undecided': 'plan',
  'address-not-approved': 'flags',
  'contact-restricted': 'flags',
  'no-place': 'facts',
  'no-journey': 'facts',
  'no-money': 'facts',
  'no-papers': 'facts',
  'no-phone': 'facts',
  'papers-unknown': 'facts',
  'phone-unknown': 'facts',
  'no-belongings': 'facts',
  'nobody-named': 'facts',
  'no-contact-agreed': 'facts',
  'health-not-asked': 'proposal',
  'health-unanswered': undefined,
  'health-no': undefined,
  'health-other-date': undefined,
  'no-appointment': 'appointments',
  'no-duty-appointment': 'appointments',
  'not-asked': 'proposal',
}

/** A way on is of use on the screen alone: on paper it is a word without a target. */
const wayOn = (href: string, label: string): Html =>
  html` <span class="screen-only">${link({ href, label })}</span>`

/** A task as the reader sees it whole; of the health follow-up there is nothing to name or open. */
export const seenWhole = ({ visible }: Reading, id: TaskId | undefined) =>
  visible.tasks.flatMap((one) => (one.shape === 'full' && one.task.id === id ? [one.task] : []))[0]

const ofTask = (t: Translate, code: TaskCode, taskId: TaskId | undefined, reading: Reading): Html => {
  const task = seenWhole(reading, taskId)
  if (!task) return html`${t('answer.not-ready')}`
  const on = task.ending?.kind === 'outcome' ? task.ending.on : undefined
  const text = t(`missing.${code}`, {
    task: t(`kind.${task.kind}`),
    office: officeName(reading.directory, task.owner),
    date: on ? formatDate(t.language, on) : '',
  })
  return html`${text}${wayOn(paths.task(task.planId, task.id), t('readiness.seeTask'))}`
}

/** One thing that is missing, in a sentence, with the way to where it is put right for those who may. */
export const missingText = (t: Translate, { code, taskId }: Missing, reading: Reading): Html => {
  if (isTaskCode(code)) return ofTask(t, code, taskId, reading)
  const { plan, may } = reading.visible
  const name = wayOf[code]
  const way = name && may.includes(ways[name].action) ? ways[name] : undefined
  return html`${t(`missing.${code}`)}${name && way && wayOn(way.path(plan.id), t(`readiness.to.${name}`))}`
}
