import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { dueNow, markTold, moveRelease, nextDate, type Reached } from '../../../shared/schedule/plan-dates.ts'
import { patience, runs } from '../../support/runs.ts'
import { anyDate, daysAhead, kinds, planOf } from './arbitraries.ts'

const today = isoDate('2026-11-16')
const release = isoDate('2027-05-14')

interface Telling extends Reached {
  readonly on: IsoDate
}

/** Sweeps on the given days as the daily function does: asks what is due, tells it, marks it. */
const sweep = (start: Schedule, days: readonly IsoDate[]) => {
  let schedule = start
  const tellings: Telling[] = []
  for (const on of days) {
    const next = nextDate(schedule)
    const reached = dueNow(schedule, on)
    expect(reached.length > 0, 'the index of due plans finds exactly the plans with something to tell').toBe(
      next !== undefined && next <= on,
    )
    tellings.push(...reached.map((one) => ({ ...one, on })))
    schedule = markTold(schedule, reached)
    expect(nextDate(schedule) ?? '9999').toSatisfy((day: string) => day > on)
  }
  return { schedule, tellings }
}

/** Every day for some years, but the sweep skips, doubles and comes up to three days late. */
const sweepDays = (from: IsoDate, pattern: readonly number[]): readonly IsoDate[] => {
  const days: IsoDate[] = []
  for (let day = 0, index = 0; day < 1800; index += 1) {
    days.push(addDays(from, day))
    day += pattern[index % pattern.length] ?? 1
  }
  return days
}

describe('thresholds of one task', () => {
  const plan = planOf(today, release, ['housing.temporary'])
  const ofTask = (schedule: Schedule, day: string) =>
    dueNow(schedule, isoDate(day)).flatMap(({ key, threshold }) => (key === 'task-0' ? [threshold] : []))

  it('due on 30 April: soon five working days before, overdue the day after, escalated five working days after', () => {
    expect(ofTask(plan, '2027-04-22')).toEqual([])
    expect(ofTask(plan, '2027-04-23')).toEqual(['due-soon'])
    expect(ofTask(plan, '2027-04-30')).toEqual(['due-soon'])
    expect(ofTask(plan, '2027-05-01')).toEqual(['overdue'])
    expect(ofTask(plan, '2027-05-07')).toEqual(['overdue'])
    expect(ofTask(plan, '2027-05-10')).toEqual(['overdue', 'escalated'])
  })

  it('what is told is told once; an overdue task is never called due soon afterwards', () => {
    const overdue = markTold(plan, [{ key: 'task-0', threshold: 'overdue' }])
    expect(ofTask(overdue, '2027-05-01')).toEqual([])
    expect(ofTask(overdue, '2027-04-30')).toEqual([])
  })

  it('marking nothing, or what is gone, does no harm', () => {
    expect(markTold(plan, [])).toBe(plan)
    expect(markTold(plan, [{ key: 'gone', threshold: 'overdue' }]).entries).toEqual(plan.entries)
  })
})

describe('the daily sweep', () => {
  const pattern = fc
    .array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: 1, maxLength: 40 })
    .filter((steps) => steps.some(Boolean))

  it(
    'tells each threshold exactly once, on its day or at the first sweep after it',
    () => {
      fc.assert(
        fc.property(anyDate, daysAhead, kinds, pattern, (day, ahead, wanted, steps) => {
          const plan = planOf(day, addDays(day, ahead), wanted)
          const daily = sweep(plan, sweepDays(day, [1])).tellings
          const ragged = sweep(plan, sweepDays(day, steps)).tellings
          const names = (tellings: readonly Telling[]) =>
            tellings.map(({ key, threshold }) => `${key} ${threshold}`)
          expect(new Set(names(ragged)).size).toBe(ragged.length)
          expect(names(ragged).sort()).toEqual(names(daily).sort())
          for (const { key, threshold, on } of daily) {
            const told = ragged.find((one) => one.key === key && one.threshold === threshold)?.on
            expect(told !== undefined && told >= on && told <= addDays(on, 3)).toBe(true)
          }
        }),
        { numRuns: runs(15) },
      )
    },
    patience(30_000),
  )

  it('ends: all that is dated has been told, and the plan leaves the index', () => {
    const plan = planOf(today, release, ['housing.temporary', 'money.debt'])
    const { schedule, tellings } = sweep(plan, sweepDays(today, [1]))
    expect(nextDate(schedule)).toBeUndefined()
    expect(tellings.filter(({ what }) => what === 'milestone')).toHaveLength(13)
    expect(tellings.filter(({ what }) => what === 'task')).toHaveLength(6)
  })

  it(
    'with moves in between tells a milestone again only well after it was told, and stays ahead of the index',
    () => {
      const moves = fc.array(fc.tuple(fc.nat(120), fc.option(daysAhead, { nil: undefined })), {
        maxLength: 6,
      })
      fc.assert(
        fc.property(anyDate, daysAhead, kinds, moves, (day, ahead, wanted, changes) => {
          let schedule = planOf(day, addDays(day, ahead), wanted)
          let now = day
          const milestones: Telling[] = []
          for (const [wait, to] of changes) {
            const days = Array.from({ length: wait + 1 }, (_, index) => addDays(now, index))
            const swept = sweep(schedule, days)
            milestones.push(...swept.tellings.filter(({ what }) => what === 'milestone'))
            now = addDays(now, wait)
            schedule = moveRelease(
              swept.schedule,
              to === undefined ? undefined : addDays(now, to),
              'expected',
              now,
            )
          }
          for (const [index, { key, on }] of milestones.entries())
            for (const again of milestones.slice(index + 1).filter((one) => one.key === key))
              expect(again.on > addDays(on, 28)).toBe(true)
        }),
        { numRuns: runs(30) },
      )
    },
    patience(30_000),
  )
})
