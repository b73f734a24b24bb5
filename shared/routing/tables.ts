import { type WrittenStandard, writtenStandards } from '../domain/agency/agency.ts'

/** The compact tables of data/generated.ts: rows by newline, cells by `|`. */
export type Tables = Readonly<
  Record<
    | 'counties'
    | 'municipalities'
    | 'districts'
    | 'otherNames'
    | 'formerMunicipalities'
    | 'ceased'
    | 'navOffices'
    | 'prisons'
    | 'probationOffices'
    | 'healthTrusts'
    | 'ngoOffers',
    string
  >
>

export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table.split('\n').map((line) => line.split('|'))

export const wordsOf = (cell: string): readonly string[] => cell.split(' ').filter((word) => word !== '')

/** Our own data writes nb or nn, else it is broken. */
export const standardOf = (cell: string): WrittenStandard => {
  const found = writtenStandards.find((standard) => standard === cell)
  if (found === undefined) throw new TypeError('Not a written standard')
  return found
}
