import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Offset } from '../../../shared/domain/schedule/schedule.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { isWorkingDay } from '../../../shared/schedule/calendar.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { answerDeadline, dueOf, plannedDate, standardTemplate } from '../../../shared/schedule/plan-dates.ts'
import { runs } from '../../support/runs.ts'
import { anyDate, daysAhead } from './arbitraries.ts'

const offset: fc.Arbitrary<Offset> = fc.constantFrom(
  ...standardTemplate.milestones.map((milestone) => milestone.offset),
  ...Object.values(standardTemplate.leadTimes),
  { unit: 'days', amount: 1 } as const,
  { unit: 'working-days', amount: -3 } as const,
)

/** Release on Friday 14 May 2027, worked by hand: Whit Monday and 17 May are Monday 17. */
const golden = [
  ['months', -6, '2026-11-13', '14 November 2026 is a Saturday'],
  ['months', -4, '2027-01-14', 'a Thursday'],
  ['months', -3, '2027-02-12', '14 February is a Sunday'],
  ['weeks', -6, '2027-04-02', 'a Friday'],
  ['weeks', -7, '2027-03-24', '26 March is Good Friday, 25 Maundy Thursday'],
  ['weeks', -2, '2027-04-30', 'a Friday'],
  ['days', 0, '2027-05-14', 'the release itself'],
  ['days', 3, '2027-05-18', 'Monday 17 is a holiday and the last working day before it is the release'],
  ['weeks', 1, '2027-05-21', 'a Friday'],
  ['months', 1, '2027-06-14', 'a Monday'],
  ['months', 3, '2027-08-13', '14 August is a Saturday'],
  ['working-days', -1, '2027-05-13', 'a Thursday'],
] as const

describe('planned dates', () => {
  it.each(golden)('release 14 May 2027, %s %i: %s (%s)', (unit, amount, expected) =>
    expect(plannedDate(isoDate('2027-05-14'), { unit, amount })).toBe(expected),
  )

  it('a release on a Sunday has its papers ready on the Friday', () =>
    expect(plannedDate(isoDate('2027-02-14'), { unit: 'days', amount: 0 })).toBe('2027-02-12'))
})

describe('due dates', () => {
  const release = isoDate('2027-05-14')
  const monthsBefore = (amount: number): Offset => ({ unit: 'months', amount: -amount })

  it('stand while they lie ahead', () => {
    expect(dueOf(release, monthsBefore(4), isoDate('2026-12-01'))).toEqual({
      due: '2027-01-14',
      squeezed: false,
    })
    expect(dueOf(release, monthsBefore(4), isoDate('2027-01-13'))).toEqual({
      due: '2027-01-14',
      squeezed: false,
    })
  })

  it.each([
    ['2027-01-14', '2027-01-15', 'the planned day itself: the day after'],
    ['2027-01-15', '2027-01-18', 'a Friday: Monday'],
    ['2027-03-24', '2027-03-30', 'the day before Easter: Tuesday after it'],
    ['2027-05-13', '2027-05-14', 'the day before the release'],
    ['2027-05-14', '2027-05-14', 'the day of the release'],
    ['2027-06-01', '2027-06-02', 'after the release'],
  ])('too late on %s: %s (%s)', (today, due) =>
    expect(dueOf(release, monthsBefore(4), isoDate(today))).toEqual({ due, squeezed: true }),
  )

  it('are today when the person leaves before the next working day', () =>
    expect(dueOf(isoDate('2027-03-28'), monthsBefore(1), isoDate('2027-03-25'))).toEqual({
      due: '2027-03-25',
      squeezed: true,
    }))

  it('never lie in the past, nor after a release to come, and a day off is only ever today', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, offset, (today, ahead, by) => {
        const away = addDays(today, ahead)
        const { due, squeezed } = dueOf(away, by, today)
        expect(due >= today).toBe(true)
        expect(isWorkingDay(due) || due === today).toBe(true)
        if (by.amount <= 0 && away >= today) expect(due <= away).toBe(true)
        if (by.amount > 0) expect(due > away).toBe(true)
        expect(squeezed).toBe(plannedDate(away, by) !== due)
        if (plannedDate(away, by) > today) expect(squeezed).toBe(false)
      }),
      { numRuns: runs(2000) },
    )
  })

  it('do not come earlier when the release comes later', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, fc.integer({ min: 0, max: 400 }), offset, (today, ahead, more, by) => {
        const away = addDays(today, ahead)
        fc.pre(away >= today)
        expect(dueOf(away, by, today).due <= dueOf(addDays(away, more), by, today).due).toBe(true)
      }),
    )
  })
})

describe('the deadline to answer', () => {
  it('is five working days, ten where the law says so', () => {
    expect(answerDeadline(isoDate('2027-03-22'), 'housing.permanent', standardTemplate)).toBe('2027-04-01')
    expect(answerDeadline(isoDate('2027-03-22'), 'health.specialist', standardTemplate)).toBe('2027-04-08')
  })

  it.each(taskKinds)('%s: a working day after it was sent', (kind) => {
    fc.assert(
      fc.property(anyDate, (sent) => {
        const deadline = answerDeadline(sent, kind, standardTemplate)
        expect(deadline > sent && isWorkingDay(deadline)).toBe(true)
      }),
      { numRuns: runs(20) },
    )
  })
})
