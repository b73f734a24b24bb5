import { describe, expect, it } from 'vitest'
import type { SentenceFacts } from '../../../../shared/domain/sentence/sentence.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { type EffectiveDates, releaseMismatch } from '../../../../shared/schedule/sentence/index.ts'

const dated = (dates: Readonly<Record<string, string>>): EffectiveDates =>
  Object.fromEntries(
    Object.entries(dates).map(([key, date]) => [key, { date: isoDate(date), source: 'calculated' }]),
  )

const about = (kind: SentenceFacts['kind'], dates: EffectiveDates, release?: string) => {
  const found = releaseMismatch({ kind }, dates, release === undefined ? undefined : isoDate(release))
  return found && [found.code, found.against?.key, found.against?.days]
}

const term = dated({ 'half-time': '2027-06-01', parole: '2027-10-01', end: '2028-06-01' })
const short = dated({ end: '2026-08-01' })
const detention = dated({ 'minimum-term': '2030-01-01', 'time-frame-end': '2035-01-01' })

describe('the plan’s release held against the sentence', () => {
  it.each([
    ['on parole', 'imprisonment', term, '2027-10-01', undefined],
    ['at half time', 'section-12', term, '2027-06-01', undefined],
    ['at the end', 'electronic-monitoring', term, '2028-06-01', undefined],
    ['the day before half time', 'imprisonment', term, '2027-05-31', ['too-early', 'half-time', -1]],
    ['the day after the end', 'imprisonment', term, '2028-06-02', ['too-late', 'end', 1]],
    ['between half time and parole', 'section-16', term, '2027-09-28', ['differs', 'parole', -3]],
    ['between parole and the end', 'imprisonment', term, '2027-10-15', ['differs', 'parole', 14]],
    ['a short sentence at its end', 'imprisonment', short, '2026-08-01', undefined],
    [
      'a short sentence before: for weighty reasons',
      'imprisonment',
      short,
      '2026-07-20',
      ['differs', 'end', -12],
    ],
    ['a fine before its end', 'subsidiary-imprisonment', short, '2026-07-31', ['too-early', 'end', -1]],
    ['detention at the minimum term', 'preventive-detention', detention, '2030-01-01', undefined],
    ['detention later: the court decides', 'preventive-detention', detention, '2032-05-05', undefined],
    ['detention before', 'preventive-detention', detention, '2029-12-31', ['too-early', 'minimum-term', -1]],
    [
      'detention after the frame',
      'preventive-detention',
      detention,
      '2035-01-02',
      ['too-late', 'time-frame-end', 1],
    ],
    ['detention without a minimum term', 'preventive-detention', dated({}), '2029-01-01', undefined],
    ['remand has none', 'remand', dated({}), '2027-01-01', ['none-in-remand', undefined, undefined]],
    ['while dates rest', 'imprisonment', dated({}), '2027-01-01', undefined],
    ['no release', 'imprisonment', term, undefined, undefined],
  ] as const)('%s', (_name, kind, dates, release, expected) =>
    expect(about(kind, dates, release)).toEqual(expected),
  )
})
