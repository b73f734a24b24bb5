import { assertNever } from '../../kernel/assert-never.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import { areaRows } from './area-rows.ts'
import type { Cells } from './cells.ts'
import { columnsOf, type FileKind } from './columns.ts'
import { officeRows } from './office-rows.ts'
import { placeRows } from './place-rows.ts'
import type { RowKind } from './row-kind.ts'
import { ruleRows } from './rule-rows.ts'
import { serviceRows } from './service-rows.ts'
import { type ImportWorld, importWorld } from './world.ts'

const cellsOf = <Row>(rowKind: RowKind<Row>, world: ImportWorld): readonly Cells[] =>
  [...rowKind.all(world).values()].map(rowKind.toCells)

const rowsOf = (kind: FileKind, world: ImportWorld): readonly Cells[] => {
  switch (kind) {
    case 'places':
      return cellsOf(placeRows, world)
    case 'offices':
      return cellsOf(officeRows, world)
    case 'areas':
      return cellsOf(areaRows, world)
    case 'services':
      return cellsOf(serviceRows, world)
    case 'rules':
      return cellsOf(ruleRows, world)
    default:
      return assertNever(kind)
  }
}

/** The directory's rows of one file, heading first: read again, they change nothing. */
export const exportRecords = (
  kind: FileKind,
  content: DirectoryContent,
  today: IsoDate,
): readonly (readonly string[])[] => {
  const columns = columnsOf(kind)
  const rows = rowsOf(kind, importWorld(content, today))
  return [columns, ...rows.map((cells) => columns.map((column) => cells[column] ?? ''))]
}

const quoted = (cell: string): string =>
  /[;",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Records as CSV with semicolons, which Norwegian spreadsheets open as columns. */
export const csvOf = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')

/** One of the directory's files as CSV. */
export const exportFile = (kind: FileKind, content: DirectoryContent, today: IsoDate): string =>
  csvOf(exportRecords(kind, content, today))
