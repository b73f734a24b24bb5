import { type Agency, type AgencyType, agencyTypes, type WrittenStandard } from '../domain/agency/agency.ts'
import { assertNever } from '../kernel/assert-never.ts'
import {
  type AgencyId,
  agencyId,
  type CountyCode,
  countyCode,
  type MunicipalityCode,
  municipalityCode,
} from '../kernel/ids.ts'
import { rowsOf, standardOf, type Tables, wordsOf } from './tables.ts'

export interface MunicipalityFacts {
  readonly code: MunicipalityCode
  readonly name: string
  readonly county: CountyCode
  readonly writtenStandard: WrittenStandard
}

/** Prefix of the ids of each type of office; the rest is the code in the data files. */
const prefixes = {
  prison: 'prison',
  probation: 'probation',
  'municipality-housing': 'municipality',
  'municipality-coordination': 'coordination',
  'municipality-health': 'health',
  nav: 'nav',
  'nav-protected': 'nav-protected',
  'county-education': 'county',
  'prison-health': 'prison-health',
  'health-trust': 'health-trust',
  ngo: 'ngo',
  triage: 'triage',
  'directory-administration': 'directory',
  audit: 'audit',
} as const satisfies Record<AgencyType, string>

type Rest = Pick<Agency, 'serves'> &
  Partial<Pick<Agency, 'municipality' | 'county' | 'writtenStandard' | 'example'>>

/** Mailboxes are functional addresses under the reserved `.example` domain (RFC 2606): no mail leaves. */
const office = (type: AgencyType, code: string, name: string, mailbox: string, rest: Rest): Agency => ({
  id: agencyId(`${prefixes[type]}:${code}`),
  type,
  name,
  mailbox: `${mailbox}.example`,
  writtenStandard: 'nb',
  example: false,
  ...rest,
})

const housing = ({ code, name, county, writtenStandard }: MunicipalityFacts): Agency => {
  const title = writtenStandard === 'nn' ? 'bustadkontoret' : 'boligkontoret'
  const where = { municipality: code, county, writtenStandard }
  return office('municipality-housing', code, `${name} kommune, ${title}`, `bolig@${code}.kommune`, {
    serves: [code],
    ...where,
  })
}

/** Every municipality has a unit that coordinates services for those who need several (hol § 7-3). */
const coordination = ({ code, name, county, writtenStandard }: MunicipalityFacts): Agency => {
  const title = writtenStandard === 'nn' ? 'koordinerande eining' : 'koordinerende enhet'
  const where = { municipality: code, county, writtenStandard }
  return office(
    'municipality-coordination',
    code,
    `${name} kommune, ${title}`,
    `koordinerende-enhet@${code}.kommune`,
    { serves: [code], ...where },
  )
}

/** Health care outside prison is the municipality's where the person stays (hol § 3-1). */
const municipalHealth = ({ code, name, county, writtenStandard }: MunicipalityFacts): Agency => {
  const title = writtenStandard === 'nn' ? 'helse- og omsorgstenesta' : 'helse- og omsorgstjenesten'
  const where = { municipality: code, county, writtenStandard }
  return office('municipality-health', code, `${name} kommune, ${title}`, `helse@${code}.kommune`, {
    serves: [code],
    ...where,
  })
}

const prisonHealth = ({ code, name, county, writtenStandard }: MunicipalityFacts): Agency => {
  const title = writtenStandard === 'nn' ? 'Fengselshelsetenesta' : 'Fengselshelsetjenesten'
  const where = { municipality: code, county, writtenStandard }
  return office('prison-health', code, `${title} i ${name}`, `fengselshelse@${code}.kommune`, {
    serves: [code],
    ...where,
  })
}

const nav = ([code = '', name = '', areas = '']: readonly string[]): Agency => {
  const serves = wordsOf(areas)
  const first = serves[0] ?? ''
  return office('nav', code, `Nav ${name}`, `nav${code}@nav`, {
    serves,
    municipality: municipalityCode(first.slice(0, 4)),
    county: countyCode(first.slice(0, 2)),
  })
}

const education = ([code = '', , name = '', standard = '']: readonly string[]): Agency =>
  office('county-education', code, name, `utdanning@${code}.fylke`, {
    serves: [code],
    county: countyCode(code),
    writtenStandard: standardOf(standard),
  })

const prison = ([code = '', name = '', host = '']: readonly string[]): Agency =>
  office('prison', code, name, `${code}@fengsel`, {
    serves: [],
    municipality: municipalityCode(host),
    county: countyCode(host.slice(0, 2)),
  })

const probation = ([code = '', name = '', county = '', standard = '']: readonly string[]): Agency =>
  office('probation', code, name, `${code}@friomsorg`, {
    serves: [county],
    county: countyCode(county),
    writtenStandard: standardOf(standard),
    example: true,
  })

const healthTrust = ([code = '', name = '', areas = '', standard = '', example]: readonly string[]): Agency =>
  office('health-trust', code, name, `${code}@helseforetak`, {
    serves: wordsOf(areas),
    writtenStandard: standardOf(standard),
    example: example === 'true',
  })

const ngo = ([code = '', name = '', , areas = '']: readonly string[]): Agency =>
  office('ngo', code, name, `${code}@frivillig`, { serves: wordsOf(areas), example: true })

/** They serve no area: a rule that names them leads there, and nothing else does. */
const protectedUnits = (): readonly Agency[] => [
  office('nav-protected', '2103', 'Nav Vikafossen', 'nav2103@nav', { serves: [] }),
  office('nav-protected', 'egne-ansatte', 'Nav egne ansatte', 'egne-ansatte@nav', {
    serves: [],
    example: true,
  }),
]
const triage = (): Agency =>
  office('triage', 'national', 'Fordelingskøen', 'fordeling@hjemvei', { serves: [] })
const administration = (): Agency =>
  office('directory-administration', 'admin', 'Forvaltning av katalogen', 'katalog@hjemvei', { serves: [] })
const audit = (): Agency =>
  office('audit', 'kdi', 'Kriminalomsorgsdirektoratet, kontroll', 'kontroll@kdi', { serves: [] })

/** Each host municipality of a prison has one prison health service (hol § 3-9). */
const prisonHealthOffices = (
  tables: Tables,
  municipalities: readonly MunicipalityFacts[],
): readonly Agency[] => {
  const hosts = new Set(rowsOf(tables.prisons).map(([, , host]) => host))
  return municipalities.filter(({ code }) => hosts.has(code)).map(prisonHealth)
}

/** The offices of one type. Asked type by type, so that a cold start makes only what its page needs. */
export type OfficeSource = (type: AgencyType) => readonly Agency[]

/** A source over the compact tables. */
export const officesOf =
  (tables: Tables, municipalities: readonly MunicipalityFacts[]): OfficeSource =>
  (type) => {
    switch (type) {
      case 'municipality-housing':
        return municipalities.map(housing)
      case 'municipality-coordination':
        return municipalities.map(coordination)
      case 'municipality-health':
        return municipalities.map(municipalHealth)
      case 'nav':
        return rowsOf(tables.navOffices).map(nav)
      case 'nav-protected':
        return protectedUnits()
      case 'county-education':
        return rowsOf(tables.counties).map(education)
      case 'prison':
        return rowsOf(tables.prisons).map(prison)
      case 'prison-health':
        return prisonHealthOffices(tables, municipalities)
      case 'probation':
        return rowsOf(tables.probationOffices).map(probation)
      case 'health-trust':
        return rowsOf(tables.healthTrusts).map(healthTrust)
      case 'ngo':
        return rowsOf(tables.ngoOffers).map(ngo)
      case 'triage':
        return [triage()]
      case 'directory-administration':
        return [administration()]
      case 'audit':
        return [audit()]
      default:
        return assertNever(type)
    }
  }

const typesByPrefix = new Map<string, AgencyType>(agencyTypes.map((type) => [prefixes[type], type]))

/** The type that an id names in front, e.g. `nav:0602` is a Nav office. */
export const typeOfId = (id: AgencyId): AgencyType | undefined =>
  typesByPrefix.get(id.slice(0, id.indexOf(':')))
