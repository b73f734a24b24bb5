import { longestText } from '../../../shared/domain/note/note.ts'
import { button } from '../../components/button.ts'
import { instantText } from '../../components/date.ts'
import { form } from '../../components/form/form.ts'
import { textArea } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { icon } from '../../components/icon.ts'
import { paths } from '../../server/paths.ts'
import { historyLine } from '../shared/history-line.ts'
import type { TaskPageGiven } from './given.ts'
import type { TalkItem } from './talk.ts'
import { fieldOf } from './view-fields.ts'

const marks = { asked: 'send', event: 'history', note: 'note' } as const

/** What was done, and the coded facts of it. */
const toldIn = ({ t, directory, model }: TaskPageGiven, one: TalkItem) => {
  if (!one.entry) return { what: t(one.kind === 'asked' ? 'taskPage.asked' : 'word.note'), facts: [] }
  const { what, facts } = historyLine(t, one.entry, { directory, tasks: [model.task] })
  return { what, facts: one.isBrief ? [] : facts }
}

const whoIn = ({ t, directory }: TaskPageGiven, { entry, name, office }: TalkItem): string =>
  entry?.by.role === 'system'
    ? t('historyLine.automatic')
    : t('historyLine.by', { name, office: directory.agency(office)?.name ?? office })

const item = (given: TaskPageGiven, one: TalkItem): Html => {
  const { what, facts } = toldIn(given, one)
  const about = facts.length > 0 && html`<p class="quiet">${facts.join('. ')}</p>`
  const said = one.text && html`<p class="own-words talk__text">${one.text}</p>`
  return html`<li class="talk__item talk__item--${one.kind}">${icon(marks[one.kind])}<div><p><strong>${what}</strong></p><p class="quiet">${whoIn(given, one)}, ${instantText(given.t, one.at, 'short')}</p>${about}${said}</div></li>`
}

const noteForm = (given: TaskPageGiven): Html | undefined => {
  const { t, model, keys, attempt } = given
  if (!model.mayNote) return undefined
  const mine = attempt?.command === 'note' ? { t, attempt } : { t }
  const field = textArea(t, {
    ...fieldOf(mine, 'note'),
    hint: t('taskPage.noteHint'),
    rows: 3,
    limit: longestText,
  })
  const body = form({
    action: paths.taskNotes(model.plan.id, model.task.id),
    csrf: keys.csrf,
    idempotencyKey: keys.of('note'),
    body: [field, button({ label: t('taskPage.noteSave'), variant: 'secondary' })],
  })
  return html`<details class="act"${attempt?.command === 'note' && html` open`}><summary>${t('taskPage.newNote')}</summary><div>${body}</div></details>`
}

/** The conversation, the oldest first, and the place to write a note below it. */
export const talkView = (given: TaskPageGiven): Html =>
  html`<ol class="talk">${given.model.talk.map((one) => item(given, one))}</ol><div class="acts">${noteForm(given)}</div>`
