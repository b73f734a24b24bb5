import type { Agency } from '../domain/agency/agency.ts'
import type { Whereabouts } from '../domain/plan/belonging.ts'
import type { MunicipalityCode } from '../kernel/ids.ts'
import type { Directory, Municipality } from './directory.ts'
import { everywhere } from './levels.ts'
import type { TraceReason } from './reason.ts'

/**
 * Whose address decides. `areas`: offices that serve one of the codes, the nearest first; `office`: that office
 * itself, whatever it serves; `nowhere`: no place is known, and `because` says why.
 */
export type Place =
  | {
      readonly kind: 'areas'
      readonly codes: readonly string[]
      readonly because: readonly TraceReason[]
      readonly municipality?: Municipality
    }
  | {
      readonly kind: 'office'
      readonly agency: Agency
      readonly codes: readonly string[]
      readonly because: readonly TraceReason[]
    }
  | { readonly kind: 'nowhere'; readonly because: readonly TraceReason[] }
export type KnownPlace = Exclude<Place, { readonly kind: 'nowhere' }>

export const nowhere = (reason: TraceReason): Place => ({ kind: 'nowhere', because: [reason] })

interface Today {
  readonly municipality?: Municipality
  readonly because: readonly TraceReason[]
}

/** The municipality that a number means today: one that was merged is followed into the one that holds its land. */
const municipalityToday = (code: MunicipalityCode, directory: Directory): Today => {
  const municipality = directory.municipality(code)
  if (municipality) return { municipality, because: [] }
  const found = directory.findMunicipality(code)
  if (found.kind !== 'ceased') return { because: [{ code: 'unknown-municipality', area: code }] }
  const [successor, ...more] = found.successors
  return successor && more.length === 0
    ? {
        municipality: successor,
        because: [{ code: 'municipality-merged', name: found.name, area: successor.code }],
      }
    : { because: [{ code: 'municipality-split', name: found.name }] }
}

/** District, municipality, county. A district of another municipality is left out. */
export const placeAt = ({ municipality: code, district }: Whereabouts, directory: Directory): Place => {
  const { municipality, because } = municipalityToday(code, directory)
  if (!municipality) return { kind: 'nowhere', because }
  const isInside =
    district !== undefined &&
    (directory.district(district)?.municipality === municipality.code ||
      district.startsWith(municipality.code))
  const codes = [...(isInside ? [district] : []), municipality.code, municipality.county, ...everywhere]
  const ignored: readonly TraceReason[] =
    district !== undefined && !isInside ? [{ code: 'district-ignored', area: district }] : []
  return { kind: 'areas', codes, because: [...because, ...ignored], municipality }
}

/** A place, with the reasons for it in front of its own. */
export const because = (place: Place, ...reasons: readonly TraceReason[]): Place => ({
  ...place,
  because: [...reasons, ...place.because],
})
