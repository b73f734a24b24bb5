import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSentence, type SentenceEdit } from '../../../shared/application/edit-sentence.ts'
import type { SentenceFacts, TermFacts } from '../../../shared/domain/sentence/sentence.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { createSchedule, standardTemplate } from '../../../shared/schedule/plan-dates.ts'
import { checkSentence } from '../../../shared/schedule/sentence/index.ts'
import { preventiveDetentionTemplate } from '../../../shared/schedule/templates/preventive-detention.ts'
import { people, plan, today, usualCase } from '../../support/cases.ts'
import { interrupted, lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari } = people

const term = (changes: Partial<TermFacts> = {}): TermFacts => ({
  kind: 'imprisonment',
  start: isoDate('2026-06-01'),
  remandDays: 0,
  interruptions: [],
  parts: [{ years: 2, months: 0, days: 0 }],
  foreign: false,
  monitoringExcluded: false,
  refusals: [],
  ...changes,
})

const edit = (in_: World, facts: SentenceFacts, changes: Partial<SentenceEdit> = {}, key?: string) => {
  const input = {
    facts,
    typed: {},
    reason: 'Dommen',
    seenVersion: stored(in_).sentence?.version ?? 0,
    ...changes,
  }
  return editSentence(
    in_.deps,
    permitTo(kari, 'sentence.edit', stored(in_)),
    stored(in_),
    input,
    request(input, key),
  )
}

/** A plan on the new standard template, which has milestones on dates of the sentence. */
const anchored = (template = standardTemplate) => {
  const subject = usualCase()
  const schedule = createSchedule({
    release: isoDate('2027-10-01'),
    certainty: 'expected',
    template,
    person: subject.plan.person,
    today,
  })
  return world({ ...subject, schedule: { ...schedule, version: 7 } })
}

const dueOf = (in_: World, key: string): IsoDate | undefined =>
  stored(in_).schedule.entries.find((entry) => entry.key === key)?.due

describe('typing a sentence in', () => {
  it('keeps facts, dates, reason and author under a version, told by codes to the plan’s side alone', async () => {
    const in_ = anchored()
    await edit(in_, term(), { typed: { parole: isoDate('2027-10-04') } })
    expect(stored(in_).sentence).toEqual({
      version: 1,
      facts: term(),
      typed: { parole: '2027-10-04' },
      reason: 'Dommen',
      by: { userId: kari.userId, name: 'Kari', agencyId: kari.agencyId },
      at: stored(in_).sentence?.at,
    })
    const { log, notices } = lastChange(in_)
    expect(log).toMatchObject({ kind: 'sentence-changed', tasks: [], circle: 'plan', text: 'Dommen' })
    expect(log.codes).toEqual({
      kind: '>imprisonment',
      start: '>2026-06-01',
      parts: '>2-0-0',
      remandDays: '>0',
      'typed.parole': '>2027-10-04',
    })
    expect(notices).toBeUndefined()
  })

  it('a later change tells old and new, and only what changed', async () => {
    const in_ = anchored()
    await edit(in_, term(), { typed: { parole: isoDate('2027-10-04'), end: isoDate('2028-06-01') } })
    await edit(in_, term({ remandDays: 12 }), { typed: { parole: isoDate('2027-09-20') }, reason: 'KOMPIS' })
    expect(stored(in_).sentence).toMatchObject({ version: 2, reason: 'KOMPIS' })
    expect(lastChange(in_).log.codes).toEqual({
      remandDays: '0>12',
      'typed.end': '2028-06-01>',
      'typed.parole': '2027-10-04>2027-09-20',
    })
  })

  it('every fact has a code, so that no change goes without one', async () => {
    const detention: SentenceFacts = {
      kind: 'preventive-detention',
      start: isoDate('2020-03-01'),
      remandDays: 0,
      interruptions: [],
      timeFrame: { years: 9, months: 0, days: 0 },
      minimumTerm: { years: 6, months: 0, days: 0 },
      underEighteen: false,
      judgmentFinalOn: isoDate('2020-02-01'),
      refusals: [],
      extensions: [],
    }
    const changes: readonly (readonly [SentenceFacts, SentenceFacts])[] = [
      [term(), term({ start: isoDate('2026-06-02') })],
      [term(), term({ parts: [{ years: 2, months: 0, days: 1 }] })],
      [term(), term({ interruptions: [{ kind: 'escape', from: isoDate('2026-08-01') }] })],
      [term(), term({ foreign: true })],
      [term(), term({ monitoringExcluded: true })],
      [term(), term({ inCustodySince: isoDate('2026-05-01') })],
      [term(), term({ refusals: [{ on: today }] })],
      [detention, { ...detention, timeFrame: { years: 10, months: 0, days: 0 } }],
      [detention, { ...detention, minimumTerm: { years: 5, months: 0, days: 0 } }],
      [detention, { ...detention, underEighteen: true }],
      [detention, { ...detention, judgmentFinalOn: isoDate('2020-02-02') }],
      [detention, { ...detention, extensions: [{ years: 2, months: 0, days: 0 }] }],
      [detention, { ...detention, parole: { on: isoDate('2026-09-01'), probationYears: 2 } }],
      [detention, { ...detention, refusals: [{ on: isoDate('2026-04-01') }] }],
    ]
    for (const [before, after] of changes) {
      const in_ = world({ ...usualCase(), plan: plan({ sentence: before.kind }) })
      expect((await edit(in_, before)).ok).toBe(true)
      expect(await edit(in_, before)).toEqual({ ok: false, error: { code: 'unchanged' } })
      expect((await edit(in_, after)).ok, JSON.stringify(after)).toBe(true)
      expect(Object.keys(lastChange(in_).log.codes)).toHaveLength(1)
    }
  })

  it('all faults come back at once, with their rules, and nothing is written', async () => {
    const in_ = anchored()
    const facts = term({
      parts: [{ years: 31, months: 0, days: 0 }],
      remandDays: 12_000,
      refusals: [{ on: isoDate('2026-01-01') }],
    })
    const result = await edit(in_, facts)
    expect(result).toEqual({ ok: false, error: { code: 'faulty', faults: checkSentence(facts) } })
    expect(checkSentence(facts).map(({ code }) => code)).toEqual([
      'remand-over-sentence',
      'refusal-before-start',
      'over-thirty-years',
    ])
    expect(in_.shelf.changes).toEqual([])
  })

  it('from a page with an older version changes nothing', async () => {
    const in_ = anchored()
    await edit(in_, term())
    expect(await edit(in_, term({ remandDays: 3 }), { seenVersion: 0 })).toEqual({
      ok: false,
      error: { code: 'stale', version: 1 },
    })
  })

  it('another kind becomes the plan’s kind, in the same change', async () => {
    const in_ = anchored()
    await edit(in_, { kind: 'remand', start: isoDate('2026-11-02') })
    expect(stored(in_).plan).toMatchObject({ sentence: 'remand', version: 2 })
    expect(stored(in_).schedule.anchors).toEqual({ intake: '2026-11-02' })
  })

  it('of two at once one has to look again', async () => {
    const in_ = anchored()
    const both = interrupted(in_, 1, () => edit(in_, term({ remandDays: 9 })))
    expect(await edit(both, term())).toEqual({ ok: false, error: { code: 'stale', version: 1 } })
    expect(stored(in_).sentence?.facts).toMatchObject({ remandDays: 9 })
  })
})

describe('milestones that hang on the sentence', () => {
  it('follow in the same transaction; the release and what hangs on it stay', async () => {
    const in_ = anchored()
    const before = stored(in_).schedule
    await edit(in_, term())
    const { schedule } = stored(in_)
    expect(schedule).toMatchObject({ version: 8, release: '2027-10-01', certainty: 'expected' })
    expect(in_.shelf.changes).toHaveLength(1)
    for (const entry of before.entries.filter(({ anchor }) => anchor === undefined))
      expect(schedule.entries).toContainEqual(entry)
    expect(
      schedule.entries.filter(({ anchor, due }) => anchor === 'one-third' && due !== undefined).length,
    ).toBeGreaterThan(0)
  })

  it('of preventive detention stand years before the minimum term, as typed where it is typed', async () => {
    const in_ = anchored(preventiveDetentionTemplate)
    const anchor = preventiveDetentionTemplate.milestones.find((one) => one.anchor === 'minimum-term')
    if (!anchor) throw new Error('No milestone hangs on the minimum term')
    expect(dueOf(in_, anchor.key)).toBeUndefined()
    const detention: SentenceFacts = {
      kind: 'preventive-detention',
      start: isoDate('2025-03-03'),
      remandDays: 0,
      interruptions: [],
      timeFrame: { years: 12, months: 0, days: 0 },
      minimumTerm: { years: 8, months: 0, days: 0 },
      underEighteen: false,
      judgmentFinalOn: isoDate('2025-02-01'),
      refusals: [],
      extensions: [],
    }
    await edit(in_, detention)
    expect(stored(in_).schedule.anchors?.['minimum-term']).toBe('2033-03-03')
    const first = dueOf(in_, anchor.key)
    expect(first).toBeDefined()
    await edit(in_, detention, { typed: { 'minimum-term': isoDate('2034-03-03') } })
    expect(stored(in_).schedule.anchors?.['minimum-term']).toBe('2034-03-03')
    expect(dueOf(in_, anchor.key)?.slice(0, 4)).toBe(String(Number(first?.slice(0, 4)) + 1))
  })

  it('a change that moves none of their dates leaves the schedule alone', async () => {
    const in_ = anchored()
    await edit(in_, term())
    await edit(in_, term(), { typed: { leave: isoDate('2027-03-01') } })
    expect(lastChange(in_).schedule).toBeUndefined()
  })

  it('whatever is typed, the release date, its certainty and all that hangs on it never move', async () => {
    const days = fc.integer({ min: 0, max: 900 })
    await fc.assert(
      fc.asyncProperty(
        days,
        days,
        fc.integer({ min: 14, max: 3000 }),
        fc.integer({ min: 0, max: 60 }),
        async (typedParole, typedEnd, length, remandDays) => {
          const in_ = anchored()
          const before = stored(in_).schedule
          const start = isoDate('2026-06-01')
          const parole = addDays(start, Math.min(typedParole, typedEnd))
          await edit(in_, term({ parts: [{ years: 0, months: 0, days: length }], remandDays }), {
            typed: { parole, end: addDays(start, typedEnd) },
          })
          const { schedule } = stored(in_)
          expect([schedule.release, schedule.certainty]).toEqual([before.release, before.certainty])
          expect(schedule.entries.filter(({ anchor }) => !anchor)).toEqual(
            before.entries.filter(({ anchor }) => !anchor),
          )
        },
      ),
    )
  })
})
