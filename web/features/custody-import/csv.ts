import { CsvError, type Info, parse } from 'csv-parse/sync'

/** A record of the text, and the line on which it ends. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvText {
  readonly records: readonly CsvRecord[]
  /** The line from which a quotation mark was never closed: nothing after it could be told apart. */
  readonly openQuote?: number
}

const delimiters = [';', '\t', ','] as const

/** What stands between cells: whichever occurs most in the first line with anything in it, outside quotation marks. */
const delimiterOf = (text: string): string => {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counted = delimiters.map((one) => ({ one, count: bare.split(one).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.one ?? ';'
}

/** A line that tells spreadsheets what stands between cells. */
const separatorLine = /^\ufeff?sep=.[ \t]*(?:\r\n|\r|\n)/i

/** Text as records: semicolons, tabs (as pasted out of a spreadsheet) or commas. Every cell is text. Never throws. */
export const readCsv = (given: string): CsvText => {
  const text = given.replace(separatorLine, '')
  const records: CsvRecord[] = []
  const keep = (cells: string[], { lines }: Info): null => {
    records.push({ line: lines, cells })
    return null
  }
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      on_record: keep,
    })
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, openQuote: (records.at(-1)?.line ?? 0) + 1 }
  }
}
