import { describe, expect, it } from 'vitest'
import type { SentenceFacts, TypedDates } from '../../../../shared/domain/sentence/sentence.ts'
import { type StepKind, stepKinds } from '../../../../shared/domain/step/step.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { checkStage, stageFaults, stageWindow } from '../../../../shared/schedule/sentence/index.ts'
import { detention, fine, remand, term } from './case.ts'

const start = '2026-01-01'
/** 1/3 1.1.2028, half 1.1.2029, parole 1.1.2030, end 1.1.2032. */
const sixYears = term({ start, parts: [{ years: 6 }] })
/** Minimum 1.1.2032, 2/3 of it 1.1.2030, frame 1.1.2036. */
const tenAndSix = detention({ start, timeFrame: { years: 10 }, minimumTerm: { years: 6 } })

const summary = (kind: StepKind, facts: SentenceFacts, typed: TypedDates = {}) => {
  const window = stageWindow(kind, facts, typed)
  if (window.state !== 'open') return `${window.state}: ${window.rule}`
  const { earliest, usually, latest } = window
  return `${earliest.date} ${earliest.rule} | ${usually ? `${usually.date} ${usually.rule}` : '-'} | ${latest?.date ?? '-'}`
}

describe('the window of a stage', () => {
  it.each([
    ['lower-security', '2026-01-01 whole-sentence | 2029-01-01 lower-security-considered | 2032-01-01'],
    ['leave', '2028-01-01 leave-one-third | - | 2032-01-01'],
    ['day-release', '2028-01-01 day-release-one-third | 2029-01-01 day-release-last-year | 2032-01-01'],
    ['transition-house', '2026-01-01 whole-sentence | 2029-01-01 transition-house-last-year | 2032-01-01'],
    ['section-12', '2026-01-01 whole-sentence | 2029-01-01 institution-twelve-months | 2032-01-01'],
    ['section-16', '2029-01-01 home-after-half | - | 2032-01-01'],
    ['electronic-monitoring', '2029-07-01 monitoring-six-months-left | - | 2032-01-01'],
    ['parole', '2029-01-01 half-time | 2030-01-01 parole-two-thirds | 2032-01-01'],
  ] as const)('of six years, %s', (kind, expected) => expect(summary(kind, sixYears)).toBe(expected))

  it.each([
    ['lower-security', '2030-01-01 detention-two-thirds-of-minimum | - | 2036-01-01'],
    ['leave', '2030-01-01 detention-two-thirds-of-minimum | - | 2036-01-01'],
    ['day-release', '2030-01-01 detention-two-thirds-of-minimum | - | 2036-01-01'],
    ['transition-house', '2031-01-01 detention-transition-house | - | 2036-01-01'],
    ['section-12', '2026-01-01 detention-time-frame | - | 2036-01-01'],
    ['section-16', 'closed: home-not-in-detention'],
    ['electronic-monitoring', 'closed: monitoring-imprisonment-only'],
    ['parole', '2032-01-01 detention-minimum-term | - | 2036-01-01'],
  ] as const)('of preventive detention, %s', (kind, expected) =>
    expect(summary(kind, tenAndSix)).toBe(expected),
  )

  it.each(stepKinds)('of remand, %s: never', (kind) =>
    expect(summary(kind, remand({ start }))).toBe('closed: remand-at-once'),
  )

  it.each(stepKinds)('of imprisonment instead of a fine, %s', (kind) =>
    expect(summary(kind, fine({ start, parts: [{ days: 40 }] }))).toBe(
      kind === 'parole' ? 'closed: served-in-full' : '2026-01-01 whole-sentence | - | 2026-02-10',
    ),
  )

  it('says where the sources draw none', () => {
    const window = stageWindow('lower-security', fine({ start, parts: [{ days: 40 }] }))
    expect(window.state === 'open' && window.assumptions).toEqual(['not-decided'])
    const open = detention({ start, timeFrame: { years: 8 } })
    for (const kind of ['leave', 'transition-house', 'parole'] as const)
      expect(summary(kind, open)).toBe('2026-01-01 detention-time-frame | - | 2034-01-01')
  })

  it('of parole below 74 days: after 60, for weighty reasons; of 60 days never', () => {
    expect(summary('parole', term({ start, parts: [{ days: 70 }] }))).toBe(
      '2026-03-02 parole-sixty-days | - | 2026-03-12',
    )
    expect(summary('parole', term({ start, parts: [{ days: 60 }] }))).toBe('closed: parole-sixty-days')
  })

  it('of parole at 90 days: half time and two thirds are one day, and nothing is before the usual', () => {
    expect(summary('parole', term({ start, parts: [{ days: 90 }] }))).toBe(
      '2026-03-02 parole-two-thirds | - | 2026-04-01',
    )
  })

  it('of electronic monitoring: from the start up to six months, never when it is excluded', () => {
    const short = { start, parts: [{ months: 6 }] }
    expect(summary('electronic-monitoring', term(short))).toBe('2026-01-01 monitoring-whole | - | 2026-07-01')
    expect(summary('electronic-monitoring', term({ ...short, monitoringExcluded: true }))).toBe(
      'closed: monitoring-excluded',
    )
  })

  it('rests while the person is at large, but for what was reached before', () => {
    const away = term({ start, parts: [{ years: 6 }], interruptions: [['escape', '2028-06-01']] })
    expect(summary('parole', away)).toBe('resting: dates-rest')
    expect(summary('leave', away)).toBe('2028-01-01 leave-one-third | - | -')
  })

  it('follows the dates of the prison before our own', () => {
    const typed = { parole: isoDate('2030-03-01'), end: isoDate('2032-02-01') }
    expect(summary('parole', sixYears, typed)).toBe(
      '2029-01-01 half-time | 2030-03-01 parole-two-thirds | 2032-02-01',
    )
    expect(summary('electronic-monitoring', sixYears, typed)).toBe(
      '2029-09-01 monitoring-six-months-left | - | 2032-02-01',
    )
    expect(summary('leave', sixYears, { leave: isoDate('2028-05-01') })).toBe(
      '2028-05-01 leave-one-third | - | 2032-01-01',
    )
    expect(summary('parole', tenAndSix, { 'minimum-term': isoDate('2032-05-01') })).toBe(
      '2032-05-01 detention-minimum-term | - | 2036-01-01',
    )
  })
})

interface Given {
  readonly kind: StepKind
  readonly from: string
  readonly to?: string
}

const told = ({ kind, from, to }: Given, facts: SentenceFacts, use: 'usual' | 'education' = 'usual') =>
  checkStage({ kind, from: isoDate(from), ...(to !== undefined && { to: isoDate(to) }) }, facts, {}, use).map(
    ({ code, path, rule }) => `${path}: ${code}${rule ? ` ${rule}` : ''}`,
  )

describe('a stage against its window', () => {
  it.each([
    ['on the first day', { kind: 'section-16', from: '2029-01-01' }, []],
    ['a day early', { kind: 'section-16', from: '2028-12-31' }, ['from: stage-too-early home-after-half']],
    ['on the last day', { kind: 'parole', from: '2032-01-01' }, []],
    ['a day late', { kind: 'parole', from: '2032-01-02' }, ['from: stage-too-late whole-sentence']],
    [
      'ends a day late',
      { kind: 'leave', from: '2031-01-01', to: '2032-01-02' },
      ['to: stage-too-late whole-sentence'],
    ],
    ['ends as it begins', { kind: 'leave', from: '2031-01-01', to: '2031-01-01' }, []],
    [
      'ends before it begins',
      { kind: 'leave', from: '2031-01-02', to: '2031-01-01' },
      ['to: stage-ends-before-it-begins'],
    ],
    [
      'parole between half and two thirds',
      { kind: 'parole', from: '2029-12-31' },
      ['from: stage-before-usual parole-two-thirds'],
    ],
    ['parole before half', { kind: 'parole', from: '2028-12-31' }, ['from: stage-too-early half-time']],
    [
      'before the start',
      { kind: 'lower-security', from: '2025-12-31' },
      ['from: stage-too-early whole-sentence'],
    ],
    ['twelve months in an institution', { kind: 'section-12', from: '2029-01-01', to: '2030-01-01' }, []],
    [
      'a day more',
      { kind: 'section-12', from: '2029-01-01', to: '2030-01-02' },
      ['to: stage-longer-than-usual institution-twelve-months'],
    ],
  ] as const)('%s', (_name, stage, faults) => expect(told(stage, sixYears)).toEqual(faults))

  it('day release for education may begin and last longer than other day release', () => {
    const stage = { kind: 'day-release', from: '2028-01-01', to: '2030-01-01' } as const
    expect(told(stage, sixYears, 'education')).toEqual([])
    expect(told(stage, sixYears)).toEqual([
      'from: stage-before-usual day-release-last-year',
      'to: stage-longer-than-usual day-release-last-year',
    ])
  })

  it('is never, or cannot be judged, under the rule that says so', () => {
    expect(told({ kind: 'section-16', from: start }, tenAndSix)).toEqual([
      'kind: stage-never home-not-in-detention',
    ])
    expect(told({ kind: 'leave', from: start }, remand({ start }))).toEqual([
      'kind: stage-never remand-at-once',
    ])
    const away = term({ start, parts: [{ years: 6 }], interruptions: [['escape', '2027-06-01']] })
    expect(told({ kind: 'leave', from: '2028-01-01' }, away)).toEqual([
      'from: stage-while-dates-rest dates-rest',
    ])
  })

  it('names paragraph and limit, and tells what forbids from what is unusual', () => {
    expect(checkStage({ kind: 'section-16', from: isoDate('2028-06-01') }, sixYears)).toEqual([
      {
        code: 'stage-too-early',
        path: 'from',
        severity: 'error',
        rule: 'home-after-half',
        reference: 'strgjfl § 16',
        limit: '2029-01-01',
      },
    ])
    expect(stageFaults['stage-before-usual']).toBe('warning')
  })
})
