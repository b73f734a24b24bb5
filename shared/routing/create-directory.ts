import type { Agency, AgencyType } from '../domain/agency/agency.ts'
import { type Capacity, capacityFor, type Office } from '../domain/agency/office.ts'
import { kindFacts, type TaskKind } from '../domain/task/kinds.ts'
import type { AgencyId, MunicipalityCode } from '../kernel/ids.ts'
import { agencyOn } from './content.ts'
import type { Directory, Municipality, ServingOffice } from './directory.ts'
import type { DirectoryData } from './directory-data.ts'
import { municipalityFinder } from './find-municipality.ts'
import { type OfficeSource, typeOfId } from './offices.ts'
import { recordOf } from './record.ts'
import { createRuleIndex } from './rule-index.ts'

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const municipalitiesOf = (data: DirectoryData): readonly Municipality[] => {
  const counties = new Map(data.counties.map(({ code, name }) => [code, name]))
  const districts = Map.groupBy(data.districts, ({ municipality }) => municipality)
  const seen = new Map<string, number>()
  for (const { name } of data.municipalities) seen.set(name, (seen.get(name) ?? 0) + 1)
  return data.municipalities.map((facts) => ({
    ...facts,
    label: (seen.get(facts.name) ?? 0) > 1 ? `${facts.name} (${counties.get(facts.county)})` : facts.name,
    districts: districts.get(facts.code) ?? [],
  }))
}

/** The offices of one type, by id and by area code. */
const indexed = (list: readonly Agency[]) => {
  const areas = new Map<string, Agency[]>()
  for (const agency of list) for (const area of agency.serves) push(areas, area, agency)
  return { list, ids: new Map(list.map((agency) => [agency.id, agency])), areas }
}
type Indexed = ReturnType<typeof indexed>

/** Indexes a type of office when it is first asked for. */
const officesByType = (source: OfficeSource): ((type: AgencyType) => Indexed) => {
  const made = new Map<AgencyType, Indexed>()
  return (type) => {
    const known = made.get(type)
    if (known) return known
    const fresh = indexed(source(type))
    made.set(type, fresh)
    return fresh
  }
}

const serving = (offices: Indexed, areaCodes: readonly string[]): readonly ServingOffice[] => {
  const found = new Map<AgencyId, ServingOffice>()
  for (const area of areaCodes)
    for (const agency of offices.areas.get(area) ?? [])
      if (!found.has(agency.id)) found.set(agency.id, { agency, area })
  return [...found.values()]
}

/** What can be asked about places. */
const placesOf = (data: DirectoryData) => {
  const municipalities = municipalitiesOf(data)
  const byCode = new Map<MunicipalityCode, Municipality>(municipalities.map((one) => [one.code, one]))
  const counties = new Map(data.counties.map((one) => [one.code, one]))
  const districts = new Map(data.districts.map((one) => [one.code, one]))
  const named = new Map<string, string>(
    [...data.counties, ...municipalities, ...data.districts].map(({ code, name }) => [code, name]),
  )
  return {
    municipalities,
    counties: data.counties,
    municipality: (code) => byCode.get(code),
    districts: (code) => byCode.get(code)?.districts ?? [],
    district: (code) => districts.get(code),
    county: (code) => counties.get(code),
    findMunicipality: municipalityFinder(data, municipalities),
    areaName: (areaCode) => named.get(areaCode) ?? areaCode,
  } satisfies Partial<Directory>
}

const closedAgency = ({ records, day }: DirectoryData, id: AgencyId): Agency | undefined => {
  const record = records?.get(id)
  return record && day && agencyOn(record, day)
}

const closedIn = ({ records, day }: DirectoryData): readonly AgencyId[] =>
  [...(records?.values() ?? [])].flatMap(({ id, validTo }) =>
    day !== undefined && validTo !== undefined && validTo < day ? [id] : [],
  )

const capacityOf = (record: Office | undefined, kind: TaskKind): Capacity => {
  const { area } = kindFacts(kind)
  return record ? capacityFor(record, kind, area === 'any' ? undefined : area) : 'room'
}

/** Makes the lookups over the data. Pure but for what it keeps: offices are read type by type, once. */
export const createDirectory = (data: DirectoryData): Directory => {
  const places = placesOf(data)
  const offices = officesByType(data.offices)
  const offers = new Map(data.offers.map((offer) => [offer.agencyId, offer]))
  const openAgency = (id: AgencyId): Agency | undefined => {
    const type = typeOfId(id)
    return type === undefined ? undefined : offices(type).ids.get(id)
  }
  const agency = (id: AgencyId): Agency | undefined => openAgency(id) ?? closedAgency(data, id)
  const office = (id: AgencyId): Office | undefined => {
    const found = data.records ? undefined : openAgency(id)
    return found ? recordOf(found, offers.get(id)) : data.records?.get(id)
  }
  return {
    ...places,
    agency,
    office,
    closedOffices: () => closedIn(data),
    isOpen: (id) => openAgency(id) !== undefined,
    agenciesOfType: (type) => offices(type).list,
    officesServing: (type, codes) => serving(offices(type), codes),
    hostOf: (prison) => {
      const found = agency(prison)
      const host = found?.type === 'prison' ? found.municipality : undefined
      return host === undefined ? undefined : places.municipality(host)
    },
    offerOf: (id) => offers.get(id),
    offersFor: (kind, codes) =>
      serving(offices('ngo'), codes).filter((one) => offers.get(one.agency.id)?.kinds.includes(kind)),
    capacity: (id, kind) => capacityOf(data.records?.get(id), kind),
    rules: createRuleIndex(data.rules),
  }
}
