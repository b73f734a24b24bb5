import type { Column } from './columns.ts'

/** What can be wrong with a cell, or with a row among the others. */
export const rowFaultCodes = [
  'required',
  'too-long',
  'characters',
  'date',
  'date-past',
  'date-far',
  'date-future',
  'national-number',
  'national-number-real',
  'plan-number',
  'sentence',
  'certainty',
  'certainty-and-date',
  'date-in-remand',
  'too-many-cells',
  'duplicate-row',
  'duplicate-number',
  'duplicate-name',
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

export interface RowFault {
  readonly code: RowFaultCode
  readonly column?: Column
  /** The line of the row that this one repeats. */
  readonly otherLine?: number
}

/** A row that cannot be used, and all that is wrong with it. `name` is the beginning of what stands in that cell. */
export interface WrongRow {
  readonly line: number
  readonly name: string
  readonly faults: readonly RowFault[]
}

/** Why a list as a whole cannot be read. */
export type ListFault =
  | { readonly code: 'empty' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'columns-missing'; readonly columns: readonly Column[] }
  | { readonly code: 'columns-twice'; readonly columns: readonly Column[] }
