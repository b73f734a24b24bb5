import * as z from 'zod/mini'
import { agencyTypes } from '../domain/agency/agency.ts'
import { practices } from '../domain/task/kinds.ts'
import { parseAgencyId, parseCountyCode, parseDistrictCode, parseMunicipalityCode } from '../kernel/ids.ts'
import { missingFacts, refusals, type TraceReason } from './reason.ts'

/** A text that has the form of an id, a code or a date. */
export const formed = <Value>(parse: (text: string) => Value | undefined) =>
  z.pipe(
    z.string(),
    z.transform((text, context): Value => {
      const value = parse(text)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', input: text, message: 'malformed' })
      return z.NEVER
    }),
  )

export const agencyField = formed(parseAgencyId)
export const municipalityField = formed(parseMunicipalityCode)
export const districtField = formed(parseDistrictCode)
const agency = agencyField
const area = municipalityField
const why = z.enum(refusals)
const officeType = z.enum(agencyTypes)

/** A reason as it was stored, of either format. */
export const reasonSchema: z.ZodMiniType<TraceReason> = z.discriminatedUnion('code', [
  z.object({
    code: z.enum(['strictly-protected', 'protection-unknown', 'own-staff-alone', 'override-ignored']),
  }),
  z.object({ code: z.enum(['special-unit', 'own-staff-unit']), agency }),
  z.object({ code: z.enum(['override', 'follows-up', 'open-case']), agency }),
  z.object({ code: z.enum(['office-closed', 'took-over']), agency }),
  z.object({ code: z.enum(['override-refused', 'turned-down']), agency, why }),
  z.object({
    code: z.enum(['serves-district', 'serves-municipality', 'serves-county']),
    agency,
    area: z.string(),
  }),
  z.object({ code: z.enum(['serves-country', 'custody-office', 'rule-names-office']), agency }),
  z.object({ code: z.enum(['waiting-list', 'assesses-first', 'full-but-duty']), agency }),
  z.object({ code: z.literal('to-queue'), agency, queue: z.string() }),
  z.object({ code: z.enum(['host-municipality', 'registered-at-prison']), agency, area }),
  z.object({ code: z.literal('prison-county'), agency, area: formed(parseCountyCode) }),
  z.object({
    code: z.enum([
      'registered-address',
      'registered-assumed',
      'stay-before-intake',
      'place-of-arrest',
      'home-assumed',
      'home-settled',
      'home-disputed',
      'chosen-informed',
    ]),
    area,
  }),
  z.object({ code: z.literal('destination-instead'), missing: z.enum(missingFacts) }),
  z.object({ code: z.literal('municipality-merged'), name: z.string(), area }),
  z.object({ code: z.literal('municipality-split'), name: z.string() }),
  z.object({ code: z.enum(['custody-ended', 'unknown-custody']), agency }),
  z.object({ code: z.enum(['health-after-release', 'health-outside-prison']) }),
  z.object({ code: z.enum(['undecided-destination', 'leaving-country', 'no-rule', 'consent-needed']) }),
  z.object({ code: z.literal('unknown-municipality'), area }),
  z.object({ code: z.literal('district-ignored'), area: districtField }),
  z.object({ code: z.literal('district-needed'), officeType, area }),
  z.object({ code: z.literal('no-office-serves'), officeType, area: z.string() }),
  z.object({ code: z.literal('legal-basis'), law: z.string() }),
  z.object({ code: z.literal('practice'), practice: z.enum(practices) }),
])
