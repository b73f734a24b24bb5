import { isPublicAgency } from '../../../../shared/domain/agency/agency.ts'
import { isHealthArea } from '../../../../shared/domain/area/areas.ts'
import { familyKinds } from '../../../../shared/domain/preparation/contact.ts'
import { kindFacts } from '../../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../../shared/i18n/index.ts'
import type { Directory } from '../../../../shared/routing/directory.ts'
import { alert } from '../../../components/alert.ts'
import { details } from '../../../components/details.ts'
import { checkbox, select } from '../../../components/form/choices.ts'
import { fieldId } from '../../../components/form/field.ts'
import { hiddenField } from '../../../components/form/form.ts'
import { dateField, textArea, textField } from '../../../components/form/text-field.ts'
import { type Html, html } from '../../../components/html.ts'
import { icon } from '../../../components/icon.ts'
import { tag } from '../../../components/tag.ts'
import { type FormFields, typed } from '../../../server/form.ts'
import type { FormProblems } from '../form-problems.ts'
import { whyHere } from '../why-here.ts'
import type { SendingCard } from './card.ts'
import { type TaskField, taskFieldName } from './names.ts'
import { choosableTypes, oneEach } from './offices.ts'

/** What the cards of a page are drawn from. */
export interface CardsModel {
  readonly t: Translate
  readonly directory: Directory
  readonly values: FormFields
  readonly problems: FormProblems
}

/** The id of the list of offices that a kind's text field suggests; undefined where there is nothing to choose from. */
export const officeListId = ({ kind }: SendingCard): string | undefined => {
  const types = choosableTypes(kind).filter((type) => !oneEach.includes(type))
  return types.length === 0 ? undefined : `offices-${types.join('-')}`
}

const fieldOf = ({ values, problems }: CardsModel, { kind }: SendingCard, field: TaskField) => {
  const name = taskFieldName(kind, field)
  return { name, value: typed(values, name), ...problems.of(name) }
}

const remark = ({ t, directory }: CardsModel, card: SendingCard): Html | undefined => {
  const { outcome } = card.decision
  if (card.sentTo !== undefined) {
    const office = directory.agency(card.sentTo)?.name ?? card.sentTo
    return alert(t, { tone: 'info', text: t('sending.sentBefore', { office }) })
  }
  if (outcome === 'triage')
    return alert(t, { tone: 'warning', title: t('sending.triage'), text: t('sending.triageText') })
  if (outcome === 'manual') return alert(t, { tone: 'warning', text: t('sending.manual') })
  return card.excluded.length === 0
    ? undefined
    : alert(t, { tone: 'info', text: t('sending.rejectedBefore') })
}

const where = (model: CardsModel, card: SendingCard): Html => {
  const { t, directory } = model
  const { decision } = card
  const name = directory.agency(decision.office)?.name ?? decision.office
  return html`<div class="form-stack"><p class="sending__office">${icon('office')}<span><span class="ds-sr-only">${t('sending.to')} </span><strong>${name}</strong></span></p>${whyHere(t, decision, directory)}${otherOffice(model, card)}</div>`
}

const plannedNote = ({ planned }: SendingCard): Html | undefined => {
  if (!planned?.text) return undefined
  const { tone, label, text } = planned
  const mark = tone && label && html`${tag({ tone, label })} `
  return html`<p>${mark}<span class="quiet">${text}</span></p>`
}

const when = (model: CardsModel, card: SendingCard): Html => {
  const { t } = model
  const squeezed =
    card.squeezed &&
    html`<p>${tag({ tone: 'warning', icon: 'clock', label: t('sending.squeezed') })} <span class="quiet">${t('sending.squeezedText')}</span></p>`
  const consent =
    card.needsConsent &&
    dateField(t, {
      ...fieldOf(model, card, 'consent'),
      label: t('sending.consent'),
      hint: t('sending.consentHint'),
    })
  const planned = card.due && hiddenField(taskFieldName(card.kind, 'planned'), card.due)
  const due = textField(t, { ...fieldOf(model, card, 'due'), label: t('sending.due'), width: 10 })
  return html`<div class="form-stack">${due}${squeezed}${plannedNote(card)}${consent}${planned}</div>`
}

/** Another office: one of routing's own candidates, or any of the right type by name, with the reason. */
const otherOffice = (model: CardsModel, card: SendingCard): Html => {
  const { t, directory, problems, values } = model
  const nameOf = (id: SendingCard['decision']['office']): string => directory.agency(id)?.name ?? id
  const { decision, kind } = card
  const options = decision.candidates.map(({ agencyId }) => ({
    value: agencyId,
    label:
      agencyId === decision.office ? t('sending.proposed', { office: nameOf(agencyId) }) : nameOf(agencyId),
  }))
  const choose =
    options.length > 0 &&
    select(t, { ...fieldOf(model, card, 'office'), label: t('sending.office'), optional: true, options })
  const fields = (['office', 'other', 'reason'] as const).map((field) => taskFieldName(kind, field))
  const open = fields.some((name) => problems.of(name).error !== undefined || typed(values, name) !== '')
  const list = officeListId(card)
  return details({
    summary: t('sending.change'),
    open: open || decision.outcome === 'triage',
    body: html`<div class="form-stack">${choose}${textField(t, {
      ...fieldOf(model, card, 'other'),
      label: t('sending.other'),
      hint: t('sending.otherHint'),
      optional: true,
      ...(list !== undefined && { list }),
    })}${textArea(t, {
      ...fieldOf(model, card, 'reason'),
      label: t('sending.reason'),
      hint: t('sending.reasonHint'),
      rows: 2,
    })}</div>`,
  })
}

const message = (model: CardsModel, card: SendingCard): Html => {
  const { t } = model
  return textArea(t, {
    ...fieldOf(model, card, 'details'),
    label: t('sending.details'),
    optional: true,
    rows: 4,
    ...(isHealthArea(card.area) && { hint: t('planForm.healthNote') }),
  })
}

/** A court keeps the office or the family out for now: there is nothing to tick, only why. */
const refusedCard = ({ t }: CardsModel, { kind, area }: SendingCard): Html => {
  const label = t(`kind.${kind}`)
  const isPrivate = !isPublicAgency(kindFacts(kind).office) || familyKinds.some((one) => one === kind)
  const text = t(isPrivate ? 'sending.contactRestrictedText' : 'sending.contactRestrictedPublic')
  const why = alert(t, { tone: 'warning', title: t('sending.contactRestricted'), text })
  return html`<section class="group sending"><div class="sending__title"><h2 class="heading heading--3" id="${fieldId(taskFieldName(kind, 'include'))}">${label}</h2><span class="quiet">${icon(area)}${t(`area.${area}`)}</span></div>${why}</section>`
}

/** One task that could be sent, as a group of fields; its title is the box to tick. */
export const sendingCard = (model: CardsModel, card: SendingCard): Html => {
  const { t } = model
  const { kind, area } = card
  if (card.contactRefused) return refusedCard(model, card)
  const include = fieldOf(model, card, 'include')
  const label = t(`kind.${kind}`)
  const box = checkbox(t, { ...include, label, value: 'yes', checked: include.value === 'yes' })
  const title = html`<div class="sending__title">${box}<span class="quiet">${icon(area)}${t(`area.${area}`)}</span></div>`
  return html`<fieldset class="ds-fieldset group sending"><legend class="ds-sr-only">${label}</legend>${title}${remark(model, card)}<div class="sending__columns">${where(model, card)}${when(model, card)}${message(model, card)}</div></fieldset>`
}
