import * as z from 'zod'
import type { Translate } from '../../../shared/i18n/index.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { creditOf } from './credit.ts'
import { labelOf } from './labels.ts'
import type { Attempt } from './page.ts'
import { spellRows } from './schema.ts'
import { toldErrors } from './told.ts'

const inCredit = (name: string): boolean => name.startsWith('spells.') || name.startsWith('isolation.')

/** The form with the days that its spells give, or what is wrong with them. Looks at nothing else. */
export const creditIn = (
  t: Translate,
  fields: FormFields,
): Pick<Attempt, 'fields' | 'note' | 'told' | 'status'> => {
  const wrong = (errors: Parameters<typeof toldErrors>[1]) =>
    ({
      fields,
      told: toldErrors(t, errors, labelOf(t)),
      status: 422,
    }) as const
  const schema = z.strictObject({ spells: spellRows, isolation: spellRows })
  const parsed = parseForm(schema, new Map([...fields].filter(([name]) => inCredit(name))))
  if (!parsed.ok) return wrong(parsed.error)
  const credit = creditOf(parsed.value.spells, parsed.value.isolation)
  if (!credit.ok) return wrong(credit.error)
  const count = credit.value ?? 0
  return {
    fields: new Map([...fields, ['remandDays', [String(count)]]]),
    note: t('sentencePage.creditIs', { count }),
  }
}
