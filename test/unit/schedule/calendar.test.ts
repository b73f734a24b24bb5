import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  shift,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../shared/schedule/calendar.ts'
import { addDays, addMonths, daysBetween, weekday } from '../../../shared/schedule/days.ts'
import { easterSunday, publicHolidays } from '../../../shared/schedule/holidays.ts'
import { anyDate } from './arbitraries.ts'

const years = Array.from({ length: 31 }, (_, index) => 2020 + index)

describe('public holidays', () => {
  it.each(years)('of %i are those of an independent calendar', (year) => {
    const theirs = new Holidays('NO').getHolidays(year).filter((holiday) => holiday.type === 'public')
    const ours = publicHolidays(year)
    expect(ours).toHaveLength(12)
    expect([...new Set(ours.map((holiday) => holiday.date))].sort()).toEqual(
      [...new Set(theirs.map((holiday) => holiday.date.slice(0, 10)))].sort(),
    )
  })

  it('finds Easter at its earliest and latest', () => {
    expect(easterSunday(1818)).toBe('1818-03-22')
    expect(easterSunday(2038)).toBe('2038-04-25')
    expect(easterSunday(2027)).toBe('2027-03-28')
  })
})

describe('working days', () => {
  it.each([
    ['2027-03-24', true, 'the Wednesday before Easter'],
    ['2027-03-25', false, 'Maundy Thursday'],
    ['2027-03-27', false, 'a Saturday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-31', true, "New Year's Eve"],
    ['2027-05-17', false, 'Constitution Day'],
    ['2028-02-29', true, 'a leap day, a Tuesday'],
  ])('%s: %s (%s)', (date, working) => expect(isWorkingDay(isoDate(date))).toBe(working))

  it.each([
    ['2027-03-24', 1, '2027-03-30'],
    ['2027-03-30', -1, '2027-03-24'],
    ['2026-12-23', 3, '2026-12-29'],
    ['2027-03-27', 0, '2027-03-27'],
    ['2027-03-27', 1, '2027-03-30'],
    ['2027-01-04', -2, '2026-12-30'],
  ])('%s and %i working days is %s', (date, count, expected) =>
    expect(addWorkingDays(isoDate(date), count)).toBe(expected),
  )

  it('lands on a working day with exactly that many in between, and finds its way back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }).filter(Boolean), (date, count) => {
        const moved = addWorkingDays(date, count)
        expect(isWorkingDay(moved)).toBe(true)
        expect(workingDaysBetween(date, moved)).toBe(count)
        const from = workingDayOnOrBefore(date)
        expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from)
      }),
    )
  })

  it('adds up: first some, then more, is all at once', () => {
    const some = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(anyDate, some, some, (date, first, second) => {
        expect(addWorkingDays(addWorkingDays(date, first), second)).toBe(addWorkingDays(date, first + second))
      }),
    )
  })

  it('next and previous are the nearest, never the date itself', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [before, after] = [previousWorkingDay(date), nextWorkingDay(date)]
        expect(before < date && date < after).toBe(true)
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1))
          expect(isWorkingDay(day)).toBe(day === date && isWorkingDay(date))
      }),
    )
  })

  it('counts nothing over a holiday weekend', () => {
    expect(workingDaysBetween(isoDate('2027-03-24'), isoDate('2027-03-29'))).toBe(0)
    expect(workingDaysBetween(isoDate('2027-03-24'), isoDate('2027-03-30'))).toBe(1)
    expect(workingDaysBetween(isoDate('2027-03-30'), isoDate('2027-03-24'))).toBe(-1)
  })
})

describe('moving dates', () => {
  it.each([
    ['2027-03-31', -1, '2027-02-28'],
    ['2028-03-31', -1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-01-15', -4, '2026-09-15'],
  ])('%s and %i months is %s', (date, months, expected) =>
    expect(addMonths(isoDate(date), months)).toBe(expected),
  )

  it.each([
    ['months', -6, '2026-09-12'],
    ['weeks', -6, '2027-01-29'],
    ['days', 3, '2027-03-15'],
    ['working-days', -5, '2027-03-05'],
  ] as const)('12 March 2027 and %s %i is %s', (unit, amount, expected) =>
    expect(shift(isoDate('2027-03-12'), { unit, amount })).toBe(expected),
  )

  it('knows weekdays and distances', () => {
    expect(weekday(isoDate('2027-03-12'))).toBe(5)
    expect(weekday(isoDate('1969-12-28'))).toBe(7)
    expect(daysBetween(isoDate('2027-03-27'), isoDate('2027-03-29'))).toBe(2)
    expect(daysBetween(isoDate('2027-03-01'), isoDate('2027-02-28'))).toBe(-1)
  })
})
