/** Columns of the list that are read. Others are not: what is not needed is not taken in. */
export const columns = [
  'name',
  'nationalNumber',
  'number',
  'sentence',
  'release',
  'certainty',
  'intake',
] as const
export type Column = (typeof columns)[number]

export const requiredColumns = ['name', 'sentence', 'release'] as const satisfies readonly Column[]

/** What columns are called in lists: Norwegian, both written standards, and English; without spaces, dots and dashes. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ['navn', 'namn', 'name', 'fulltnavn', 'fulltnamn'],
  nationalNumber: ['fødselsnummer', 'fodselsnummer', 'fnr', 'fødselsnr', 'personnummer', 'nationalnumber'],
  number: ['plannummer', 'plannr', 'plan', 'plannumber'],
  sentence: ['soning', 'soningsform', 'domstype', 'straff', 'sentence', 'sentencekind'],
  release: [
    'løslatelse',
    'løslatelsesdato',
    'løslates',
    'lauslating',
    'lauslatingsdato',
    'lauslatast',
    'release',
    'releasedate',
  ],
  certainty: ['sikkerhet', 'sikkerheit', 'visshet', 'visse', 'certainty'],
  intake: ['innkomst', 'innkomstdato', 'innsatt', 'innsattdato', 'innsett', 'intake', 'intakedate'],
}

const bare = (heading: string): string => heading.toLocaleLowerCase('nb').replaceAll(/[^\p{L}\p{N}]/gu, '')

export interface Heading {
  /** Where each column stands. */
  readonly at: ReadonlyMap<Column, number>
  readonly missing: readonly Column[]
  readonly twice: readonly Column[]
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
}

const longestShown = 60

/** Reads the first record of a list. */
export const readHeading = (cells: readonly string[]): Heading => {
  const found = cells.map((cell) => columns.find((column) => headings[column].includes(bare(cell))))
  const unread = cells.filter((cell, at) => found[at] === undefined && cell.trim() !== '')
  return {
    at: new Map(
      columns.flatMap((column) => (found.includes(column) ? [[column, found.indexOf(column)]] : [])),
    ),
    missing: requiredColumns.filter((column) => !found.includes(column)),
    twice: columns.filter((column) => found.indexOf(column) !== found.lastIndexOf(column)),
    unread: unread.slice(0, columns.length).map((cell) => cell.trim().slice(0, longestShown)),
  }
}
