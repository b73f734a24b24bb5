import { describe, expect, it } from 'vitest'
import type { SentenceFacts, TypedDates } from '../../../../shared/domain/sentence/sentence.ts'
import { isoDate, timestamp } from '../../../../shared/kernel/time.ts'
import {
  computeSentence,
  effectiveDates,
  mismatches,
  provisions,
  remandCredit,
  whatApplies,
} from '../../../../shared/schedule/sentence/index.ts'
import { detention, fine, remand, term } from './case.ts'

const start = '2026-01-01'
const today = isoDate('2026-11-22')
/** Parole 1.9.2026, end 1.1.2027. */
const year = term({ start, parts: [{ years: 1 }] })

describe('dates typed in by the prison', () => {
  const compare = (facts: SentenceFacts, typed: TypedDates) =>
    mismatches(computeSentence(facts, today, typed), typed)

  it('that agree with our sum are no mismatch', () =>
    expect(compare(year, { parole: isoDate('2026-09-01'), end: isoDate('2027-01-01') })).toEqual([]))

  it('that do not are shown beside it, with the days between and the rule', () =>
    expect(compare(year, { parole: isoDate('2026-09-03'), end: isoDate('2026-12-31') })).toEqual([
      {
        key: 'end',
        typed: '2026-12-31',
        calculated: '2027-01-01',
        days: -1,
        rule: 'whole-sentence',
        reference: 'strgjforskr § 3-2',
      },
      {
        key: 'parole',
        typed: '2026-09-03',
        calculated: '2026-09-01',
        days: 2,
        rule: 'parole-two-thirds',
        reference: 'strgjfl § 42(1)',
      },
    ]))

  it('are a mismatch when by our sum the law gives none', () =>
    expect(compare(term({ start, parts: [{ days: 60 }] }), { parole: isoDate('2026-02-25') })).toEqual([
      {
        key: 'parole',
        typed: '2026-02-25',
        rule: 'parole-fourteen-days-left',
        reference: 'strgjfl § 42(1)',
      },
    ]))

  it('hold where there is one; ours fill the rest, and neither is lost', () => {
    const typed = { parole: isoDate('2026-09-03') }
    const computed = computeSentence(year, today, typed)
    const dates = effectiveDates(computed, typed)
    expect(dates.parole).toEqual({ date: '2026-09-03', source: 'typed' })
    expect(dates.end).toEqual({ date: '2027-01-01', source: 'calculated' })
    expect(computed.find(({ key }) => key === 'parole')?.date).toBe('2026-09-01')
  })

  it('give a date to remand, which has none of its own', () => {
    const typed = { end: isoDate('2026-12-01') }
    const computed = computeSentence(remand({ start }), today, typed)
    expect(effectiveDates(computed, typed)).toEqual({ end: { date: '2026-12-01', source: 'typed' } })
    expect(mismatches(computed, typed)).toHaveLength(1)
  })
})

const leave = ['leave-eighteen-days-a-year', 'welfare-leave-any-time'] as const

describe('what applies besides the dates', () => {
  it.each([
    ['a year', year, ['shortly-before-parole', ...leave]],
    ['74 days', term({ start, parts: [{ days: 74 }] }), ['shortly-before-parole', 'short-at-home', ...leave]],
    [
      '73 days',
      term({ start, parts: [{ days: 73 }] }),
      ['parole-weighty-reasons', 'short-at-home', ...leave],
    ],
    [
      '73 days, monitoring excluded',
      term({ start, parts: [{ days: 73 }], monitoringExcluded: true }),
      ['parole-weighty-reasons', ...leave],
    ],
    ['10 years', term({ start, parts: [{ years: 10 }] }), ['shortly-before-parole', ...leave]],
    [
      '10 years and a day',
      term({ start, parts: [{ years: 10, days: 1 }] }),
      ['shortly-before-parole', 'region-decides', ...leave],
    ],
    [
      'in an institution',
      term({ start, parts: [{ years: 1 }], kind: 'section-12' }),
      ['shortly-before-parole', 'institution-special-cases', 'institution-begun-in-prison'],
    ],
    [
      'at home',
      term({ start, parts: [{ years: 1 }], kind: 'section-16' }),
      [
        'shortly-before-parole',
        'home-fixed-dwelling',
        'home-occupied',
        'home-free-of-substances',
        'home-meet-weekly',
      ],
    ],
    [
      'with electronic monitoring',
      term({ start, parts: [{ days: 30 }], kind: 'electronic-monitoring' }),
      [
        'parole-weighty-reasons',
        'monitoring-dwelling-with-power',
        'monitoring-adults-consent',
        'monitoring-meet-weekly',
        'monitoring-apply-in-three-weeks',
      ],
    ],
    [
      'instead of a fine',
      fine({ start, parts: [{ days: 30 }] }),
      ['fine-served-in-full', 'fine-service-instead'],
    ],
    ['remand', remand({ start }), ['remand-released-at-once']],
    [
      'preventive detention',
      detention({ start, timeFrame: { years: 5 } }),
      [
        'detention-court-decides',
        'region-decides',
        'detention-written-plan',
        'detention-no-home-serving',
        'detention-municipality-agrees',
      ],
    ],
  ] as const)('%s', (_name, facts, expected) => expect(whatApplies(facts)).toEqual(expected))

  it('stands in a paragraph each', () => {
    for (const reference of Object.values(provisions))
      expect(reference).toMatch(/^(?:strgjfl|strgjforskr|strl) §§? |^forskrift-/)
  })
})

describe('credit for remand (strl § 83)', () => {
  const at = (days: number, hours = 0) => timestamp(Date.UTC(2026, 2, 1 + days, hours))
  const whole = (hours: number) => remandCredit([{ from: at(0), to: at(0, hours), isolation: [] }])

  it.each([
    [3, 0, 'not above four hours'],
    [4, 0, 'four hours exactly'],
    [5, 1, 'an hour above four'],
    [28, 1, '24 hours above four'],
    [29, 2, 'a second 24 hours begun'],
    [100, 4, '96 above four'],
  ])('%i hours: %i days (%s)', (hours, days) => expect(whole(hours)).toBe(days))

  it.each([
    [1, 1, 'an hour is a started period of two days'],
    [48, 1, 'two days'],
    [49, 2, 'a second period begun'],
    [480, 10, '20 days'],
  ])('%i hours in full isolation: %i days more (%s)', (hours, more) => {
    const [from, to] = [at(0), at(30)]
    const isolation = [{ from, to: at(0, hours) }]
    const without = remandCredit([{ from, to, isolation: [] }])
    expect(without).toBe(30)
    expect(remandCredit([{ from, to, isolation }])).toBe(without + more)
  })

  it('counts spells apart, each with its own four hours', () => {
    const spell = (day: number) => ({ from: at(day), to: at(day, 28), isolation: [] })
    expect(remandCredit([spell(0), spell(10)])).toBe(2)
    expect(remandCredit([])).toBe(0)
  })
})
