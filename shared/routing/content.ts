import type { Agency } from '../domain/agency/agency.ts'
import { isWithin, type Office } from '../domain/agency/office.ts'
import type { DirectoryPlace } from '../domain/agency/place.ts'
import { type TaskKind, taskKinds } from '../domain/task/kinds.ts'
import { type AgencyId, countyCode, districtCode, municipalityCode } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Offer } from './directory.ts'
import type { DirectoryData, FormerMunicipality } from './directory-data.ts'
import type { Rule } from './rule.ts'

/** All that administrators and offices keep true: with what was and what is to come, each for its time. */
export interface DirectoryContent {
  readonly places: readonly DirectoryPlace[]
  readonly offices: readonly Office[]
  readonly rules: readonly Rule[]
}

/** The office as routing and pages know it on a day. */
export const agencyOn = (office: Office, day: IsoDate): Agency => {
  const { id, type, name, mailbox, phone, municipality, county, writtenStandard, example } = office
  const serves = office.areas.filter((area) => isWithin(area, day)).map(({ code }) => code)
  return {
    id,
    type,
    name,
    serves,
    mailbox,
    writtenStandard,
    example,
    ...(phone !== undefined && { phone }),
    ...(municipality !== undefined && { municipality }),
    ...(county !== undefined && { county }),
  }
}

const kindsOf = ({ services }: Office): readonly TaskKind[] =>
  taskKinds.filter((kind) => services.some(({ about }) => about === kind))

const offerOf = (office: Office): readonly Offer[] =>
  office.offer === undefined ? [] : [{ agencyId: office.id, type: office.offer, kinds: kindsOf(office) }]

const formerOn = (places: readonly DirectoryPlace[], day: IsoDate): readonly FormerMunicipality[] =>
  places
    .filter((one) => one.kind === 'municipality' && one.validTo !== undefined && one.validTo < day)
    .map(({ code, name, successors }) => ({
      code: municipalityCode(code),
      name,
      successors: successors.map(municipalityCode),
    }))

const placesOn = (content: DirectoryContent, day: IsoDate) => {
  const inUse = content.places.filter((place) => isWithin(place, day))
  const of = (kind: DirectoryPlace['kind']) => inUse.filter((place) => place.kind === kind)
  const municipalities = of('municipality')
  return {
    counties: of('county').map(({ code, name }) => ({ code: countyCode(code), name })),
    municipalities: municipalities.map(({ code, name, writtenStandard = 'nb' }) => ({
      code: municipalityCode(code),
      name,
      county: countyCode(code.slice(0, 2)),
      writtenStandard,
    })),
    districts: of('district').map(({ code, name }) => ({
      code: districtCode(code),
      name,
      municipality: municipalityCode(code.slice(0, 4)),
    })),
    otherNames: municipalities.flatMap(({ code, otherNames }) =>
      otherNames.map((name) => ({ code: municipalityCode(code), name })),
    ),
    former: () => formerOn(content.places, day),
  }
}

/** What of the content holds on a day, as `createDirectory` takes it. */
export const dataOn = (content: DirectoryContent, day: IsoDate): DirectoryData => {
  const open = content.offices.filter((office) => isWithin(office, day))
  const byType = Map.groupBy(open, ({ type }) => type)
  const records = new Map<AgencyId, Office>(content.offices.map((office) => [office.id, office]))
  return {
    ...placesOn(content, day),
    offices: (type) => (byType.get(type) ?? []).map((office) => agencyOn(office, day)),
    offers: open.flatMap(offerOf),
    rules: content.rules,
    records,
    day,
  }
}
