/** Files for the directory's import, as they come: text in, verdicts out. */
import type { FileRecords } from '../../../../shared/application/directory/cells.ts'
import type { FileKind } from '../../../../shared/application/directory/columns.ts'
import { type ContentChanges, planImport } from '../../../../shared/application/directory/plan-import.ts'
import type { ImportScope, JudgedRow } from '../../../../shared/application/directory/verdict.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import type { DirectoryContent } from '../../../../shared/routing/content.ts'
import { standardContent } from '../../../../shared/routing/standard-content.ts'
import { readCsv } from '../../../../web/features/custody-import/csv.ts'
import { decodeFile } from '../../../../web/features/custody-import/decode.ts'

export const content = standardContent()
export const today = isoDate('2026-11-16')

export const recordsOf = (kind: FileKind, file: string | Uint8Array): FileRecords => ({
  kind,
  ...readCsv(typeof file === 'string' ? file : decodeFile(file)),
})

export const plan = (
  kind: FileKind,
  file: string | Uint8Array,
  over: { readonly scope?: ImportScope; readonly content?: DirectoryContent } = {},
) => planImport(recordsOf(kind, file), over.scope ?? 'listed', over.content ?? content, today)

/** The plan of a file that can be read; throws with the fault of one that cannot. */
export const planned = (...given: Parameters<typeof plan>) => {
  const done = plan(...given)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** The verdicts as short texts: `new`, `changed phone`, `wrong required:name`. */
export const verdicts = (...given: Parameters<typeof plan>): readonly string[] =>
  planned(...given).dryRun.rows.map(short)

const short = ({ verdict }: JudgedRow): string => {
  switch (verdict.kind) {
    case 'changed':
    case 'ended':
      return [verdict.kind, ...verdict.changes.map(({ column }) => column)].join(' ')
    case 'wrong':
      return `wrong ${verdict.faults.map(({ code, column }) => (column ? `${code}:${column}` : code)).join(' ')}`
    default:
      return verdict.kind
  }
}

const replaced = <Row>(
  all: readonly Row[],
  rows: readonly Row[],
  key: (row: Row) => string,
): readonly Row[] => {
  const map = new Map(all.map((row) => [key(row), row]))
  for (const row of rows) map.set(key(row), row)
  return [...map.values()]
}

/** The content with changes applied, as the store would hold it. */
export const applied = (changes: ContentChanges, base: DirectoryContent = content): DirectoryContent => ({
  places: replaced(base.places, changes.places, ({ code }) => code),
  offices: replaced(base.offices, changes.offices, ({ id }) => id),
  rules: replaced(base.rules, changes.rules, ({ id, version }) => `${id}@${version}`),
})
