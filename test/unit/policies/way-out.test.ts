/** The way out of custody: who edits, and who reads which word and code of it; the rules written from the prose. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { type CarryOver, carryOverKinds } from '../../../shared/domain/preparation/carry-over.ts'
import { flagKinds } from '../../../shared/domain/preparation/flags.ts'
import { releaseConditions } from '../../../shared/domain/schedule/schedule.ts'
import { conditionKinds, stepKinds } from '../../../shared/domain/step/step.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { now, offices, people, today } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { actors, anyCase } from './arbitraries.ts'
import { isHealth, proseRelation } from './prose.ts'

const word = {
  step: 'secret-of-step.',
  condition: (at: number) => `secret-of-condition-${at}.`,
  entry: (at: number) => `secret-of-entry-${at}.`,
}

const anyOffice = fc.constantFrom(...Object.values(offices))

const anyEntry = fc.record({ kind: fc.constantFrom(...carryOverKinds), agencyId: anyOffice })
const anyCondition = fc.record({ kind: fc.constantFrom(...conditionKinds), followedUpBy: anyOffice })

const entryOf = (
  one: { kind: CarryOver['kind']; agencyId: CarryOver['agencyId'] },
  at: number,
): CarryOver => ({
  id: partId(`carry-number-${at}`),
  version: 1,
  kind: one.kind,
  ...(one.agencyId && { agencyId: one.agencyId }),
  ...{ what: word.entry(at), inside: word.entry(at), outside: word.entry(at) },
  circle: one.kind === 'treatment' ? 'health' : 'plan',
})

/** Any plan, with stages, conditions, flags, things to carry over, and a conditional date that hangs on something. */
const anyWayOut: fc.Arbitrary<PlanCase> = fc
  .record({
    base: anyCase,
    flags: fc.subarray([...flagKinds]),
    hangsOn: fc.subarray([...releaseConditions], { minLength: 1 }),
    conditions: fc.array(anyCondition, { maxLength: 4 }),
    entries: fc.array(anyEntry, { maxLength: 4 }),
  })
  .map(({ base, flags, hangsOn, conditions, entries }) => ({
    ...base,
    schedule: { ...base.schedule, certainty: 'conditional', hangsOn },
    preparation: { ...base.preparation, flags: flags.map((kind) => ({ kind, from: today })) },
    carryOver: entries.map(entryOf),
    stepDown: {
      version: 1,
      steps: stepKinds.map((kind, at) => ({
        id: partId(`step-number-${at}`),
        kind,
        state: 'planned' as const,
        from: today,
        place: word.step,
        terms: word.step,
      })),
      conditions: conditions.map((one, at) => ({
        ...one,
        id: partId(`condition-${at}`),
        words: word.condition(at),
      })),
    },
  }))

const logOf = ({ schedule }: PlanCase): readonly LogEntry[] => [
  {
    sequence: 1,
    at: now,
    by: { userId: people.kari.userId, name: 'Kari', agencyId: offices.prison, role: 'coordinator' },
    purpose: 'release-moved',
    kind: 'release-moved',
    tasks: [],
    codes: { from: 'unknown', to: '2027-05-14', hangsOn: schedule.hangsOn?.join(' ') ?? '' },
    circle: 'plan',
  },
]

const readers = (check: (seen: ReturnType<typeof visibleCase>, subject: PlanCase, actor: Actor) => void) => {
  let count = 0
  fc.assert(
    fc.property(anyWayOut, (subject) => {
      for (const actor of actors) {
        const decision = decideOnCase(actor, 'plan.read', subject)
        if (!decision.allowed) continue
        count++
        check(visibleCase(decision.permit, subject), subject, actor)
      }
    }),
    { numRuns: runs(150) },
  )
  expect(count).toBeGreaterThan(150)
}

const isPrivate = ({ agencyId }: Actor): boolean => /^ngo:/.test(agencyId)
const isPlanSide = (actor: Actor, subject: PlanCase): boolean =>
  ['coordinator', 'incoming'].includes(proseRelation(actor, subject))

describe('who edits the way out', () => {
  /** The coordinator; treatment by the prison's health service that has the follow-up. Nobody on a closed plan. */
  const proseEdits = (actor: Actor, subject: PlanCase, action: string): boolean => {
    if (subject.plan.phase === 'closed') return false
    const relation = proseRelation(actor, subject)
    if (action === 'carry-over.accept') {
      const named = subject.carryOver.filter(({ agencyId }) => agencyId === actor.agencyId)
      const may = named.some(({ kind }) => kind !== 'treatment' || isHealth(actor))
      return may && (relation === 'coordinator' || relation === 'task')
    }
    if (relation === 'coordinator') return true
    const live = ['completed', 'requested', 'received', 'accepted', 'in-progress', 'on-hold', 'draft']
    const follows = subject.tasks.some(
      ({ circle, owner, status }) =>
        circle === 'follow-up' && owner === actor.agencyId && live.includes(status) && status !== 'draft',
    )
    return (
      action === 'carry-over.edit' && relation === 'task' && /^prison-health:/.test(actor.agencyId) && follows
    )
  }

  it.each(['steps.edit', 'flags.edit', 'carry-over.edit', 'carry-over.accept'] as const)(
    '%s is exactly for those whom the prose names',
    (action) => {
      const seen = { yes: 0, no: 0 }
      fc.assert(
        fc.property(anyWayOut, (subject) => {
          for (const actor of actors) {
            const allowed = decideOnCase(actor, action, subject).allowed
            seen[allowed ? 'yes' : 'no']++
            expect(allowed, actor.name).toBe(proseEdits(actor, subject, action))
          }
        }),
        { numRuns: runs(150) },
      )
      expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(10)
    },
  )
})

describe('who reads the way out', () => {
  it('stages tell the form of custody: the plan side alone', () =>
    readers((seen, subject, actor) =>
      expect(JSON.stringify(seen).includes(word.step)).toBe(isPlanSide(actor, subject)),
    ))

  it('a condition is read by the plan side, by who follows it up, and treatment by health offices', () =>
    readers((seen, subject, actor) => {
      subject.stepDown.conditions.forEach(({ kind, followedUpBy }, at) => {
        const may =
          isPlanSide(actor, subject) ||
          followedUpBy === actor.agencyId ||
          (kind === 'treatment' && isHealth(actor))
        expect(JSON.stringify(seen).includes(word.condition(at)), `${actor.name}: ${kind}`).toBe(may)
      })
    }))

  it('public offices read every flag, private ones that they are to call; no flag holds a word', () =>
    readers((seen, subject, actor) => {
      const kinds = seen.preparation.flags.map(({ kind }) => kind)
      const all = subject.preparation.flags.map(({ kind }) => kind)
      expect(kinds).toEqual(
        isPrivate(actor) ? all.filter((kind) => kind === 'call-before-first-meeting') : all,
      )
      for (const flag of seen.preparation.flags) expect(Object.keys(flag)).toEqual(['kind', 'from'])
    }))

  it('treatment that goes on is read by health offices alone; the rest by the plan side and who takes over', () =>
    readers((seen, subject, actor) => {
      subject.carryOver.forEach(({ kind, agencyId }, at) => {
        const may =
          kind === 'treatment' ? isHealth(actor) : isPlanSide(actor, subject) || agencyId === actor.agencyId
        expect(JSON.stringify(seen).includes(word.entry(at)), `${actor.name}: ${kind}`).toBe(may)
      })
    }))

  it('what a date hangs on: all by the plan side and health, all but treatment by public offices, nothing by private', () =>
    readers((seen, subject, actor) => {
      const all = subject.schedule.hangsOn ?? []
      const whole = isPlanSide(actor, subject) || isHealth(actor)
      const told = whole ? all : isPrivate(actor) ? [] : all.filter((one) => one !== 'treatment')
      expect(seen.schedule.hangsOn ?? []).toEqual(told)
      expect(seen.schedule.certainty).toBe('conditional')
      const decision = decideOnCase(actor, 'plan.read', subject)
      if (!decision.allowed) return
      for (const { codes } of visibleLog(decision.permit, subject, logOf(subject)))
        expect((codes.hangsOn ?? '').split(' ').filter((one) => one !== '')).toEqual(told)
    }))
})
