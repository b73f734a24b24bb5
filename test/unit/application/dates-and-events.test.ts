import { describe, expect, it } from 'vitest'
import { closePlan } from '../../../shared/application/close-plan.ts'
import { moveReleaseDate } from '../../../shared/application/move-release.ts'
import { eventsPossible, type PlanEvent, recordEvent } from '../../../shared/application/record-event.ts'
import {
  type PlanEventKind,
  type PlanPhase,
  planEventKinds,
  planPhases,
} from '../../../shared/domain/plan/plan.ts'
import type { TaskStatus } from '../../../shared/domain/task/status.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { people, plan, planCase, takenBy, today, usualCase, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, storedTask, toldBy, type World, world } from './harness.ts'

const { kari, hege } = people

const move = (in_: World, release: string | undefined, seenVersion = stored(in_).schedule.version) =>
  moveReleaseDate(
    in_.deps,
    permitTo(kari, 'release.move', stored(in_)),
    stored(in_),
    {
      ...(release && { release: isoDate(release) }),
      certainty: release ? 'confirmed' : 'unknown',
      reason: 'Parole granted',
      seenVersion,
    },
    request(release),
  )

const event = (in_: World, kind: PlanEventKind, more: Partial<PlanEvent> = {}) =>
  recordEvent(
    in_.deps,
    permitTo(kari, 'plan.event', stored(in_)),
    stored(in_),
    { kind, on: today, reason: 'As told', seenVersion: stored(in_).plan.version, ...more },
    request(kind),
  )

const close = (in_: World, reason: 'finished' | 'entered-in-error' = 'finished', seenVersion?: number) =>
  closePlan(
    in_.deps,
    permitTo(kari, 'plan.close', stored(in_)),
    stored(in_),
    { reason, seenVersion: seenVersion ?? stored(in_).plan.version },
    request(reason),
  )

describe('moving the release', () => {
  it('is one change of dates, log and outbox; due dates follow, each receiver is told once', async () => {
    const one = world(planCase([{ ...usualTasks.housing, ...takenBy(hege) }, usualTasks.nav]))
    expect(await move(one, '2027-08-16')).toMatchObject({ ok: true })
    const { schedule, tasks, log } = lastChange(one)
    expect(schedule).toMatchObject({ release: '2027-08-16', certainty: 'confirmed' })
    expect(schedule?.entries.find(({ key }) => key === 'task-housing')?.due).toBe('2027-04-16')
    expect(tasks, 'copies follow from the stream').toBeUndefined()
    expect(log).toMatchObject({
      kind: 'release-moved',
      codes: { from: '2027-05-14', to: '2027-08-16', certainty: 'confirmed' },
      text: 'Parole granted',
    })
    expect(toldBy(one)).toEqual(['release-moved > user-hege', 'release-moved > nav:0602'])
  })

  it('to no date leaves dates open', async () => {
    const one = world(usualCase())
    await move(one, undefined)
    expect(lastChange(one).log.codes).toMatchObject({ to: 'unknown' })
    expect(stored(one).schedule).not.toHaveProperty('release')
  })

  it('from a page with older dates changes nothing', async () => {
    const one = world(usualCase())
    const { version } = stored(one).schedule
    expect(await move(one, '2027-08-16', version - 1)).toEqual({
      ok: false,
      error: { code: 'stale', version },
    })
    expect(one.shelf.changes).toEqual([])
  })
})

describe('events', () => {
  const possible: Record<PlanPhase, readonly PlanEventKind[]> = {
    'not-mapped': ['release', 'expulsion', 'death'],
    active: ['stricter-custody', 'release', 'escape', 'expulsion', 'death'],
    suspended: ['release', 'return', 'expulsion', 'death'],
    released: ['recall', 'expulsion', 'death'],
    closed: [],
  }

  it.each(planPhases)('of a plan that is %s are the possible ones and no other', async (phase) => {
    expect(eventsPossible(phase)).toEqual(possible[phase])
    if (phase === 'closed') return
    for (const kind of planEventKinds) {
      const result = await event(world(usualCase({ plan: plan({ phase }) })), kind)
      if (possible[phase].includes(kind)) expect(result).toMatchObject({ ok: true })
      else expect(result).toEqual({ ok: false, error: { code: 'not-in-phase', phase } })
    }
  })

  it.each([
    ['stricter-custody', 'active', 'active', 'expected', '2027-05-14'],
    ['release', 'active', 'released', 'released', '2026-11-16'],
    ['escape', 'active', 'suspended', 'expected', '2027-05-14'],
    ['return', 'suspended', 'active', 'conditional', '2027-05-14'],
    ['recall', 'released', 'active', 'unknown', undefined],
    ['expulsion', 'active', 'active', 'expected', '2027-05-14'],
  ] as const)(
    '%s takes a plan from %s to %s, its release %s %s',
    async (kind, before, after, certainty, date) => {
      const one = world(usualCase({ plan: plan({ phase: before }) }))
      await event(one, kind)
      expect(stored(one).plan).toMatchObject({ phase: after, version: 2 })
      expect(stored(one).schedule.certainty).toBe(certainty)
      expect(stored(one).schedule.release).toBe(date)
      expect(lastChange(one).log).toMatchObject({
        kind: 'plan-event',
        codes: { event: kind, on: today, ...(kind === 'release' && { successor: 'none' }) },
        text: 'As told',
      })
      const kinds = new Set(toldBy(one).map((line) => line.split(' ')[0]))
      if (kind !== 'release') expect(kinds).toEqual(new Set(['plan-changed']))
      else expect(kinds).toContain('plan-changed')
    },
  )

  it('expulsion: the person leaves the country', async () => {
    const one = world(usualCase())
    await event(one, 'expulsion')
    expect(stored(one).plan.destination).toEqual({ kind: 'leaving-country' })
  })

  it('after a death the plan is closed, everything open is withdrawn, and nobody is mailed', async () => {
    const started = { ...usualTasks.nav, status: 'in-progress', ...takenBy(people.nils) } as const
    const done = { ...usualTasks.ngo, status: 'completed' } as const
    const one = world(planCase([usualTasks.housing, started, done, usualTasks.specialist]))
    expect(await event(one, 'death')).toMatchObject({ ok: true })
    expect(stored(one).plan).toMatchObject({ phase: 'closed', closing: { reason: 'death', on: today } })
    for (const id of ['task-housing', 'task-nav', 'task-specialist'])
      expect(storedTask(one, id)).toMatchObject({ status: 'cancelled', ending: { code: 'plan-closed' } })
    expect(storedTask(one, 'task-ngo')).toMatchObject({ status: 'completed', version: 1 })
    expect(lastChange(one).notices).toBeUndefined()
  })

  it('are not told of before they happen, nor from an old page', async () => {
    const one = world(usualCase())
    expect(await event(one, 'escape', { on: isoDate('2026-11-17') })).toEqual({
      ok: false,
      error: { code: 'in-future' },
    })
    expect(await event(one, 'escape', { seenVersion: 9 })).toEqual({
      ok: false,
      error: { code: 'stale', version: 1 },
    })
    expect(one.shelf.changes).toEqual([])
  })
})

describe('closing a plan', () => {
  it.each([
    ['requested', true],
    ['received', true],
    ['accepted', true],
    ['in-progress', false],
    ['on-hold', false],
    ['completed', true],
    ['failed', true],
  ] satisfies [TaskStatus, boolean][])('with a task that is %s: %s', async (status, may) => {
    const one = world(planCase([{ ...usualTasks.housing, status, ...takenBy(hege) }]))
    const result = await close(one)
    if (may) expect(result).toMatchObject({ ok: true })
    else expect(result).toEqual({ ok: false, error: { code: 'tasks-started', count: 1 } })
  })

  it('withdraws what nobody has started, tells those who had it, and drops a pending transfer', async () => {
    const transfer = { to: people.berit.agencyId, proposedBy: kari.userId, at: plan().createdAt }
    const one = world(usualCase({ plan: plan({ transfer }) }))
    await close(one)
    expect(stored(one).plan).toMatchObject({ phase: 'closed', closing: { reason: 'finished', on: today } })
    expect(stored(one).plan).not.toHaveProperty('transfer')
    expect(stored(one).tasks.map((task) => task.status)).toEqual(Array(5).fill('cancelled'))
    expect(toldBy(one)).toHaveLength(5)
  })

  it('as an error is told to nobody', async () => {
    const one = world(usualCase())
    await close(one, 'entered-in-error')
    expect(lastChange(one).notices).toBeUndefined()
  })

  it('is final: no permit is given for anything but reading', async () => {
    const one = world(usualCase())
    expect(await close(one, 'finished', 5)).toEqual({ ok: false, error: { code: 'stale', version: 1 } })
    await close(one)
    for (const action of ['plan.close', 'plan.event', 'release.move', 'tasks.send', 'note.add'] as const)
      expect(() => permitTo(kari, action, stored(one))).toThrow('closed')
  })
})
