import fc from 'fast-check'
import { agencyTypes } from '../../../shared/domain/agency/agency.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import type { Belonging } from '../../../shared/domain/plan/belonging.ts'
import type { Destination } from '../../../shared/domain/plan/plan.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { agencyId, districtCode, municipalityCode } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { RoutePerson, RouteTask } from '../../../shared/routing/route.ts'
import {
  areaTypes,
  type Rule,
  rulePhases,
  ruleProtections,
  whenFullChoices,
} from '../../../shared/routing/rule.ts'
import { directory, living, task } from './support.ts'

const offices = agencyTypes.flatMap((type) => directory.agenciesOfType(type))

/** Every municipality, and every district of those that are divided. */
export const places = directory.municipalities.flatMap(({ code, districts }) => [
  living(code),
  ...districts.map((district) => living(code, district.code)),
])
const whereabouts = directory.municipalities.flatMap(({ code, districts }) => [
  { municipality: code },
  ...districts.map((district) => ({ municipality: code, district: district.code })),
])

const digits = (count: number) =>
  fc.nat({ max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'))
const anyDestination: fc.Arbitrary<Destination> = fc.oneof(
  fc.constantFrom<Destination>({ kind: 'undecided' }, { kind: 'leaving-country' }),
  fc.constantFrom(...places),
  fc.tuple(digits(4), digits(6)).map(
    ([municipality, district]): Destination => ({
      kind: 'municipality',
      municipality: municipalityCode(municipality),
      district: districtCode(district),
    }),
  ),
)
export const anyOffice = fc.oneof(
  fc.constantFrom(...offices.map(({ id }) => id)),
  fc.constant(agencyId('nav:9999')),
)

const anyWhere = fc.constantFrom(...whereabouts)
const anyHome = anyWhere.chain(({ municipality }) =>
  fc.constantFrom(
    { state: 'assumed', municipality } as const,
    { state: 'settled', municipality } as const,
    { state: 'disputed', municipality, claims: [] } as const,
  ),
)
const anyBelonging: fc.Arbitrary<Belonging> = fc.record(
  {
    registered: fc.oneof(anyWhere, fc.constant('none' as const)),
    stay: anyWhere,
    arrest: anyWhere,
    socialCase: anyOffice,
    home: anyHome,
  },
  { requiredKeys: [] },
)

export const anyPerson: fc.Arbitrary<RoutePerson> = fc.record(
  {
    destination: anyDestination,
    custody: fc.oneof(fc.constantFrom(...directory.agenciesOfType('prison').map(({ id }) => id)), anyOffice),
    protection: fc.constantFrom('none', 'fortrolig', 'strengt-fortrolig', 'unknown'),
    phase: fc.constantFrom('inside', 'after'),
    related: fc.array(fc.constantFrom('none', 'none', 'fortrolig', 'strengt-fortrolig'), { maxLength: 2 }),
    ownStaff: fc.boolean(),
    belonging: anyBelonging,
    followUps: fc.array(
      fc.record({
        agencyId: anyOffice,
        area: fc.constantFrom(...areas),
        phase: fc.constantFrom('inside', 'after'),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['destination', 'custody', 'protection', 'phase'] },
)

export const anyTask: fc.Arbitrary<RouteTask> = fc
  .record({
    kind: fc.constantFrom(...taskKinds),
    excluded: fc.array(anyOffice, { maxLength: 5 }),
    override: fc.option(fc.record({ agencyId: anyOffice, reason: fc.constantFrom('', 'wanted') }), {
      nil: undefined,
    }),
  })
  .map(({ kind, excluded, override }) => task(kind, { excluded, ...(override && { override }) }))

const codes: Readonly<Record<Rule['areaType'], readonly string[]>> = {
  bydel: directory.municipalities.flatMap(({ districts }) => districts.map(({ code }) => code)),
  kommune: directory.municipalities.map(({ code }) => code),
  fylke: directory.counties.map(({ code }) => code),
  land: ['NO'],
  ANY: ['ANY'],
}

/** Rules of every shape, in force on `today` or not. */
export const anyRule: fc.Arbitrary<Rule> = fc.constantFrom(...areaTypes).chain((areaType) =>
  fc.record(
    {
      id: fc.nat({ max: 999 }).map((number) => `rule-${number}`),
      version: fc.integer({ min: 1, max: 3 }),
      priority: fc.integer({ min: 0, max: 2 }),
      validFrom: fc.constantFrom(isoDate('2026-01-01'), isoDate('2027-03-12'), isoDate('2027-06-01')),
      validTo: fc.constantFrom(isoDate('2027-03-11'), isoDate('2027-03-12'), isoDate('2028-01-01')),
      phase: fc.constantFrom(...rulePhases),
      area: fc.constantFrom('any' as const, ...areas),
      kind: fc.constantFrom(...taskKinds),
      areaType: fc.constant(areaType),
      areaCode: fc.constantFrom(...codes[areaType]),
      protection: fc.constantFrom(...ruleProtections),
      officeType: fc.constantFrom(...agencyTypes),
      target: anyOffice,
      queue: fc.constantFrom('Boligteam', 'Ungdomsteam'),
      whenFull: fc.constantFrom(...whenFullChoices),
      legalBasis: fc.constant('stjl § 17'),
    },
    {
      requiredKeys: [
        ...(['id', 'version', 'priority', 'validFrom', 'phase', 'area', 'areaType', 'areaCode'] as const),
        ...(['protection', 'officeType', 'whenFull'] as const),
      ],
    },
  ),
)
