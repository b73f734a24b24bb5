import type { Translate } from '../../../shared/i18n/index.ts'
import type { FieldError } from '../../server/form.ts'

/** What is wrong with a field in the reader's language. `label` is what the field is called on the page. */
export const fieldErrorText = (
  t: Translate,
  { code, limit }: Pick<FieldError, 'code' | 'limit'>,
  label: string,
): string => t(`fieldError.${code}`, { field: label, limit: limit ?? 0 })
