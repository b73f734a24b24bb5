import type { CustodyRow } from '../../../shared/application/custody-row.ts'
import { parsePlanNumber } from '../../../shared/application/plan-number.ts'
import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { checkRelease } from '../../../shared/schedule/release-date.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { cleanText, isWholeText } from '../../server/clean-text.ts'
import type { WebConfig } from '../../server/deps.ts'
import { longestName } from '../plan-form/fields.ts'
import { readNationalNumber } from '../plan-form/national-number.ts'
import { type Column, columns, type Heading, requiredColumns } from './columns.ts'
import type { CsvRecord } from './csv.ts'
import type { RowFault, RowFaultCode, WrongRow } from './fault.ts'
import { certaintyNamed, sentenceNamed } from './words.ts'

/** What rows are checked against. */
export interface ListWorld {
  readonly today: IsoDate
  readonly stage: WebConfig['stage']
}

/** Longest cell that is looked at; a name may be shorter still. */
const longestCell = 200
const longestShown = 60

type Cells = Readonly<Record<Column, string>>

const cellsOf = ({ cells }: CsvRecord, { at }: Heading): Cells => {
  const cell = (column: Column): string => {
    const place = at.get(column)
    return place === undefined ? '' : (cells[place] ?? '')
  }
  return {
    name: cell('name'),
    nationalNumber: cell('nationalNumber'),
    number: cell('number'),
    sentence: cell('sentence'),
    release: cell('release'),
    certainty: cell('certainty'),
    intake: cell('intake'),
  }
}

/** Length, letters, and what must be there: before anything is read. */
const shapeFaults = (cells: Cells): readonly RowFault[] =>
  columns.flatMap((column): readonly RowFault[] => {
    const cell = cells[column]
    const longest = column === 'name' ? longestName : longestCell
    if (cell.length > longest) return [{ column, code: 'too-long' }]
    if (!isWholeText(cell)) return [{ column, code: 'characters' }]
    const isNeeded = column !== 'release' && requiredColumns.some((one) => one === column)
    return isNeeded && cleanText(cell) === '' ? [{ column, code: 'required' }] : []
  })

type Faults = RowFault[]

const take = <Value>(faults: Faults, column: Column, read: Value | undefined, code: RowFaultCode) => {
  if (read === undefined) faults.push({ column, code })
  return read
}

const releaseCodes = { 'not-a-date': 'date', 'before-today': 'date-past', 'too-far': 'date-far' } as const

const readDate = (cells: Cells, sentence: SentenceKind | undefined, world: ListWorld, faults: Faults) => {
  if (cells.release === '') return undefined
  const checked = checkRelease(cells.release, world.today)
  if (!checked.ok) faults.push({ column: 'release', code: releaseCodes[checked.error] })
  else if (sentence === 'remand') faults.push({ column: 'release', code: 'date-in-remand' })
  return checked.ok ? checked.value : undefined
}

/** A date says how certain it is, and is "expected" where the list says nothing; without a date nothing is certain. */
const readCertainty = (cells: Cells, faults: Faults): CustodyRow['certainty'] => {
  const hasDate = cells.release !== ''
  if (cells.certainty === '') return hasDate ? 'expected' : 'unknown'
  const read = take(faults, 'certainty', certaintyNamed(cells.certainty), 'certainty') ?? 'unknown'
  const agrees = hasDate === (read !== 'unknown')
  if (!agrees && certaintyNamed(cells.certainty))
    faults.push({ column: 'certainty', code: 'certainty-and-date' })
  return read
}

const readIntake = ({ intake }: Cells, { today }: ListWorld, faults: Faults): IsoDate | undefined => {
  if (intake === '') return undefined
  const date = take(faults, 'intake', parseNorwegianDate(intake), 'date')
  if (date !== undefined && date > today) faults.push({ column: 'intake', code: 'date-future' })
  return date
}

/** Spreadsheets drop the zero in front of a number. */
const elevenDigits = (text: string): string => (/^\d{10}$/.test(text) ? `0${text}` : text)

const readNumber = ({ nationalNumber }: Cells, { stage }: ListWorld, faults: Faults): string | undefined => {
  const read = readNationalNumber(elevenDigits(nationalNumber), stage)
  if (!read.ok) faults.push({ column: 'nationalNumber', code: read.error })
  return read.ok ? read.value : undefined
}

const trimmed = (cells: Cells): Cells => ({
  name: cleanText(cells.name).replaceAll(/\s+/g, ' '),
  nationalNumber: cleanText(cells.nationalNumber),
  number: cleanText(cells.number),
  sentence: cleanText(cells.sentence),
  release: cleanText(cells.release),
  certainty: cleanText(cells.certainty),
  intake: cleanText(cells.intake),
})

const rowOf = (line: number, cells: Cells, world: ListWorld, faults: Faults): CustodyRow | undefined => {
  const sentence = take(faults, 'sentence', sentenceNamed(cells.sentence), 'sentence')
  const release = readDate(cells, sentence, world, faults)
  const certainty = readCertainty(cells, faults)
  const intake = readIntake(cells, world, faults)
  const nationalNumber = readNumber(cells, world, faults)
  const number =
    cells.number === '' ? undefined : take(faults, 'number', parsePlanNumber(cells.number), 'plan-number')
  return (
    sentence && {
      line,
      name: cells.name,
      sentence,
      certainty,
      ...(nationalNumber && { nationalNumber }),
      ...(number && { number }),
      ...(release && { release }),
      ...(intake && { intake }),
    }
  )
}

export type ReadRow =
  | { readonly ok: true; readonly row: CustodyRow }
  | { readonly ok: false; readonly wrong: WrongRow }

/** Reads one record: a row, or all that is wrong with it. What stands in a cell is text, whatever it begins with. */
export const readRow = (record: CsvRecord, heading: Heading, width: number, world: ListWorld): ReadRow => {
  const cells = cellsOf(record, heading)
  const tooMany: readonly RowFault[] = record.cells.length > width ? [{ code: 'too-many-cells' }] : []
  const shape = [...tooMany, ...shapeFaults(cells)]
  const faults: RowFault[] = [...shape]
  const row = shape.length === 0 ? rowOf(record.line, trimmed(cells), world, faults) : undefined
  if (row && faults.length === 0) return { ok: true, row }
  const name = isWholeText(cells.name) ? cleanText(cells.name.slice(0, longestShown)) : ''
  return { ok: false, wrong: { line: record.line, name, faults } }
}
