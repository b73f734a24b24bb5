import { describe, expect, test } from 'vitest'
import { agencyId } from '../../../shared/kernel/ids.ts'
import type { Capacity, Directory } from '../../../shared/routing/directory.ts'
import { candidatesAfter, route, triageOffice } from '../../../shared/routing/route.ts'
import type { Rule } from '../../../shared/routing/rule.ts'
import { codesOf, living, person, rule, send, task, today, withRules } from './support.ts'

const nav = 'nav:0602'
const other = agencyId('nav:0604')

const saying = (said: Readonly<Record<string, Capacity>>, rules: readonly Rule[] = []): Directory => ({
  ...withRules(rules),
  capacity: (id) => said[id] ?? 'room',
})
const job = (directory: Directory) => route(task('employment.job'), person(), directory, today)

describe('what an office says of its capacity', () => {
  test('full: the next candidate, and the one passed over is named', () => {
    const decision = job(saying({ [nav]: 'full' }, [rule()]))
    expect(decision).toMatchObject({ office: other, outcome: 'routed' })
    expect(decision.reasons).toContainEqual({ code: 'turned-down', agency: nav, why: 'full' })
    expect(candidatesAfter(decision)).toEqual([])
  })

  test('full, and nobody else: the queue', () => {
    const decision = job(saying({ [nav]: 'full' }))
    expect(decision).toMatchObject({ office: triageOffice, outcome: 'triage' })
    expect(decision.turnedDown).toEqual([{ agencyId: nav, why: 'full' }])
  })

  test.each([
    ['waiting-list', 'waiting-list'],
    ['assess-first', 'assesses-first'],
  ] as const)('full, and the rule says %s: it goes there and is told', (whenFull, code) => {
    const decision = job(
      saying({ [other]: 'full' }, [rule({ areaType: 'kommune', areaCode: '3301', whenFull })]),
    )
    expect(decision.office).toBe(other)
    expect(decision.reasons).toContainEqual({ code, agency: other })
    expect(decision.trace.candidates[0]).toMatchObject({ room: code })
  })

  test.each(['waiting-list', 'assesses-first'] as const)('%s: it goes there and is told', (capacity) => {
    const decision = job(saying({ [nav]: capacity }))
    expect(decision.office).toBe(nav)
    expect(decision.reasons).toContainEqual({ code: capacity, agency: nav })
  })

  test('a statutory duty cannot be full: it is sent, and that is said (stjl § 18)', () => {
    const decision = route(task('money.assistance'), person(), saying({ [nav]: 'full' }), today)
    expect(decision).toMatchObject({ office: nav, outcome: 'routed' })
    expect(decision.reasons).toContainEqual({ code: 'full-but-duty', agency: nav })
  })
})

describe('an office’s own list', () => {
  test('is named by the rule, and stands in the decision and its trace', () => {
    const queued = rule({ areaType: 'kommune', areaCode: '3301', queue: 'Ungdomsteam' })
    const decision = job(withRules([queued]))
    expect(decision).toMatchObject({ office: other, queue: 'Ungdomsteam', trace: { queue: 'Ungdomsteam' } })
    expect(decision.reasons).toContainEqual({ code: 'to-queue', agency: other, queue: 'Ungdomsteam' })
  })
})

describe('the office that follows the person up already', () => {
  const followUps = [{ agencyId: other, area: 'employment', phase: 'inside' }] as const

  test('goes before the best match, and the match stands behind it', () => {
    const decision = send('employment.job', { followUps })
    expect(decision).toMatchObject({ office: other, outcome: 'routed', legalBasis: 'strgjfl § 4, § 41' })
    expect(codesOf(decision)).toEqual(['follows-up', 'legal-basis'])
    expect(candidatesAfter(decision).map((one) => one.agencyId)).toEqual([nav])
    expect(decision.trace.inputs.followUps).toEqual(followUps)
  })

  test('stands behind the coordinator’s choice', () => {
    const override = { agencyId: agencyId('nav:0605'), reason: 'Wanted' }
    expect(send('employment.job', { followUps }, { override }).office).toBe('nav:0605')
  })

  test('not in another area of need, not when it has said no, not when it is of another sort', () => {
    expect(send('money.debt', { followUps }).office).toBe(nav)
    expect(send('employment.job', { followUps }, { excluded: [other] }).office).toBe(nav)
    const wrong = [{ agencyId: agencyId('municipality:0301'), area: 'employment', phase: 'inside' }] as const
    expect(send('employment.job', { followUps: wrong }).office).toBe(nav)
  })

  test('one from before release does not count where the duty moves with the person', () => {
    const housing = [{ agencyId: agencyId('municipality:0301'), area: 'housing', phase: 'inside' }] as const
    expect(send('housing.permanent', { followUps: housing }).office).toBe('municipality:0301')
    expect(send('housing.permanent', { followUps: housing, phase: 'after' }).office).toBe('municipality:3301')
    // The registered address decides as much after as before.
    expect(send('employment.job', { followUps, phase: 'after' }).office).toBe(other)
  })

  test('never draws what the place of the prison decides', () => {
    const health = [{ agencyId: agencyId('prison-health:0301'), area: 'health', phase: 'inside' }] as const
    expect(send('health.follow-up', { followUps: health }).office).toBe('prison-health:3305')
  })

  test('helps where no place is known, and when it is full somebody else is asked', () => {
    const nowhere = { followUps, destination: { kind: 'undecided' } } as const
    expect(send('employment.job', nowhere).office).toBe(other)
    const full = route(task('employment.job'), person({ followUps }), saying({ [other]: 'full' }), today)
    expect(full.office).toBe(nav)
  })

  test('chooses among the offices of a divided city', () => {
    const inBergen = [{ agencyId: agencyId('nav:1203'), area: 'employment', phase: 'inside' }] as const
    expect(send('employment.job', { followUps: inBergen, destination: living('4601') }).office).toBe(
      'nav:1203',
    )
  })
})
