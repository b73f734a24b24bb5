import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { isWorkingDay } from '../../../shared/schedule/calendar.ts'
import { releaseDay } from '../../../shared/schedule/plan-dates.ts'
import { anyDate } from './arbitraries.ts'

describe('a day of release', () => {
  it.each([
    ['2027-05-12', undefined, 'a Wednesday among working days'],
    ['2027-05-14', 'before-days-off', 'a Friday'],
    ['2027-05-15', 'day-off', 'a Saturday'],
    ['2027-05-05', 'before-days-off', 'the eve of Ascension'],
    ['2027-12-24', 'short-day', 'Christmas Eve'],
    ['2027-12-31', 'short-day', 'New Year’s Eve'],
    ['2027-03-24', 'short-day', 'the Wednesday before Easter'],
    ['2027-03-25', 'day-off', 'Maundy Thursday'],
  ])('%s: %s (%s)', (date, kind, _why) => expect(releaseDay(isoDate(date))?.kind).toBe(kind))

  it('says what is closed when: Friday 14 May 2027, Whitsun and 17 May together', () =>
    expect(releaseDay(isoDate('2027-05-14'))).toEqual({
      kind: 'before-days-off',
      closed: [
        { date: '2027-05-15', why: 'saturday' },
        { date: '2027-05-16', why: 'whit-sunday' },
        { date: '2027-05-17', why: 'constitution-day' },
      ],
      opens: '2027-05-18',
    }))

  it('counts every day without offices, and none with', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = releaseDay(date)
        for (const closed of day?.closed ?? []) {
          expect(isWorkingDay(closed.date)).toBe(false)
          expect(closed.date >= date && closed.date < (day?.opens ?? '')).toBe(true)
        }
        if (day) expect(isWorkingDay(day.opens)).toBe(true)
      }),
    )
  })
})
