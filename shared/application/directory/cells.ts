import type { Column, FileKind } from './columns.ts'

/** The rows of an export, and what stands in the columns of one row. */
export type Cells = Readonly<Partial<Record<Column, string>>>

/** A record of a file, with the line on which it ends. */
export interface FileRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** A file taken apart into records; the first one names the columns. */
export interface FileRecords {
  readonly kind: FileKind
  readonly records: readonly FileRecord[]
  /** The line from which a quotation mark was never closed. */
  readonly openQuote?: number
}
