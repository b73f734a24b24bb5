import * as z from 'zod'
import { agencyTypes } from '../../../shared/domain/agency/agency.ts'
import {
  type AgencyId,
  type CountyCode,
  type DistrictCode,
  type MunicipalityCode,
  parseAgencyId,
  parseCountyCode,
  parseDistrictCode,
  parseMunicipalityCode,
} from '../../../shared/kernel/ids.ts'
import { type IsoDate, parseIsoDate } from '../../../shared/kernel/time.ts'
import { refusals, type TraceReason } from '../../../shared/routing/reason.ts'
import { type RouteOutcome, routeOutcomes } from '../../../shared/routing/route.ts'

/** What led to an office: a RouteDecision is one, a stored trace is read into one. */
export interface Why {
  readonly outcome: RouteOutcome
  readonly reasons: readonly TraceReason[]
  /** The day it was decided; of a stored trace. */
  readonly on?: IsoDate
}

/** A text that has the form of an id or a date. */
const formed = <Value>(parse: (text: string) => Value | undefined) =>
  z.string().transform((text, context): Value => {
    const value = parse(text)
    if (value !== undefined) return value
    context.addIssue('malformed')
    return z.NEVER
  })

const agency = formed<AgencyId>(parseAgencyId)
const municipality = formed<MunicipalityCode>(parseMunicipalityCode)
const why = z.enum(refusals)
const officeType = z.enum(agencyTypes)

const reasonSchema: z.ZodType<TraceReason> = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['strictly-protected', 'override-ignored']) }),
  z.object({ code: z.literal('override'), agency }),
  z.object({ code: z.enum(['override-refused', 'turned-down']), agency, why }),
  z.object({
    code: z.enum(['serves-district', 'serves-municipality', 'serves-county']),
    agency,
    area: z.string(),
  }),
  z.object({ code: z.enum(['serves-country', 'custody-office', 'rule-names-office']), agency }),
  z.object({ code: z.literal('host-municipality'), agency, area: municipality }),
  z.object({ code: z.literal('prison-county'), agency, area: formed<CountyCode>(parseCountyCode) }),
  z.object({ code: z.enum(['custody-ended', 'unknown-custody']), agency }),
  z.object({ code: z.enum(['health-after-release', 'health-outside-prison']) }),
  z.object({ code: z.enum(['undecided-destination', 'leaving-country', 'no-rule', 'consent-needed']) }),
  z.object({ code: z.literal('unknown-municipality'), area: municipality }),
  z.object({ code: z.literal('district-ignored'), area: formed<DistrictCode>(parseDistrictCode) }),
  z.object({ code: z.literal('district-needed'), officeType, area: municipality }),
  z.object({ code: z.literal('no-office-serves'), officeType, area: z.string() }),
  z.object({ code: z.literal('legal-basis'), law: z.string() }),
])

const traceSchema = z.object({
  on: formed<IsoDate>(parseIsoDate),
  outcome: z.enum(routeOutcomes),
  reasons: z.array(z.unknown()),
})

/**
 * Reads a stored trace (RouteTrace, format 1). Undefined when there is none or it is not readable; a reason of
 * another version is left out, since the others still tell why.
 */
export const storedWhy = (trace: unknown): Why | undefined => {
  const read = traceSchema.safeParse(trace)
  if (!read.success) return undefined
  const reasons = read.data.reasons.flatMap((one) => {
    const reason = reasonSchema.safeParse(one)
    return reason.success ? [reason.data] : []
  })
  return { ...read.data, reasons }
}
