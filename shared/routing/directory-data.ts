import { type OfferType, type Office, offerTypes } from '../domain/agency/office.ts'
import { parseTaskKind } from '../domain/task/kinds.ts'
import {
  type AgencyId,
  agencyId,
  countyCode,
  districtCode,
  type MunicipalityCode,
  municipalityCode,
} from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { County, District, Offer } from './directory.ts'
import { kindRules } from './kind-rules.ts'
import { type MunicipalityFacts, type OfficeSource, officesOf } from './offices.ts'
import type { Rule } from './rule.ts'
import { rowsOf, standardOf, type Tables, wordsOf } from './tables.ts'

/** A municipality number that is out of use, and the numbers that hold its land today. */
export interface FormerMunicipality {
  readonly code: MunicipalityCode
  readonly name: string
  readonly successors: readonly MunicipalityCode[]
}

/** Everything a directory is made of. */
export interface DirectoryData {
  readonly counties: readonly County[]
  readonly municipalities: readonly MunicipalityFacts[]
  readonly districts: readonly District[]
  /** Sami and Kven names, as other ways to write a municipality. */
  readonly otherNames: readonly { readonly code: MunicipalityCode; readonly name: string }[]
  /** Read only when somebody types a number or name that is no longer in use. */
  readonly former: () => readonly FormerMunicipality[]
  readonly offices: OfficeSource
  readonly offers: readonly Offer[]
  readonly rules: readonly Rule[]
  /** All that is kept of every office, also of those that are closed or not open yet; absent: what `offices` says. */
  readonly records?: ReadonlyMap<AgencyId, Office>
  /** The day that this is the data of; absent: any day since the division of 2024. */
  readonly day?: IsoDate
}

const offerType = (cell: string): OfferType => {
  const found = offerTypes.find((type) => type === cell)
  if (found === undefined) throw new TypeError('Not a type of offer')
  return found
}

const municipalitiesOf = (tables: Tables): readonly MunicipalityFacts[] =>
  rowsOf(tables.municipalities).map(([code = '', name = '', standard = '']) => ({
    code: municipalityCode(code),
    name,
    county: countyCode(code.slice(0, 2)),
    writtenStandard: standardOf(standard),
  }))

const formerOf = (
  tables: Tables,
  municipalities: readonly MunicipalityFacts[],
): readonly FormerMunicipality[] => {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return rowsOf(tables.formerMunicipalities).map(([code = '', later = '', name]) => {
    const successors = wordsOf(later).map(municipalityCode)
    const kept = successors[0] === undefined ? undefined : names.get(successors[0])
    return { code: municipalityCode(code), name: name ?? kept ?? code, successors }
  })
}

const offersOf = (tables: Tables): readonly Offer[] =>
  rowsOf(tables.ngoOffers).map(([code = '', , type = '', , kinds = '']) => ({
    agencyId: agencyId(`ngo:${code}`),
    type: offerType(type),
    kinds: wordsOf(kinds).flatMap((kind) => parseTaskKind(kind) ?? []),
  }))

/** Reads the compact tables. Throws TypeError on a cell that is not of its form: our own data is then broken. */
export const readTables = (tables: Tables): DirectoryData => {
  const municipalities = municipalitiesOf(tables)
  return {
    counties: rowsOf(tables.counties).map(([code = '', name = '']) => ({ code: countyCode(code), name })),
    municipalities,
    districts: rowsOf(tables.districts).map(([code = '', name = '']) => ({
      code: districtCode(code),
      name,
      municipality: municipalityCode(code.slice(0, 4)),
    })),
    otherNames: rowsOf(tables.otherNames).map(([code = '', name = '']) => ({
      code: municipalityCode(code),
      name,
    })),
    former: () => formerOf(tables, municipalities),
    offices: officesOf(tables, municipalities),
    offers: offersOf(tables),
    rules: kindRules(),
  }
}
