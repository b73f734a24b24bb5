import { describe, expect, it } from 'vitest'
import { mostAtOnce, mostTasks, sendTasks, type TaskToSend } from '../../../shared/application/send-tasks.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { offices, people, planCase, task, today, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, toldBy, type World, world } from './harness.ts'

const { kari, sara } = people

const send = (in_: World, tasks: readonly TaskToSend[]) => {
  const subject = stored(in_)
  return sendTasks(in_.deps, permitTo(kari, 'tasks.send', subject), subject, tasks, request(tasks))
}
const sendOnward = (in_: World, tasks: readonly TaskToSend[]) => {
  const subject = stored(in_)
  return sendTasks(in_.deps, permitTo(sara, 'tasks.send-onward', subject), subject, tasks, request(tasks))
}
const empty = () => world(planCase())
const permanent = { kind: 'housing.permanent' } as const
const mentor = { kind: 'family.mentor', consentGivenOn: isoDate('2026-11-10') } as const
/** Entries of tasks, without the dates by which offices answer. */
const taskDates = (in_: World) => stored(in_).schedule.entries.filter(({ what }) => what === 'task')
const memberOf = ({ members }: PlanCase, office: string) => members.find((one) => one.agencyId === office)

describe('sending a kind that has been sent before', () => {
  it('is refused while the task is under way', async () => {
    const one = world(planCase([usualTasks.housing]))
    expect(await send(one, [permanent])).toEqual({
      ok: false,
      error: { code: 'already-sent', kind: 'housing.permanent' },
    })
    expect(one.shelf.changes).toHaveLength(0)
  })

  it('replaces the task that was rejected, and ends the part of an office with nothing else to do', async () => {
    const rejected = { ...usualTasks.ngo, status: 'rejected', version: 3 } as const
    const one = world(planCase([rejected]))
    expect(await send(one, [{ ...mentor, excluded: [offices.ngo] }])).toMatchObject({ ok: true })
    const next = stored(one).tasks.find((task) => task.replaces === rejected.id)
    expect(next?.owner).not.toBe(offices.ngo)
    expect(stored(one).tasks.find((task) => task.id === rejected.id)).toMatchObject({
      status: 'rejected',
      version: 4,
      replacedBy: next?.id,
    })
    expect(lastChange(one).losing).toEqual([offices.ngo])
    expect(memberOf(stored(one), offices.ngo)?.relation).toBe('former')
  })

  it('keeps the office when it is the one asked again', async () => {
    const one = world(planCase([{ ...usualTasks.ngo, status: 'rejected', version: 3 }]))
    const again = { ...mentor, office: { agencyId: offices.ngo, reason: 'They have room now' } }
    expect(await send(one, [again])).toMatchObject({ ok: true })
    expect(lastChange(one).losing ?? []).toEqual([])
    expect(memberOf(stored(one), offices.ngo)?.relation).toBe('task')
  })
})

describe('sending tasks', () => {
  it('routes, dates, gives a basis and a trace to each, in one change', async () => {
    const one = empty()
    expect(await send(one, [{ ...permanent, details: 'Two rooms' }])).toMatchObject({ ok: true })
    const [sent] = lastChange(one).tasks ?? []
    expect(sent).toMatchObject({
      kind: 'housing.permanent',
      area: 'housing',
      status: 'requested',
      version: 1,
      owner: offices.housing,
      requester: { userId: kari.userId, agencyId: offices.prison },
      basis: { kind: 'law', reference: 'boligsosialloven § 6' },
      circle: 'plan',
      details: 'Two rooms',
      due: '2027-01-14',
    })
    expect(taskDates(one).at(-1)).toMatchObject({ key: sent?.id, due: '2027-01-14' })
    expect(lastChange(one).traces).toMatchObject([{ taskId: sent?.id, trace: { office: offices.housing } }])
    expect(lastChange(one).log).toMatchObject({ kind: 'tasks-sent', tasks: [sent?.id], circle: 'plan' })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('tells each office once, however many tasks it gets', async () => {
    const one = empty()
    await send(one, [{ kind: 'money.assistance' }, { kind: 'money.debt' }, permanent])
    expect(toldBy(one)).toEqual(['task-requested > nav:0602', 'task-requested > municipality:3301'])
  })

  it("tells nobody of a task for the sender's own office", async () => {
    const one = empty()
    await send(one, [{ kind: 'identity.id-card' }])
    expect(lastChange(one).notices).toBeUndefined()
    expect(memberOf(stored(one), offices.prison)).toMatchObject({ relation: 'coordinator' })
  })

  it('makes an office a member in the areas it has tasks in; those it had stay', async () => {
    const one = empty()
    await send(one, [{ kind: 'money.assistance' }, { kind: 'employment.job' }])
    await send(one, [{ kind: 'housing.temporary' }])
    expect(memberOf(stored(one), offices.nav)).toEqual({
      agencyId: offices.nav,
      agencyType: 'nav',
      relation: 'task',
      areas: ['money', 'employment', 'housing'],
      circle: 'plan',
    })
  })

  it('a date typed by the coordinator is kept and does not follow the release', async () => {
    const one = empty()
    await send(one, [{ ...permanent, due: isoDate('2027-01-15') }])
    expect(lastChange(one).tasks).toMatchObject([{ due: '2027-01-15' }])
    expect(taskDates(one).at(-1)).toMatchObject({ fixed: true, due: '2027-01-15' })
  })

  it('without a release date has no due date', async () => {
    const { release: _, ...unknown } = planCase().schedule
    const one = world(planCase([], { schedule: unknown }))
    await send(one, [permanent])
    expect(lastChange(one).tasks?.[0]).not.toHaveProperty('due')
  })

  it('where no office answers, the task waits in the triage queue, which is no member and gets no mail', async () => {
    const one = world(planCase([], { plan: { ...planCase().plan, destination: { kind: 'undecided' } } }))
    expect(await send(one, [permanent])).toMatchObject({ ok: true })
    expect(lastChange(one).tasks).toMatchObject([{ owner: offices.triage }])
    expect(lastChange(one).members).toEqual([])
    expect(lastChange(one).notices).toBeUndefined()
  })
})

describe('consent', () => {
  it('a private office is told by written consent alone, dated in the basis', async () => {
    const one = empty()
    expect(await send(one, [{ kind: 'family.mentor' }])).toEqual({
      ok: false,
      error: { code: 'consent-needed', kind: 'family.mentor' },
    })
    expect(one.shelf.changes).toEqual([])
    await send(one, [mentor])
    expect(lastChange(one).tasks).toMatchObject([
      { owner: offices.ngo, basis: { kind: 'consent', givenOn: '2026-11-10' } },
    ])
  })

  it('also where the kind has a paragraph, when the office chosen is private', async () => {
    const office = { agencyId: offices.ngo, reason: 'He knows them' }
    const one = empty()
    expect(await send(one, [{ kind: 'money.debt', office }])).toMatchObject({
      error: { code: 'consent-needed' },
    })
    await send(one, [{ kind: 'money.debt', office, consentGivenOn: today }])
    expect(lastChange(one).tasks).toMatchObject([{ owner: offices.ngo, basis: { kind: 'consent' } }])
  })

  it('one task without it holds all back', async () => {
    const one = empty()
    expect(await send(one, [permanent, { kind: 'family.mentor' }])).toMatchObject({ ok: false })
    expect(one.shelf.changes).toEqual([])
  })
})

describe('the health circle', () => {
  it('a coordinator sends the follow-up, never a health task; nobody mixes the two', async () => {
    const one = world(planCase([usualTasks.followUp]))
    const notAllowed = { ok: false, error: { code: 'not-allowed' } }
    expect(await send(one, [{ kind: 'health.specialist' }])).toEqual(notAllowed)
    expect(await send(one, [permanent, { kind: 'health.specialist' }])).toEqual(notAllowed)
    expect(await sendOnward(one, [permanent])).toEqual(notAllowed)
    expect(await sendOnward(one, [{ kind: 'health.follow-up' }])).toEqual(notAllowed)
    expect(await sendOnward(one, [{ kind: 'health.specialist' }, permanent])).toEqual(notAllowed)
    expect(one.shelf.changes).toEqual([])
  })

  it('the nurse sends onward; the clinic is a member in the health circle, the history is for health', async () => {
    const one = world(planCase([usualTasks.followUp]))
    expect(await sendOnward(one, [{ kind: 'health.substance-treatment' }])).toMatchObject({ ok: true })
    expect(lastChange(one)).toMatchObject({
      tasks: [{ owner: offices.trust, circle: 'health', requester: { agencyId: offices.prisonHealth } }],
      members: [{ agencyId: offices.trust, relation: 'task', circle: 'health' }],
      log: { circle: 'health' },
    })
    expect(memberOf(stored(one), offices.prisonHealth)?.circle).toBe('plan')
  })
})

describe('limits', () => {
  it('nothing chosen is nothing sent', async () => {
    expect(await send(empty(), [])).toEqual({ ok: false, error: { code: 'nothing-chosen' } })
  })

  it('twenty at once and sixty in all, not one more', async () => {
    const many = (count: number) => Array.from({ length: count }, () => permanent)
    expect(await send(empty(), many(mostAtOnce))).toMatchObject({ ok: true })
    expect(await send(empty(), many(mostAtOnce + 1))).toEqual({ ok: false, error: { code: 'too-many' } })
    const full = (count: number) =>
      world(planCase(Array.from({ length: count }, (_, i) => task(`task-${i}00`, 'money.debt', offices.nav))))
    expect(await send(full(mostTasks - 1), [permanent])).toMatchObject({ ok: true })
    expect(await send(full(mostTasks), [permanent])).toEqual({ ok: false, error: { code: 'too-many' } })
  })
})
