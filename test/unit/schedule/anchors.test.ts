import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { SentenceFacts } from '../../../shared/domain/sentence/sentence.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import {
  anchorDatesOf,
  createSchedule,
  dueNow,
  moveAnchors,
  moveRelease,
  templateNamed,
} from '../../../shared/schedule/plan-dates.ts'
import { person } from './arbitraries.ts'

const today = isoDate('2026-11-16')
const dueOf = (schedule: Schedule, key: string) => schedule.entries.find((entry) => entry.key === key)?.due

const detention = createSchedule({
  certainty: 'unknown',
  template: templateNamed('preventive-detention'),
  person,
  anchors: {
    intake: isoDate('2026-10-01'),
    'minimum-term': isoDate('2030-05-15'),
    'time-frame-end': isoDate('2035-05-15'),
  },
  today,
})

describe('dates counted from a sentence', () => {
  it.each([
    ['home-municipality-letter', '2027-11-15', 'two and a half years before the minimum term'],
    ['half-yearly-group', '2027-11-15', 'with the letter'],
    ['half-yearly-group:2', '2028-05-15', 'half a year on'],
    ['half-yearly-group:8', '2031-05-15', 'the eighth, a year after the minimum term'],
    ['municipal-agreement', '2028-11-15', 'a year and a half before'],
    ['minimum-term', '2030-05-15', 'the day itself'],
    ['extension-case', '2035-02-15', 'three months before the time frame ends (strl § 43)'],
    ['detention-intake-phase', '2026-12-10', 'ten weeks after intake'],
    ['probation-end', undefined, 'nobody knows it yet'],
    ['at-the-gate', undefined, 'there is no release date'],
  ])('%s: %s (%s)', (key, due, _why) => expect(dueOf(detention, key)).toBe(due))

  it('move with it, and leave what is counted from the release', () => {
    const dated = moveRelease(detention, isoDate('2030-06-03'), 'expected', today)
    const moved = moveAnchors(dated, { ...dated.anchors, 'minimum-term': isoDate('2031-05-15') }, today)
    expect(dueOf(moved, 'home-municipality-letter')).toBe('2028-11-15')
    expect(dueOf(moved, 'extension-case')).toBe('2035-02-15')
    expect(dueOf(moved, 'at-the-gate')).toBe('2030-06-03')
    const back = moveAnchors(moved, dated.anchors ?? {}, today)
    expect(back.entries).toEqual(dated.entries)
  })

  it('are told on their day', () =>
    expect(dueNow(detention, isoDate('2027-11-15')).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['home-municipality-letter', 'half-yearly-group']),
    ))

  it('come from the effective dates, typed ones first, with the first day inside as intake', () => {
    const facts: SentenceFacts = { kind: 'remand', start: isoDate('2026-10-01') }
    const half = { date: isoDate('2027-02-01'), source: 'typed' } as const
    const lowerSecurity = { date: isoDate('2027-03-01'), source: 'calculated' } as const
    expect(anchorDatesOf(facts, { half, 'lower-security': lowerSecurity })).toEqual({
      intake: '2026-10-01',
      half: '2027-02-01',
    })
  })
})

it('remand has dates of its intake and none of a release, until it has happened', () => {
  const remand = createSchedule({
    certainty: 'unknown',
    template: templateNamed('remand'),
    person,
    today,
  })
  expect(dueOf(remand, 'ready-in-24-hours')).toBe('2026-11-17')
  for (const { anchor, due } of remand.entries) if (anchor === undefined) expect(due).toBeUndefined()
  const freed = moveRelease(remand, isoDate('2026-11-20'), 'released', isoDate('2026-11-20'))
  expect(dueOf(freed, 'check-contact')).toBe('2026-11-23')
  expect(dueOf(freed, 'temporary-housing-replaced')).toBe('2027-02-19')
})
