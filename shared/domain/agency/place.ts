import type { IsoDate } from '../../kernel/time.ts'
import type { WrittenStandard } from './agency.ts'

export const placeKinds = ['county', 'municipality', 'district'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** A county, a municipality or a city's district, as long as its number is in use. */
export interface DirectoryPlace {
  readonly kind: PlaceKind
  /** Two, four or six digits; a district begins with its municipality's, a municipality with its county's. */
  readonly code: string
  readonly name: string
  /** What a municipality has chosen to be written to in (språklova § 15). */
  readonly writtenStandard?: WrittenStandard
  /** Sami and Kven names, as other ways to write it. */
  readonly otherNames: readonly string[]
  readonly validFrom: IsoDate
  /** Last day in use. */
  readonly validTo?: IsoDate
  /** Numbers that hold its land afterwards. */
  readonly successors: readonly string[]
}
