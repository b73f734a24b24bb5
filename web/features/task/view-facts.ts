import type { Task } from '../../../shared/domain/task/task.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { formatDate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import { card } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { type Definition, definitionList } from '../../components/definition-list.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { paths } from '../../server/paths.ts'
import { dutyWords } from '../shared/duty-words.ts'
import { certaintyText } from '../shared/hangs-on.ts'
import { whyHere } from '../shared/why-here.ts'
import type { TaskPageGiven } from './given.ts'

const basis = (t: Translate, task: Task): string =>
  task.basis.kind === 'law'
    ? task.basis.reference
    : t('taskPage.consent', { date: formatDate(t.language, task.basis.givenOn) })

const language = ({ t, model }: TaskPageGiven): string => {
  const name = t(`personLanguage.${model.person.language}`)
  return model.person.interpreter ? t('taskPage.interpreter', { language: name }) : name
}

/** The day, how certain it is, and what a conditional one hangs on: an office can act on that, too. */
const releaseOf = ({ t, model }: TaskPageGiven): Part => {
  const { release, certainty } = model.schedule
  if (release === undefined) return t(`certainty.${certainty}`)
  return html`${dateText(t, release)}<br><span class="quiet">${certaintyText(t, model)}</span>`
}

/** Facts whose value is known. */
const known = (facts: readonly (readonly [string, Part])[]): readonly Definition[] =>
  facts.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]))

/** Until when the office is to say yes or no; undefined once it has, and for tasks that nobody has to answer. */
const answerBy = ({ t, model: { answer } }: TaskPageGiven): Part => {
  if (!answer) return undefined
  if (!answer.due) return t('answering.paused')
  if (answer.done) return t('answering.passed', { date: formatDate(t.language, answer.due) })
  return dateText(t, answer.due)
}

const factsOf = (given: TaskPageGiven): readonly Definition[] => {
  const { t, model, directory } = given
  const { task, plan, person } = model
  const office = (id: AgencyId) => link({ href: paths.office(id), label: directory.agency(id)?.name ?? id })
  return known([
    [
      t('taskPage.person'),
      html`${person.name}<br>${link({ href: paths.plan(plan.id), label: plan.number })}`,
    ],
    [t('taskPage.nationalNumber'), person.nationalNumber],
    [t('taskPage.language'), language(given)],
    [t('taskPage.area'), t(`area.${task.area}`)],
    [t('taskPage.from'), html`${task.requester.name}<br>${office(task.requester.agencyId)}`],
    [t('taskPage.office'), office(task.owner)],
    [t('taskPage.assignee'), task.assignee?.name ?? t('taskPage.nobody')],
    [t('word.due'), task.due ? dateText(t, task.due) : t('due.none')],
    [t('answering.deadline'), answerBy(given)],
    [t('word.release'), releaseOf(given)],
    [t('taskPage.appointment'), task.appointment && dateText(t, task.appointment)],
    [t('taskPage.resumeOn'), task.resumeOn && dateText(t, task.resumeOn)],
    [t('taskPage.basis'), basis(t, task)],
  ])
}

/** Beside the conversation: what the task is, and why it went to this office. */
export const factsView = (given: TaskPageGiven): Html => {
  const { t, model, directory } = given
  const answer = link({ href: paths.healthAnswer(model.plan.id), label: t('healthAnswer.link') })
  const health = model.mayAnswerHealth && html`<p>${answer}</p>`
  const duty = model.duty && html`<p>${dutyWords(t, model.duty, directory)}</p>`
  const why = html`<details class="ds-details" data-color="neutral" id="why"><summary>${t('whyHere.title')}</summary><div>${whyHere(t, model.why, directory)}${duty}</div></details>`
  return card({
    title: t('taskPage.facts'),
    body: html`${definitionList(factsOf(given))}${health}${why}`,
  })
}
