import type { Translate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { alert } from '../../components/alert.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { radios } from '../../components/form/choices.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { dateField, textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { toldProblems } from '../shared/form-problems.ts'
import { officeNames } from '../shared/sending/offices.ts'
import { whySentences } from '../shared/why-here.ts'
import { otherOffice, type Problem } from './form.ts'
import type { RerouteModel } from './model.ts'

export interface ReroutePageGiven {
  readonly t: Translate
  readonly directory: Directory
  readonly model: RerouteModel
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
  /** What was typed, when the form comes back. */
  readonly values?: FormFields
  readonly problems: readonly Problem[]
  readonly over?: Html
}

const nameOf = (directory: Directory, id: AgencyId): string => directory.agency(id)?.name ?? id

const standing = ({ task, isElsewhere }: RerouteModel) => {
  if (task.owner.startsWith('triage:')) return 'reroute.queued'
  return isElsewhere ? 'reroute.elsewhereHere' : 'answering.silentTitle'
}

/** Why the task stands here: the office's no in its own words, or that nobody has it. */
const why = ({ t, directory, model }: ReroutePageGiven): Html => {
  const { task, tried, decision, options } = model
  const { ending } = task
  const title =
    ending?.kind === 'rejection'
      ? t('reroute.rejected', {
          office: nameOf(directory, task.owner),
          reason: t(`rejection.${ending.code}`),
        })
      : t(standing(model), { office: nameOf(directory, task.owner) })
  const words = ending?.text && html`<p class="own-words">${ending.text}</p>`
  const others =
    tried.length > 1 &&
    html`<p>${t('reroute.tried')}: ${tried.map((id) => nameOf(directory, id)).join(', ')}</p>`
  // Who has said no stands above.
  const news = decision.reasons.filter((one) => one.code !== 'turned-down' || one.why !== 'already-rejected')
  const sentences = whySentences(t, { reasons: news }, directory)
  const rules =
    options.every(({ isBest }) => !isBest) &&
    sentences.length > 0 &&
    html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  return alert(t, { tone: 'info', title, text: html`${words}${others}${rules}` })
}

const optionsOf = ({ t, directory, model }: ReroutePageGiven) => [
  ...model.options.map(({ office, why: reason, isBest }) => ({
    value: office,
    label: nameOf(directory, office),
    hint: `${isBest ? `${t('reroute.best')}. ` : ''}${whySentences(t, { reasons: [reason] }, directory).join(' ')}`,
  })),
  { value: otherOffice, label: t('reroute.other'), hint: t('reroute.otherHint') },
]

const fields = (given: ReroutePageGiven): readonly (Html | false)[] => {
  const { t, directory, model, values, problems } = given
  const told = toldProblems(t, problems)
  const [first] = model.options
  return [
    first
      ? radios(t, {
          name: 'choice',
          label: t('reroute.choose'),
          options: optionsOf(given),
          value: values ? typed(values, 'choice') : first.office,
          ...told.of('choice'),
        })
      : html`<p>${t('reroute.none')}</p>${hiddenField('choice', otherOffice)}`,
    textField(t, {
      name: 'office',
      label: t('reroute.office'),
      hint: t('reroute.officeHint'),
      list: 'offices',
      optional: first !== undefined,
      value: typed(values, 'office'),
      ...told.of('office'),
    }),
    suggestions('offices', officeNames(directory, model.task.kind)),
    textArea(t, {
      name: 'reason',
      label: t('reroute.reason'),
      rows: 2,
      optional: first !== undefined,
      value: typed(values, 'reason'),
      ...told.of('reason'),
    }),
    model.asksConsent &&
      dateField(t, {
        name: 'consent',
        label: t('reroute.consent'),
        hint: t('reroute.consentHint'),
        value: typed(values, 'consent'),
        ...told.of('consent'),
      }),
  ]
}

/** Chooses who is asked next. The first choice of the rules is chosen already. */
export const rerouteView = (given: ReroutePageGiven): Html => {
  const { t, model, problems, over } = given
  const { plan, task } = model
  const back = linkButton({
    href: paths.task(plan.id, task.id),
    label: t('action.cancel'),
    variant: 'tertiary',
  })
  const send = button({ label: t('reroute.send'), icon: 'send' })
  const body = form({
    ...given.form,
    action: paths.reroute(plan.id, task.id),
    version: task.version,
    body: [...fields(given), buttonRow(send, back)],
  })
  const kicker = `${t(`kind.${task.kind}`)} · ${plan.number}`
  return html`${toldProblems(t, problems).summary}${over}${pageHead({ kicker, title: t('reroute.title') })}<div class="stack">${why(given)}${body}</div>`
}
