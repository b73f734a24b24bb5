import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIsoDate } from '../../../shared/kernel/time.ts'

const two = (number: number): string => String(number).padStart(2, '0')

describe('a calendar date', () => {
  it('is one exactly when Date leaves it as it is', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
        const date = new Date(Date.UTC(2000, 0, 1))
        date.setUTCFullYear(year, month - 1, day)
        const same = date.toISOString().startsWith(text) && year > 0
        expect(parseIsoDate(text)).toBe(same ? text : undefined)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['1900-02-29', '2100-02-29', '2027-02-29', '2027-04-31', '2027-00-10', '2027-13-01', '0000-01-01'])(
    'is not %s',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  )

  it.each(['2000-02-29', '2028-02-29', '2027-12-31', '0001-01-01'])('is %s', (text) => {
    expect(parseIsoDate(text)).toBe(text)
  })
})
