import type { DirectoryContent } from '../../routing/content.ts'
import type { ContentChanges } from './plan-import.ts'

const replaced = <Row>(
  all: readonly Row[],
  rows: readonly Row[],
  key: (row: Row) => string,
): readonly Row[] => {
  if (rows.length === 0) return all
  const byKey = new Map(all.map((row) => [key(row), row]))
  for (const row of rows) byKey.set(key(row), row)
  return [...byKey.values()]
}

/** The content with whole records put in the place of those of the same key. */
export const applyChanges = (base: DirectoryContent, changes: ContentChanges): DirectoryContent => ({
  places: replaced(base.places, changes.places, ({ code }) => code),
  offices: replaced(base.offices, changes.offices, ({ id }) => id),
  rules: replaced(base.rules, changes.rules, ({ id, version }) => `${id}@${version}`),
})
