import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, translator } from '../../../shared/i18n/index.ts'
import type { TimelineModel } from '../../../web/components/timeline/model.ts'
import { placeLane } from '../../../web/components/timeline/rows.ts'
import { scale, ticks } from '../../../web/components/timeline/scale.ts'
import { timeline } from '../../../web/components/timeline/timeline.ts'
import { timelineList } from '../../../web/components/timeline/timeline-list.ts'
import { tones } from '../../../web/components/tone.ts'
import { runs } from '../../support/runs.ts'

const t = translator('nb')
const date = fc
  .integer({ min: 0, max: 900 })
  .map((day) => new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10))
const span = fc.tuple(date, date).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }))
const bar = fc.record({ label: fc.string({ maxLength: 60 }), tone: fc.constantFrom(...tones), span })
const lane = fc.record({
  label: fc.string({ maxLength: 40 }),
  bars: fc.array(
    bar.map(({ span: own, ...rest }) => ({ ...rest, ...own })),
    { maxLength: 12 },
  ),
  milestones: fc.array(fc.record({ label: fc.string({ maxLength: 40 }), date }), { maxLength: 6 }),
})
const model: fc.Arbitrary<TimelineModel> = fc
  .record({ today: date, release: date, span, lanes: fc.array(lane, { maxLength: 9 }) })
  .map(({ span: { start, end }, ...rest }) => ({ ...rest, from: start, to: end }))

describe('the scale', () => {
  it('maps the first day to 0 and the last to 100, in order, never outside', () => {
    fc.assert(
      fc.property(span, date, date, ({ start, end }, a, b) => {
        const { at, until } = scale(start, end)
        expect([at(start), until(end)]).toEqual([0, 100])
        expect(at(a)).toBeGreaterThanOrEqual(0)
        expect(until(a)).toBeLessThanOrEqual(100)
        if (a <= b) expect(at(a)).toBeLessThanOrEqual(at(b))
      }),
    )
  })

  it('marks Mondays in a short plan and firsts of months in a long one, twelve at most', () => {
    expect(ticks('2026-11-23', '2026-12-31').map(({ date: day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ])
    expect(ticks('2026-11-24', '2026-12-01').map(({ date: day }) => day)).toEqual(['2026-11-30'])
    expect(ticks('2026-09-15', '2027-01-02').map(({ date: day }) => day)).toEqual([
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ])
    fc.assert(
      fc.property(span, ({ start, end }) => {
        const marks = ticks(start, end)
        expect(marks.length).toBeLessThanOrEqual(12)
        for (const mark of marks) expect(mark.date >= start && mark.date <= end).toBe(true)
      }),
    )
  })
})

describe('a lane', () => {
  it('shows all that lies in the period, and lets no two bars of a row meet', () => {
    fc.assert(
      fc.property(lane, span, (one, { start, end }) => {
        const placed = placeLane(one, scale(start, end), start, end)
        const bars = one.bars.filter((each) => each.end >= start && each.start <= end)
        const milestones = one.milestones.filter((each) => each.date >= start && each.date <= end)
        expect(placed).toHaveLength(bars.length + milestones.length)
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true)
      }),
    )
  })

  it('writes the label beside a bar that is too short for it, on the side that has room', () => {
    const dates = scale('2026-09-01', '2027-03-31')
    const at = (start: string, end: string) =>
      placeLane(
        { label: '', bars: [{ label: 'Nasjonalt ID-kort', start, end, tone: 'info' }], milestones: [] },
        dates,
        '2026-09-01',
        '2027-03-31',
      )[0]?.label
    expect(at('2026-09-01', '2027-01-01')).toBe('inside')
    expect(at('2026-11-20', '2026-11-27')).toBe('after')
    expect(at('2027-03-20', '2027-03-27')).toBe('before')
  })
})

describe('the timeline', () => {
  it('never carries inline style, script or unescaped text, whatever it is given', () => {
    fc.assert(
      fc.property(model, (one) => {
        const markup = timeline(t, one).toString() + timelineList(t, one).toString()
        expect(markup).not.toMatch(/\sstyle=|<script|\son\w+=/)
        expect(markup).not.toContain('NaN')
        expect(markup.match(/<svg/g)?.length).toBe(markup.match(/<\/svg>/g)?.length)
      }),
      { numRuns: runs(60) },
    )
  })

  it('is hidden from assistive technology, its links out of the way of the keyboard', () => {
    const one: TimelineModel = {
      today: '2026-11-23',
      from: '2026-11-01',
      to: '2027-02-01',
      lanes: [
        {
          label: 'Bolig',
          milestones: [],
          bars: [
            { label: 'Søknad', start: '2026-11-03', end: '2026-12-01', tone: 'danger', href: '/plans/1' },
          ],
        },
      ],
    }
    const drawn = timeline(t, one).toString()
    expect(drawn).toMatch(/<svg class="tl"[^>]*aria-hidden="true"/)
    expect(drawn.match(/<a /g)).toHaveLength(1)
    expect(drawn).toContain('href="/plans/1" tabindex="-1"')
    expect(timelineList(t, one).toString()).toContain('href="/plans/1">Søknad</a>')
  })

  it('has as its text alternative an ordered list of every date, first to last', () => {
    fc.assert(
      fc.property(model, (one) => {
        const dates = [
          ...timelineList(t, one)
            .toString()
            .matchAll(/datetime="([^"]+)"/g),
        ].map(([, day]) => day ?? '')
        const count = one.lanes.reduce(
          (sum, { bars, milestones }) => sum + bars.length + milestones.length,
          0,
        )
        expect(dates).toHaveLength(count + 2)
        for (const [at, day] of dates.entries())
          if (at > 0) expect(daysBetween(dates[at - 1] ?? day, day)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('says the state in words, not by colour alone', () => {
    for (const tone of tones) {
      const lanes = [
        {
          label: 'Bolig',
          milestones: [],
          bars: [{ label: 'x', start: '2026-11-03', end: '2026-12-01', tone }],
        },
      ]
      const one = { today: '2026-11-23', from: '2026-11-01', to: '2027-02-01', lanes }
      expect(timelineList(t, one).toString()).toContain(t(`tone.${tone}`))
      expect(timeline(t, one).toString()).toContain(`</svg>${t(`tone.${tone}`)}</li>`)
    }
  })
})
