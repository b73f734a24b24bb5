import type { HandedOver } from '../../../shared/application/hand-over-many.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { alert } from '../../components/alert.ts'
import { button, buttonRow, linkButton } from '../../components/button.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { tickOf } from './form.ts'

export interface DoneView {
  readonly t: Translate
  readonly handed: readonly HandedOver[]
  /** Who was to have the tasks; undefined: nobody, back into the list. */
  readonly name?: string
  /** The form as it was sent, to go on with what is left. */
  readonly to: string
  readonly action: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
}

const outcome = ({ t, name }: DoneView, { outcome: became }: HandedOver): string => {
  if (became !== 'done' && became !== 'already') return t(`handOver.outcome.${became}`)
  return name === undefined
    ? t(`handOver.outcome.${became}.nobody`)
    : t(`handOver.outcome.${became}.person`, { name })
}

const isFine = ({ outcome: became }: HandedOver): boolean => became === 'done' || became === 'already'
const isOpen = ({ outcome: became }: HandedOver): boolean => became === 'waiting' || became === 'busy'

const task = (t: Translate, one: HandedOver): Part => {
  const { ticked, seen } = one
  if (!seen) return t(isOpen(one) ? 'handOver.remaining' : 'handOver.unseen')
  return html`${link({ href: paths.task(ticked.planId, ticked.taskId), label: t(`kind.${seen.kind}`) })}<span class="quiet">${seen.number}</span>`
}

/** The same form with the same key: what is done stays done once, and the rest is tried again. */
const goOn = ({ t, handed, to, action, keys }: DoneView): Html | false => {
  const rest = handed.filter(isOpen)
  const body = [
    rest.map(({ ticked }) => hiddenField('task', tickOf(ticked))),
    hiddenField('to', to),
    button({ label: t('handOver.goOn') }),
  ]
  return rest.length > 0 && form({ ...keys, action, body })
}

/** What became of each task, those that were not handed over first. */
export const doneView = (view: DoneView): Html => {
  const { t, handed } = view
  const left = handed.filter((one) => !isFine(one))
  const count = (became: HandedOver['outcome']) => handed.filter((one) => one.outcome === became).length
  const [done, already] = [count('done'), count('already')]
  const told = alert(t, {
    tone: left.length === 0 ? 'success' : 'warning',
    text: html`<ul class="plain"><li>${t('handOver.count.done', { count: done })}</li>${already > 0 && html`<li>${t('handOver.count.already', { count: already })}</li>`}${left.length > 0 && html`<li>${t('handOver.count.left', { count: left.length })}</li>`}</ul>`,
  })
  const table = dataTable({
    caption: t('handOver.tasks'),
    columns: [t('word.task'), t('handOver.outcome')],
    rows: [...left, ...handed.filter(isFine)].map((one) => [task(t, one), outcome(view, one)]),
  })
  const onward = buttonRow(
    linkButton({ href: paths.workload, label: t('handOver.back'), variant: 'secondary' }),
    linkButton({ href: view.action, label: t('handOver.title'), variant: 'tertiary' }),
  )
  return html`${pageHead({ title: t('handOver.done.title') })}<div class="stack">${told}${goOn(view)}${table}${onward}</div>`
}
