import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timestamp } from '../../../shared/kernel/time.ts'
import { osloDate, osloWeekday } from '../../../shared/schedule/oslo.ts'

const at = (text: string) => timestamp(Date.parse(text))

describe('the date in Norway', () => {
  it.each([
    ['2026-11-14T22:59:59.999Z', '2026-11-14', 'a second before midnight in winter'],
    ['2026-11-14T23:00:00.000Z', '2026-11-15', 'midnight in winter'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14', 'a second before midnight in summer'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15', 'midnight in summer'],
    ['2027-03-27T23:00:00.000Z', '2027-03-28', 'the midnight before summer time begins'],
    ['2027-03-28T22:00:00.000Z', '2027-03-29', 'the midnight after it began'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the midnight before it ends'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25', 'the 25th hour of that day'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', 'the new year'],
    ['2028-02-28T23:30:00.000Z', '2028-02-29', 'a leap day'],
  ])('at %s is %s: %s', (instant, date) => expect(osloDate(at(instant))).toBe(date))

  it('gives the weekday of that date, Monday 1', () => {
    expect(osloWeekday(at('2027-03-28T21:59:00Z'))).toBe(7)
    expect(osloWeekday(at('2027-03-28T22:00:00Z'))).toBe(1)
  })

  it('never runs backwards, and is the date in London or the one after it', () => {
    const hour = fc
      .integer({ min: 0, max: 24 * 365 * 40 })
      .map((hours) => Date.UTC(2020, 0, 1) + hours * 3_600_000)
    fc.assert(
      fc.property(hour, fc.integer({ min: 0, max: 90_000_000 }), (instant, later) => {
        const [first, second] = [osloDate(timestamp(instant)), osloDate(timestamp(instant + later))]
        expect(first <= second).toBe(true)
        const utc = timestamp(instant).slice(0, 10)
        expect(first === utc || first > utc).toBe(true)
      }),
    )
  })
})
