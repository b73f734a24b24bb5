import type { AgencyId, DistrictCode, MunicipalityCode } from '../../kernel/ids.ts'

/** A place by its codes; the district where the municipality is divided and it is known. */
export type Whereabouts = {
  readonly municipality: MunicipalityCode
  readonly district?: DistrictCode
}

/** How sure it is whose inhabitant somebody is; `disputed`: two municipalities each say it is the other. */
export const homeStates = ['assumed', 'settled', 'disputed'] as const
export type HomeState = (typeof homeStates)[number]

/** Why a municipality holds another responsible, or itself. */
export const claimReasons = [
  'stayed-elsewhere',
  'open-case-elsewhere',
  'chose-elsewhere',
  'institution',
  'stayed-here',
  'other',
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** What one municipality says: whom it holds responsible, why by code, and in its own words (free text). */
export type HomeClaim = {
  readonly municipality: MunicipalityCode
  readonly holds: MunicipalityCode
  /** Absent where the coordinator wrote down what was said. */
  readonly why?: ClaimReason
  readonly words?: string
}

/** Whose inhabitant the person is. Of a disputed one `municipality` answers until it is settled (stjl § 13). */
export type HomeMunicipality =
  | { readonly state: 'assumed' | 'settled'; readonly municipality: MunicipalityCode }
  | {
      readonly state: 'disputed'
      readonly municipality: MunicipalityCode
      readonly claims: readonly HomeClaim[]
    }

/** Protection of an address in the population register, the mildest first. */
export const protections = ['none', 'fortrolig', 'strengt-fortrolig'] as const
export type Protection = (typeof protections)[number]
/** What came of looking it up: `unknown` could not be looked up, which is not "none". */
export const protectionLookups = [...protections, 'unknown'] as const
export type ProtectionLookup = (typeof protectionLookups)[number]

/** Why a person must not be met with at any office: by address, by a relative's address, by working at Nav. */
export type Shielding = {
  readonly own: ProtectionLookup
  /** The strictest over the persons that a shared address would give away. */
  readonly related: ProtectionLookup
  /** Works at Nav, or is close to somebody who does: the case is kept from colleagues. */
  readonly ownStaff: boolean
}

export const unshielded: Shielding = { own: 'none', related: 'none', ownStaff: false }

/**
 * The strictest of several. One that could not be looked up may hide anything, so it outweighs all but the strictest.
 */
export const strictestOf = (lookups: readonly ProtectionLookup[]): ProtectionLookup => {
  if (lookups.includes('strengt-fortrolig')) return 'strengt-fortrolig'
  if (lookups.some((one) => !protections.some((known) => known === one))) return 'unknown'
  return lookups.includes('fortrolig') ? 'fortrolig' : 'none'
}

/**
 * Where a person belongs, as far as anybody knows. Each office's duty rests on another of these facts, and none on the
 * prison's own address.
 */
export type Belonging = {
  /** By the population register, which keeps the address before intake (folkeregisterforskriften § 5-1-6). */
  readonly registered?: Whereabouts | 'none'
  /** Where the person actually stayed before intake (stjl § 3; boligsosialloven § 3). */
  readonly stay?: Whereabouts
  readonly arrest?: Whereabouts
  /** The Nav office with an open social case. */
  readonly socialCase?: AgencyId
  readonly home?: HomeMunicipality
}
