import { parseIsoDate } from '../../kernel/time.ts'
import type { Cells } from './cells.ts'
import { type Column, columnsOf, type FileKind, keyColumns } from './columns.ts'
import type { TypedFile, TypedRow } from './read-file.ts'
import type { RowKind } from './row-kind.ts'
import { rowReader } from './row-reader.ts'
import type { CellChange, ImportScope, JudgedRow, RowVerdict } from './verdict.ts'
import type { ImportWorld } from './world.ts'

/** Rows as they would be, by key; undefined: no longer there. */
export type Outcome<Row> = ReadonlyMap<string, Row | undefined>

export interface Judged<Row> {
  readonly rows: readonly JudgedRow[]
  readonly outcome: Outcome<Row>
  /** On which line of the file a row was written. */
  readonly lines: ReadonlyMap<string, number>
}

const changesBetween = (kind: FileKind, before: Cells, after: Cells): readonly CellChange[] =>
  columnsOf(kind).flatMap((column) => {
    const [was = '', is = ''] = [before[column], after[column]]
    return was === is ? [] : [{ column, before: was, after: is }]
  })

/** What a change amounts to: an earlier last day than before is an end. */
const verdictOf = (changes: readonly CellChange[]): RowVerdict => {
  if (changes.length === 0) return { kind: 'unchanged' }
  const end = changes.find(({ column }) => column === 'valid_to')
  const on = parseIsoDate(end?.after ?? '')
  const isEarlier = end !== undefined && on !== undefined && (end.before === '' || on < end.before)
  return isEarlier ? { kind: 'ended', on, changes } : { kind: 'changed', changes }
}

/** Cells of the row as it would be: an empty cell of a new row has what such rows usually have. */
const mergedCells = <Row>(
  { cells }: TypedRow,
  before: Cells | undefined,
  rowKind: RowKind<Row>,
  world: ImportWorld,
): Cells => {
  if (before) return { ...before, ...cells }
  const usual = rowKind.defaults(world, cells)
  const filled = Object.entries(cells).filter(([, text]) => text !== '')
  return { ...usual, ...Object.fromEntries(filled) }
}

const isSame = (kind: FileKind, before: Cells, after: Cells): boolean =>
  columnsOf(kind).every((column) => (before[column] ?? '') === (after[column] ?? ''))

interface Judgement<Row> {
  readonly verdict: RowVerdict
  readonly row?: Row
}

const judgeRow = <Row>(
  kind: FileKind,
  typed: TypedRow,
  before: Row | undefined,
  rowKind: RowKind<Row>,
  world: ImportWorld,
): Judgement<Row> => {
  if (typed.faults.length > 0) return { verdict: { kind: 'wrong', faults: typed.faults } }
  const was = before === undefined ? undefined : rowKind.toCells(before)
  const cells = mergedCells(typed, was, rowKind, world)
  if (was && isSame(kind, was, cells)) return { verdict: { kind: 'unchanged' } }
  const reader = rowReader(cells)
  const row = rowKind.read(reader, world)
  if (row === undefined || reader.faults.length > 0)
    return { verdict: { kind: 'wrong', faults: reader.faults } }
  if (before === undefined || was === undefined) return { verdict: { kind: 'new' }, row }
  const fault = rowKind.check?.(before, row)
  if (fault) return { verdict: { kind: 'wrong', faults: [fault] } }
  return { verdict: verdictOf(changesBetween(kind, was, rowKind.toCells(row))), row }
}

const aboutOf = (kind: FileKind, cells: Cells): string =>
  keyColumns(kind)
    .map((column: Column) => cells[column] ?? '')
    .filter((text) => text !== '')
    .join(' ')

/** Lines that speak of the same: none of them counts, since nothing says which is right. */
const repeatedOn = <Row>(rows: readonly TypedRow[], rowKind: RowKind<Row>): ReadonlyMap<number, number> => {
  const first = new Map<string, number>()
  const other = new Map<number, number>()
  for (const { line, cells } of rows) {
    const key = rowKind.keyOf(cells)
    const earlier = key === undefined ? undefined : first.get(key)
    if (key !== undefined && earlier === undefined) first.set(key, line)
    if (earlier !== undefined) {
      other.set(line, earlier)
      if (!other.has(earlier)) other.set(earlier, line)
    }
  }
  return other
}

const leftOut = <Row>(
  kind: FileKind,
  known: ReadonlyMap<string, Row>,
  rows: readonly TypedRow[],
  rowKind: RowKind<Row>,
  world: ImportWorld,
) => {
  const named = new Set(rows.flatMap(({ cells }) => rowKind.keyOf(cells) ?? []))
  const groups = new Set(rows.map(({ cells }) => rowKind.groupOf(cells)))
  return [...known].flatMap(([key, row]) => {
    const cells = rowKind.toCells(row)
    if (named.has(key) || !groups.has(rowKind.groupOf(cells))) return []
    const isOver = cells.valid_to !== undefined && cells.valid_to !== '' && cells.valid_to < world.today
    if (isOver) return []
    const after = rowKind.ended(row, world)
    const changes = after ? changesBetween(kind, cells, rowKind.toCells(after)) : []
    const on = parseIsoDate(after ? (rowKind.toCells(after).valid_to ?? '') : '')
    const verdict: RowVerdict = { kind: 'ended', ...(on && { on }), changes }
    return [{ key, after, judged: { about: aboutOf(kind, cells), verdict } }]
  })
}

/** Holds the rows of a file against the directory, each for itself; what they do together is looked at afterwards. */
export const judgeRows = <Row>(
  { kind, rows }: TypedFile,
  scope: ImportScope,
  rowKind: RowKind<Row>,
  world: ImportWorld,
): Judged<Row> => {
  const known = rowKind.all(world)
  const repeated = repeatedOn(rows, rowKind)
  const outcome = new Map<string, Row | undefined>()
  const lines = new Map<string, number>()
  const judged = rows.map((typed): JudgedRow => {
    const about = aboutOf(kind, typed.cells)
    const key = rowKind.keyOf(typed.cells)
    const otherLine = repeated.get(typed.line)
    if (otherLine !== undefined) {
      const faults = [...typed.faults, { code: 'duplicate-key', otherLine, about } as const]
      return { line: typed.line, about, verdict: { kind: 'wrong', faults } }
    }
    const before = key === undefined ? undefined : known.get(key)
    const { verdict, row } = judgeRow(kind, typed, before, rowKind, world)
    if (key !== undefined) lines.set(key, typed.line)
    if (key !== undefined && row !== undefined && verdict.kind !== 'unchanged') outcome.set(key, row)
    return { line: typed.line, about, verdict }
  })
  if (scope === 'listed') return { rows: judged, outcome, lines }
  const ended = leftOut(kind, known, rows, rowKind, world)
  for (const { key, after } of ended) outcome.set(key, after)
  return { rows: [...judged, ...ended.map((one) => one.judged)], outcome, lines }
}
