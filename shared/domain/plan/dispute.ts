import type { MunicipalityCode } from '../../kernel/ids.ts'
import type { TaskKind } from '../task/kinds.ts'
import type { HomeClaim, HomeMunicipality } from './belonging.ts'

/** The task by which a municipality, and the coordinator, settle whose inhabitant somebody is. */
export const disputeKind = 'coordination.home-municipality' satisfies TaskKind

/** What ended a dispute. */
export const settlements = ['agreed', 'facts', 'decided'] as const
export type Settlement = (typeof settlements)[number]

/** The municipality that all sides name, and that names itself; undefined while they do not agree. */
export const agreedOn = (claims: readonly HomeClaim[]): MunicipalityCode | undefined => {
  const [first] = claims
  if (!first || !claims.every(({ holds }) => holds === first.holds)) return undefined
  return claims.some(({ municipality }) => municipality === first.holds) ? first.holds : undefined
}

/**
 * The home municipality after one of them has said whom it holds responsible; its earlier claim is replaced. Until they
 * agree the one that answered so far goes on, the claimant where nobody did: nothing stops while two differ.
 */
export const withClaim = (home: HomeMunicipality | undefined, claim: HomeClaim): HomeMunicipality => {
  const before = home?.state === 'disputed' ? home.claims : []
  const claims = [...before.filter(({ municipality }) => municipality !== claim.municipality), claim]
  const agreed = agreedOn(claims)
  if (agreed) return { state: 'settled', municipality: agreed }
  return { state: 'disputed', municipality: home?.municipality ?? claim.municipality, claims }
}

/** Every municipality that takes part in a dispute: those who say something, and those it is said of. */
export const sidesOf = (home: HomeMunicipality): readonly MunicipalityCode[] =>
  home.state === 'disputed'
    ? [...new Set([home.municipality, ...home.claims.flatMap((one) => [one.municipality, one.holds])])]
    : []
