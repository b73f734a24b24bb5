import type { CaseRow } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import type { Tone } from '../../components/tone.ts'
import { paths } from '../../server/paths.ts'
import { releaseCell } from './due-cell.ts'
import { hangsOnWords } from './hangs-on.ts'

const phaseTones = {
  'not-mapped': 'warning',
  active: 'info',
  suspended: 'warning',
  released: 'success',
  closed: 'neutral',
} as const satisfies Record<CaseRow['phase'], Tone>

const attention = (t: Translate, count: number): Part =>
  count > 0
    ? tag({ tone: 'warning', icon: 'answer', label: t('caseload.attentionCount', { count }) })
    : html`<span class="quiet">${t('word.none')}</span>`

/** That the date is conditional, and what it hangs on as far as the office is told. */
const conditional = (t: Translate, { certainty, hangsOn }: CaseRow): Html | undefined =>
  certainty === 'conditional'
    ? html`<span class="quiet">${t('certainty.conditional')}. ${hangsOnWords(t, hangsOn)}</span>`
    : undefined

const cells = (t: Translate, today: IsoDate, row: CaseRow): readonly Part[] => [
  html`${link({ href: paths.plan(row.planId), label: row.personName })}<span class="quiet">${row.number}</span>`,
  html`${releaseCell(t, row.release, today)}${conditional(t, row)}`,
  tag({ tone: phaseTones[row.phase], label: t(`phase.${row.phase}`) }),
  t(`member.${row.relation}`),
  attention(t, row.attention),
]

/** Plans of an office: who, when they are released, how the plan stands, the office's part, what waits for it. */
export const caseTable = (model: {
  readonly t: Translate
  readonly today: IsoDate
  readonly caption: string
  readonly rows: readonly CaseRow[]
}): Html => {
  const { t, today, caption, rows } = model
  return dataTable({
    caption,
    columns: [
      t('word.name'),
      t('word.release'),
      t('caseload.phase'),
      t('caseload.relation'),
      t('caseload.attention'),
    ],
    rows: rows.map((row) => cells(t, today, row)),
  })
}
