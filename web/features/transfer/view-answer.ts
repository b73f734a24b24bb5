import { longestText } from '../../../shared/domain/note/note.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { button, buttonRow } from '../../components/button.ts'
import { card, heading } from '../../components/card.ts'
import { form } from '../../components/form/form.ts'
import { textArea } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'
import type { Move } from './moves.ts'

export interface AnswerView {
  readonly visible: VisibleCase
  /** Who asks, when and why, as far as the log tells. */
  readonly asking: { readonly office: string; readonly on?: IsoDate; readonly reason?: string }
  readonly ownOffice: string
  readonly moves: readonly Move[]
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const answerLabels = (t: Translate) => ({ reason: t('transfer.answerReason') })

const question = (t: Translate, { office, on, reason }: AnswerView['asking']): Html => {
  const words = reason
    ? html`<blockquote class="own-words">${reason}</blockquote>`
    : html`<p class="quiet">${t('transfer.noReason')}</p>`
  const date = on === undefined ? t('historyLine.unknownDate') : formatDate(t.language, on)
  return card({ body: html`<p>${t('transfer.asked', { office, date })}</p>${words}` })
}

const consequences = (t: Translate, { moves, ownOffice }: AnswerView): Html => {
  const table =
    moves.length === 0
      ? html`<p>${t('transfer.noMoves')}</p>`
      : dataTable({
          caption: t('transfer.moves'),
          showCaption: true,
          columns: [t('word.task'), t('transfer.from'), t('transfer.to')],
          rows: moves.map(({ label, from, to }) => [label, from ?? '–', to]),
        })
  return html`<section class="section stack">${heading(2, t('transfer.afterYes'))}<p>${t('transfer.youCoordinate', { office: ownOffice })}</p>${table}</section>`
}

/** Who asks and why, what a yes would do, and the two answers. */
export const answerView = (t: Translate, view: AnswerView): Html => {
  const { visible, asking, keys, problems, fields } = view
  const answering = form({
    ...keys,
    action: paths.transferAnswer(visible.plan.id),
    body: [
      textArea(t, {
        name: 'reason',
        label: answerLabels(t).reason,
        hint: t('transfer.answerReasonHint', { office: asking.office }),
        limit: longestText,
        optional: true,
        value: typed(fields, 'reason'),
        ...problems.of('reason'),
      }),
      buttonRow(
        button({ label: t('transfer.accept'), name: 'answer', value: 'accept' }),
        button({ label: t('transfer.decline'), name: 'answer', value: 'decline', variant: 'secondary' }),
      ),
    ],
  })
  return html`<div class="narrow">${question(t, asking)}${consequences(t, view)}<section class="section">${heading(2, t('transfer.answer'))}${answering}</section></div>`
}
