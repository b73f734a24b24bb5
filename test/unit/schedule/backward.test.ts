import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TaskKind, taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Template } from '../../../shared/domain/template/template.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../../shared/schedule/calendar.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addTaskEntry,
  createSchedule,
  type PlannedTask,
  planBackward,
  plannedDate,
  type TaskToPlan,
  verdicts,
} from '../../../shared/schedule/plan-dates.ts'
import { standardTemplate } from '../../../shared/schedule/templates/standard.ts'
import { runs } from '../../support/runs.ts'
import { anyDate, person } from './arbitraries.ts'

const release = isoDate('2027-05-14')
const made = isoDate('2026-01-05')

const keyOf = (kind: TaskKind): string => `task-${taskKinds.indexOf(kind)}`

const scheduleOf = (kinds: readonly TaskKind[], out: IsoDate, template: Template = standardTemplate) =>
  kinds.reduce(
    (schedule, kind) => addTaskEntry(schedule, taskId(keyOf(kind)), kind, { today: made }),
    createSchedule({ release: out, certainty: 'expected', template, person, today: made }),
  )

const open = (kind: TaskKind, changes: Partial<TaskToPlan> = {}): TaskToPlan => ({
  key: keyOf(kind),
  kind,
  status: 'requested',
  ...changes,
})

/** The plan with a task of each kind, counted back on a day; by kind. */
const planOn = (today: string, ...tasks: readonly TaskToPlan[]) => {
  const schedule = scheduleOf(
    tasks.map(({ kind }) => kind),
    release,
  )
  const planned = planBackward(schedule, tasks, isoDate(today))
  return (kind: TaskKind): PlannedTask | undefined => planned.find((one) => one.kind === kind)
}

describe('one task, released Friday 14 May 2027', () => {
  // Housing: done four months before, 14 January; eight weeks of work before that: Thursday 19 November.
  const housing = (today: string) => planOn(today, open('housing.permanent'))('housing.permanent')

  it.each([
    ['2026-11-16', 'on-time', '2026-11-19', 3, 'three working days left'],
    ['2026-11-19', 'critical', '2026-11-19', 0, 'the last day'],
    ['2026-11-20', 'critical', '2026-11-20', 0, 'too late for January, in good time for May'],
    ['2027-03-19', 'critical', '2027-03-19', 0, 'eight weeks to the very day of release'],
    ['2027-03-22', 'needs-fast-way', '2027-03-22', 0, 'eight weeks end on 17 May, a holiday'],
    ['2027-05-11', 'needs-fast-way', '2027-05-11', 0, 'a temporary place takes three working days'],
    ['2027-05-12', 'impossible-in-order', '2027-05-12', 0, 'the third working day is 18 May'],
  ])('on %s: %s, begin by %s, %i working days to spare (%s)', (today, verdict, latestStart, slack) =>
    expect(housing(today)).toMatchObject({ verdict, latestStart, slack }),
  )

  it('the fast way for a home is a temporary place, by a paragraph', () =>
    expect(housing('2027-03-22')?.fast).toEqual({
      key: keyOf('housing.permanent'),
      way: { how: 'instead', kind: 'housing.temporary', basis: { tag: 'law', reference: 'stjl § 27' } },
    }))

  it('a task that has been begun has no latest start; late work is late', () => {
    const begun = (on: string, today: string) =>
      planOn(
        today,
        open('housing.permanent', { status: 'in-progress', begun: isoDate(on) }),
      )('housing.permanent')
    expect(begun('2026-11-16', '2026-12-01')).toMatchObject({
      verdict: 'on-time',
      slack: 3,
      earliestDone: '2027-01-11',
    })
    expect(begun('2026-11-16', '2026-12-01')).not.toHaveProperty('latestStart')
    expect(begun('2026-12-01', '2027-01-02')?.verdict).toBe('critical')
  })

  it('ended tasks are not planned, and nothing is while there is no date', () => {
    expect(
      planOn('2026-11-16', open('housing.permanent', { status: 'completed' }))('housing.permanent'),
    ).toBe(undefined)
    const { release: _, ...undated } = scheduleOf(['money.debt'], release)
    expect(planBackward(undated, [open('money.debt')], made)).toEqual([])
  })
})

describe('what waits for what', () => {
  const both = (today: string, id: Partial<TaskToPlan> = {}) =>
    planOn(today, open('identity.id-card', id), open('identity.bank-account'))

  it('a bank account waits for identity papers, and both are begun in time for it', () => {
    // Account by Friday 12 March, four weeks: 12 February; papers by then, four weeks: 15 January.
    const planned = both('2026-12-01')
    expect(planned('identity.bank-account')).toMatchObject({
      latestStart: '2027-02-12',
      waitsFor: keyOf('identity.id-card'),
      verdict: 'on-time',
    })
    expect(planned('identity.id-card')?.latestStart).toBe('2027-01-15')
  })

  it('papers that are there already are waited for no more', () => {
    const planned = both('2026-12-01', { status: 'completed' })
    expect(planned('identity.bank-account')).not.toHaveProperty('waitsFor')
  })

  it('both the fast way: a week for the papers, a week for the account', () =>
    expect(both('2027-04-26')('identity.bank-account')).toMatchObject({
      verdict: 'needs-fast-way',
      waitsFor: keyOf('identity.id-card'),
      fast: { key: keyOf('identity.bank-account') },
    }))

  it('too late in this order, with what takes the time away', () => {
    const planned = both('2027-05-05')
    expect(planned('identity.id-card')?.verdict).toBe('needs-fast-way')
    expect(planned('identity.bank-account')).toMatchObject({
      verdict: 'impossible-in-order',
      waitsFor: keyOf('identity.id-card'),
    })
  })

  it('too late also alone: nothing else is to blame', () =>
    expect(both('2027-05-13')('identity.bank-account')).not.toHaveProperty('waitsFor'))

  it('a housing allowance wants a lease first', () =>
    expect(
      planOn('2026-11-01', open('housing.permanent'), open('housing.allowance'))('housing.allowance'),
    ).toMatchObject({ waitsFor: keyOf('housing.permanent') }))
})

/** A template whose work is counted in working days, so that the sums can be checked exactly, with random order. */
const anyTemplate: fc.Arbitrary<Template> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 0, max: 40 }), {
      minLength: taskKinds.length,
      maxLength: taskKinds.length,
    }),
    edges: fc.array(fc.tuple(fc.nat(taskKinds.length - 1), fc.nat(taskKinds.length - 1)), { maxLength: 14 }),
  })
  .map(({ lengths, edges }): Template => {
    const after: Partial<Record<TaskKind, { needs: TaskKind; basis: { tag: 'assumption' } }[]>> = {}
    for (const [one, other] of edges) {
      const [needs, kind] = [taskKinds[Math.min(one, other)], taskKinds[Math.max(one, other)]]
      if (needs && kind && needs !== kind)
        after[kind] = [...(after[kind] ?? []), { needs, basis: { tag: 'assumption' } }]
    }
    const durations = { ...standardTemplate.durations }
    for (const [index, kind] of taskKinds.entries())
      durations[kind] = { unit: 'working-days', amount: lengths[index] ?? 1, basis: { tag: 'assumption' } }
    return { ...standardTemplate, durations, after, fast: {} }
  })

const someKinds = fc.uniqueArray(fc.constantFrom(...taskKinds), { maxLength: 12 })

describe('counting back, whatever the plan', () => {
  it('leaves each task the time it takes before all that wait for it, and not a day too much', () => {
    fc.assert(
      fc.property(anyTemplate, someKinds, anyDate, (template, kinds, out) => {
        const schedule = scheduleOf(kinds, out, template)
        const today = isoDate('2000-01-03')
        const planned = planBackward(
          schedule,
          kinds.map((kind) => open(kind)),
          today,
        )
        const startOf = (kind: TaskKind) => planned.find((one) => one.kind === kind)?.latestStart
        for (const { kind, latestStart } of planned) {
          const waiting = kinds.filter((other) => template.after[other]?.some(({ needs }) => needs === kind))
          const ends = waiting.flatMap((other) => startOf(other) ?? [])
          const { amount } = template.durations[kind]
          const isFree = (start: IsoDate) => ends.every((end) => addWorkingDays(start, amount) <= end)
          expect(latestStart !== undefined && isFree(latestStart)).toBe(true)
          const due = plannedDate(out, template.leadTimes[kind])
          const isInTime = (start: IsoDate) => isFree(start) && addWorkingDays(start, amount) <= due
          if (latestStart) {
            expect(isInTime(latestStart)).toBe(true)
            expect(isInTime(nextWorkingDay(latestStart))).toBe(false)
          }
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('gives no date in the past, on working days or today, and never later for an earlier release', () => {
    fc.assert(
      fc.property(someKinds, anyDate, fc.nat(500), fc.nat(300), (kinds, today, ahead, more) => {
        const plan = (days: number) =>
          planBackward(
            scheduleOf(kinds, addDays(today, days)),
            kinds.map((kind) => open(kind)),
            today,
          )
        const [near, far] = [plan(ahead), plan(ahead + more)]
        for (const [index, one] of near.entries()) {
          const { latestStart, earliestDone, slack } = one
          expect(latestStart !== undefined && latestStart >= today && earliestDone >= today).toBe(true)
          expect(latestStart === today || isWorkingDay(latestStart ?? today)).toBe(true)
          expect(slack >= 0).toBe(true)
          const other = far[index]
          expect((other?.latestStart ?? '') >= (latestStart ?? '')).toBe(true)
          const rank = (task: PlannedTask | undefined) => verdicts.indexOf(task?.verdict ?? 'on-time')
          expect(rank(other) <= rank(one)).toBe(true)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('ends also where an edited template waits in a circle', () => {
    const circle: Template = {
      ...standardTemplate,
      after: {
        'money.debt': [{ needs: 'money.assistance', basis: { tag: 'assumption' } }],
        'money.assistance': [{ needs: 'money.debt', basis: { tag: 'assumption' } }],
      },
    }
    const kinds = ['money.debt', 'money.assistance'] as const
    const planned = planBackward(
      scheduleOf(kinds, release, circle),
      kinds.map((kind) => open(kind)),
      isoDate('2026-11-16'),
    )
    expect(planned).toHaveLength(2)
  })
})
