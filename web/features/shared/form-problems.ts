import type { Translate } from '../../../shared/i18n/index.ts'
import { errorSummary } from '../../components/form/form.ts'
import type { Html } from '../../components/html.ts'
import type { FormErrors } from '../../server/form.ts'
import { fieldErrorText } from './field-errors.ts'

/** The errors of one form, ready for its page. */
export interface FormProblems {
  /** For the top of the page; undefined when nothing is wrong. */
  readonly summary: Html | undefined
  /** Spread into a field: `...problems.of('reason')` is `{ error }` or nothing. */
  readonly of: (field: string) => { readonly error?: string }
}

/** Problems out of errors that have been put into words; one without a field concerns the form as a whole. */
export const toldProblems = (
  t: Translate,
  told: readonly { readonly field?: string; readonly message: string }[],
): FormProblems => ({
  summary: errorSummary(t, told),
  of: (name) => {
    const message = told.find(({ field }) => field === name)?.message
    return message === undefined ? {} : { error: message }
  },
})

/**
 * Words for the errors of a form. `labels` are the labels of its fields by name; an error of the form as a whole,
 * or of a field that is not on the page, stands in the summary without a link.
 */
export const formProblems = (
  t: Translate,
  errors: FormErrors,
  labels: Readonly<Record<string, string>>,
): FormProblems =>
  toldProblems(
    t,
    errors.map((error) => {
      const label = labels[error.field]
      const message = fieldErrorText(t, error, label ?? error.field)
      return label === undefined ? { message } : { field: error.field, message }
    }),
  )
