import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addTaskEntry,
  dueNow,
  finishEntry,
  markTold,
  moveRelease,
  nextDate,
  preview,
} from '../../../shared/schedule/plan-dates.ts'
import { runs } from '../../support/runs.ts'
import { anyDate, daysAhead, kinds, planOf } from './arbitraries.ts'

const today = isoDate('2026-11-16')
const release = isoDate('2027-05-14')
const entryOf = (schedule: Schedule, key: string) => schedule.entries.find((entry) => entry.key === key)
const datesOf = (schedule: Schedule) => schedule.entries.map(({ key, due, done }) => ({ key, due, done }))
const move = (schedule: Schedule, to: string | undefined, day = today) =>
  moveRelease(schedule, to === undefined ? undefined : isoDate(to), 'expected', day)

describe('moving the release', () => {
  const plan = planOf(today, release, ['housing.temporary', 'money.debt'])

  it('moves what is planned from it; the version grows by one', () => {
    const moved = move(plan, '2027-08-16')
    expect(moved).toMatchObject({ release: '2027-08-16', version: plan.version + 1 })
    expect(entryOf(moved, 'task-0')?.due).toBe('2027-08-02')
    expect(entryOf(moved, 'task-1')?.due).toBe('2027-05-14')
    expect(entryOf(moved, 'housing-application')?.due).toBe('2027-04-16')
  })

  it('leaves fixed and done dates where they are', () => {
    const fixed = taskId('task-fixed')
    const due = isoDate('2027-02-01')
    const mixed = finishEntry(addTaskEntry(plan, fixed, 'money.debt', { due, today }), taskId('task-0'))
    const moved = move(mixed, '2027-08-16')
    expect(entryOf(moved, fixed)?.due).toBe(due)
    expect(entryOf(moved, 'task-0')).toEqual(entryOf(mixed, 'task-0'))
    expect(entryOf(move(mixed, undefined), fixed)?.due).toBe(due)
  })

  it('without a date leaves nothing to tell but what is fixed', () => {
    const moved = move(plan, undefined)
    expect(moved).not.toHaveProperty('release')
    expect(nextDate(moved)).toBeUndefined()
    expect(datesOf(move(moved, release))).toEqual(datesOf(plan))
  })

  it('a milestone that passed unheard comes back when it lies ahead again', () => {
    expect(entryOf(plan, 'responsibility-group')?.done).toBe(true)
    const later = move(plan, '2027-08-16')
    expect(entryOf(later, 'responsibility-group')).toMatchObject({ due: '2027-02-16', done: false })
    expect(dueNow(later, isoDate('2027-02-16')).map(({ key }) => key)).toEqual(['responsibility-group'])
  })

  it('a milestone that was told stays where it was and is not told again, a week or four later', () => {
    const day = isoDate('2027-01-14')
    const told = markTold(plan, dueNow(plan, day))
    for (const to of ['2027-05-21', '2027-06-11', '2027-05-07'])
      expect(entryOf(move(told, to, day), 'housing-application')).toMatchObject({
        due: day,
        done: true,
        told: ['milestone'],
      })
  })

  it('a milestone that was told comes again, once, when the release is put off by a year', () => {
    const day = isoDate('2027-01-14')
    const told = markTold(plan, dueNow(plan, day))
    const later = move(told, '2028-05-15', day)
    const again = isoDate('2028-01-14')
    expect(entryOf(later, 'housing-application')).toMatchObject({ due: again, done: false, told: [] })
    expect(dueNow(later, again).map(({ key }) => key)).toContain('housing-application')
    const heard = markTold(later, dueNow(later, again))
    expect(dueNow(move(heard, '2028-05-22', again), again)).toEqual([])
  })

  it('does not silence a milestone that a late sweep has still to tell', () => {
    const late = isoDate('2027-01-15')
    for (const to of [release, '2027-05-12', '2027-04-01']) {
      const keys = dueNow(move(plan, to, late), late).map(({ key }) => key)
      expect(keys).toContain('housing-application')
    }
    expect(dueNow(move(plan, '2027-06-14', late), late)).toEqual([])
  })

  it('there and back gives the same dates, by way of any date or none', () => {
    const halt = fc.option(daysAhead, { nil: undefined })
    fc.assert(
      fc.property(anyDate, daysAhead, halt, kinds, (day, ahead, other, wanted) => {
        const home = addDays(day, ahead)
        const before = planOf(day, home, wanted)
        const away = moveRelease(
          before,
          other === undefined ? undefined : addDays(day, other),
          'expected',
          day,
        )
        const back = moveRelease(away, home, 'expected', day)
        expect(datesOf(back)).toEqual(datesOf(before))
        expect(back.version).toBe(before.version + 2)
      }),
      { numRuns: runs(1000) },
    )
  })

  it('there and back on one day finds all as it was, also what has been told, missed and ended', () => {
    const halt = fc.option(daysAhead, { nil: undefined })
    fc.assert(
      fc.property(
        anyDate,
        daysAhead,
        halt,
        fc.nat(500),
        fc.boolean(),
        kinds,
        (day, ahead, other, later, isSwept, wanted) => {
          const home = addDays(day, ahead)
          const now = addDays(day, later)
          const made = planOf(day, home, wanted)
          const before = isSwept ? markTold(made, dueNow(made, now)) : made
          const to = other === undefined ? undefined : addDays(now, other)
          const back = moveRelease(moveRelease(before, to, 'expected', now), home, 'expected', now)
          const plain = ({ before: _, ...entry }: Schedule['entries'][number]) => entry
          expect(back.entries.map(plain)).toEqual(before.entries.map(plain))
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it('to the same date twice is once', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, daysAhead, kinds, (day, ahead, other, wanted) => {
        const to = addDays(day, other)
        const once = moveRelease(planOf(day, addDays(day, ahead), wanted), to, 'expected', day)
        expect(moveRelease(once, to, 'expected', day).entries).toEqual(once.entries)
      }),
    )
  })

  it('later makes no date earlier', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, fc.nat(900), fc.nat(400), kinds, (day, ahead, other, more, wanted) => {
        const plan = planOf(day, addDays(day, ahead), wanted)
        const near = moveRelease(plan, addDays(day, other), 'expected', day)
        const far = moveRelease(plan, addDays(day, other + more), 'expected', day)
        for (const [index, { due }] of near.entries.entries())
          expect((due ?? '') <= (far.entries[index]?.due ?? '')).toBe(true)
      }),
      { numRuns: runs(500) },
    )
  })

  it('to the same date on a later day changes no date, missed ones included', () => {
    fc.assert(
      fc.property(
        anyDate,
        daysAhead,
        fc.integer({ min: 0, max: 700 }),
        kinds,
        (day, ahead, later, wanted) => {
          const home = addDays(day, ahead)
          const plan = planOf(day, home, wanted)
          const due = (schedule: Schedule) => schedule.entries.map((entry) => entry.due)
          expect(due(moveRelease(plan, home, 'confirmed', addDays(day, later)))).toEqual(due(plan))
        },
      ),
    )
  })

  it('gives no task a date in the past that it did not have', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, daysAhead, fc.nat(300), kinds, (day, ahead, other, later, wanted) => {
        const now = addDays(day, later)
        const before = planOf(day, addDays(day, ahead), wanted)
        const after = moveRelease(before, addDays(now, other), 'expected', now)
        for (const entry of after.entries.filter(({ what }) => what === 'task')) {
          const was = entryOf(before, entry.key)?.due
          expect(entry.due !== undefined && (entry.due >= now || entry.due === was)).toBe(true)
        }
      }),
    )
  })
})

describe('what has been told, after a move', () => {
  const plan = planOf(today, release, ['housing.temporary'])
  const soon = isoDate('2027-04-23')
  const told = markTold(plan, [{ key: 'task-0', threshold: 'due-soon' }])
  const toldOf = (schedule: Schedule) => entryOf(schedule, 'task-0')?.told

  it('is told again when its new day lies ahead', () => {
    const later = move(told, '2027-08-16', soon)
    expect(toldOf(later)).toEqual([])
    expect(dueNow(later, isoDate('2027-07-26')).some(({ threshold }) => threshold === 'due-soon')).toBe(true)
  })

  it('is not told again when its new day is here already, or earlier', () => {
    expect(toldOf(move(told, '2027-05-13', soon))).toEqual(['due-soon'])
    expect(toldOf(move(told, '2027-05-14', soon))).toEqual(['due-soon'])
    expect(toldOf(move(told, '2027-05-18', soon))).toEqual([])
  })

  it('a missed date is told as missed again only from a date to come', () => {
    const missed = isoDate('2027-05-03')
    const overdue = markTold(told, dueNow(told, missed))
    expect(toldOf(overdue)).toEqual(['due-soon', 'overdue'])
    expect(toldOf(move(overdue, '2027-05-12', missed))).toEqual(['due-soon', 'overdue'])
    expect(entryOf(move(overdue, '2027-05-12', missed), 'task-0')?.due).toBe('2027-04-30')
    expect(toldOf(move(overdue, '2027-05-19', missed))).toEqual(['due-soon'])
  })
})

describe('the preview of a move', () => {
  it('shows before and after, what is overdue and what is squeezed, as the move then does it', () => {
    const plan = planOf(today, release, ['housing.temporary', 'housing.permanent'])
    const rows = preview(plan, isoDate('2027-01-15'), today)
    expect(rows.find(({ key }) => key === 'task-0')).toEqual({
      key: 'task-0',
      what: 'task',
      before: '2027-04-30',
      after: '2026-12-31',
      done: false,
      overdue: false,
      squeezed: false,
    })
    expect(rows.find(({ key }) => key === 'task-1')).toMatchObject({ after: '2026-11-17', squeezed: true })
    expect(rows.find(({ key }) => key === 'housing-application')).toMatchObject({
      after: '2026-09-15',
      overdue: true,
      squeezed: false,
    })
  })

  it('agrees with the move, whatever the plan', () => {
    const halt = fc.option(daysAhead, { nil: undefined })
    fc.assert(
      fc.property(anyDate, daysAhead, halt, fc.nat(300), kinds, (day, ahead, other, later, wanted) => {
        const now = addDays(day, later)
        const to = other === undefined ? undefined : addDays(now, other)
        const plan = planOf(day, addDays(day, ahead), wanted)
        const moved = moveRelease(plan, to, 'expected', now)
        const rows = preview(plan, to, now)
        expect(rows.map(({ before }) => before)).toEqual(plan.entries.map(({ due }) => due))
        expect(rows.map(({ after }) => after)).toEqual(moved.entries.map(({ due }) => due))
      }),
    )
  })
})
