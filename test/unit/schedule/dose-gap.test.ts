import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { isWorkingDay } from '../../../shared/schedule/calendar.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { doseGap } from '../../../shared/schedule/dose-gap.ts'
import { runs } from '../../support/runs.ts'

describe('the gap between the last dose inside and the first outside', () => {
  it.each([
    ['the next day', '2027-03-11', '2027-03-12', undefined],
    ['the same day', '2027-03-12', '2027-03-12', undefined],
    // 12 March 2027 is a Friday.
    ['Friday to Monday', '2027-03-12', '2027-03-15', ['2027-03-13', '2027-03-14']],
    [
      'over Easter 2027',
      '2027-03-24',
      '2027-03-30',
      ['2027-03-25', '2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'],
    ],
    ['a Tuesday left out', '2027-03-15', '2027-03-17', []],
  ])('%s', (_name, last, first, daysOff) => {
    const gap = doseGap(isoDate(last), isoDate(first))
    expect(gap?.daysOff).toEqual(daysOff)
  })

  it('has as many days as lie between, and names those off among them', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 2, max: 20 }), (start, days) => {
        const last = addDays(isoDate('2026-01-01'), start)
        const gap = doseGap(last, addDays(last, days))
        const between = Array.from({ length: days - 1 }, (_, index) => addDays(last, index + 1))
        expect(gap).toEqual({ days: days - 1, daysOff: between.filter((day) => !isWorkingDay(day)) })
      }),
      { numRuns: runs(200) },
    ))
})
