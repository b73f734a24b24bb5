/** The directory's records as JSON text: read as a whole, never searched. */
import * as z from 'zod/mini'
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
const maybe = z.optional(text)

const service = z.pipe(
  z.object({
    about: z.union([areaField, kindField]),
    targetGroup: maybe,
    conditions: maybe,
    waitingDays: z.optional(count),
    capacity: z.enum(capacities),
  }),
  z.transform(compact),
)

const contact = z.pipe(
  z.object({ title: text, name: maybe, phone: maybe, mailbox: maybe }),
  z.transform(compact),
)

const area = z.pipe(
  z.object({ code: text, validFrom: z.optional(dateField), validTo: z.optional(dateField) }),
  z.transform(compact),
)

const facts = {
  name: text,
  organisationNumber: z.optional(minted(parseOrganisationNumber)),
  unit: maybe,
  writtenStandard: z.enum(writtenStandards),
  mailbox: text,
  phone: maybe,
  phoneHours: maybe,
  municipality: z.optional(municipalityField),
  county: z.optional(minted(parseCountyCode)),
  areas: z.array(area),
  services: z.array(service),
  offer: z.optional(z.enum(offerTypes)),
  contact: z.optional(contact),
  validFrom: dateField,
  validTo: z.optional(dateField),
  successor: z.optional(agencyIdField),
  lastConfirmed: z.optional(dateField),
  claimedOn: z.optional(dateField),
  example: z.boolean(),
}

const office = z.object({ id: agencyIdField, type: z.enum(agencyTypes), ...facts })

const place = z.object({
  kind: z.enum(placeKinds),
  code: text,
  name: text,
  writtenStandard: z.optional(z.enum(writtenStandards)),
  otherNames: z.array(text),
  validFrom: dateField,
  validTo: z.optional(dateField),
  successors: z.array(text),
})

const rule = z.object({
  id: text,
  version: count,
  priority: z.int(),
  validFrom: dateField,
  validTo: z.optional(dateField),
  phase: z.enum(rulePhases),
  area: z.enum([...areas, 'any']),
  kind: z.optional(kindField),
  areaType: z.enum(areaTypes),
  areaCode: text,
  protection: z.enum(ruleProtections),
  officeType: z.enum(agencyTypes),
  target: z.optional(agencyIdField),
  queue: maybe,
  whenFull: z.enum(whenFullChoices),
  legalBasis: maybe,
  practice: z.optional(z.enum(practices)),
})

export const officeSchema = z.pipe(
  office,
  z.transform((stored): Office => compact(stored)),
)
export const placeSchema = z.pipe(
  place,
  z.transform((stored): DirectoryPlace => compact(stored)),
)
export const ruleSchema = z.pipe(
  rule,
  z.transform((stored): Rule => compact(stored)),
)

export const editSchema = z.pipe(
  z.object({
    id: agencyIdField,
    set: z.pipe(z.partial(z.object(facts)), z.transform(compact)),
    clear: z.array(z.enum(optionalFields)),
  }),
  z.transform((stored): OfficeEdit => stored),
)
