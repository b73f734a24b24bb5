import { describe, expect, it } from 'vitest'
import type { SentenceFacts, TypedDates } from '../../../../shared/domain/sentence/sentence.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { checkSentence, sentenceFaults } from '../../../../shared/schedule/sentence/index.ts'
import { detention, fine, remand, term } from './case.ts'

const start = '2026-01-05'
const nothing: TypedDates = {}
const typed = (dates: Readonly<Record<string, string>>): TypedDates =>
  Object.fromEntries(Object.entries(dates).map(([key, date]) => [key, isoDate(date)]))

const told = (facts: SentenceFacts, dates: TypedDates = nothing) =>
  checkSentence(facts, dates).map(({ code, path }) => `${path}: ${code}`)

/** Facts, and all that is wrong with them. */
const table: readonly (readonly [string, SentenceFacts, readonly string[], TypedDates?])[] = [
  ['14 days', term({ start, parts: [{ days: 14 }] }), []],
  ['13 days', term({ start, parts: [{ days: 13 }] }), ['parts.0: under-fourteen-days']],
  ['120 days', term({ start, parts: [{ days: 120 }] }), []],
  ['121 days', term({ start, parts: [{ days: 121 }] }), ['parts.0: over-120-days-in-days']],
  ['two of 100 days', term({ start, parts: [{ days: 100 }, { days: 100 }] }), []],
  ['21 years', term({ start, parts: [{ years: 21 }] }), []],
  [
    '21 years and a day',
    term({ start, parts: [{ years: 21, days: 1 }] }),
    ['parts.0: over-twenty-one-years'],
  ],
  [
    '12 and 10 years',
    term({ start, parts: [{ years: 12 }, { years: 10 }] }),
    ['parts: over-twenty-one-years'],
  ],
  ['30 years', term({ start, parts: [{ years: 30 }] }), ['parts.0: over-twenty-one-years']],
  ['31 years', term({ start, parts: [{ years: 31 }] }), ['parts.0: over-thirty-years']],
  ['31 years abroad', term({ start, parts: [{ years: 31 }], foreign: true }), []],
  ['10 days abroad', term({ start, parts: [{ days: 10 }], foreign: true }), []],
  ['no sentence', term({ start, parts: [] }), ['parts: no-length']],
  ['a sentence of nothing', term({ start, parts: [{ days: 20 }, {}] }), ['parts.1: no-length']],
  ['half a day', term({ start, parts: [{ days: 20.5 }] }), ['parts.0: not-a-length']],
  ['less than nothing', term({ start, parts: [{ months: -3 }] }), ['parts.0: not-a-length']],
  ['9999 years', term({ start, parts: [{ years: 9999 }] }), ['parts.0: not-a-length']],
  ['remand as long as the sentence', term({ start, parts: [{ days: 30 }], remandDays: 30 }), []],
  [
    'remand a day longer',
    term({ start, parts: [{ days: 30 }], remandDays: 31 }),
    ['remandDays: remand-over-sentence'],
  ],
  [
    'remand of less than nothing',
    term({ start, parts: [{ days: 30 }], remandDays: -1 }),
    ['remandDays: remand-not-days'],
  ],
  [
    'an interruption before the start',
    term({ start, parts: [{ days: 30 }], interruptions: [['escape', '2026-01-04', '2026-01-10']] }),
    ['interruptions.0.from: interruption-before-start'],
  ],
  [
    'an interruption that ends before it begins',
    term({ start, parts: [{ days: 30 }], interruptions: [['escape', '2026-01-14', '2026-01-13']] }),
    ['interruptions.0.to: interruption-ends-before-it-begins'],
  ],
  [
    'interruptions that meet',
    term({
      start,
      parts: [{ days: 30 }],
      interruptions: [
        ['escape', '2026-01-14', '2026-01-16'],
        ['granted-break', '2026-01-10', '2026-01-14'],
      ],
    }),
    [],
  ],
  [
    'interruptions that overlap by a day',
    term({
      start,
      parts: [{ days: 30 }],
      interruptions: [
        ['escape', '2026-01-13', '2026-01-16'],
        ['granted-break', '2026-01-10', '2026-01-14'],
      ],
    }),
    ['interruptions.0.from: interruptions-overlap'],
  ],
  [
    'an interruption within another, and one after both',
    term({
      start,
      parts: [{ days: 90 }],
      interruptions: [
        ['escape', '2026-01-10', '2026-02-20'],
        ['granted-break', '2026-01-13', '2026-01-16'],
        ['granted-break', '2026-02-01', '2026-02-03'],
      ],
    }),
    ['interruptions.1.from: interruptions-overlap', 'interruptions.2.from: interruptions-overlap'],
  ],
  [
    'an interruption after one that has no end',
    term({
      start,
      parts: [{ days: 30 }],
      interruptions: [
        ['escape', '2026-01-10'],
        ['granted-break', '2026-01-20', '2026-01-22'],
      ],
    }),
    ['interruptions.1.from: interruptions-overlap'],
  ],
  [
    'an interruption on the last day that was left',
    term({ start, parts: [{ days: 30 }], interruptions: [['escape', '2026-02-03', '2026-02-09']] }),
    [],
  ],
  [
    'an interruption when all is served',
    term({ start, parts: [{ days: 30 }], interruptions: [['escape', '2026-02-04', '2026-02-09']] }),
    ['interruptions.0.from: interruption-after-end'],
  ],
  [
    'a refusal before the start',
    term({ start, parts: [{ years: 2 }], refusals: ['2026-01-04'] }),
    ['refusals.0.on: refusal-before-start'],
  ],
  [
    'custody since after the start',
    term({ start, parts: [{ years: 2 }], inCustodySince: '2026-01-06' }),
    ['inCustodySince: custody-after-start'],
  ],
  [
    'electronic monitoring in spite of an exclusion',
    term({ start, parts: [{ days: 60 }], kind: 'electronic-monitoring', monitoringExcluded: true }),
    ['monitoringExcluded: monitoring-excluded'],
  ],
  [
    'the end typed before the start',
    term({ start, parts: [{ days: 30 }] }),
    ['typed.end: typed-end-before-start'],
    typed({ end: '2026-01-04' }),
  ],
  [
    'parole typed before the start and after the end',
    term({ start, parts: [{ days: 90 }] }),
    ['typed.parole: typed-date-before-start', 'typed.half-time: typed-parole-after-end'],
    typed({ parole: '2026-01-04', 'half-time': '2026-03-11', end: '2026-03-10' }),
  ],
  ['remand', remand({ start }), []],
  ['a fine of 120 days', fine({ start, parts: [{ days: 120 }] }), []],
  ['a fine of a day', fine({ start, parts: [{ days: 1 }] }), []],
  ['a fine of 121 days', fine({ start, parts: [{ days: 121 }] }), ['parts.0: fine-over-120-days']],
  ['two fines, 200 days together', fine({ start, parts: [{ days: 100 }, { days: 100 }] }), []],
  ['detention, 15 and 10', detention({ start, timeFrame: { years: 15 }, minimumTerm: { years: 10 } }), []],
  [
    'detention, 15 years and a day',
    detention({ start, timeFrame: { years: 15, days: 1 }, minimumTerm: { years: 14 } }),
    ['timeFrame: frame-over-fifteen-years'],
  ],
  [
    'detention, 12 and 11',
    detention({ start, timeFrame: { years: 12 }, minimumTerm: { years: 11 } }),
    ['minimumTerm: minimum-over-ten-years'],
  ],
  [
    'detention, 21 and 15',
    detention({ start, timeFrame: { years: 21 }, minimumTerm: { years: 15 } }),
    ['timeFrame: frame-over-fifteen-years', 'minimumTerm: minimum-over-fourteen-years'],
  ],
  [
    'detention, 30 and 20',
    detention({ start, timeFrame: { years: 30 }, minimumTerm: { years: 20 } }),
    ['timeFrame: frame-over-twenty-one-years'],
  ],
  [
    'detention, 31 and 21',
    detention({ start, timeFrame: { years: 31 }, minimumTerm: { years: 21 } }),
    ['timeFrame: frame-over-thirty-years', 'minimumTerm: minimum-over-twenty-years'],
  ],
  [
    'detention, 5 and 6',
    detention({ start, timeFrame: { years: 5 }, minimumTerm: { years: 6 } }),
    ['minimumTerm: minimum-over-frame'],
  ],
  ['detention, 10 under 18', detention({ start, timeFrame: { years: 10 }, underEighteen: true }), []],
  [
    'detention, 11 under 18',
    detention({ start, timeFrame: { years: 11 }, underEighteen: true }),
    ['timeFrame: frame-over-ten-years-under-eighteen'],
  ],
  [
    'detention, 16 under 18',
    detention({ start, timeFrame: { years: 16 }, underEighteen: true }),
    ['timeFrame: frame-over-fifteen-years-under-eighteen'],
  ],
  [
    'extended by 5 and by 6 years',
    detention({ start, timeFrame: { years: 5 }, extensions: [{ years: 5 }, { years: 6 }] }),
    ['extensions.1: extension-over-five-years'],
  ],
  [
    'a petition refused before there was a judgment',
    detention({ start, timeFrame: { years: 5 }, refusals: ['2026-01-04'] }),
    ['refusals.0.on: refusal-before-judgment'],
  ],
  [
    'parole on the last day of the minimum term',
    detention({ start, timeFrame: { years: 5 }, minimumTerm: { years: 3 }, parole: ['2029-01-05', 5] }),
    [],
  ],
  [
    'parole the day before, for six years',
    detention({ start, timeFrame: { years: 5 }, minimumTerm: { years: 3 }, parole: ['2029-01-04', 6] }),
    ['parole.probationYears: probation-not-one-to-five-years', 'parole.on: parole-before-minimum'],
  ],
  [
    'many things at once',
    term({
      start,
      parts: [{ years: 31 }, { days: 5 }],
      remandDays: 40_000,
      interruptions: [['escape', '2025-12-31', '2025-12-30']],
      refusals: ['2025-01-01'],
    }),
    [
      'remandDays: remand-not-days',
      'interruptions.0.from: interruption-before-start',
      'interruptions.0.to: interruption-ends-before-it-begins',
      'refusals.0.on: refusal-before-start',
      'parts.1: under-fourteen-days',
      'parts: over-thirty-years',
      'typed.end: typed-end-before-start',
    ],
    typed({ end: '2025-01-01' }),
  ],
]

describe('what is wrong with a sentence as typed in', () => {
  it.each(table.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [facts, faults, dates]) => {
    expect(told(facts, dates)).toEqual(faults)
  })

  it('names the rule where a law is broken, and the date overstepped', () => {
    const facts = term({
      start,
      parts: [{ days: 30 }],
      interruptions: [
        ['escape', '2026-01-10', '2026-01-14'],
        ['granted-break', '2026-01-13', '2026-01-16'],
      ],
    })
    expect(checkSentence(facts)).toEqual([
      {
        code: 'interruptions-overlap',
        path: 'interruptions.1.from',
        severity: 'error',
        reference: 'strgjforskr § 3-3',
        limit: '2026-01-14',
      },
    ])
  })

  it('between them, the cases show every fault there is', () => {
    const shown = table.flatMap(([, facts, , dates = nothing]) =>
      checkSentence(facts, dates).map(({ code }) => code),
    )
    expect(Object.keys(sentenceFaults).filter((code) => !shown.some((one) => one === code))).toEqual([])
  })
})
