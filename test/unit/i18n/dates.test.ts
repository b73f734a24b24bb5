import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  formatDate,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  languages,
} from '../../../shared/i18n/index.ts'

const days = fc
  .integer({ min: 0, max: 36_524 })
  .map((day) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10))

describe('dates in words', () => {
  it.each([
    ['nb', 'long', '12. mars 2027'],
    ['nb', 'short', '12. mars'],
    ['nb', 'weekday', 'fredag 12. mars 2027'],
    ['nb', 'numeric', '12.03.2027'],
    ['nn', 'weekday', 'fredag 12. mars 2027'],
    ['en', 'long', '12 March 2027'],
    ['en', 'short', '12 Mar'],
  ] as const)('%s %s: %s', (language, style, text) => {
    expect(formatDate(language, '2027-03-12', style)).toBe(text)
  })

  it('says Monday in real nynorsk', () => {
    expect(formatDate('nn', '2027-03-15', 'weekday')).toBe('måndag 15. mars 2027')
  })

  it('names months and reads instants in Norwegian time, summer and winter', () => {
    expect(formatMonth('nb', '2027-03-12')).toBe('mars 2027')
    expect(formatInstant('nb', '2026-12-31T23:30:00.000Z', 'time')).toBe('00:30')
    expect(formatInstant('nb', '2026-07-01T22:30:00.000Z', 'short')).toContain('2. juli')
  })

  it('keeps the day of the month whatever the date', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (iso, language) => {
        expect(formatDate(language, iso)).toMatch(new RegExp(`\\b${Number(iso.slice(8))}\\b`))
        expect(formatDate(language, iso)).toContain(iso.slice(0, 4))
      }),
    )
  })

  it('counts whole days over the change to summer time', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    expect(daysBetween('2027-03-12', '2026-11-23')).toBe(-109)
  })

  it.each(['2027-02-31', '12.3.2027', '', '2027-3-1'])('refuses %s', (iso) => {
    expect(() => formatDate('nb', iso)).toThrow(RangeError)
  })
})

describe('numbers', () => {
  it('writes them as each language does', () => {
    expect(formatNumber('nb', 1234.5)).toBe('1\u00a0234,5')
    expect(formatPercent('en', 0.254)).toBe('25%')
  })
})
