import type { Translate } from '../../../shared/i18n/index.ts'
import { type Html, html } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import type { FormFields } from '../../server/form.ts'
import { fieldOrder } from './fields.ts'
import { fieldLabels } from './problems.ts'

const shown = (fields: FormFields, name: string): string =>
  (fields.get(name) ?? [])
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .toSorted()
    .join(', ')

/** Codes of boxes and lists are told by the form itself; here the texts matter, and that something else was chosen. */
const cell = (t: Translate, text: string): Html =>
  text === ''
    ? html`<span class="quiet">${t('planForm.empty')}</span>`
    : html`<span class="own-words">${text}</span>`

/** Where the plan as it is now differs from what somebody has typed; nothing when they agree. */
export const differences = (t: Translate, now: FormFields, typed: FormFields): Html | undefined => {
  const labels = fieldLabels(t)
  const rows = fieldOrder.flatMap((name) => {
    const [saved, wrote] = [shown(now, name), shown(typed, name)]
    return saved === wrote ? [] : [[labels[name] ?? name, cell(t, saved), cell(t, wrote)]]
  })
  if (rows.length === 0) return undefined
  const columns = [t('planForm.field'), t('planForm.savedNow'), t('planForm.youWrote')]
  return html`${dataTable({ caption: t('planForm.differences'), showCaption: true, columns, rows })}<p>${t('planForm.pressAgain')}</p>`
}
