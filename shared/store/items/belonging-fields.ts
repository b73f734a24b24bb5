/** Where a person belongs, and what protects the person: short attributes of the PLAN item. */
import * as z from 'zod/mini'
import {
  type Belonging,
  claimReasons,
  type HomeClaim,
  type HomeMunicipality,
  protectionLookups,
  type Shielding,
  type Whereabouts,
} from '../../domain/plan/belonging.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { agencyIdField, districtField, municipalityField, sealed } from './fields.ts'
import { claimField, openIf, sealIf } from './texts.ts'

const where = z.object({ m: municipalityField, d: z.optional(districtField) })
const claim = z.object({
  m: municipalityField,
  h: municipalityField,
  y: z.optional(z.enum(claimReasons)),
  w: z.optional(sealed),
})
const home = z.discriminatedUnion('st', [
  z.object({ st: z.enum(['assumed', 'settled']), m: municipalityField }),
  z.object({ st: z.literal('disputed'), m: municipalityField, cl: z.array(claim) }),
])

export const belongingSchema = z.object({
  r: z.optional(z.union([where, z.literal('none')])),
  s: z.optional(where),
  a: z.optional(where),
  c: z.optional(agencyIdField),
  h: z.optional(home),
})
export const shieldingSchema = z.object({
  o: z.enum(protectionLookups),
  r: z.enum(protectionLookups),
  s: z.boolean(),
})
type StoredBelonging = z.output<typeof belongingSchema>
type StoredHome = z.output<typeof home>

const storedWhere = (place: Whereabouts | undefined) =>
  place && compact({ m: place.municipality, d: place.district })

const readWhere = (place: z.output<typeof where> | undefined): Whereabouts | undefined =>
  place && compact({ municipality: place.m, district: place.d })

const storedHome = (from: HomeMunicipality, cipher: PlanCipher) => {
  if (from.state !== 'disputed') return { st: from.state, m: from.municipality }
  const claims = from.claims.map(({ municipality, holds, why, words }) =>
    compact({ m: municipality, h: holds, y: why, w: sealIf(cipher, claimField(municipality), words) }),
  )
  return { st: from.state, m: from.municipality, cl: claims }
}

/** Without a cipher the claims have no words. */
const readHome = (from: StoredHome, cipher: PlanCipher | undefined): HomeMunicipality => {
  if (from.st !== 'disputed') return { state: from.st, municipality: from.m }
  const claims = from.cl.map(
    ({ m, h, y, w }): HomeClaim =>
      compact({ municipality: m, holds: h, why: y, words: openIf(cipher, claimField(m), w) }),
  )
  return { state: from.st, municipality: from.m, claims }
}

/** What municipalities say in a dispute is sealed; the rest are codes. */
export const storedBelonging = (
  { registered, stay, arrest, socialCase, home: at }: Belonging,
  cipher: PlanCipher,
) =>
  compact({
    r: registered === 'none' ? registered : storedWhere(registered),
    s: storedWhere(stay),
    a: storedWhere(arrest),
    c: socialCase,
    h: at && storedHome(at, cipher),
  })

export const readBelonging = ({ r, s, a, c, h }: StoredBelonging, cipher?: PlanCipher): Belonging =>
  compact({
    registered: r === 'none' ? r : readWhere(r),
    stay: readWhere(s),
    arrest: readWhere(a),
    socialCase: c,
    home: h && readHome(h, cipher),
  })

export const storedShielding = ({ own, related, ownStaff }: Shielding) => ({
  o: own,
  r: related,
  s: ownStaff,
})

export const readShielding = ({ o, r, s }: z.output<typeof shieldingSchema>): Shielding => ({
  own: o,
  related: r,
  ownStaff: s,
})
