import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Agency, agencyTypes } from '../../../shared/domain/agency/agency.ts'
import type { Destination } from '../../../shared/domain/plan/plan.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { agencyId, districtCode, municipalityCode } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { compareLevels, levelOf } from '../../../shared/routing/levels.ts'
import { type RoutePerson, type RouteTask, route, triageOffice } from '../../../shared/routing/route.ts'
import { runs } from '../../support/runs.ts'
import { data, directory, living, person, task, today, withMore } from './support.ts'

const offices = agencyTypes.flatMap((type) => directory.agenciesOfType(type))
const places = directory.municipalities.flatMap(({ code, districts }) => [
  living(code),
  ...districts.map((district) => living(code, district.code)),
])

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
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
const anyOffice = fc.oneof(fc.constantFrom(...offices.map(({ id }) => id)), fc.constant(agencyId('nav:9999')))
const anyPerson: fc.Arbitrary<RoutePerson> = fc.record({
  destination: anyDestination,
  custody: fc.oneof(fc.constantFrom(...directory.agenciesOfType('prison').map(({ id }) => id)), anyOffice),
  protection: fc.constantFrom('none', 'fortrolig', 'strengt-fortrolig'),
  phase: fc.constantFrom('inside', 'after'),
})
const anyTask: fc.Arbitrary<RouteTask> = fc
  .record({
    kind: fc.constantFrom(...taskKinds),
    excluded: fc.array(anyOffice, { maxLength: 5 }),
    override: fc.option(fc.record({ agencyId: anyOffice, reason: fc.constantFrom('', 'wanted') }), {
      nil: undefined,
    }),
  })
  .map(({ kind, excluded, override }) => task(kind, { excluded, ...(override && { override }) }))

/** Offices turned round: nothing may depend on the order in which they were written. */
const turned = createDirectory({
  ...data,
  offices: (type) => data.offices(type).toReversed(),
  rules: data.rules.toReversed(),
})

const anyOfficeOfOurs = fc
  .record({
    type: fc.constantFrom('nav', 'municipality-housing', 'county-education', 'health-trust'),
    place: fc.constantFrom(...places),
  })
  .chain(({ type, place }) =>
    fc.record({
      type: fc.constant(type),
      place: fc.constant(place),
      serves: fc.constantFrom(
        ...(place.kind === 'municipality'
          ? [place.district, place.municipality, place.municipality.slice(0, 2), 'ANY'].filter(
              (one) => one !== undefined,
            )
          : ['ANY']),
      ),
    }),
  )

describe('route', () => {
  test('is total: always an office of the directory, reasons, and a trace that is plain JSON', () => {
    fc.assert(
      fc.property(anyTask, anyPerson, (asked, who) => {
        const decision = route(asked, who, directory, today)
        expect(directory.agency(decision.office)?.id).toBe(decision.office)
        expect(decision.reasons.length).toBeGreaterThan(0)
        expect(decision.office === triageOffice).toBe(
          decision.outcome === 'triage' ||
            decision.outcome === 'manual' ||
            (decision.outcome === 'overridden' && asked.override?.agencyId === triageOffice),
        )
        expect(JSON.parse(JSON.stringify(decision.trace))).toEqual(decision.trace)
      }),
      { numRuns: runs(500) },
    )
  })

  test('is deterministic, whatever the order of the data', () => {
    fc.assert(
      fc.property(anyTask, anyPerson, (asked, who) => {
        expect(route(asked, who, turned, today)).toEqual(route(asked, who, directory, today))
      }),
      { numRuns: runs(300) },
    )
  })

  test('never chooses or offers an office that has said no', () => {
    fc.assert(
      fc.property(anyTask, anyPerson, (asked, who) => {
        const first = route(asked, who, directory, today)
        const excluded = [...first.candidates.map((one) => one.agencyId), first.office].filter(
          (id) => id !== triageOffice,
        )
        const next = route({ ...asked, excluded }, who, directory, today)
        expect(excluded).not.toContain(next.office)
        for (const { agencyId: id } of next.candidates) expect(excluded).not.toContain(id)
      }),
      { numRuns: runs(300) },
    )
  })

  test('another office never leads to one that is less near', () => {
    fc.assert(
      fc.property(anyOfficeOfOurs, fc.constantFrom(...taskKinds), ({ type, place, serves }, kind) => {
        const fresh: Agency = {
          id: agencyId(
            `${type === 'municipality-housing' ? 'municipality' : type === 'county-education' ? 'county' : type}:zz`,
          ),
          type:
            type === 'nav' || type === 'health-trust' || type === 'municipality-housing'
              ? type
              : 'county-education',
          name: 'New office',
          serves: [serves],
          mailbox: 'new@office.example',
          writtenStandard: 'nb',
          example: true,
        }
        const who = person({ destination: place })
        const before = route(task(kind), who, directory, today).candidates[0]
        const after = route(task(kind), who, withMore({ agencies: [fresh] }), today).candidates[0]
        if (before && after) expect(compareLevels(after.match, before.match)).toBeLessThanOrEqual(0)
        if (after?.agencyId === fresh.id) expect(after.match).toBe(levelOf(serves))
      }),
    )
  })

  test('every municipality and district x every kind x inside and after has a decision', () => {
    let decisions = 0
    const unrouted = new Set<string>()
    for (const destination of places)
      for (const kind of taskKinds)
        for (const phase of ['inside', 'after'] as const) {
          const decision = route(task(kind), person({ destination, phase }), directory, isoDate('2027-01-01'))
          decisions += 1
          const isDistrictNeeded = decision.reasons.some(({ code }) => code === 'district-needed')
          if (decision.outcome === 'triage' && phase === 'inside' && !isDistrictNeeded)
            unrouted.add(`${destination.kind === 'municipality' ? destination.municipality : ''} ${kind}`)
        }
    expect(decisions).toBe(places.length * taskKinds.length * 2)
    const navKinds = taskKinds.filter((kind) =>
      route(task(kind), person(), directory, today).office.startsWith('nav:'),
    )
    expect([...unrouted].toSorted()).toEqual(navKinds.map((kind) => `1580 ${kind}`).toSorted())
  })
})
