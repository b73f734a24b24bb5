import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DateStyle,
  formatDate,
  formatInstant,
  formatMonth,
  languages,
  locales,
} from '../../../shared/i18n/index.ts'
import { norwegianTime } from '../../../shared/kernel/norwegian-time.ts'

/** From 1996: the rule for summer time is as old. */
const instants = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) })
const aYear = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10),
)

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  shortYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
}

const names: readonly DateStyle[] = ['long', 'short', 'shortYear', 'weekday', 'day', 'numeric']

describe('dates, held against Intl', () => {
  it.each(languages)('writes each day of a leap year in each style: %s', (language) => {
    for (const style of names) {
      const oracle = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: 'UTC' })
      for (const iso of aYear)
        expect(formatDate(language, iso, style)).toBe(oracle.format(new Date(`${iso}T12:00:00Z`)))
    }
  })

  it.each(languages)('writes each month: %s', (language) => {
    const long = new Intl.DateTimeFormat(locales[language], {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const short = new Intl.DateTimeFormat(locales[language], {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    })
    for (const iso of aYear) {
      expect(formatMonth(language, iso)).toBe(long.format(new Date(iso)))
      expect(formatMonth(language, iso, 'short')).toBe(short.format(new Date(iso)))
    }
  })

  it.each(languages)('writes any instant in Norwegian time: %s', (language) => {
    const timeZone = 'Europe/Oslo'
    const locale = locales[language]
    const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
    const time = { hour: '2-digit', minute: '2-digit', timeZone } as const
    const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...time })
    const only = new Intl.DateTimeFormat(locale, time)
    fc.assert(
      fc.property(instants, (instant) => {
        expect(formatInstant(language, instant)).toBe(long.format(instant))
        expect(formatInstant(language, instant, 'short')).toBe(short.format(instant))
        expect(formatInstant(language, instant, 'time')).toBe(only.format(instant))
      }),
    )
  })

  it('changes to and from summer time in the same minute as Intl, each year to 2100', () => {
    // Swedish writes dates as ISO 8601 does.
    const oracle = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Oslo',
    })
    for (let year = 1996; year < 2100; year += 1)
      for (const month of [2, 9])
        for (let day = 24; day < 32; day += 1)
          for (const shift of [-60_000, 0]) {
            const instant = Date.UTC(year, month, day, 1) + shift
            expect(norwegianTime(instant).replace('T', ' ')).toBe(oracle.format(instant))
          }
  })

  it('refuses what is no instant', () => {
    expect(() => norwegianTime(Number.NaN)).toThrow(RangeError)
    expect(() => formatInstant('nb', 'yesterday')).toThrow(RangeError)
  })
})
