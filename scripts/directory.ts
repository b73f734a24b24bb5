/**
 * Makes shared/routing/data/generated.ts out of the CSVs beside it: rows with the columns that routing needs, one
 * string per table, so that the bundle stays small and loads without a parser. Run it after every change of a CSV:
 * `node_modules/.bin/node scripts/directory.ts`; a test holds the module against the CSVs.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'shared', 'routing', 'data')

type Row = Readonly<Record<string, string>>

/** The cells of one line; a cell in double quotes may hold commas. */
const cells = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '')

/** The rows of one of the project's CSVs (UTF-8, header line), by column name. Throws when a row is too short. */
export const readTable = (name: string): readonly Row[] => {
  const [header, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = cells(header ?? '')
  return lines.map((line) => {
    const values = cells(line)
    if (values.length !== columns.length)
      throw new Error(`${name}.csv: a row has ${values.length} cells: ${line}`)
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  })
}

const byName = new Intl.Collator('nb')

const municipalities = (): readonly (readonly string[])[] =>
  readTable('municipalities')
    .toSorted(
      (a, b) => byName.compare(a.name ?? '', b.name ?? '') || byName.compare(a.county ?? '', b.county ?? ''),
    )
    .map((row) => [
      row.municipality_number ?? '',
      row.name ?? '',
      row.written_standard === 'nn' ? 'nn' : 'nb',
    ])

const navOffices = (): readonly (readonly string[])[] => {
  const offices = Map.groupBy(readTable('nav-offices'), (row) => row.nav_office_number ?? '')
  return [...offices].map(([number, rows]) => [
    number,
    (rows[0]?.nav_office_name ?? '').replace(/^Nav /, ''),
    rows.map((row) => row.area_code).join(' '),
  ])
}

/** Names that the successor still bears are left out. */
const formerMunicipalities = (): readonly (readonly string[])[] => {
  const names = new Map(readTable('municipalities').map((row) => [row.municipality_number, row.name]))
  return readTable('former-municipalities').map((row) => {
    const kept = names.get((row.successors ?? '').split(' ')[0])
    return [row.former_number ?? '', row.successors ?? '', ...(row.name === kept ? [] : [row.name ?? ''])]
  })
}

/** Numbers by the year that they went out of use with; 2020, the year of most, is left out. */
const ceased = (): readonly (readonly string[])[] => {
  const years = Map.groupBy(readTable('former-municipalities'), (row) => (row.ceased_on ?? '').slice(0, 4))
  return [...years]
    .filter(([year]) => year !== '2020')
    .toSorted()
    .map(([year, rows]) => [year, rows.map((row) => row.former_number).join(' ')])
}

const whole = (name: string): readonly (readonly string[])[] =>
  readTable(name).map((row) => Object.values(row))

/** Every table of the module, rows of cells, in the order of the columns that shared/routing/tables.ts reads. */
export const compactTables = (): Readonly<Record<string, readonly (readonly string[])[]>> => ({
  counties: whole('counties'),
  municipalities: municipalities(),
  districts: whole('districts'),
  otherNames: whole('municipality-names'),
  formerMunicipalities: formerMunicipalities(),
  ceased: ceased(),
  navOffices: navOffices(),
  prisons: whole('prisons'),
  probationOffices: whole('probation-offices'),
  healthTrusts: whole('health-trusts'),
  ngoOffers: whole('ngo-offers'),
})

/** The text of the generated module. */
export const directoryModule = (): string => {
  const lines = Object.entries(compactTables()).map(([name, rows]) => {
    const text = rows.map((row) => row.join('|')).join('\\n')
    if (text.includes("'")) throw new Error(`${name}: an apostrophe needs escaping here`)
    return `  ${name}:\n    '${text}',\n`
  })
  const head =
    '/** Made by scripts/directory.ts from the CSVs beside it; do not edit. Cells by |, rows by newline. */\n'
  return `${head}export const tables = {\n${lines.join('')}} as const\n`
}

/** The text of the module that says what a table holds while it holds just the built-in directory. */
export const digestModule = async (): Promise<string> => {
  // Read anew: it is made of the module that was written a moment ago.
  const { standardContent } = await import('../shared/routing/standard-content.ts')
  const { contentText } = await import('../shared/routing/content-text.ts')
  const digest = createHash('sha256').update(contentText(standardContent())).digest('hex')
  const head =
    '/** Made by scripts/directory.ts: SHA-256 of the built-in directory; run it when tables or rules change. */\n'
  return `${head}export const standardDigest = '${digest}'\n`
}

if (import.meta.main) {
  writeFileSync(join(folder, 'generated.ts'), directoryModule())
  writeFileSync(join(folder, 'digest.ts'), await digestModule())
}
