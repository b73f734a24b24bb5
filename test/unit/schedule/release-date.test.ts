import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { checkRelease, daysLeft } from '../../../shared/schedule/release-date.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { anyDate } from './arbitraries.ts'

describe('dates as people type them', () => {
  it.each([
    '12.3.2027',
    '12.03.2027',
    '12.03.27',
    '12/3/2027',
    '12-3-2027',
    '12 3 2027',
    '12. 3. 2027',
    '120327',
    '12032027',
    '2027-03-12',
    '  12.3.2027 ',
  ])('%s is 12 March 2027', (text) => expect(parseNorwegianDate(text)).toBe('2027-03-12'))

  it.each([
    '',
    'i morgen',
    '31.2.2027',
    '29.2.2027',
    '3.13.2027',
    '0.1.2027',
    '1.1.9999',
    '9999-12-31',
    '1.1.0001',
    '12.3',
    '12.3.027',
    '2027-3-12',
    '12.3.2027 kl. 10',
    '１２.3.2027',
    '-1.3.2027',
  ])('%s is no date', (text) => expect(parseNorwegianDate(text)).toBeUndefined())

  it('takes every date in every form, and never throws on other text', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = date.split('-')
        for (const text of [date, `${day}.${month}.${year}`, `${day}${month}${year?.slice(2)}`])
          expect(parseNorwegianDate(text)).toBe(date)
        expect(parseNorwegianDate(`${Number(day)}.${Number(month)}.${year}`)).toBe(date)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseNorwegianDate(text)).not.toThrow()
      }),
    )
  })
})

describe('a release date', () => {
  const today = isoDate('2026-11-15')
  it.each([
    ['15.11.2026', { ok: true, value: '2026-11-15' }],
    ['15.11.2056', { ok: true, value: '2056-11-15' }],
    ['16.11.2056', { ok: false, error: 'too-far' }],
    ['1.1.9999', { ok: false, error: 'too-far' }],
    ['14.11.2026', { ok: false, error: 'before-today' }],
    ['1.1.0001', { ok: false, error: 'before-today' }],
    ['31.2.2027', { ok: false, error: 'not-a-date' }],
    ['soon', { ok: false, error: 'not-a-date' }],
  ])('%s', (text, result) => expect(checkRelease(text, today)).toEqual(result))

  it('counts the days left', () => {
    expect(daysLeft(isoDate('2026-11-15'), today)).toBe(0)
    expect(daysLeft(isoDate('2027-11-15'), today)).toBe(365)
    expect(daysLeft(isoDate('2026-11-14'), today)).toBe(-1)
  })
})
