import type { Translate } from '../../../shared/i18n/index.ts'
import { formatDate } from '../../../shared/i18n/index.ts'
import { button } from '../../components/button.ts'
import { card } from '../../components/card.ts'
import { dateText } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { emptyState } from '../../components/empty-state.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import type { CarryLine, CarryModel } from './model.ts'
import { type CarryForm, carryForm } from './view-form.ts'

export interface CarryView extends CarryModel {
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly edit: CarryForm
}

const acceptForm = (t: Translate, view: CarryView, { entry }: CarryLine): Html =>
  form({
    csrf: view.keys.csrf,
    idempotencyKey: `${view.keys.idempotencyKey}-${entry.id}`.slice(-40),
    action: paths.acceptCarryOver(view.visible.plan.id),
    version: entry.version,
    className: 'press',
    body: [
      hiddenField('part', entry.id),
      button({ label: t('carry.accept'), variant: 'secondary', about: t(`carryOver.${entry.kind}`) }),
    ],
  })

const answer = (t: Translate, view: CarryView, line: CarryLine): Html => {
  const { acceptedOn, agencyId } = line.entry
  if (acceptedOn) {
    const label = t('carry.accepted', { date: formatDate(t.language, acceptedOn) })
    return tag({ tone: 'success', label })
  }
  const absent = agencyId && !line.takesPart && tag({ tone: 'neutral', label: t('carry.notInPlan') })
  return html`<span class="tags">${tag({ tone: 'warning', label: t('carry.waiting') })}${absent}</span>${line.mayAccept && acceptForm(t, view, line)}`
}

const cells = (t: Translate, view: CarryView, line: CarryLine): readonly Part[] => {
  const { entry, office, mayChange } = line
  const { visible } = view
  const change = mayChange && {
    href: `${paths.carryOver(visible.plan.id)}?change=${entry.id}#change`,
    label: t('carry.change'),
  }
  const where = office && office !== entry.outside && html`<br><span class="quiet">${office}</span>`
  const more =
    change && html` ${link(change)}<span class="ds-sr-only"> ${t(`carryOver.${entry.kind}`)}</span>`
  return [
    html`${t(`carryOver.${entry.kind}`)}<br><span class="own-words">${entry.what}</span>`,
    entry.inside,
    html`${entry.outside}${where}`,
    entry.firstDate ? dateText(t, entry.firstDate, 'shortYear') : html`<span class="quiet">–</span>`,
    html`${answer(t, view, line)}${more}`,
  ]
}

const list = (t: Translate, view: CarryView): Html =>
  view.lines.length === 0
    ? emptyState({ title: t('carry.none'), text: t('carry.noneText') })
    : dataTable({
        caption: t('carry.title'),
        columns: [
          t('carry.what'),
          t('carry.inside'),
          t('carry.outside'),
          t('carry.firstDate'),
          t('carry.answer'),
        ],
        rows: view.lines.map((line) => cells(t, view, line)),
      })

/** What goes on outside, with the answers; below it the form for whoever may list something. */
export const carryView = (t: Translate, view: CarryView): Html => {
  const { edit, circle, mayEdit } = view
  const body = mayEdit && carryForm(t, view, edit)
  const placed =
    body &&
    (edit.entry
      ? html`<div id="change">${card({ title: t('carry.changeTitle'), body })}</div>`
      : details({ summary: t('carry.add'), open: edit.isOpen, body }))
  return html`<div class="stack">${list(t, view)}${placed}<p class="quiet">${t(`carry.${circle}`)}</p></div>`
}
