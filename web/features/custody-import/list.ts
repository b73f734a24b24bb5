import type { CustodyRow } from '../../../shared/application/custody-row.ts'
import { sameName } from '../../../shared/application/judge-custody.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import { readHeading } from './columns.ts'
import { readCsv } from './csv.ts'
import type { ListFault, RowFault, WrongRow } from './fault.ts'
import { type ListWorld, readRow } from './row.ts'

/** Rows of one list. */
export const mostRows = 500

/** A list as far as it can be told without the plans: rows that can be used, and rows that cannot. */
export interface ReadList {
  readonly rows: readonly CustodyRow[]
  readonly wrong: readonly WrongRow[]
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
  /** The line from which a quotation mark was never closed. */
  readonly openQuote?: number
}

/** What rows are told apart by; made once per row. */
interface Marked {
  readonly row: CustodyRow
  readonly content: string
  readonly numbers: readonly string[]
  readonly name: string
}

const marked = (row: CustodyRow): Marked => {
  const { line: _, ...content } = row
  const numbers = [row.nationalNumber, row.number].filter((one) => one !== undefined)
  return { row, content: JSON.stringify(content), numbers, name: sameName(row.name) }
}

/** Rows that say the same, or speak of one number, or of one name that no number tells apart. */
const repeats = (one: Marked, other: Marked): RowFault['code'] | undefined => {
  if (one.content === other.content) return 'duplicate-row'
  if (one.numbers.some((number) => other.numbers.includes(number))) return 'duplicate-number'
  const isNameless = one.numbers.length === 0 && other.numbers.length === 0
  return isNameless && one.name === other.name ? 'duplicate-name' : undefined
}

/** Of rows that are the same the first counts; of rows that contradict each other none does. */
const faultAmong = (one: Marked, all: readonly Marked[]): RowFault | undefined => {
  for (const other of all) {
    const code = other === one ? undefined : repeats(one, other)
    if (code !== undefined && (code !== 'duplicate-row' || other.row.line < one.row.line))
      return { code, otherLine: other.row.line }
  }
  return undefined
}

const apart = (rows: readonly CustodyRow[]): Pick<ReadList, 'rows' | 'wrong'> => {
  const all = rows.map(marked)
  const judged = all.map((one) => ({ row: one.row, fault: faultAmong(one, all) }))
  return {
    rows: judged.flatMap(({ row, fault }) => (fault ? [] : [row])),
    wrong: judged.flatMap(({ row, fault }) =>
      fault ? [{ line: row.line, name: row.name, faults: [fault] }] : [],
    ),
  }
}

/** Reads a prison's intake and date list out of text. Fails when it is no list, or has too many rows. Never throws. */
export const readList = (text: string, world: ListWorld): Result<ReadList, ListFault> => {
  const { records, openQuote } = readCsv(text)
  const [first, ...others] = records
  if (!first) return fail({ code: 'empty' })
  const heading = readHeading(first.cells)
  if (heading.missing.length > 0) return fail({ code: 'columns-missing', columns: heading.missing })
  if (heading.twice.length > 0) return fail({ code: 'columns-twice', columns: heading.twice })
  const filled = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0 && openQuote === undefined) return fail({ code: 'no-rows' })
  if (filled.length > mostRows) return fail({ code: 'too-many-rows', limit: mostRows })
  const read = filled.map((record) => readRow(record, heading, first.cells.length, world))
  const single = apart(read.flatMap((one) => (one.ok ? [one.row] : [])))
  const wrong = [...read.flatMap((one) => (one.ok ? [] : [one.wrong])), ...single.wrong]
  return ok({
    rows: single.rows,
    wrong: wrong.toSorted((one, other) => one.line - other.line),
    unread: heading.unread,
    ...(openQuote !== undefined && { openQuote }),
  })
}
