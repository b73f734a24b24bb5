import { parseOrganisationNumber } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { parseNorwegianDate } from '../../schedule/typed-date.ts'
import type { Cells } from './cells.ts'
import type { Column } from './columns.ts'
import type { RowFault, RowFaultCode } from './fault.ts'

/** One row under reading: its cells, and what was found to be wrong with it. */
export interface RowReader {
  readonly cells: Cells
  readonly faults: RowFault[]
}

export const rowReader = (cells: Cells): RowReader => ({ cells, faults: [] })

export const cell = ({ cells }: RowReader, column: Column): string => cells[column] ?? ''

/** What stands in a cell, parsed; undefined when it is empty, or wrong, which is noted. */
export const optional = <Value>(
  row: RowReader,
  column: Column,
  parse: (text: string) => Value | undefined,
  code: RowFaultCode,
): Value | undefined => {
  const text = cell(row, column)
  if (text === '') return undefined
  const value = parse(text)
  if (value === undefined) row.faults.push({ code, column, about: text.slice(0, 60) })
  return value
}

/** As `optional`; an empty cell is wrong too. */
export const required = <Value>(
  row: RowReader,
  column: Column,
  parse: (text: string) => Value | undefined,
  code: RowFaultCode,
): Value | undefined => {
  if (cell(row, column) === '') row.faults.push({ code: 'required', column })
  return optional(row, column, parse, code)
}

export const anyText = (text: string): string => text

export const among =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): Choice | undefined =>
    choices.find((choice) => choice === text)

const yes = ['yes', 'ja', 'true', '1']
const no = ['no', 'nei', 'false', '0']
export const parseYesNo = (text: string): boolean | undefined => {
  const typed = text.toLowerCase()
  if (yes.includes(typed)) return true
  return no.includes(typed) ? false : undefined
}
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/** A whole number from 0 to a million. */
export const parseCount = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text) ? Number(text) : undefined

/** A whole number that may be below 0. */
export const parseWhole = (text: string): number | undefined =>
  /^-?\d{1,6}$/.test(text) ? Number(text) : undefined

/** One address; that mail arrives there, nothing here can tell. */
export const parseMailbox = (text: string): string | undefined =>
  /^[^\s@<>",;]{1,64}@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(text) && text.length <= 200 ? text : undefined

export const parsePhone = (text: string): string | undefined =>
  /^\+?[\d ]{3,20}$/.test(text) && /\d{3}/.test(text.replaceAll(' ', '')) ? text : undefined

/** First and last day; crossed ones are noted. */
export const readPeriod = (row: RowReader) => {
  const validFrom = optional(row, 'valid_from', parseNorwegianDate, 'date')
  const validTo = optional(row, 'valid_to', parseNorwegianDate, 'date')
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    row.faults.push({ code: 'dates-crossed', column: 'valid_to' })
  return {
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }
}

export const readDate = (row: RowReader, column: Column): IsoDate | undefined =>
  optional(row, column, parseNorwegianDate, 'date')

export const readOrganisationNumber = (row: RowReader) =>
  optional(row, 'organisation_number', parseOrganisationNumber, 'organisation-number')
