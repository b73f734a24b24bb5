import type { Cells } from './cells.ts'
import type { RowFault } from './fault.ts'
import type { RowReader } from './row-reader.ts'
import type { ImportWorld } from './world.ts'

/** How the rows of one file are read, told apart and written. */
export interface RowKind<Row> {
  /** What tells rows of this file apart, out of typed cells; undefined when they do not say it. */
  readonly keyOf: (cells: Cells) => string | undefined
  /** Rows that a complete file is complete about: those of the groups that it names. */
  readonly groupOf: (cells: Cells) => string
  readonly all: (world: ImportWorld) => ReadonlyMap<string, Row>
  readonly toCells: (row: Row) => Cells
  /** What a new row has where its cells are empty. */
  readonly defaults: (world: ImportWorld, cells: Cells) => Cells
  /** The row, or undefined with what is wrong noted on the reader. */
  readonly read: (row: RowReader, world: ImportWorld) => Row | undefined
  /** The row with its last day, for what is left out of a complete file; undefined: it goes. */
  readonly ended: (row: Row, world: ImportWorld) => Row | undefined
  /** What is wrong with changing one into the other, if anything. */
  readonly check?: (before: Row, after: Row) => RowFault | undefined
}

/** Offices of one type, by the front of their ids. */
export const officeGroup = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')))
