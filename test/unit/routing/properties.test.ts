import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { kindFacts, taskKinds } from '../../../shared/domain/task/kinds.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { kindRules } from '../../../shared/routing/kind-rules.ts'
import { compareLevels, levelOf } from '../../../shared/routing/levels.ts'
import { type RouteDecision, route, triageOffice } from '../../../shared/routing/route.ts'
import { exactness, type Rule } from '../../../shared/routing/rule.ts'
import { createRuleIndex } from '../../../shared/routing/rule-index.ts'
import { runs } from '../../support/runs.ts'
import { anyPerson, anyRule, anyTask, places } from './arbitraries.ts'
import { data, directory, person, task, today, withMore, withRules } from './support.ts'

/** Rules of every shape; an id and version name one rule. */
const anyRules = fc.uniqueArray(anyRule, { maxLength: 15, selector: ({ id, version }) => `${id} ${version}` })

/** Offices and rules turned round: nothing may depend on the order in which they were written. */
const turnedOffices = createDirectory({ ...data, offices: (type) => data.offices(type).toReversed() })
const turned = (rules: readonly Rule[]) => ({
  ...turnedOffices,
  rules: createRuleIndex([...kindRules(), ...rules].toReversed()),
})

/** How near and how exact the rule is that leads to the first candidate; undefined when none does. */
const rankOf = ({ candidates }: RouteDecision, rules: readonly Rule[]) => {
  const [first] = candidates
  const rule = rules.find(({ id, version }) => id === first?.rule?.id && version === first.rule.version)
  if (!first || !rule) return undefined
  const level = first.match === 'office' ? rule.areaType : first.match
  return { level, exact: exactness(rule) }
}

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
      fc.property(anyTask, anyPerson, anyRules, (asked, who, rules) => {
        const decision = route(asked, who, withRules(rules), today)
        expect(directory.agency(decision.office)?.id).toBe(decision.office)
        expect(decision.reasons.length).toBeGreaterThan(0)
        expect(decision.office === triageOffice).toBe(
          decision.outcome === 'triage' ||
            decision.outcome === 'manual' ||
            (decision.outcome === 'overridden' && asked.override?.agencyId === triageOffice),
        )
        expect(JSON.parse(JSON.stringify(decision.trace))).toEqual(decision.trace)
      }),
      { numRuns: runs(150) },
    )
  })

  test('is deterministic, whatever the order of the data, and whatever was asked before', () => {
    fc.assert(
      fc.property(anyTask, anyPerson, anyRules, (asked, who, rules) => {
        const usual = withRules(rules)
        const first = route(asked, who, usual, today)
        route(asked, who, usual, isoDate('2027-06-02'))
        expect(route(asked, who, usual, today)).toEqual(first)
        expect(route(asked, who, turned(rules), today)).toEqual(first)
      }),
      { numRuns: runs(150) },
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
      { numRuns: runs(150) },
    )
  })

  test('a rule that is added never sends a task to a less near or less exact one', () => {
    let improved = 0
    fc.assert(
      fc.property(
        anyTask,
        anyPerson,
        anyRules,
        anyRule,
        fc.boolean(),
        (asked, who, rules, added, isAimed) => {
          const officeType = kindFacts(asked.kind).office
          const [office] = directory.agenciesOfType(officeType)
          const aim = { kind: asked.kind, officeType, phase: 'any', protection: 'ANY' } as const
          const { destination } = who
          const where =
            destination.kind === 'municipality'
              ? ({ areaType: 'kommune', areaCode: destination.municipality } as const)
              : ({ areaType: 'ANY', areaCode: 'ANY' } as const)
          const { validTo: _, ...ever } = { ...added, validFrom: isoDate('2026-01-01') }
          const aimed = { ...ever, ...aim, ...where, target: office?.id }
          const fresh = { ...(isAimed ? aimed : added), id: 'added', version: 1 }
          const all = [...kindRules(), ...rules, fresh]
          const first = route(asked, who, withRules(rules), today)
          // Where the district is missing the nearest offices are listed, and nobody was chosen.
          const before = first.outcome === 'triage' ? undefined : rankOf(first, all)
          const after = rankOf(route(asked, who, withRules([...rules, fresh]), today), all)
          if (!before) return
          expect(after).toBeDefined()
          if (!after) return
          const nearer = compareLevels(after.level, before.level)
          expect(nearer).toBeLessThanOrEqual(0)
          if (nearer === 0) expect(after.exact).toBeGreaterThanOrEqual(before.exact)
          if (nearer < 0 || after.exact > before.exact) improved += 1
        },
      ),
      { numRuns: runs(250) },
    )
    expect(improved).toBeGreaterThan(0)
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
        const first = route(task(kind), who, directory, today)
        const isRouted = first.outcome === 'routed'
        const [before] = first.candidates
        const after = route(task(kind), who, withMore({ agencies: [fresh] }), today).candidates[0]
        if (isRouted && before && after)
          expect(compareLevels(after.match, before.match)).toBeLessThanOrEqual(0)
        if (after?.agencyId === fresh.id) expect(after.match).toBe(levelOf(serves))
      }),
    )
  })

  test('every municipality and district x every kind and area x inside and after has a decision', () => {
    const decided = new Set<string>()
    const unrouted = new Set<string>()
    for (const destination of places)
      for (const kind of taskKinds)
        for (const phase of ['inside', 'after'] as const) {
          const decision = route(task(kind), person({ destination, phase }), directory, isoDate('2027-01-01'))
          const municipality = destination.kind === 'municipality' ? destination.municipality : ''
          decided.add(`${municipality} ${kindFacts(kind).area} ${phase}`)
          const isDistrictNeeded = decision.reasons.some(({ code }) => code === 'district-needed')
          if (decision.outcome === 'triage' && !isDistrictNeeded)
            unrouted.add(`${municipality} ${kind} ${phase}`)
        }
    const municipalities = directory.municipalities.length
    expect(municipalities).toBe(357)
    for (const { code } of directory.municipalities)
      for (const area of areas)
        for (const phase of ['inside', 'after']) expect(decided).toContain(`${code} ${area} ${phase}`)
    // Nobody is without an office but those who go to Nav in Haram, which has none in the register.
    for (const one of unrouted) expect(one).toMatch(/^1580 /)
    for (const one of unrouted) {
      const [, kind = '', phase] = one.split(' ')
      const facts = kindFacts(taskKinds.find((known) => known === kind) ?? 'housing.permanent')
      expect(phase === 'after' ? (facts.after ?? facts).office : facts.office).toBe('nav')
    }
  })
})
