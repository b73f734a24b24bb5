import * as z from 'zod/mini'
import { areas } from '../domain/area/areas.ts'
import { type Belonging, protectionLookups } from '../domain/plan/belonging.ts'
import type { Destination } from '../domain/plan/plan.ts'
import { carePhases, parseTaskKind } from '../domain/task/kinds.ts'
import type { AgencyId } from '../kernel/ids.ts'
import { type IsoDate, parseIsoDate } from '../kernel/time.ts'
import { type RouteOutcome, type RoutePerson, type RouteTask, routeOutcomes } from './decision.ts'
import type { TraceReason } from './reason.ts'
import { agencyField, districtField, formed, municipalityField, reasonSchema } from './reason-schema.ts'
import type { RuleRef } from './rule.ts'

/** What a stored trace tells, of format 1 or 2. */
export interface StoredTrace {
  readonly on: IsoDate
  readonly outcome: RouteOutcome
  readonly office?: AgencyId
  /** A reason of another version is left out, since the others still tell why. */
  readonly reasons: readonly TraceReason[]
  readonly rules: readonly RuleRef[]
  readonly turnedDown: readonly TraceReason[]
  readonly legalBasis?: string
  /** What was asked, to be asked again; absent where the place was withheld, or the form is not known. */
  readonly asked?: { readonly task: RouteTask; readonly person: RoutePerson }
}

const where = z.object({ municipality: municipalityField, district: z.optional(districtField) })
const home = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['assumed', 'settled']), municipality: municipalityField }),
  z.object({
    state: z.literal('disputed'),
    municipality: municipalityField,
    claims: z.array(z.object({ municipality: municipalityField, holds: municipalityField })),
  }),
])
const belonging: z.ZodMiniType<Belonging> = z.object({
  registered: z.optional(z.union([where, z.literal('none')])),
  stay: z.optional(where),
  arrest: z.optional(where),
  socialCase: z.optional(agencyField),
  home: z.optional(home),
})
const destination: z.ZodMiniType<Destination> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), ...where.shape }),
  z.object({ kind: z.literal('undecided') }),
  z.object({ kind: z.literal('leaving-country') }),
])

/** Format 1 has the first seven of these alone. */
const inputsSchema = z.object({
  kind: formed(parseTaskKind),
  area: z.enum(areas),
  protection: z.enum(protectionLookups),
  phase: z.enum(carePhases),
  destination,
  custody: agencyField,
  excluded: z.array(agencyField),
  ownStaff: z.optional(z.literal(true)),
  belonging: z.optional(belonging),
  followUps: z.optional(
    z.array(z.object({ agencyId: agencyField, area: z.enum(areas), phase: z.enum(carePhases) })),
  ),
})

const traceSchema = z.object({
  on: formed<IsoDate>(parseIsoDate),
  outcome: z.enum(routeOutcomes),
  office: z.catch(z.optional(agencyField), undefined),
  reasons: z.array(z.unknown()),
  rules: z.catch(z.array(z.object({ id: z.string(), version: z.number() })), []),
  turnedDown: z.catch(z.array(z.unknown()), []),
  legalBasis: z.catch(z.optional(z.string()), undefined),
  inputs: z.optional(z.unknown()),
})

const reasonIn = (one: unknown): readonly TraceReason[] => {
  const reason = reasonSchema.safeParse(one)
  return reason.success ? [reason.data] : []
}

const refused = z.object({ agencyId: z.string(), why: z.string() })
const refusalIn = (one: unknown): readonly TraceReason[] => {
  const read = refused.safeParse(one)
  return read.success ? reasonIn({ code: 'turned-down', agency: read.data.agencyId, why: read.data.why }) : []
}

const askedIn = (inputs: unknown): StoredTrace['asked'] => {
  const read = inputsSchema.safeParse(inputs)
  if (!read.success) return undefined
  const { kind, area, excluded, ...person } = read.data
  return { task: { kind, area, excluded }, person }
}

/** Reads a stored trace, of format 1 or 2. Undefined when there is none or it is not readable. */
export const readTrace = (trace: unknown): StoredTrace | undefined => {
  const read = traceSchema.safeParse(trace)
  if (!read.success) return undefined
  const { inputs, reasons, turnedDown, office, legalBasis, ...rest } = read.data
  const asked = askedIn(inputs)
  return {
    ...rest,
    reasons: reasons.flatMap(reasonIn),
    turnedDown: turnedDown.flatMap(refusalIn),
    ...(office && { office }),
    ...(legalBasis !== undefined && { legalBasis }),
    ...(asked && { asked }),
  }
}
