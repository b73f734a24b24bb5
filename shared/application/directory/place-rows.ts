import { writtenStandards } from '../../domain/agency/agency.ts'
import { type DirectoryPlace, type PlaceKind, placeKinds } from '../../domain/agency/place.ts'
import { addDays } from '../../schedule/days.ts'
import type { Cells } from './cells.ts'
import type { RowKind } from './row-kind.ts'
import { among, anyText, cell, optional, type RowReader, readPeriod, required } from './row-reader.ts'
import type { ImportWorld } from './world.ts'

const between = ' | '
const digits = { county: 2, municipality: 4, district: 6 } as const satisfies Record<PlaceKind, number>

const toCells = (place: DirectoryPlace): Cells => ({
  kind: place.kind,
  code: place.code,
  name: place.name,
  written_standard: place.writtenStandard ?? '',
  other_names: place.otherNames.join(between),
  valid_from: place.validFrom,
  valid_to: place.validTo ?? '',
  successors: place.successors.join(' '),
})

const isCodeOf = (kind: PlaceKind, code: string): boolean =>
  /^\d+$/.test(code) && code.length === digits[kind]

/** Successors may come in the same file, so they are known by their form; publishing looks whether they are there. */
const readSuccessors = (row: RowReader, kind: PlaceKind): readonly string[] => {
  const codes = cell(row, 'successors')
    .split(/[ ,|]+/)
    .filter((code) => code !== '')
  for (const code of codes)
    if (!isCodeOf(kind, code)) row.faults.push({ code: 'place-code', column: 'successors', about: code })
  if (codes.includes(cell(row, 'code'))) row.faults.push({ code: 'successor-itself', column: 'successors' })
  return codes
}

const readPlace = (row: RowReader): DirectoryPlace | undefined => {
  const kind = required(row, 'kind', among(placeKinds), 'choice')
  const code = required(
    row,
    'code',
    (text) => (!kind || isCodeOf(kind, text) ? text : undefined),
    'place-code',
  )
  const name = required(row, 'name', anyText, 'required')
  const standard = optional(row, 'written_standard', among(writtenStandards), 'choice')
  const { validFrom, ...rest } = readPeriod(row)
  if (!validFrom && cell(row, 'valid_from') === '')
    row.faults.push({ code: 'required', column: 'valid_from' })
  const otherNames = cell(row, 'other_names')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (!kind || !code || !name || !validFrom) return undefined
  const successors = readSuccessors(row, kind)
  return {
    kind,
    code,
    name,
    ...(standard && { writtenStandard: standard }),
    otherNames,
    validFrom,
    ...rest,
    successors,
  }
}

/** Counties, municipalities and districts. */
export const placeRows: RowKind<DirectoryPlace> = {
  keyOf: ({ code }) => code || undefined,
  groupOf: ({ kind = '' }) => kind,
  all: ({ places }) => places,
  toCells,
  defaults: ({ today }) => ({ valid_from: today }),
  read: readPlace,
  ended: (place, { today }: ImportWorld) => ({ ...place, validTo: addDays(today, -1) }),
}
