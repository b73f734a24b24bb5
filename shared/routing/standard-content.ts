import { agencyTypes } from '../domain/agency/agency.ts'
import type { DirectoryPlace, PlaceKind } from '../domain/agency/place.ts'
import { isoDate } from '../kernel/time.ts'
import type { DirectoryContent } from './content.ts'
import { tables } from './data/generated.ts'
import { readTables } from './directory-data.ts'
import { divisionOf2024, recordOf } from './record.ts'
import { rowsOf, wordsOf } from './tables.ts'

/** Earlier numbers are known from then on. */
const earliest = isoDate('2016-01-01')

const inUse = (kind: PlaceKind, code: string, name: string): DirectoryPlace => ({
  kind,
  code,
  name,
  otherNames: [],
  validFrom: divisionOf2024,
  successors: [],
})

/** The last day of each number that is out of use; most ended with 2019. */
const lastDays = (): ReadonlyMap<string, string> =>
  new Map(
    rowsOf(tables.ceased).flatMap(([year = '', codes = '']) =>
      wordsOf(codes).map((code) => [code, `${Number(year) - 1}-12-31`] as const),
    ),
  )

const standardPlaces = (): readonly DirectoryPlace[] => {
  const { counties, municipalities, districts, otherNames, former } = readTables(tables)
  const named = Map.groupBy(otherNames, ({ code }) => code)
  const last = lastDays()
  return [
    ...counties.map(({ code, name }) => inUse('county', code, name)),
    ...municipalities.map(({ code, name, writtenStandard }) => ({
      ...inUse('municipality', code, name),
      writtenStandard,
      otherNames: (named.get(code) ?? []).map((one) => one.name),
    })),
    ...districts.map(({ code, name }) => inUse('district', code, name)),
    ...former().map(({ code, name, successors }) => ({
      ...inUse('municipality', code, name),
      validFrom: earliest,
      validTo: isoDate(last.get(code) ?? '2019-12-31'),
      successors,
    })),
  ]
}

/** The built-in tables in the form that the directory's import takes and its table keeps. */
export const standardContent = (): DirectoryContent => {
  const { offices, offers, rules } = readTables(tables)
  const offer = new Map(offers.map((one) => [one.agencyId, one]))
  const all = agencyTypes.flatMap((type) => offices(type))
  return {
    places: standardPlaces(),
    offices: all.map((agency) => recordOf(agency, offer.get(agency.id))),
    rules,
  }
}
