import { isFinal } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { daysBetween, formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { alert } from '../../components/alert.ts'
import { heading } from '../../components/card.ts'
import { errorSummary } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { overdueTag, sideTag, statusTag, urgentTag } from '../../components/status.ts'
import { tag } from '../../components/tag.ts'
import { columns, pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { dutyWords } from '../shared/duty-words.ts'
import { flagsBox } from '../shared/flags-box.ts'
import type { TaskPageGiven } from './given.ts'
import { actionsOf } from './view-actions.ts'
import { factsView } from './view-facts.ts'
import { talkView } from './view-talk.ts'

/** How long there is left, while somebody still has something to do. */
const dueTag = (t: Translate, task: Task, today: IsoDate): Html | undefined => {
  if (!task.due || isFinal(task.status)) return undefined
  const days = daysBetween(today, task.due)
  if (days < 0) return overdueTag(t, -days)
  const label = `${t('word.due')} ${t('due.daysLeft', { days })}`
  return tag({ tone: days <= 7 ? 'warning' : 'neutral', icon: 'calendar', label })
}

const head = ({ t, model, today }: TaskPageGiven): Html => {
  const { task, plan, person } = model
  return pageHead({
    kicker: `${t('word.task')} · ${t(`area.${task.area}`)} · ${plan.number}`,
    title: t(`kind.${task.kind}`),
    lead: html`${t('taskPage.forPerson', { name: person.name })}`,
    tags: html`<p class="tags">${task.priority && urgentTag(t)}${statusTag(t, task.status)}${task.side && sideTag(t, task.side)}${dueTag(t, task, today)}</p>`,
  })
}

/** That the office was silent until its time was up, and what the reader may do about it. */
const silence = ({ t, model }: TaskPageGiven): Html | undefined => {
  const { answer, task, mayReroute } = model
  if (!answer?.due || !answer.done || task.status !== 'requested') return undefined
  const text = t('answering.silent', { date: formatDate(t.language, answer.due) })
  return html`<p>${text}${mayReroute && ` ${t('answering.mayReroute')}`}</p>`
}

/** Whose turn it is, in words. */
const turn = (given: TaskPageGiven): Html => {
  const { t, model, directory } = given
  const { ball } = model
  const office = directory.agency(ball.office)?.name ?? ball.office
  const who = ball.person === undefined ? office : t('ball.person', { name: ball.person, office })
  const mine = model.next !== undefined || model.mayReroute
  const done = ball.code === 'over' || ball.code === 'replaced'
  const title = mine ? t('taskPage.yourTurn') : done ? t('taskPage.over') : t('taskPage.waiting')
  const idle =
    model.commands.length === 0 && !mine && !done && html`<p class="quiet">${t('taskPage.nothingToDo')}</p>`
  const question =
    ball.code === 'question' &&
    model.task.question &&
    html`<blockquote class="turn__question"><p class="quiet">${t('taskPage.question', { office: directory.agency(model.task.owner)?.name ?? model.task.owner })}</p><p class="own-words">${model.task.question}</p></blockquote>`
  return html`<section class="turn" data-mine="${mine ? 'yes' : 'no'}" aria-labelledby="turn"><h2 class="heading heading--2" id="turn">${title}</h2><p>${t(`ball.${ball.code}`, { who })}</p>${silence(given)}${model.duty && html`<p>${dutyWords(t, model.duty, directory)}</p>`}${idle}${question}${actionsOf(given)}</section>`
}

const related = ({ t, model, directory }: TaskPageGiven): Html | undefined => {
  const { plan, before, after } = model
  const name = (task: Task) => directory.agency(task.owner)?.name ?? task.owner
  const to = (task: Task, label: string) => link({ href: paths.task(plan.id, task.id), label })
  if (!before && !after) return undefined
  return html`<div class="stack related">${after && html`<p>${t('taskPage.sentOn')} ${to(after, t('taskPage.seeNext', { office: name(after) }))}</p>`}${before && html`<p>${t('taskPage.cameFrom')} ${to(before, t('taskPage.seeBefore', { office: name(before) }))}</p>`}</div>`
}

/** Words whose form is no longer on the page: they are shown, so that nothing typed is lost. */
const kept = ({ t, model, attempt }: TaskPageGiven): Html | undefined => {
  if (!attempt || attempt.command === 'note' || model.commands.includes(attempt.command)) return undefined
  const texts = [...attempt.fields]
    .filter(([name]) => /\.(text|question|answer|reason)$/.test(name))
    .flatMap(([, values]) => values)
    .filter((text) => text.trim() !== '')
  return texts.length === 0
    ? undefined
    : html`<section class="section">${heading(2, t('taskPage.kept'))}${texts.map((text) => html`<p class="own-words">${text}</p>`)}</section>`
}

/** The page of a task: its turn and buttons, the conversation, and the facts beside them. */
export const taskView = (given: TaskPageGiven): Html => {
  const { t, model, attempt, meanwhile } = given
  const hidden =
    model.task.status === 'entered-in-error' && alert(t, { tone: 'info', text: t('taskPage.hidden') })
  const main = html`${turn(given)}${related(given)}<section class="section" aria-labelledby="talk">${heading(2, t('taskPage.conversation'), 'talk')}${talkView(given)}</section>`
  return html`${errorSummary(t, attempt?.problems ?? [])}${meanwhile}${kept(given)}${head(given)}${flagsBox(t, model.flags)}${hidden}${columns(main, factsView(given))}`
}
