import { longestText } from '../../../shared/domain/note/note.ts'
import type { CarryOver } from '../../../shared/domain/preparation/carry-over.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { radios } from '../../components/form/choices.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { dateField, textArea, textField } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import type { CarryModel } from './model.ts'

/** The form of one entry: a new one, or one that is changed. */
export interface CarryForm {
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly offices: readonly string[]
  readonly entry?: CarryOver
  /** The name of the entry's office, as the form shows it. */
  readonly office: string
  readonly fields?: FormFields
  readonly isOpen: boolean
}

/** Labels of the form's fields, by name. */
export const carryLabels = (t: Translate): Readonly<Record<string, string>> => ({
  kind: t('carry.kind'),
  what: t('carry.what'),
  inside: t('carry.inside'),
  outside: t('carry.outside'),
  office: t('carry.office'),
  firstDate: t('carry.firstDate'),
  acceptedOn: t('carry.acceptedOn'),
})

const dateValue = (date: IsoDate | undefined): string => (date ? formatDate('nb', date, 'numeric') : '')

const stored = ({ entry, office }: CarryForm): Readonly<Record<string, string>> => ({
  kind: entry?.kind ?? '',
  what: entry?.what ?? '',
  inside: entry?.inside ?? '',
  outside: entry?.outside ?? '',
  office,
  firstDate: dateValue(entry?.firstDate),
  acceptedOn: entry?.agencyId ? '' : dateValue(entry?.acceptedOn),
})

const reader = (t: Translate, model: CarryForm) => (name: string) => ({
  name,
  label: carryLabels(t)[name] ?? name,
  value: model.fields ? typed(model.fields, name) : (stored(model)[name] ?? ''),
  ...model.problems.of(name),
})

const buttons = (t: Translate, { visible }: CarryModel, { entry }: CarryForm): Html => {
  const save = button({ label: t('carry.save'), name: 'act', value: 'save' })
  if (!entry) return save
  const remove = { label: t('carry.remove'), name: 'act', value: 'remove' }
  const back = { href: paths.carryOver(visible.plan.id), label: t('action.cancel') }
  return buttonRow(
    save,
    button({ ...remove, variant: 'secondary', tone: 'danger' }),
    linkButton({ ...back, variant: 'tertiary' }),
  )
}

const listId = 'takers'

/** What, who has it inside, who takes over outside, from when; the coordinator also notes a yes from outside the directory. */
export const carryForm = (t: Translate, carry: CarryModel, model: CarryForm): Html => {
  const { visible, kinds, circle } = carry
  const at = reader(t, model)
  const isHealth = circle === 'health'
  const [only] = kinds
  const options = kinds.map((value) => ({ value, label: t(`carryOver.${value}`) }))
  return form({
    ...model.keys,
    action: paths.carryOver(visible.plan.id),
    version: model.entry?.version ?? 0,
    body: [
      hiddenField('part', model.entry?.id ?? ''),
      isHealth && only ? hiddenField('kind', only) : radios(t, { ...at('kind'), options, inline: true }),
      textArea(t, {
        ...at('what'),
        hint: t(isHealth ? 'carry.whatHealthHint' : 'carry.whatHint'),
        rows: 2,
        limit: longestText,
      }),
      textField(t, { ...at('inside'), hint: t('carry.insideHint') }),
      textField(t, { ...at('outside'), hint: t('carry.outsideHint') }),
      textField(t, {
        ...at('office'),
        hint: t(isHealth ? 'carry.officeHealthHint' : 'carry.officeHint'),
        list: listId,
        optional: !isHealth,
      }),
      suggestions(listId, model.offices),
      dateField(t, { ...at('firstDate'), optional: true }),
      !isHealth && dateField(t, { ...at('acceptedOn'), hint: t('carry.acceptedOnHint'), optional: true }),
      buttons(t, carry, model),
    ],
  })
}
