import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Cells, FileRecord, FileRecords } from './cells.ts'
import { type Column, type FileKind, type Heading, readHeading } from './columns.ts'
import type { FileFault, RowFault } from './fault.ts'

/** Rows of one file: all of the directory would be about 22,000. */
export const mostRows = 50_000
/** Longest cell: a sentence or two about who a service is for. */
const longestCell = 500

/** A row of a file as typed, cleaned, with what is wrong with its letters. */
export interface TypedRow {
  readonly line: number
  readonly cells: Cells
  readonly faults: readonly RowFault[]
}

export interface TypedFile {
  readonly kind: FileKind
  readonly rows: readonly TypedRow[]
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
}

/**
 * What no cell holds: control characters, what is left of bytes that were no text, and what a spreadsheet that opens an
 * export would take for a formula.
 */
const strange = /^[=@]|(?![\t\n\r])\p{Cc}|[\ufffd\u202a-\u202e\u2066-\u2069]/u

const clean = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

const shapeFault = (column: Column, text: string): RowFault | undefined => {
  if (text.length > longestCell) return { code: 'too-long', column }
  return strange.test(text) || !text.isWellFormed() ? { code: 'characters', column } : undefined
}

const typedRow = ({ line, cells }: FileRecord, { at }: Heading, width: number): TypedRow => {
  const faults: RowFault[] = cells.length > width ? [{ code: 'too-many-cells' }] : []
  const typed: Partial<Record<Column, string>> = {}
  for (const [column, place] of at) {
    const text = cells[place] ?? ''
    const fault = shapeFault(column, text)
    if (fault) faults.push(fault)
    typed[column] = clean(text)
  }
  return { line, cells: typed, faults }
}

/** Reads the records of a file by its heading. Fails when it is no such file, and then says all that is missing. */
export const readFile = ({ kind, records, openQuote }: FileRecords): Result<TypedFile, FileFault> => {
  if (openQuote !== undefined) return fail({ code: 'open-quote', line: openQuote })
  const [first, ...others] = records
  if (!first) return fail({ code: 'empty' })
  const heading = readHeading(kind, first.cells)
  if (heading.missing.length > 0) return fail({ code: 'columns-missing', columns: heading.missing })
  if (heading.twice.length > 0) return fail({ code: 'columns-twice', columns: heading.twice })
  const filled = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return fail({ code: 'no-rows' })
  if (filled.length > mostRows) return fail({ code: 'too-many-rows', limit: mostRows })
  const rows = filled.map((record) => typedRow(record, heading, first.cells.length))
  return ok({ kind, rows, unread: heading.unread })
}
