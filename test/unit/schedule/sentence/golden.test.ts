import { describe, expect, it } from 'vitest'
import { type TypedDateKey, typedDateKeys } from '../../../../shared/domain/sentence/sentence.ts'
import { type IsoDate, isoDate } from '../../../../shared/kernel/time.ts'
import { isWorkingDay } from '../../../../shared/schedule/calendar.ts'
import {
  assumptions,
  checkSentence,
  computeSentence,
  sentenceRules,
} from '../../../../shared/schedule/sentence/index.ts'
import { brokenCases } from './broken-cases.ts'
import type { Case } from './case.ts'
import { longCases } from './long-cases.ts'
import { otherCases } from './other-cases.ts'
import { shortCases } from './short-cases.ts'
import { sumsOf } from './working.ts'

const cases = [...shortCases, ...longCases, ...brokenCases, ...otherCases]
const today = isoDate('2026-11-22')

const typedOf = ({ typed = {} }: Case): Readonly<Partial<Record<TypedDateKey, IsoDate>>> =>
  Object.fromEntries(
    typedDateKeys.flatMap((key) => {
      const text = typed[key]
      return text === undefined ? [] : [[key, isoDate(text)]]
    }),
  )

/** What was computed of the keys that a case expects, in the words in which it expects them. */
const answerTo = (one: Case): Record<string, string> => {
  const dates = computeSentence(one.facts, today, typedOf(one))
  return Object.fromEntries(
    Object.entries(one.expected).map(([key, expected]) => {
      const found = dates.find((date) => date.key === key)
      if (!found) return [key, 'absent']
      if (found.date === undefined) return [key, found.rule]
      return [key, expected.includes(' ') ? `${found.date} ${found.rule}` : found.date]
    }),
  )
}

describe('sentences worked by hand', () => {
  it('are at least sixty, each with its working and a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    for (const { working } of cases) expect(working.length).toBeGreaterThan(10)
  })

  it('have sums in their working that lead to the dates expected', () => {
    const sums = cases.flatMap((one) => sumsOf(one).map(([key, date]) => ({ one, key, date })))
    expect(sums.length).toBeGreaterThan(200)
    for (const { one, key, date } of sums)
      expect(Object.entries(one.expected).find(([name]) => name === key)?.[1], one.name).toMatch(date)
  })

  it.each(cases.map((one) => [one.name, one.working, one] as const))('%s (%s)', (_name, _working, one) => {
    expect(answerTo(one)).toEqual(one.expected)
  })

  it.each(cases.map((one) => [one.name, one] as const))('%s: nothing is wrong with it', (_name, one) => {
    expect(checkSentence(one.facts, typedOf(one)).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('every computed date', () => {
  const dates = cases.flatMap((one) => computeSentence(one.facts, today, typedOf(one)))

  it('is calculated and no more, and names its rule and paragraph', () => {
    for (const { status, rule, reference } of dates) {
      expect(status).toBe('calculated')
      expect(reference).toBe(sentenceRules[rule])
      expect(reference).toMatch(/^(?:strgjfl|strgjforskr|strl) §§? |^forskrift-/)
    }
  })

  it('shows a sum whose last line is the date itself', () => {
    for (const { date, working } of dates) {
      if (date !== undefined) expect(working.at(-1)?.date).toBe(date)
    }
  })

  it('is reached on its day, not the day before', () => {
    for (const { date, reached } of dates) expect(reached).toBe(date !== undefined && date <= today)
  })

  it('on a day off is not moved, and says so when it is a release', () => {
    const found = dates.filter(({ assumptions }) => assumptions.includes('day-off-stands'))
    expect(found.length).toBeGreaterThan(10)
    for (const { date } of found) expect(date !== undefined && isWorkingDay(date)).toBe(false)
    const ends = dates.filter(({ key, date }) => key === 'end' && date !== undefined && !isWorkingDay(date))
    for (const end of ends) expect(found).toContain(end)
  })

  it('between them, the cases use every rule there is', () => {
    const used = new Set(dates.map(({ rule }) => rule))
    expect(Object.keys(sentenceRules).filter((rule) => ![...used].some((one) => one === rule))).toEqual([])
  })

  it('and lean on every assumption but the one of stages', () => {
    const leaned = new Set(dates.flatMap((date) => date.assumptions))
    expect(assumptions.filter((one) => !leaned.has(one))).toEqual(['not-decided'])
  })
})
