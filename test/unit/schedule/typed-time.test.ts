import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, milliseconds, timestamp } from '../../../shared/kernel/time.ts'
import { osloInstant, parseTypedTime } from '../../../shared/schedule/typed-time.ts'

describe('a time of day as typed', () => {
  it.each([
    ['9.30', '09:30'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['kl. 14.05', '14:05'],
    ['Kl 9', '09:00'],
    [' 23:59 ', '23:59'],
    ['0.00', '00:00'],
  ])('%s is %s', (text, time) => expect(parseTypedTime(text)).toBe(time))

  it.each(['24.00', '9.60', '9.5', 'ni', '', '09:30:00', '930 pm', '-1.00'])('%s is none', (text) =>
    expect(parseTypedTime(text)).toBeUndefined(),
  )
})

/** The clock on a wall in Oslo, by the machine's own time zone data. */
const wall = (instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant)

describe('the instant of a time in Norway', () => {
  it.each([
    ['2027-01-15', '09:30', '2027-01-15T08:30:00.000Z'],
    ['2027-07-15', '09:30', '2027-07-15T07:30:00.000Z'],
    // Summer begins on 28 March 2027: 02:00 becomes 03:00.
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    // It ends on 31 October 2027: 03:00 becomes 02:00, and 02:30 comes twice.
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-01-01', '00:15', '2026-12-31T23:15:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => expect(osloInstant(isoDate(date), time)).toBe(instant))

  it('is none for the hour that is skipped', () => {
    expect(osloInstant(isoDate('2027-03-28'), '02:00')).toBeUndefined()
    expect(osloInstant(isoDate('2027-03-28'), '02:59')).toBeUndefined()
  })

  it('shows on the wall in Oslo what was typed, on any day', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const [date = '', time = ''] = wall(day.getTime()).split(' ')
          const instant = osloInstant(isoDate(date), time)
          expect(instant && wall(milliseconds(instant))).toBe(`${date} ${time}`)
          const minute = timestamp(Math.floor(day.getTime() / 60_000) * 60_000)
          // Equal to the instant it was read from, or the first of the two.
          const late = instant && milliseconds(minute) - milliseconds(instant)
          expect([0, 3_600_000]).toContain(late)
        },
      ),
      { numRuns: 2000 },
    ))
})
