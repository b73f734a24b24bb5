import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { checkbox } from '../../components/form/choices.ts'
import { textField } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { labelOf } from './labels.ts'
import { lengthField } from './length-field.ts'

/** The form as it is to be shown. */
export interface SentenceForm {
  readonly action: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly version: number
  readonly kind: SentenceKind
  readonly fields: FormFields
  readonly problems: FormProblems
}

/** The same in the reader's language. */
export interface Drawing extends SentenceForm {
  readonly t: Translate
}

const textOf =
  ({ fields }: SentenceForm) =>
  (name: string): string =>
    typed(fields, name)

/** A field's name, label, value and error. */
export const at = ({ t, fields, problems }: Drawing, name: string, label?: string) => ({
  name,
  label: label ?? labelOf(t)(name) ?? name,
  value: typed(fields, name),
  ...problems.of(name),
})

/** A short box, mostly for a date. */
export const dateBox = (
  of: Drawing,
  name: string,
  more: { readonly label?: string; readonly hint?: string; readonly optional?: true } = {},
): Html => {
  const { label, ...rest } = more
  return textField(of.t, { ...at(of, name, label), ...rest, width: 10 })
}

/** A box to tick. */
export const tick = (of: Drawing, name: string, hint?: string): Html => {
  const { value, ...rest } = at(of, name)
  return checkbox(of.t, { ...rest, checked: value !== '', ...(hint && { hint }) })
}

/** Years, months and days. */
export const lengthBox = (
  of: Drawing,
  name: string,
  more: { readonly label?: string; readonly hint?: string; readonly optional?: true } = {},
): Html => {
  const { t, problems } = of
  const label = more.label ?? labelOf(t)(name) ?? name
  return lengthField(t, { ...more, name, label, value: textOf(of), ...problems.of(name) })
}
