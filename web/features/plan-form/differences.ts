import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { type Html, html } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import type { FormFields } from '../../server/form.ts'
import { fieldOrder } from './fields.ts'
import { fieldLabels } from './problems.ts'
import { valueWords } from './value-words.ts'

const valuesIn = (fields: FormFields, name: string): readonly string[] =>
  (fields.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')

/** Where the plan as it is now differs from what somebody has typed; nothing when they agree. */
export const differences = (
  t: Translate,
  directory: Directory,
  now: FormFields,
  typed: FormFields,
): Html | undefined => {
  const labels = fieldLabels(t)
  const cell = (name: string, values: readonly string[]): Html =>
    values.length === 0
      ? html`<span class="quiet">${t('planForm.empty')}</span>`
      : html`<span class="own-words">${values.map((one) => valueWords(t, directory, name, one)).join(', ')}</span>`
  const rows = fieldOrder.flatMap((name) => {
    const [saved, wrote] = [valuesIn(now, name), valuesIn(typed, name)]
    const isSame = saved.toSorted().join('\n') === wrote.toSorted().join('\n')
    return isSame ? [] : [[labels[name] ?? name, cell(name, saved), cell(name, wrote)]]
  })
  if (rows.length === 0) return undefined
  const columns = [t('planForm.field'), t('planForm.savedNow'), t('planForm.youWrote')]
  return html`<div class="differences">${dataTable({ caption: t('planForm.differences'), showCaption: true, columns, rows })}<p>${t('planForm.pressAgain')}</p></div>`
}
