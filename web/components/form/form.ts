import type { Translate } from '../../../shared/i18n/index.ts'
import { attributes, type Html, html, type Part } from '../html.ts'
import { safeHref } from '../safe-href.ts'
import { fieldId } from './field.ts'

/** Names of the hidden fields that every form which changes something carries. */
export const hiddenFields = { csrf: 'csrf', key: 'key', version: 'version' } as const

export interface FormModel {
  readonly action: string
  /** Ties the form to the session. */
  readonly csrf: string
  /** A fresh id per rendered form: sent twice, it takes effect once. */
  readonly idempotencyKey?: string
  /** The version that was seen: a change in between is found out. */
  readonly version?: number
  /** Warns before leaving with unsaved changes, with script. For long forms only. */
  readonly warnUnsaved?: boolean
  /** The form may bring a file: for addresses that take one (server/upload.ts). */
  readonly upload?: boolean
  readonly id?: string
  readonly className?: string
  readonly body: Part
}

const hidden = (name: string, value: string | number | undefined): Html | undefined =>
  value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`

/** A hidden field of the feature's own. */
export const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`

/** A form that changes something: POST, guarded against double sending. The browser's own checks are off: ours are better worded. */
export const form = (model: FormModel): Html => {
  const own = attributes({
    id: model.id,
    class: model.className ?? 'form',
    'data-unsaved': model.warnUnsaved,
    enctype: model.upload ? 'multipart/form-data' : undefined,
  })
  return html`<form method="post" action="${safeHref(model.action)}"${own} novalidate>${hidden(hiddenFields.csrf, model.csrf)}${hidden(hiddenFields.key, model.idempotencyKey)}${hidden(hiddenFields.version, model.version)}${model.body}</form>`
}

/** A form that only chooses what is shown: GET, so that the choice is in the address. Nothing personal belongs in it. */
export const filterForm = (model: { readonly action: string; readonly body: Part }): Html =>
  html`<form method="get" action="${safeHref(model.action)}" class="filter">${model.body}</form>`

/** A group of fields about one thing. */
export const fieldset = (model: {
  readonly legend: string
  readonly hint?: Part
  readonly body: Part
}): Html =>
  html`<fieldset class="ds-fieldset group"><legend class="heading heading--2">${model.legend}</legend>${model.hint && html`<p data-field="description">${model.hint}</p>`}${model.body}</fieldset>`

export interface FieldError {
  /** The field's name; without one the error concerns the form as a whole. */
  readonly field?: string
  readonly message: string
}

/** What must be put right, with links to the fields; it has focus when the page opens, also without script. */
export const errorSummary = (t: Translate, errors: readonly FieldError[]): Html | undefined => {
  if (errors.length === 0) return undefined
  const line = ({ field, message }: FieldError): Html =>
    field === undefined
      ? html`<li>${message}</li>`
      : html`<li><a class="ds-link" href="#${fieldId(field)}">${message}</a></li>`
  return html`<div class="ds-error-summary" id="error-summary" role="group" aria-labelledby="error-summary-title" tabindex="-1" autofocus><h2 id="error-summary-title" class="heading heading--3">${t('form.errorTitle', { count: errors.length })}</h2><ul>${errors.map(line)}</ul></div>`
}
