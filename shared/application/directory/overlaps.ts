import type { AgencyType } from '../../domain/agency/agency.ts'
import { type Office, type Period, periodsMeet } from '../../domain/agency/office.ts'
import type { IsoDate } from '../../kernel/time.ts'

/** Sorts of office of which one, and no more, answers for an area. Organisations and hospitals may share one. */
export const soleTypes = [
  'municipality-housing',
  'municipality-coordination',
  'municipality-health',
  'nav',
  'county-education',
  'prison-health',
  'probation',
] as const satisfies readonly AgencyType[]

/** Two offices of a type that serve an area at the same time. */
export interface Overlap {
  readonly type: AgencyType
  readonly area: string
  readonly offices: readonly [Office['id'], Office['id']]
}

const meet = (one: Period, other: Period): Period => {
  const from = [one.validFrom, other.validFrom]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1)
  const to = [one.validTo, other.validTo].filter((date) => date !== undefined).toSorted()[0]
  return { ...(from && { validFrom: from }), ...(to && { validTo: to }) }
}

const isEmpty = ({ validFrom, validTo }: Period): boolean =>
  validFrom !== undefined && validTo !== undefined && validTo < validFrom

interface Claim {
  readonly office: Office
  readonly period: Period
}

/** Who serves each area of a type, from which day to which, as long as the office is open. */
const claimsOf = (offices: readonly Office[]): ReadonlyMap<string, readonly Claim[]> => {
  const claims = new Map<string, Claim[]>()
  for (const office of offices)
    for (const area of office.areas) {
      const period = meet(office, area)
      if (isEmpty(period)) continue
      const list = claims.get(area.code)
      if (list) list.push({ office, period })
      else claims.set(area.code, [{ office, period }])
    }
  return claims
}

const pairs = <Value>(list: readonly Value[]): readonly (readonly [Value, Value])[] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const))

/** Areas that two offices of a type answer for on some day from `from` on; what is over is left in peace. */
export const overlapsIn = (offices: readonly Office[], from: IsoDate): readonly Overlap[] =>
  soleTypes.flatMap((type) => {
    const open = offices.filter((office) => office.type === type)
    return [...claimsOf(open)].flatMap(([area, claims]) =>
      claims.length < 2
        ? []
        : pairs(claims.filter(({ period }) => period.validTo === undefined || period.validTo >= from))
            .filter(([one, other]) => periodsMeet(one.period, other.period))
            .map(([one, other]): Overlap => ({ type, area, offices: [one.office.id, other.office.id] })),
    )
  })
