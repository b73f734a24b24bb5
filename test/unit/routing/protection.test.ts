import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areas } from '../../../shared/domain/area/areas.ts'
import { protectionLookups, strictestOf } from '../../../shared/domain/plan/belonging.ts'
import { kindFacts, responsibilityOf, taskKinds } from '../../../shared/domain/task/kinds.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { route, triageOffice } from '../../../shared/routing/route.ts'
import { runs } from '../../support/runs.ts'
import { anyPerson, anyRule, anyTask } from './arbitraries.ts'
import { codesOf, directory, person, rule, send, task, today, withRules } from './support.ts'

const unit = agencyId('nav-protected:2103')
const override = { agencyId: agencyId('nav:0602'), reason: 'Has always been there' }
const belonging = { socialCase: agencyId('nav:0604') }

describe('strict protection', () => {
  test('Nav’s special unit has Nav’s state tasks; a choice is ignored, and the trace names no place', () => {
    const decision = send(
      'employment.job',
      { protection: 'strengt-fortrolig', belonging },
      { override, excluded: [override.agencyId] },
    )
    expect(decision).toMatchObject({ office: unit, outcome: 'routed', turnedDown: [] })
    expect(codesOf(decision)).toEqual(['special-unit', 'override-ignored', 'legal-basis', 'practice'])
    const text = JSON.stringify(decision.trace)
    for (const secret of ['3301', 'ringerike', '0602', '0604']) expect(text).not.toContain(secret)
  })

  test.each(['housing.permanent', 'money.assistance', 'health.follow-up', 'family.mentor'] as const)(
    '%s goes to a named handler, by hand',
    (kind) => {
      const decision = send(kind, { protection: 'strengt-fortrolig' }, { override })
      expect(decision).toMatchObject({ office: triageOffice, outcome: 'manual', candidates: [] })
      expect(codesOf(decision)).toEqual(['strictly-protected', 'override-ignored'])
    },
  )

  test('when the unit has said no, or no rule names one, it is by hand as well', () => {
    const strict = { protection: 'strengt-fortrolig' } as const
    expect(send('employment.job', strict, { excluded: [unit] }).outcome).toBe('manual')
    const closed = route(task('employment.job'), person(strict), withRules([], []), today)
    expect(closed.outcome).toBe('manual')
  })

  test('a related person’s counts as the person’s own', () => {
    const decision = send('housing.permanent', { related: ['none', 'strengt-fortrolig'] })
    expect(decision.outcome).toBe('manual')
    expect(decision.trace.inputs).toMatchObject({ protection: 'strengt-fortrolig', destination: 'withheld' })
    expect(send('family.mentor', { related: ['fortrolig'] }).outcome).toBe('triage')
  })

  test('what could not be looked up is not "none": everything stops', () => {
    for (const over of [{ protection: 'unknown' }, { related: ['unknown'] }] as const) {
      const decision = send('housing.permanent', over, { override })
      expect(decision).toMatchObject({ office: triageOffice, outcome: 'manual' })
      expect(codesOf(decision)).toEqual(['protection-unknown', 'override-ignored'])
      expect(JSON.stringify(decision.trace)).not.toContain('3301')
    }
  })

  test('the strictest of several does not depend on their order, and unknown outweighs all but the strictest', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...protectionLookups)), (lookups) => {
        expect(strictestOf(lookups.toReversed())).toBe(strictestOf(lookups))
        const order = ['none', 'fortrolig', 'unknown', 'strengt-fortrolig']
        const expected = Math.max(0, ...lookups.map((one) => order.indexOf(one)))
        expect(strictestOf(lookups)).toBe(order[expected])
      }),
    )
  })

  test('never leaves the special unit, whatever the rules, the place, the follow-up and the choice', () => {
    fc.assert(
      fc.property(anyTask, anyPerson, fc.array(anyRule, { maxLength: 30 }), (asked, who, rules) => {
        const strict = { ...who, protection: 'strengt-fortrolig' } as const
        const { office, outcome, candidates } = route(asked, strict, withRules(rules), today)
        for (const id of [office, ...candidates.map((one) => one.agencyId)])
          expect(id === triageOffice || directory.agency(id)?.type === 'nav-protected').toBe(true)
        expect(outcome).toBe(office === triageOffice ? 'manual' : 'routed')
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('Nav’s own staff', () => {
  test('every Nav task, before and after release, goes to the protected unit; others as usual', () => {
    for (const kind of taskKinds)
      for (const phase of ['inside', 'after'] as const) {
        const usual = send(kind, { phase })
        const decision = send(kind, { phase, ownStaff: true })
        if (responsibilityOf(kind, phase).office === 'nav') {
          expect(decision.office).toBe('nav-protected:egne-ansatte')
          expect(codesOf(decision)).toContain('own-staff-unit')
        } else expect(decision.office).toBe(usual.office)
      }
  })

  test('not to a colleague by choice, and to nobody when no unit is registered', () => {
    expect(send('employment.job', { ownStaff: true }, { override }).office).toBe('nav-protected:egne-ansatte')
    const own = person({ ownStaff: true })
    const usual = withRules([], [rule({ target: agencyId('nav:0604') })])
    const decision = route(task('employment.job'), own, usual, today)
    expect(decision).toMatchObject({ office: triageOffice, outcome: 'manual' })
    expect(codesOf(decision)).toEqual(['own-staff-alone'])
  })

  test('the nearest unit, where rules name several', () => {
    const near = rule({
      protection: 'own-staff',
      officeType: 'nav-protected',
      areaType: 'fylke',
      areaCode: '33',
      target: unit,
    })
    const decision = route(task('employment.job'), person({ ownStaff: true }), withRules([near]), today)
    expect(decision.office).toBe(unit)
  })

  test('nobody else is sent to a protected unit, not by choice and not by a rule', () => {
    const chosen = send('employment.job', {}, { override: { agencyId: unit, reason: 'x' } })
    expect(chosen.reasons).toMatchObject([{ code: 'override-refused', why: 'takes-no-tasks' }])
    const leading = rule({ officeType: 'nav-protected', target: unit, areaType: 'bydel', areaCode: '030101' })
    const decision = route(task('employment.job'), person(), withRules([leading]), today)
    expect(decision.office).toBe('nav:0602')
  })
})

test('every area of need has a kind, and every kind an office before and after', () => {
  for (const area of areas) expect(taskKinds.some((kind) => kindFacts(kind).area === area)).toBe(true)
})
