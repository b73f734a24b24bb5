import type { IsoDate } from '../../kernel/time.ts'
import type { Column, FileKind } from './columns.ts'
import type { RowFault } from './fault.ts'

/** A cell that changes. */
export interface CellChange {
  readonly column: Column
  readonly before: string
  readonly after: string
}

/**
 * What a row would do. `ended`: it has a last day from now on (or, for a service, is no longer offered); `wrong`: it
 * cannot be used, and with it nothing of the file.
 */
export type RowVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly changes: readonly CellChange[] }
  | { readonly kind: 'ended'; readonly on?: IsoDate; readonly changes: readonly CellChange[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }
export const verdictKinds = [
  'new',
  'changed',
  'ended',
  'wrong',
  'unchanged',
] as const satisfies readonly RowVerdict['kind'][]

/** A row of the file; without a line one that a complete file leaves out. */
export interface JudgedRow {
  readonly line?: number
  /** What the row is about, as its key cells say it. */
  readonly about: string
  readonly verdict: RowVerdict
}

/** `listed`: the rows say what changes. `complete`: what they leave out of the sorts of rows they name ends. */
export const importScopes = ['listed', 'complete'] as const
export type ImportScope = (typeof importScopes)[number]

/** A file held against the directory: nothing of it is applied while a row is wrong. */
export interface DryRun {
  readonly kind: FileKind
  readonly scope: ImportScope
  readonly rows: readonly JudgedRow[]
  readonly counts: Readonly<Record<RowVerdict['kind'], number>>
  /** Headings of columns that were not read. */
  readonly unread: readonly string[]
}
