import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dateText } from '../../components/date.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'

/** One line before and after; without a date it has none, without the part it is not there. */
export interface ChangedLine {
  readonly label: string
  readonly before?: { readonly date?: IsoDate }
  readonly after?: { readonly date?: IsoDate }
}

type Dates = ReadonlyMap<string, { readonly date?: IsoDate }>

const datesOf = ({ entries }: Pick<Schedule, 'entries'>): Dates =>
  new Map(
    entries
      .filter(({ what, done }) => (what === 'task' || what === 'milestone') && !done)
      .map(({ key, due }) => [key, due === undefined ? {} : { date: due }]),
  )

const byDate = (one: ChangedLine, other: ChangedLine): number =>
  byCodeUnit(one.after?.date ?? one.before?.date ?? '9999', other.after?.date ?? other.before?.date ?? '9999')

/** The lines whose date differs, by date. A line without a label is nothing for the reader. */
export const changedLines = (
  before: Dates,
  after: Dates,
  labelOf: (key: string) => string | undefined,
): readonly ChangedLine[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key): readonly ChangedLine[] => {
      const [was, is] = [before.get(key), after.get(key)]
      const label = labelOf(key)
      const isSame = was !== undefined && is !== undefined && was.date === is.date
      return label === undefined || isSame
        ? []
        : [{ label, ...(was && { before: was }), ...(is && { after: is }) }]
    })
    .toSorted(byDate)

/** What is still to come in two schedules, where it differs. */
export const changedDates = (
  before: Pick<Schedule, 'entries'>,
  after: Pick<Schedule, 'entries'>,
  labelOf: (key: string) => string | undefined,
): readonly ChangedLine[] => changedLines(datesOf(before), datesOf(after), labelOf)

const cell = (t: Translate, side: ChangedLine['before']): Part => {
  if (side === undefined) return t('templates.gone')
  return side.date === undefined ? t('due.none') : dateText(t, side.date, 'shortYear')
}

/** Before and after, as a table. */
export const changesTable = (t: Translate, lines: readonly ChangedLine[], nothing: string): Html =>
  lines.length === 0
    ? html`<p>${nothing}</p>`
    : dataTable({
        caption: t('templates.moveChanges'),
        columns: [t('templates.line'), t('templates.before'), t('templates.afterwards')],
        rows: lines.map(({ label, before, after }) => [label, cell(t, before), cell(t, after)]),
      })
