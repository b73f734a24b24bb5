import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import type { WebConfig } from '../../server/deps.ts'
import { type FormFields, typed } from '../../server/form.ts'
import type { FormProblems } from '../shared/form-problems.ts'

/** What every section of the form is drawn from. */
export interface SectionModel {
  readonly t: Translate
  readonly directory: Directory
  readonly stage: WebConfig['stage']
  readonly values: FormFields
  readonly problems: FormProblems
}

/** Name, error and typed value of a field of one line or several. */
export const typedField = ({ values, problems }: SectionModel, name: string) => ({
  name,
  value: typed(values, name),
  ...problems.of(name),
})

/** Name and error of a field with boxes, and the ticked ones. */
export const chosenField = ({ values, problems }: SectionModel, name: string) => ({
  name,
  values: values.get(name) ?? [],
  ...problems.of(name),
})
