import { describe, expect, it } from 'vitest'
import { type ConditionEdit, editConditions } from '../../../shared/application/edit-conditions.ts'
import { editSteps, type StepEdit } from '../../../shared/application/edit-steps.ts'
import type { TermFacts } from '../../../shared/domain/sentence/sentence.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import type { Condition, Step } from '../../../shared/domain/step/step.ts'
import { agencyId, partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { now, offices, people, plan, takenBy, today, usualCase, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, toldBy, type World, world } from './harness.ts'

const { kari, hege } = people

const step = (changes: Partial<Step> = {}): Step => ({
  id: partId('step-one'),
  kind: 'lower-security',
  state: 'planned',
  from: isoDate('2026-12-01'),
  ...changes,
})

/** Two years from 1 June 2026, nothing credited: two thirds are over on 1 October 2027, a third on 1 February 2027. */
const facts: TermFacts = {
  kind: 'imprisonment',
  start: isoDate('2026-06-01'),
  remandDays: 0,
  interruptions: [],
  parts: [{ years: 2, months: 0, days: 0 }],
  foreign: false,
  monitoringExcluded: false,
  refusals: [],
}
const sentence: SentenceRecord = {
  version: 1,
  by: { userId: kari.userId, name: kari.name, agencyId: kari.agencyId },
  at: now,
  typed: {},
  facts,
}

const noRelease = () => {
  const subject = usualCase()
  const { release: _, ...schedule } = subject.schedule
  return { ...subject, schedule }
}

const edit = (in_: World, what: StepEdit, seenVersion = stored(in_).stepDown.version) =>
  editSteps(
    in_.deps,
    permitTo(kari, 'steps.edit', stored(in_)),
    stored(in_),
    { edit: what, seenVersion },
    request(what),
  )

const add = (in_: World, changes: Partial<Step>) => {
  const { id: _, ...rest } = step(changes)
  return edit(in_, { act: 'add', step: rest })
}

const withSteps = (...steps: readonly Step[]) =>
  world({ ...noRelease(), stepDown: { version: 3, steps, conditions: [] } })

const codesOf = (result: Awaited<ReturnType<typeof edit>>) => {
  if (result.ok || result.error.code !== 'out-of-bounds') return result
  return result.error.problems.map((one) => [one.code, one.of === 'order' ? one.field : one.path])
}

describe('stages toward release', () => {
  it('are added in order of their dates, logged by codes, and nobody is mailed', async () => {
    const one = world(noRelease())
    await add(one, { from: isoDate('2027-02-01'), kind: 'parole', place: 'Drammen', terms: 'Rusfri' })
    await add(one, { from: isoDate('2026-12-01') })
    expect(stored(one).stepDown.version).toBe(2)
    expect(stored(one).stepDown.steps.map(({ kind }) => kind)).toEqual(['lower-security', 'parole'])
    const { log, notices } = lastChange(one)
    expect(log).toMatchObject({
      kind: 'steps-changed',
      tasks: [],
      codes: { act: 'add', step: 'lower-security', state: 'planned', from: '2026-12-01' },
      circle: 'plan',
    })
    expect(log).not.toHaveProperty('text')
    expect(notices).toBeUndefined()
  })

  it('are changed, and ended by their state and last day', async () => {
    const one = withSteps(step({ from: isoDate('2026-11-02'), state: 'under-way' }))
    const ended = step({ from: isoDate('2026-11-02'), state: 'ended', to: today })
    expect(await edit(one, { act: 'change', step: ended })).toMatchObject({ ok: true })
    expect(stored(one).stepDown).toEqual({ version: 4, steps: [ended], conditions: [] })
  })

  it('are removed only when they never began', async () => {
    const one = withSteps(
      step(),
      step({ id: partId('step-two'), kind: 'leave', state: 'under-way', from: today }),
    )
    expect(await edit(one, { act: 'remove', id: partId('step-two') })).toMatchObject({
      error: { code: 'not-there' },
    })
    expect(await edit(one, { act: 'remove', id: partId('step-one') })).toMatchObject({ ok: true })
    expect(stored(one).stepDown.steps.map(({ id }) => id)).toEqual(['step-two'])
  })

  it('from a page with an older version change nothing', async () => {
    const one = withSteps(step())
    expect(await edit(one, { act: 'remove', id: partId('step-one') }, 2)).toEqual({
      ok: false,
      error: { code: 'stale', version: 3 },
    })
    expect(one.shelf.changes).toEqual([])
  })

  it.each([
    ['ends before it begins', { to: isoDate('2026-11-30') }, [['ends-before-start', 'to']]],
    ['has ended without a last day', { state: 'ended', from: today }, [['end-missing', 'to']]],
    [
      'has ended on a day to come',
      { state: 'ended', from: today, to: isoDate('2026-11-17') },
      [['not-ended', 'to']],
    ],
    ['is under way before its day', { state: 'under-way' }, [['not-begun', 'from']]],
    ['overlaps its like', { id: partId('step-new'), from: isoDate('2027-01-04') }, [['overlaps', 'from']]],
    ['begins after parole', { kind: 'day-release', from: isoDate('2027-08-01') }, [['after-parole', 'from']]],
  ] as const)('one that %s is refused at its field', async (_name, changes, codes) => {
    const lower = step({ id: partId('step-before'), from: isoDate('2026-12-01'), to: isoDate('2027-02-01') })
    const parole = step({ id: partId('step-parole'), kind: 'parole', from: isoDate('2027-07-01') })
    const isLower = !('kind' in changes) && !('id' in changes)
    const one = isLower ? withSteps(parole) : withSteps(lower, parole)
    expect(codesOf(await add(one, changes))).toEqual(codes)
    expect(one.shelf.changes).toEqual([])
  })

  it('one inside after the release is refused, parole on that day is not', async () => {
    const one = world(usualCase())
    expect(codesOf(await add(one, { from: isoDate('2027-05-15') }))).toEqual([['after-release', 'from']])
    expect(await add(one, { kind: 'parole', from: isoDate('2027-05-14') })).toMatchObject({ ok: true })
  })

  it('two different ones may run at once, and a refused one stands in no way', async () => {
    const one = withSteps(step({ state: 'refused' }), step({ id: partId('step-two'), kind: 'leave' }))
    expect(await add(one, { kind: 'lower-security' })).toMatchObject({ ok: true })
  })

  it('no more than a page can hold', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      step({ id: partId(`step-${at + 100}`), kind: 'leave', state: 'refused' }),
    )
    expect(await add(withSteps(...many), {})).toMatchObject({ error: { code: 'too-many-parts' } })
  })
})

describe('a stage and the law', () => {
  const known = (release = false) => world({ ...(release ? usualCase() : noRelease()), sentence })

  it('parole before two thirds and half is refused with rule, paragraph and date', async () => {
    const result = await add(known(), { kind: 'parole', from: isoDate('2027-05-31') })
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'out-of-bounds',
        kind: 'parole',
        problems: [
          {
            of: 'law',
            code: 'stage-too-early',
            path: 'from',
            rule: 'half-time',
            reference: 'strgjfl § 42(3)',
            limit: '2027-06-01',
          },
        ],
      },
    })
  })

  it('parole at half time is lawful for special reasons: it is saved', async () =>
    expect(await add(known(), { kind: 'parole', from: isoDate('2027-06-01') })).toMatchObject({ ok: true }))

  it("the prison's typed date is the truth", async () => {
    const one = world({
      ...noRelease(),
      sentence: { ...sentence, typed: { 'half-time': isoDate('2027-05-20'), parole: isoDate('2027-09-20') } },
    })
    expect(await add(one, { kind: 'parole', from: isoDate('2027-05-20') })).toMatchObject({ ok: true })
    expect(await add(one, { kind: 'leave', from: isoDate('2027-01-31') })).toMatchObject({ ok: false })
  })

  it('nothing of a sentence in remand, also when nobody typed facts', async () => {
    const { sentence: _, ...subject } = noRelease()
    const one = world({ ...subject, plan: plan({ sentence: 'remand' }) })
    expect(codesOf(await add(one, { kind: 'leave' }))).toEqual([['stage-never', 'kind']])
  })

  it('facts with errors judge nothing', async () => {
    const broken: SentenceRecord = { ...sentence, facts: { ...facts, parts: [] } }
    expect(
      await add(world({ ...noRelease(), sentence: broken }), { kind: 'parole', from: isoDate('2026-12-01') }),
    ).toMatchObject({ ok: true })
  })

  it('a stage that was refused breaks no law', async () =>
    expect(
      await add(known(), { kind: 'parole', from: isoDate('2026-12-01'), state: 'refused' }),
    ).toMatchObject({ ok: true }))

  it('goes on after the person has left', async () => {
    const one = world({ ...noRelease(), plan: plan({ phase: 'released' }), sentence })
    expect(
      await add(one, { kind: 'parole', state: 'under-way', from: isoDate('2026-11-10') }),
      'a fact comes from the prison, but not before the law lets it',
    ).toMatchObject({ error: { code: 'out-of-bounds' } })
    expect(
      await add(one, { kind: 'lower-security', state: 'ended', from: isoDate('2026-08-03'), to: today }),
    ).toMatchObject({ ok: true })
  })
})

describe('conditions after release', () => {
  const condition = (changes: Partial<Condition> = {}): Omit<Condition, 'id'> => ({
    kind: 'duty-to-report',
    followedUpBy: offices.probation,
    ...changes,
  })
  const change = (in_: World, what: ConditionEdit, seenVersion = stored(in_).stepDown.version) =>
    editConditions(
      in_.deps,
      permitTo(kari, 'steps.edit', stored(in_)),
      stored(in_),
      { edit: what, seenVersion },
      request(what),
    )

  it('name the office that follows them up; it hears of it when it takes part', async () => {
    const one = world(usualCase({ tasks: [{ ...usualTasks.housing, ...takenBy(hege) }] }))
    await change(one, {
      act: 'add',
      condition: condition({ words: 'Hver uke', from: isoDate('2027-05-14') }),
    })
    expect(stored(one).stepDown).toMatchObject({
      version: 1,
      conditions: [{ kind: 'duty-to-report', followedUpBy: 'probation:buskerud', words: 'Hver uke' }],
    })
    expect(lastChange(one).notices).toBeUndefined()
    const { id } = stored(one).stepDown.conditions[0] ?? { id: partId('nobody') }
    await change(one, { act: 'change', condition: { ...condition({ followedUpBy: offices.housing }), id } })
    expect(toldBy(one)).toEqual(['plan-changed > user-hege'])
    await change(one, { act: 'remove', id })
    expect(stored(one).stepDown.conditions).toEqual([])
    expect(lastChange(one).log.codes).toEqual({
      act: 'remove',
      condition: 'duty-to-report',
      office: 'municipality:3301',
    })
  })

  it.each([
    ['an NGO', condition({ followedUpBy: offices.ngo }), 'office-refused'],
    ['a queue', condition({ followedUpBy: offices.triage }), 'office-refused'],
    ['an office that is not', condition({ followedUpBy: agencyId('nav:9999') }), 'office-refused'],
    ['treatment at Nav', condition({ kind: 'treatment', followedUpBy: offices.nav }), 'office-refused'],
    ['words beside no contact', condition({ kind: 'no-contact', words: 'Navn' }), 'wordless'],
    ['words beside treatment', condition({ kind: 'treatment', words: 'LAR' }), 'wordless'],
    [
      'an end before its beginning',
      condition({ from: isoDate('2027-06-01'), to: isoDate('2027-05-31') }),
      'ends-before-start',
    ],
  ] as const)('%s is refused', async (_name, wrong, code) => {
    const one = world(usualCase())
    expect(await change(one, { act: 'add', condition: wrong })).toEqual({ ok: false, error: { code } })
    expect(one.shelf.changes).toEqual([])
  })

  it('treatment may be followed up by the correctional service or a health office, as a code alone', async () => {
    const one = world(usualCase())
    for (const followedUpBy of [offices.probation, offices.trust])
      expect(
        await change(one, { act: 'add', condition: condition({ kind: 'treatment', followedUpBy }) }),
      ).toMatchObject({ ok: true })
  })

  it('can be finished after the person has left, not once the plan is closed', async () => {
    const out = world(usualCase({ plan: plan({ phase: 'released' }) }))
    expect(await change(out, { act: 'add', condition: condition() })).toMatchObject({ ok: true })
    expect(() => permitTo(kari, 'steps.edit', usualCase({ plan: plan({ phase: 'closed' }) }))).toThrow(
      'closed',
    )
  })
})
