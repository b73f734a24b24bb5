import fc from 'fast-check'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import { expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { addMonths, dateOfDay, dayNumber, weekdayOfDay, yearOfDay } from '../../../shared/schedule/days.ts'
import { runs } from '../../support/runs.ts'

const [first, last] = [dayNumber(isoDate('0001-01-01')), dayNumber(isoDate('9999-12-31'))]
const anyDay = fc.integer({ min: first, max: last })

const temporal = (date: string) =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

it('days are numbered as JavaScript numbers them, and weekdays as Temporal does', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = dateOfDay(day)
      expect(dayNumber(date)).toBe(day)
      expect(Date.parse(date)).toBe(day * 86_400_000)
      expect(yearOfDay(day)).toBe(Number(date.slice(0, 4)))
      expect(weekdayOfDay(day)).toBe(PlainDate.dayOfWeek(temporal(date)))
    }),
    { numRuns: runs(3000) },
  )
  expect([first, last]).toEqual([-719162, 2932896])
})

it('months are added as Temporal adds them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const date = dateOfDay(day)
      const year = Number(date.slice(0, 4))
      fc.pre(year > 50 && year < 9950)
      expect(addMonths(date, months)).toBe(PlainDate.toString(PlainDate.addMonths(temporal(date), months)))
    }),
    { numRuns: runs(3000) },
  )
})

it('there is no date before the year 1, nor after 9999', () => {
  expect(() => dateOfDay(first - 1)).toThrow(TypeError)
  expect(() => dateOfDay(last + 1)).toThrow(TypeError)
  expect(() => addMonths(isoDate('9999-12-31'), 1)).toThrow(TypeError)
})
