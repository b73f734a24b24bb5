import type { AreaServed, Office } from '../../domain/agency/office.ts'
import { parseAgencyId } from '../../kernel/ids.ts'
import { addDays } from '../../schedule/days.ts'
import type { Cells } from './cells.ts'
import { officeGroup, type RowKind } from './row-kind.ts'
import { type RowReader, readPeriod, required } from './row-reader.ts'
import { areaFault, type ImportWorld } from './world.ts'

/** An area that an office serves, with the office. */
export interface AreaRow {
  readonly office: Office['id']
  readonly area: AreaServed
}

const keyed = (office: string, code: string): string => `${office} ${code}`

const toCells = ({ office, area }: AreaRow): Cells => ({
  office,
  area: area.code,
  valid_from: area.validFrom ?? '',
  valid_to: area.validTo ?? '',
})

/** The office of a row: one that the directory has. */
export const readOfficeOf = (row: RowReader, { offices }: ImportWorld): Office | undefined => {
  const id = required(row, 'office', parseAgencyId, 'office-id')
  const office = id && offices.get(id)
  if (id && !office) row.faults.push({ code: 'unknown-office', column: 'office', about: id })
  return office
}

const areaCode = (text: string): string | undefined =>
  /^(?:\d{2}|\d{4}|\d{6}|NO|ANY)$/.test(text) ? text : undefined

const readArea = (row: RowReader, world: ImportWorld): AreaRow | undefined => {
  const office = readOfficeOf(row, world)
  const code = required(row, 'area', areaCode, 'place-code')
  const period = readPeriod(row)
  const fault = code && areaFault(world, code, period)
  if (fault) row.faults.push({ ...fault, column: 'area' })
  return office && code ? { office: office.id, area: { code, ...period } } : undefined
}

const allAreas = ({ content }: ImportWorld): ReadonlyMap<string, AreaRow> =>
  new Map(
    content.offices.flatMap(({ id, areas }) =>
      areas.map((area) => [keyed(id, area.code), { office: id, area }] as const),
    ),
  )

/** Who serves what. */
export const areaRows: RowKind<AreaRow> = {
  keyOf: ({ office, area }) => (office && area ? keyed(office, area) : undefined),
  groupOf: ({ office = '' }) => officeGroup(office),
  all: allAreas,
  toCells,
  defaults: () => ({}),
  read: readArea,
  ended: ({ office, area }, { today }) => ({ office, area: { ...area, validTo: addDays(today, -1) } }),
}
