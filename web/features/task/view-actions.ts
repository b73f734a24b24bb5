import { type TaskCommandName, transitions } from '../../../shared/domain/task/transitions.ts'
import { formatDate } from '../../../shared/i18n/index.ts'
import { button, linkButton } from '../../components/button.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { attributes, type Html, html } from '../../components/html.ts'
import { paths } from '../../server/paths.ts'
import type { TaskPageGiven } from './given.ts'
import { commandFields } from './view-fields.ts'

/** Whether the state table says that a command's form asks for something. */
const asks = (name: TaskCommandName): boolean =>
  transitions.some((row) => row.command === name && row.asks !== undefined)

const commandForm = (
  given: TaskPageGiven,
  name: TaskCommandName,
  body: readonly Html[],
  look: { readonly variant?: 'primary' | 'secondary' | 'tertiary'; readonly tone?: 'danger' },
): Html => {
  const { t, model, keys } = given
  const { task, plan } = model
  return form({
    action: paths.taskCommand(plan.id, task.id),
    csrf: keys.csrf,
    idempotencyKey: keys.of(name),
    version: task.version,
    ...(body.length === 0 && { className: 'press' }),
    body: [hiddenField('command', name), ...body, button({ label: t(`command.${name}`), ...look })],
  })
}

const fieldsFor = (given: TaskPageGiven, name: TaskCommandName): readonly Html[] => {
  const { attempt, t, model, colleagues } = given
  const mine = attempt?.command === name ? { attempt } : {}
  return name === 'withdraw' || name === 'move'
    ? []
    : commandFields({ t, task: model.task, colleagues, ...mine }, name)
}

/** A form that asks for something, folded away until it is wanted; open when it came back. */
const folded = (given: TaskPageGiven, name: TaskCommandName, primary: boolean): Html => {
  const body = commandForm(given, name, fieldsFor(given, name), { variant: 'primary' })
  // A question that waits is answered right below it.
  if (primary && name === 'answer') return body
  const open = given.attempt?.command === name
  const own = attributes({ class: primary ? 'act act--primary' : 'act', open })
  return html`<details${own}><summary>${given.t(`command.${name}`)}</summary><div>${body}</div></details>`
}

const pressed = (given: TaskPageGiven, name: TaskCommandName, primary: boolean): Html =>
  commandForm(given, name, [], { variant: primary ? 'primary' : 'secondary' })

const overrideHint = ({ t, model }: TaskPageGiven): Html | undefined =>
  model.commands.includes('override-cancellation') && model.overrideFrom
    ? html`<p class="quiet">${t('taskPage.overrideFrom', { date: formatDate(t.language, model.overrideFrom) })}</p>`
    : undefined

const correction = (given: TaskPageGiven): Html | undefined => {
  const { t, model } = given
  if (!model.commands.includes('mark-error')) return undefined
  const body = commandForm(given, 'mark-error', [], { variant: 'secondary', tone: 'danger' })
  return html`<details class="act act--quiet"><summary>${t('taskPage.wrong')}</summary><div class="stack"><p>${t('taskPage.wrongHint')}</p>${body}</div></details>`
}

const reroute = ({ t, model }: TaskPageGiven): Html | undefined =>
  model.mayReroute
    ? linkButton({
        href: paths.reroute(model.plan.id, model.task.id),
        label: t('taskPage.reroute'),
        icon: 'forward',
      })
    : undefined

/** What the reader may do now: the likely next step first, the rest calm, the correction tucked away. */
export const actionsOf = (given: TaskPageGiven): Html | undefined => {
  const { commands, next } = given.model
  const others = commands.filter((name) => name !== next && name !== 'mark-error')
  const first = next && (asks(next) ? folded(given, next, true) : pressed(given, next, true))
  const presses = others.filter((name) => !asks(name)).map((name) => pressed(given, name, false))
  const folds = others.filter(asks).map((name) => folded(given, name, false))
  const main = [reroute(given), next && !asks(next) && first, ...presses].filter((part) => part !== undefined)
  return html`${next && asks(next) && first}<div class="buttons">${main}</div>${overrideHint(given)}<div class="acts">${folds}${correction(given)}</div>`
}
