/** The directory's records as JSON text: read as a whole, never searched. */
import * as z from 'zod'
import { agencyTypes, writtenStandards } from '../../domain/agency/agency.ts'
import type { OfficeEdit } from '../../domain/agency/office.ts'
import { capacities, type Office, offerTypes, optionalFields } from '../../domain/agency/office.ts'
import { type DirectoryPlace, placeKinds } from '../../domain/agency/place.ts'
import { areas } from '../../domain/area/areas.ts'
import { parseTaskKind, practices } from '../../domain/task/kinds.ts'
import { parseCountyCode, parseOrganisationNumber } from '../../kernel/ids.ts'
import { areaTypes, type Rule, rulePhases, ruleProtections, whenFullChoices } from '../../routing/rule.ts'
import { compact } from '../compact.ts'
import { agencyIdField, areaField, count, dateField, minted, municipalityField } from '../items/fields.ts'

const kindField = minted(parseTaskKind)
const text = z.string()
const maybe = text.optional()

const service = z
  .object({
    about: z.union([areaField, kindField]),
    targetGroup: maybe,
    conditions: maybe,
    waitingDays: count.optional(),
    capacity: z.enum(capacities),
  })
  .transform(compact)

const contact = z.object({ title: text, name: maybe, phone: maybe, mailbox: maybe }).transform(compact)

const area = z
  .object({ code: text, validFrom: dateField.optional(), validTo: dateField.optional() })
  .transform(compact)

const facts = {
  name: text,
  organisationNumber: minted(parseOrganisationNumber).optional(),
  unit: maybe,
  writtenStandard: z.enum(writtenStandards),
  mailbox: text,
  phone: maybe,
  phoneHours: maybe,
  municipality: municipalityField.optional(),
  county: minted(parseCountyCode).optional(),
  areas: z.array(area),
  services: z.array(service),
  offer: z.enum(offerTypes).optional(),
  contact: contact.optional(),
  validFrom: dateField,
  validTo: dateField.optional(),
  successor: agencyIdField.optional(),
  lastConfirmed: dateField.optional(),
  claimedOn: dateField.optional(),
  example: z.boolean(),
}

const office = z.object({ id: agencyIdField, type: z.enum(agencyTypes), ...facts })

const place = z.object({
  kind: z.enum(placeKinds),
  code: text,
  name: text,
  writtenStandard: z.enum(writtenStandards).optional(),
  otherNames: z.array(text),
  validFrom: dateField,
  validTo: dateField.optional(),
  successors: z.array(text),
})

const rule = z.object({
  id: text,
  version: count,
  priority: z.int(),
  validFrom: dateField,
  validTo: dateField.optional(),
  phase: z.enum(rulePhases),
  area: z.enum([...areas, 'any']),
  kind: kindField.optional(),
  areaType: z.enum(areaTypes),
  areaCode: text,
  protection: z.enum(ruleProtections),
  officeType: z.enum(agencyTypes),
  target: agencyIdField.optional(),
  queue: maybe,
  whenFull: z.enum(whenFullChoices),
  legalBasis: maybe,
  practice: z.enum(practices).optional(),
})

export const officeSchema = office.transform((stored): Office => compact(stored))
export const placeSchema = place.transform((stored): DirectoryPlace => compact(stored))
export const ruleSchema = rule.transform((stored): Rule => compact(stored))

export const editSchema = z
  .object({
    id: agencyIdField,
    set: z.object(facts).partial().transform(compact),
    clear: z.array(z.enum(optionalFields)),
  })
  .transform((stored): OfficeEdit => stored)
