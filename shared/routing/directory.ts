import type { Agency, AgencyType, WrittenStandard } from '../domain/agency/agency.ts'
import type { Capacity, OfferType, Office } from '../domain/agency/office.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import type { AgencyId, CountyCode, DistrictCode, MunicipalityCode } from '../kernel/ids.ts'
import type { RuleIndex } from './rule-index.ts'

export { type Capacity, type OfferType, offerTypes } from '../domain/agency/office.ts'

export interface County {
  readonly code: CountyCode
  readonly name: string
}

/** A part of one of the four cities that have more than one Nav office. */
export interface District {
  readonly code: DistrictCode
  readonly name: string
  readonly municipality: MunicipalityCode
}

export interface Municipality {
  readonly code: MunicipalityCode
  readonly name: string
  /** The name, with its county where two municipalities share it: `Herøy (Nordland)`. For lists to choose from. */
  readonly label: string
  readonly county: CountyCode
  /** What to write to it in (språklova § 15); neutral municipalities are written to in bokmål. */
  readonly writtenStandard: WrittenStandard
  readonly districts: readonly District[]
}

/** What came of a typed municipality. `ceased`: the number or name went out of use; successors hold today's. */
export type MunicipalityFinding =
  | { readonly kind: 'found'; readonly municipality: Municipality }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Municipality[] }
  | {
      readonly kind: 'ceased'
      readonly code: MunicipalityCode
      readonly name: string
      readonly successors: readonly Municipality[]
    }
  | { readonly kind: 'unknown' }

/** An NGO's offer. Routing picks it by itself only for kinds whose rule names NGOs; else people may choose it. */
export interface Offer {
  readonly agencyId: AgencyId
  readonly type: OfferType
  readonly kinds: readonly TaskKind[]
}

/** An office, and the code of the nearest asked-for area that it serves. */
export interface ServingOffice {
  readonly agency: Agency
  readonly area: string
}

/** The offices, the places they serve and the rules: what routing and the pages look up. In memory, no waiting. */
export interface Directory {
  /** All 357, sorted by name in Norwegian order. */
  readonly municipalities: readonly Municipality[]
  readonly counties: readonly County[]
  /** Also of offices that are closed or not open yet: what once was sent there keeps its name. */
  agency(id: AgencyId): Agency | undefined
  /** All that is kept of an office. */
  office(id: AgencyId): Office | undefined
  /** Whether the office is there and open on this directory's day: no other takes new tasks. */
  isOpen(id: AgencyId): boolean
  municipality(code: MunicipalityCode): Municipality | undefined
  /** Districts to choose from; empty where a municipality is not divided or not known. */
  districts(municipality: MunicipalityCode): readonly District[]
  district(code: DistrictCode): District | undefined
  county(code: CountyCode): County | undefined
  /** Reads a number, a name, `Name (number)`, `Name (county)` or `number name`, whatever the case. */
  findMunicipality(text: string): MunicipalityFinding
  /** Offices whose last day has passed. */
  closedOffices(): readonly AgencyId[]
  agenciesOfType(type: AgencyType): readonly Agency[]
  /** Offices that serve one of the areas, in the order of the given codes, each once, by its first fitting code. */
  officesServing(type: AgencyType, areaCodes: readonly string[]): readonly ServingOffice[]
  /** The municipality a prison lies in: its health service is the prison's (hol § 3-9). */
  hostOf(prison: AgencyId): Municipality | undefined
  offerOf(agency: AgencyId): Offer | undefined
  /** NGOs whose offer covers a kind in one of the areas; for lists to choose from. */
  offersFor(kind: TaskKind, areaCodes: readonly string[]): readonly ServingOffice[]
  capacity(agency: AgencyId, kind: TaskKind): Capacity
  readonly rules: RuleIndex
  /** The name of a district, municipality or county; the code itself when it is none of the directory's. */
  areaName(areaCode: string): string
}
