import type { Column } from './columns.ts'

/** What can be wrong with a cell, or with a row among the others. */
export const rowFaultCodes = [
  'required',
  'too-long',
  'characters',
  'too-many-cells',
  'date',
  'dates-crossed',
  'number',
  'choice',
  'yes-or-no',
  'mailbox',
  'phone',
  'organisation-number',
  'office-id',
  'type-of-id',
  'type-changed',
  'unknown-office',
  'office-of-other-type',
  'successor-itself',
  'place-code',
  'unknown-area',
  /** A number that went out of use; `successors` says what holds its land. */
  'area-ceased',
  'area-of-other-type',
  'unknown-service',
  'kind-of-other-need',
  'rule-id',
  /** A version that is in the directory never changes, but for its last day: a change is the next version. */
  'version-taken',
  'duplicate-key',
  /** Another office of the type answers for the same area at the same time. */
  'area-overlaps',
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

export interface RowFault {
  readonly code: RowFaultCode
  readonly column?: Column
  /** The line of the other row that it is about. */
  readonly otherLine?: number
  /** The office, place or number that it speaks of. */
  readonly about?: string
  /** Today's places behind a number that ceased, by number and name: `3301 Drammen`. */
  readonly successors?: readonly string[]
}

/** Why a file as a whole cannot be read. */
export type FileFault =
  | { readonly code: 'empty' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'columns-missing'; readonly columns: readonly Column[] }
  | { readonly code: 'columns-twice'; readonly columns: readonly Column[] }
  | { readonly code: 'open-quote'; readonly line: number }
