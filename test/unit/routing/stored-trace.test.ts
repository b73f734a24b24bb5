import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { route } from '../../../shared/routing/route.ts'
import { readTrace } from '../../../shared/routing/stored-trace.ts'
import { runs } from '../../support/runs.ts'
import { anyPerson, anyRule, anyTask } from './arbitraries.ts'
import { directory, send, today, withRules } from './support.ts'

/** A trace as it was stored before belonging, follow-up and queues were known. */
const formatOne = {
  format: 1,
  on: '2026-11-16',
  inputs: {
    kind: 'health.follow-up',
    area: 'health',
    protection: 'none',
    phase: 'after',
    destination: { kind: 'municipality', municipality: '3301' },
    custody: 'prison:halden',
    excluded: ['prison-health:3101'],
  },
  outcome: 'triage',
  office: 'triage:national',
  rules: [{ id: 'kind:health.follow-up', version: 1 }],
  candidates: [],
  turnedDown: [{ agencyId: 'prison-health:3101', why: 'already-rejected' }],
  reasons: [{ code: 'health-after-release' }],
}

describe('stored traces', () => {
  test('of format 1 are read: reasons, rules, who was turned down, and what was asked', () => {
    const read = readTrace(formatOne)
    expect(read).toMatchObject({ outcome: 'triage', reasons: [{ code: 'health-after-release' }] })
    expect(read?.rules).toEqual(formatOne.rules)
    expect(read?.turnedDown).toEqual([
      { code: 'turned-down', agency: 'prison-health:3101', why: 'already-rejected' },
    ])
    const asked = read?.asked
    expect(asked && route(asked.task, asked.person, directory, today).office).toBe('health:3301')
  })

  test('of format 2 tell what was decided, and asking the same again decides the same', () => {
    fc.assert(
      fc.property(
        anyTask,
        anyPerson,
        fc.array(anyRule, { maxLength: 10 }),
        ({ override: _, ...asked }, who, rules) => {
          const world = withRules(rules)
          const decision = route(asked, who, world, today)
          const read = readTrace(JSON.parse(JSON.stringify(decision.trace)))
          expect(read?.reasons).toEqual(decision.reasons)
          expect(read?.office).toBe(decision.office)
          expect(read?.legalBasis).toBe(decision.legalBasis)
          const { asked: again } = read ?? {}
          if (!again) expect(decision.trace.inputs.destination).toBe('withheld')
          else expect(route(again.task, again.person, world, today)).toEqual(decision)
        },
      ),
      { numRuns: runs(150) },
    )
  })

  test('anything else is no trace', () => {
    for (const other of [undefined, null, 7, 'trace', {}, { ...formatOne, outcome: 'maybe' }])
      expect(readTrace(other)).toBeUndefined()
  })

  test('the words of an override are not in it', () => {
    const override = { agencyId: agencyId('nav:0604'), reason: 'Mor bor der' }
    expect(JSON.stringify(send('employment.job', {}, { override }).trace)).not.toContain('Mor')
  })
})
