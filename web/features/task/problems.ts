import type { CaseFailure } from '../../../shared/application/on-case.ts'
import type { TaskFailure } from '../../../shared/domain/task/apply.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { FormErrors, FormFields } from '../../server/form.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import type { commandNamed } from './form.ts'
import { labelOf } from './labels.ts'

export type FormCommand = NonNullable<ReturnType<typeof commandNamed>>

/** Something to put right, in words; without a field it concerns the form as a whole. */
export interface Problem {
  readonly field?: string
  readonly message: string
}

/** A form that comes back: what was typed, and what is wrong. */
export interface Attempt {
  readonly command: FormCommand | 'note'
  readonly fields: FormFields
  readonly problems: readonly Problem[]
}

/** Words for the errors of a form. */
export const problemsOf = (t: Translate, errors: FormErrors): readonly Problem[] =>
  errors.map((error) => {
    const label = labelOf(t, error.field)
    const message = fieldErrorText(t, error, label ?? error.field)
    return label === undefined ? { message } : { field: error.field, message }
  })

/** What a refusal of the use case means for the form, and the status to answer with. */
export const refusalOf = (
  t: Translate,
  command: FormCommand,
  failure: TaskFailure | CaseFailure,
): { readonly status: 409 | 422; readonly problem: Problem } => {
  const message = t(`problem.${failure.code}`)
  switch (failure.code) {
    case 'statutory-capacity':
      return { status: 422, problem: { field: `${command}.code`, message } }
    case 'text-needed':
      return { status: 422, problem: { field: `${command}.text`, message } }
    case 'date-passed':
      return {
        status: 422,
        problem: { field: command === 'hold' ? 'hold.resumeOn' : 'schedule.appointment', message },
      }
    case 'too-early':
      return { status: 422, problem: { message } }
    case 'stale':
    case 'not-now':
    case 'not-yours':
    case 'not-allowed':
    case 'key-reused':
    case 'busy':
      return { status: 409, problem: { message } }
    default:
      return assertNever(failure)
  }
}
