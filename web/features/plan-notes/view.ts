import { longestText } from '../../../shared/domain/note/note.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { button } from '../../components/button.ts'
import { card, heading } from '../../components/card.ts'
import { instantText } from '../../components/date.ts'
import { emptyState } from '../../components/empty-state.ts'
import { select } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { textArea } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { icon } from '../../components/icon.ts'
import { link } from '../../components/link.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import type { NoteLine, NotesModel } from './model.ts'

export interface NotesForm {
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly fields?: FormFields
  readonly problems: FormProblems
}

/** Labels of the form's fields, by name. */
export const noteLabels = (t: Translate) => ({ text: t('word.note'), task: t('notes.about') })

const noteForm = (t: Translate, model: NotesModel, { keys, fields, problems }: NotesForm): Html => {
  const labels = noteLabels(t)
  const whole = { value: '', label: t('notes.wholePlan') }
  const options = [whole, ...model.tasks.map(({ id, label }) => ({ value: id, label }))]
  return form({
    ...keys,
    action: paths.notes(model.visible.plan.id),
    warnUnsaved: true,
    body: [
      select(t, {
        name: 'task',
        label: labels.task,
        hint: t(`notes.readers.${model.readers}`),
        always: true,
        options,
        value: typed(fields, 'task'),
        ...problems.of('task'),
      }),
      textArea(t, {
        name: 'text',
        label: labels.text,
        limit: longestText,
        value: typed(fields, 'text'),
        ...problems.of('text'),
      }),
      button({ label: t('notes.save') }),
    ],
  })
}

const noteItem = (t: Translate, { at, who, text, about, isForHealth }: NoteLine): Html => {
  const circle = isForHealth && html` · ${t('notes.healthOnly')}`
  const task = about && html`<p>${link(about)}</p>`
  return html`<li class="talk__item talk__item--note">${icon('note')}<div><p class="quiet">${who}, ${instantText(t, at, 'short')}${circle}</p>${task}<p class="own-words talk__text">${text}</p></div></li>`
}

/** The form on top, the notes below it, the newest first. */
export const notesView = (t: Translate, model: NotesModel, attempt: NotesForm): Html => {
  const writing = model.mayWrite && card({ title: t('notes.new'), body: noteForm(t, model, attempt) })
  const list =
    model.notes.length === 0
      ? emptyState({ title: t('notes.none'), text: t('notes.noneText'), icon: 'note' })
      : html`<ol class="talk">${model.notes.map((note) => noteItem(t, note))}</ol>`
  const count = model.notes.length > 0 && heading(2, t('notes.count', { count: model.notes.length }))
  return html`<div class="narrow">${writing}<section class="section">${count}${list}</section></div>`
}
