import type { Office } from '../../domain/agency/office.ts'
import type { Cells } from './cells.ts'
import { yesNo } from './row-reader.ts'

/** An office as a row of its file; areas and services have files of their own. */
export const officeCells = (office: Office): Cells => ({
  id: office.id,
  type: office.type,
  name: office.name,
  organisation_number: office.organisationNumber ?? '',
  unit: office.unit ?? '',
  written_standard: office.writtenStandard,
  mailbox: office.mailbox,
  phone: office.phone ?? '',
  phone_hours: office.phoneHours ?? '',
  municipality: office.municipality ?? '',
  county: office.county ?? '',
  offer: office.offer ?? '',
  contact_title: office.contact?.title ?? '',
  contact_name: office.contact?.name ?? '',
  contact_phone: office.contact?.phone ?? '',
  contact_mailbox: office.contact?.mailbox ?? '',
  valid_from: office.validFrom,
  valid_to: office.validTo ?? '',
  successor: office.successor ?? '',
  last_confirmed: office.lastConfirmed ?? '',
  claimed_on: office.claimedOn ?? '',
  example: yesNo(office.example),
})
