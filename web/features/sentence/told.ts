import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { SentenceFault } from '../../../shared/schedule/sentence/index.ts'
import { fieldErrorText } from '../shared/field-errors.ts'
import type { SentenceError } from './errors.ts'
import type { RowList } from './fields.ts'
import type { RowNumbers } from './form.ts'

/** An error in words, at its field. */
export interface Told {
  readonly field?: string
  readonly message: string
}

const lists: readonly RowList[] = ['parts', 'extensions', 'interruptions', 'refusals']

/** Where on the form a fault is told: a path into the facts counts entries, the form counts rows. */
const fieldOf = (path: string, rows: RowNumbers): string => {
  const [group = '', at = '0', ...rest] = path.split('.')
  const list = lists.find((one) => one === group)
  if (!list) return path
  return [list, rows[list]?.[Number(at)] ?? at, ...rest].join('.')
}

/** A fault in a sentence that ends with the paragraph it rests on. */
export const faultText = (t: Translate, { code, limit, reference }: SentenceFault): string => {
  const date = limit === undefined ? '' : formatDate(t.language, limit)
  const text = t(`sentenceFault.${code}`, { date })
  return reference === undefined ? text : t('sentencePage.withLaw', { text, law: reference })
}

/** All errors among the faults, each at its field. Warnings keep nobody from saving and are told elsewhere. */
export const toldFaults = (
  t: Translate,
  faults: readonly SentenceFault[],
  rows: RowNumbers,
): readonly Told[] =>
  faults
    .filter(({ severity }) => severity === 'error')
    .map((fault) => ({ field: fieldOf(fault.path, rows), message: faultText(t, fault) }))

/** A length is one field with three boxes: what is wrong with one of them stands at the whole. */
const wholeField = (field: string): string => field.replace(/\.(?:years|months|days)$/, '')

const errorText = (t: Translate, error: SentenceError, label: string): string => {
  switch (error.code) {
    case 'spell-ends-before':
    case 'spells-overlap':
    case 'isolation-outside':
      return t(`sentencePage.error.${error.code}`)
    case 'credit-differs':
      return t('sentencePage.error.credit-differs', { count: error.count })
    default:
      return fieldErrorText(t, error, label)
  }
}

/** Errors of the form in words; `labelOf` knows what a field is called, and nothing of fields that are not on the page. */
export const toldErrors = (
  t: Translate,
  errors: readonly SentenceError[],
  labelOf: (field: string) => string | undefined,
): readonly Told[] =>
  errors.map((error) => {
    const field = wholeField(error.field)
    const label = labelOf(field)
    const message = errorText(t, error, label ?? field)
    return label === undefined ? { message } : { field, message }
  })
