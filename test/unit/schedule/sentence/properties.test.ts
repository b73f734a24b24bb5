import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  SentenceDateKey,
  SentenceFacts,
  TermFacts,
} from '../../../../shared/domain/sentence/sentence.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { isoDate, timestamp } from '../../../../shared/kernel/time.ts'
import { addDays, daysBetween } from '../../../../shared/schedule/days.ts'
import { checkSentence, computeSentence, remandCredit } from '../../../../shared/schedule/sentence/index.ts'
import { runs } from '../../../support/runs.ts'
import { anyDate } from '../arbitraries.ts'
import { detention, length, term } from './case.ts'

const today = isoDate('2026-11-22')

const part = fc.oneof(
  fc.record({ days: fc.integer({ min: 14, max: 120 }) }),
  fc.record({ months: fc.integer({ min: 2, max: 3 }), days: fc.integer({ min: 0, max: 29 }) }),
  fc.record({ months: fc.integer({ min: 4, max: 48 }), days: fc.integer({ min: 0, max: 29 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 10 }), months: fc.integer({ min: 0, max: 11 }) }),
)
const facts: fc.Arbitrary<TermFacts> = fc
  .record({
    start: anyDate,
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    remandDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 })),
    monitoringExcluded: fc.boolean(),
    kind: fc.constantFrom('imprisonment', 'section-12', 'section-16', 'electronic-monitoring'),
  })
  .map(term)

const datesOf = (of: SentenceFacts): ReadonlyMap<SentenceDateKey, IsoDate> =>
  new Map(computeSentence(of, today).flatMap(({ key, date }) => (date ? [[key, date]] : [])))

/** Pairs of a date before and after, of the keys that have one both times. */
const pairs = (
  before: SentenceFacts,
  after: SentenceFacts,
): readonly (readonly [string, IsoDate, IsoDate])[] => {
  const later = datesOf(after)
  return [...datesOf(before)].flatMap(([key, date]) => {
    const moved = later.get(key)
    return moved === undefined ? [] : [[key, date, moved]]
  })
}

const releaseOf = (of: SentenceFacts): IsoDate => {
  const dates = datesOf(of)
  const release = dates.get('parole') ?? dates.get('end')
  if (release === undefined) throw new Error('a sentence without an end')
  return release
}

const more = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 5 }) }),
)

describe('dates of a sentence', () => {
  it('never decrease when the sentence grows', () => {
    fc.assert(
      fc.property(facts, more, (sentence, added) => {
        const [first = length({}), ...rest] = sentence.parts
        const [grown] = [
          {
            years: first.years + length(added).years,
            months: first.months + length(added).months,
            days: first.days + length(added).days,
          },
        ]
        for (const [key, before, after] of pairs(sentence, { ...sentence, parts: [grown, ...rest] }))
          expect(after >= before, key).toBe(true)
      }),
      { numRuns: runs(400) },
    )
  })

  it('never decrease when a sentence is added', () => {
    fc.assert(
      fc.property(facts, part, (sentence, added) => {
        const both = { ...sentence, parts: [...sentence.parts, length(added)] }
        for (const [key, before, after] of pairs(sentence, both)) expect(after >= before, key).toBe(true)
      }),
      { numRuns: runs(300) },
    )
  })

  it('are never later for a day more of remand, the release least of all', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 200 }), (sentence, days) => {
        const credited = { ...sentence, remandDays: sentence.remandDays + days }
        for (const [key, before, after] of pairs(sentence, credited)) expect(after <= before, key).toBe(true)
        expect(releaseOf(credited) <= releaseOf(sentence)).toBe(true)
      }),
      { numRuns: runs(400) },
    )
  })

  it('do not lie before the start of serving', () => {
    fc.assert(
      fc.property(facts, (sentence) => {
        for (const [key, date] of datesOf(sentence)) expect(date >= sentence.start, key).toBe(true)
      }),
      { numRuns: runs(300) },
    )
  })

  it('stand in the order of the law, whatever the sentence', () => {
    fc.assert(
      fc.property(facts, (sentence) => {
        const dates = datesOf(sentence)
        const order = ['one-third', 'half', 'two-thirds', 'parole', 'probation-end'] as const
        const known = order.flatMap((key) => dates.get(key) ?? [])
        expect(known).toEqual(known.toSorted())
        const [half, parole] = [dates.get('half-time'), dates.get('parole')]
        if (half !== undefined && parole !== undefined) expect(half <= parole).toBe(true)
        for (const key of ['duty-to-report-shortest', 'duty-to-report-longest'] as const)
          expect((dates.get(key) ?? sentence.start) <= (dates.get('end') ?? '')).toBe(true)
      }),
      { numRuns: runs(300) },
    )
  })

  it('do not turn on the day on which they are computed, and computing again gives the same', () => {
    fc.assert(
      fc.property(facts, anyDate, (sentence, day) => {
        expect(computeSentence(sentence, today)).toEqual(computeSentence(sentence, today))
        const plain = (on: IsoDate) => computeSentence(sentence, on).map(({ reached: _, ...rest }) => rest)
        expect(plain(day)).toEqual(plain(today))
      }),
      { numRuns: runs(200) },
    )
  })

  it('do not turn on the order in which sentences and interruptions are given', () => {
    fc.assert(
      fc.property(facts, fc.nat(200), fc.nat(40), (sentence, after, days) => {
        const from = addDays(sentence.start, after)
        const breaks = [
          { kind: 'granted-break' as const, from, to: addDays(from, days) },
          { kind: 'escape' as const, from: addDays(from, days + 9), to: addDays(from, days + 20) },
        ]
        const forth = { ...sentence, interruptions: breaks }
        const back = {
          ...sentence,
          parts: sentence.parts.toReversed(),
          interruptions: breaks.toReversed(),
        }
        expect(datesOf(back)).toEqual(datesOf(forth))
      }),
      { numRuns: runs(200) },
    )
  })

  /** Counted on from the release, on the calendar. */
  const afterRelease = ['duty-to-report-shortest', 'duty-to-report-usual', 'duty-to-report-longest']

  it('after an interruption of n days are n days later, those before it stand', () => {
    fc.assert(
      fc.property(facts, fc.nat(1500), fc.integer({ min: 0, max: 400 }), (sentence, after, days) => {
        const from = addDays(sentence.start, after)
        const broken = {
          ...sentence,
          interruptions: [{ kind: 'granted-break' as const, from, to: addDays(from, days) }],
        }
        for (const [key, before, moved] of pairs(sentence, broken)) {
          if (afterRelease.includes(key)) expect(moved >= before, key).toBe(true)
          else expect(daysBetween(before, moved), key).toBe(before > from ? days : 0)
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it('what is sound by the checks is computed, and ends', () => {
    fc.assert(
      fc.property(facts, (sentence) => {
        fc.pre(checkSentence(sentence).every(({ severity }) => severity === 'warning'))
        expect(releaseOf(sentence) >= sentence.start).toBe(true)
      }),
      { numRuns: runs(200) },
    )
  })

  it('are found in well under a millisecond', () => {
    const sentence = term({ start: '2026-01-31', parts: [{ years: 3, months: 7 }], remandDays: 100 })
    const run = () => {
      const began = performance.now()
      for (let count = 0; count < 50; count += 1) computeSentence(sentence, today)
      return (performance.now() - began) / 50
    }
    run()
    expect(Math.min(...Array.from({ length: 8 }, run))).toBeLessThan(1)
  })
})

describe('preventive detention', () => {
  const minimum = fc.integer({ min: 1, max: 120 })
  const frame = fc.integer({ min: 120, max: 252 })

  it('has dates that never decrease when minimum or frame grow, nor increase with remand', () => {
    fc.assert(
      fc.property(
        anyDate,
        minimum,
        frame,
        fc.integer({ min: 0, max: 24 }),
        fc.nat(300),
        (start, months, framed, grown, remandDays) => {
          const one = detention({ start, minimumTerm: { months }, timeFrame: { months: framed } })
          const other = detention({
            start,
            minimumTerm: { months: months + grown },
            timeFrame: { months: framed + grown },
          })
          for (const [key, before, after] of pairs(one, other)) expect(after >= before, key).toBe(true)
          for (const [key, before, after] of pairs(one, { ...one, remandDays }))
            expect(after <= before, key).toBe(true)
        },
      ),
      { numRuns: runs(200) },
    )
  })
})

describe('credit for remand', () => {
  const at = (hours: number) => timestamp(Date.UTC(2026, 0, 1) + hours * 3_600_000)
  it('never shrinks when a spell lasts longer, and covers the time but for four hours', () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(200), (hours, longer) => {
        const credit = (to: number) => remandCredit([{ from: at(0), to: at(to), isolation: [] }])
        expect(credit(hours + longer)).toBeGreaterThanOrEqual(credit(hours))
        expect(credit(hours) * 24).toBeGreaterThanOrEqual(hours - 4)
        expect(credit(hours) * 24).toBeLessThan(hours + 24)
      }),
      { numRuns: runs(300) },
    )
  })
})
