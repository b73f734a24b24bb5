import { longestText } from '../../../shared/domain/note/note.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { fileField } from '../../components/form/file-field.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import { mostRows } from './list.ts'

export interface ImportForm {
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const importLabels = (t: Translate) => ({
  file: t('custody.file'),
  text: t('custody.text'),
  reason: t('custody.reason'),
})

const format = (t: Translate): Html =>
  details({
    summary: t('custody.format.title'),
    body: html`<p>${t('custody.format.text', { limit: mostRows })}</p><p><code class="address">${t('custody.format.example')}</code></p>`,
  })

/** The form that takes a list: a file or pasted text, and the reason. */
export const importForm = (t: Translate, { keys, problems, fields }: ImportForm): Html => {
  const labels = importLabels(t)
  const body = [
    hiddenField('step', 'check'),
    fileField(t, {
      name: 'file',
      label: labels.file,
      optional: true,
      accept: '.csv,.txt,text/csv',
      ...problems.of('file'),
    }),
    textArea(t, {
      name: 'text',
      label: labels.text,
      hint: t('custody.textHint'),
      optional: true,
      rows: 8,
      value: typed(fields, 'text'),
      ...problems.of('text'),
    }),
    textField(t, {
      name: 'reason',
      label: labels.reason,
      hint: t('custody.reasonHint'),
      value: typed(fields, 'reason').slice(0, longestText),
      ...problems.of('reason'),
    }),
    button({ label: t('custody.check') }),
  ]
  return html`<div class="stack"><p class="narrow">${t('custody.how')}</p>${format(t)}${form({ ...keys, action: paths.custodyImport, upload: true, body })}</div>`
}
