import { agencyTypes, writtenStandards } from '../../domain/agency/agency.ts'
import { type Office, type OfficeContact, offerTypes } from '../../domain/agency/office.ts'
import { parseAgencyId, parseCountyCode, parseMunicipalityCode } from '../../kernel/ids.ts'
import { typeOfId } from '../../routing/offices.ts'
import { addDays } from '../../schedule/days.ts'
import type { Cells } from './cells.ts'
import type { Column } from './columns.ts'
import { officeCells } from './office-cells.ts'
import { officeGroup, type RowKind } from './row-kind.ts'
import {
  among,
  anyText,
  cell,
  optional,
  parseMailbox,
  parsePhone,
  parseYesNo,
  type RowReader,
  readDate,
  readOrganisationNumber,
  readPeriod,
  required,
} from './row-reader.ts'
import { areaFault, type ImportWorld } from './world.ts'

const typeOf = (id: string) => {
  const parsed = parseAgencyId(id)
  return parsed && typeOfId(parsed)
}

/** The front of an id says the type of office, for good: what was sent to it is shown by it. */
const readIdentity = (row: RowReader) => {
  const id = required(row, 'id', parseAgencyId, 'office-id')
  const type = required(row, 'type', among(agencyTypes), 'choice')
  if (id && typeOfId(id) === undefined) row.faults.push({ code: 'office-id', column: 'id', about: id })
  else if (id && type && typeOfId(id) !== type)
    row.faults.push({ code: 'type-of-id', column: 'type', about: type })
  return { id, type }
}

const noteArea = (row: RowReader, column: Column, code: string | undefined, world: ImportWorld): void => {
  const fault = code && areaFault(world, code, readQuietly(row))
  if (fault) row.faults.push({ ...fault, column })
}

const readQuietly = (row: RowReader) => readPeriod({ cells: row.cells, faults: [] })

const readWhere = (row: RowReader, world: ImportWorld) => {
  const municipality = optional(row, 'municipality', parseMunicipalityCode, 'place-code')
  const county = optional(row, 'county', parseCountyCode, 'place-code')
  noteArea(row, 'municipality', municipality, world)
  noteArea(row, 'county', county, world)
  return { ...(municipality && { municipality }), ...(county && { county }) }
}

const readContact = (row: RowReader): OfficeContact | undefined => {
  const name = optional(row, 'contact_name', anyText, 'characters')
  const phone = optional(row, 'contact_phone', parsePhone, 'phone')
  const mailbox = optional(row, 'contact_mailbox', parseMailbox, 'mailbox')
  const isNeeded = name !== undefined || phone !== undefined || mailbox !== undefined
  const title = (isNeeded ? required : optional)(row, 'contact_title', anyText, 'characters')
  return title === undefined
    ? undefined
    : { title, ...(name && { name }), ...(phone && { phone }), ...(mailbox && { mailbox }) }
}

/** A successor may come in the same file; publishing looks whether it is there. */
const readSuccessor = (row: RowReader) => {
  const successor = optional(row, 'successor', parseAgencyId, 'office-id')
  if (successor && successor === cell(row, 'id'))
    row.faults.push({ code: 'successor-itself', column: 'successor' })
  return successor
}

const readFacts = (row: RowReader) => {
  const organisationNumber = readOrganisationNumber(row)
  const unit = optional(row, 'unit', anyText, 'characters')
  const phone = optional(row, 'phone', parsePhone, 'phone')
  const phoneHours = optional(row, 'phone_hours', anyText, 'characters')
  const offer = optional(row, 'offer', among(offerTypes), 'choice')
  const contact = readContact(row)
  const successor = readSuccessor(row)
  const lastConfirmed = readDate(row, 'last_confirmed')
  const claimedOn = readDate(row, 'claimed_on')
  return {
    ...(organisationNumber && { organisationNumber }),
    ...(unit && { unit }),
    ...(phone && { phone }),
    ...(phoneHours && { phoneHours }),
    ...(offer && { offer }),
    ...(contact && { contact }),
    ...(successor && { successor }),
    ...(lastConfirmed && { lastConfirmed }),
    ...(claimedOn && { claimedOn }),
  }
}

const readOffice = (row: RowReader, world: ImportWorld): Office | undefined => {
  const { id, type } = readIdentity(row)
  const name = required(row, 'name', anyText, 'required')
  const mailbox = required(row, 'mailbox', parseMailbox, 'mailbox')
  const writtenStandard = required(row, 'written_standard', among(writtenStandards), 'choice')
  const example = required(row, 'example', parseYesNo, 'yes-or-no')
  const { validFrom, ...rest } = readPeriod(row)
  if (cell(row, 'valid_from') === '') row.faults.push({ code: 'required', column: 'valid_from' })
  const more = { ...readWhere(row, world), ...readFacts(row) }
  if (!id || !type || !name || !mailbox || !writtenStandard || example === undefined || !validFrom)
    return undefined
  const { areas = [], services = [] } = world.offices.get(id) ?? {}
  return { id, type, name, mailbox, writtenStandard, example, validFrom, ...rest, ...more, areas, services }
}

const defaults = ({ today }: ImportWorld, { id = '' }: Cells): Cells => ({
  type: typeOf(id) ?? '',
  written_standard: 'nb',
  valid_from: today,
  example: 'no',
})

/** Offices, without what they serve and do. */
export const officeRows: RowKind<Office> = {
  keyOf: ({ id }) => id || undefined,
  groupOf: ({ id = '' }) => officeGroup(id),
  all: ({ offices }) => offices,
  toCells: officeCells,
  defaults,
  read: readOffice,
  ended: (office, { today }) => ({ ...office, validTo: addDays(today, -1) }),
  check: (before, after) =>
    before.type === after.type ? undefined : { code: 'type-changed', column: 'type', about: before.type },
}
