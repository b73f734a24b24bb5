import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { eventId, noticeId, planId } from '../../../shared/kernel/ids.ts'
import { isoDate, milliseconds, timestamp } from '../../../shared/kernel/time.ts'
import type { NoticeState } from '../../../shared/notices/notice.ts'
import { moveRelease } from '../../../shared/schedule/plan-dates.ts'
import { shards } from '../../../shared/store/keys.ts'
import { createOutboxStore } from '../../../shared/store/outbox-store.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import {
  member,
  now,
  offices,
  people,
  plan,
  planCase,
  today,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { author, batch, entry } from '../../support/changes.ts'
import { type EngineTests, type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan, stored } from '../../support/made.ts'

const event = eventId('event-one')
const first = noticeId('event-one_0')
const second = noticeId('event-one_1')
const office = { kind: 'office', agencyId: offices.housing } as const
const user = { kind: 'user', userId: people.nils.userId, agencyId: offices.nav } as const

const queue = async ({ stores }: Ground) => {
  const subject = usualCase()
  await makePlan(stores, subject, { notices: batch('event-one', subject, [office, user]) })
  return stores.outbox
}

const claims: EngineTests = (ground) => {
  it('gives a notice to one of many', async () => {
    const laid = await ground()
    const outbox = await queue(laid)
    const lease = timestamp(milliseconds(laid.now()) + 60_000)
    const won = await Promise.all([1, 2, 3, 4].map(() => outbox.claim(event, first, lease)))
    expect(won.filter(Boolean)).toHaveLength(1)
    const found = await outbox.loadBatch(event)
    expect(found?.states).toEqual({
      [first]: { state: 'sending', leaseUntil: lease },
      [second]: { state: 'queued' },
    })
    expect(found?.batch).toEqual(batch('event-one', usualCase(), [office, user]))
  })

  it('is never given again after its lease: the mail may have gone', async () => {
    const laid = await ground()
    const outbox = await queue(laid)
    await outbox.claim(event, first, laid.now())
    laid.wait(60_000)
    expect(await outbox.claim(event, first, laid.now())).toBe(false)
  })

  it('leaves the list of unsettled batches with its last notice', async () => {
    const outbox = await queue(await ground())
    const owed = async () => (await outbox.unsettled(10)).events
    const settle = (id: typeof first, state: Exclude<NoticeState, 'sending'>) =>
      outbox.settle(event, id, state)
    await outbox.claim(event, first, now)
    await outbox.settle(event, first, 'sent', 'ses-message-1')
    expect(await owed()).toEqual([event])
    await settle(second, 'parked')
    expect(await owed()).toEqual([])
    await settle(second, 'queued')
    expect(await owed()).toEqual([event])
    await settle(second, 'withdrawn')
    await settle(second, 'queued')
    await settle(first, 'queued')
    expect(await owed()).toEqual([])
  })

  it('keeps both when two notices of one batch are settled at once, and an opening among them', async () => {
    const laid = await ground()
    const outbox = await queue(laid)
    await Promise.all([
      outbox.settle(event, first, 'sent'),
      outbox.settle(event, second, 'withdrawn'),
      laid.stores.cases.markOpened(first, now),
    ])
    const found = await outbox.loadBatch(event)
    expect(found?.states).toEqual({ [first]: { state: 'sent' }, [second]: { state: 'withdrawn' } })
  })

  it('lists unsettled batches oldest first over all shards, page by page', async () => {
    const { stores } = await ground()
    const subject = await makePlan(stores, usualCase())
    const events = ['event-a', 'event-b', 'event-c', 'event-d', 'event-e']
    for (const [at, name] of events.entries()) {
      await change(stores, subject.plan.id, (base) => ({
        log: entry(),
        notices: { ...batch(name, base), at: timestamp(milliseconds(now) + at * 1000) },
      }))
    }
    const page = await stores.outbox.unsettled(3)
    const rest = await stores.outbox.unsettled(3, page.cursor)
    expect([page.events, rest.events]).toEqual([events.slice(0, 3), events.slice(3)])
    expect(rest.cursor).toBeUndefined()
  })

  it('finds a notice by the id in its link, and nothing by an id that was never minted', async () => {
    const laid = await ground()
    await queue(laid)
    const { findNotice } = laid.stores.cases
    expect(await findNotice(second)).toEqual({ planId: plan().id, to: user })
    expect(await findNotice(noticeId('event-one_7'))).toBeUndefined()
    expect(await findNotice(noticeId('event-two_0'))).toBeUndefined()
    expect(await findNotice(noticeId('nothing'))).toBeUndefined()
  })
}

const copies: EngineTests = (ground) => {
  const worklist = async ({ cases }: Stores) =>
    (await cases.openNames(await cases.worklist({ agencyId: offices.nav, whose: 'all', limit: 9 }))).rows
  const caseload = async ({ cases }: Stores, agency = offices.prison) =>
    (await cases.openNames(await cases.caseload(agency, undefined, 9))).rows
  const later = (schedule: Schedule) => moveRelease(schedule, isoDate('2027-08-13'), 'confirmed', today)

  it('follow a moved release and a changed name, and rest when nothing is stale', async () => {
    const { stores, readings } = await ground()
    const base = await makePlan(stores, usualCase())
    const moved = await change(stores, base.plan.id, ({ plan: was, schedule }) => ({
      plan: { ...was, version: was.version + 1, person: { ...was.person, name: 'Kåre Ny' } },
      schedule: later(schedule),
      log: entry({ kind: 'release-moved' }),
    }))
    const due = moved.tasks.find(({ id }) => id === usualTasks.nav.id)?.due
    expect(due).not.toBe(base.tasks.find(({ id }) => id === usualTasks.nav.id)?.due)
    await stores.outbox.refreshCopies(base.plan.id)
    expect(await worklist(stores)).toMatchObject([{ due, personName: 'Kåre Ny', version: 1 }])
    expect(await caseload(stores)).toMatchObject([{ release: '2027-08-13', personName: 'Kåre Ny' }])
    readings.length = 0
    await stores.outbox.refreshCopies(base.plan.id)
    expect(readings.map(({ command }) => command)).toEqual(['query'])
  })

  it('count on the coordinating office what waits for it', async () => {
    const { stores } = await ground()
    const base = await makePlan(stores, usualCase())
    await change(stores, base.plan.id, ({ tasks }) => ({
      tasks: tasks.map((one) => {
        const next = { ...one, version: one.version + 1 }
        if (one.id === usualTasks.nav.id) return { ...next, status: 'rejected' as const }
        if (one.id === usualTasks.housing.id) return { ...next, side: 'awaiting-information' as const }
        return one.id === usualTasks.ngo.id
          ? { ...next, owner: offices.triage }
          : { ...next, status: 'rejected' as const }
      }),
      log: entry(),
    }))
    await stores.outbox.refreshCopies(base.plan.id)
    const followUp = 1
    expect(await caseload(stores)).toMatchObject([{ attention: 3 + followUp }])
    expect(await caseload(stores, offices.housing)).toMatchObject([{ attention: 0 }])
  })

  it('leave no row of a closed plan', async () => {
    const { stores } = await ground()
    const base = await makePlan(stores, usualCase())
    await change(stores, base.plan.id, ({ plan: was }) => ({
      plan: { ...was, version: was.version + 1, phase: 'closed' },
      log: entry({ kind: 'plan-closed' }),
    }))
    await stores.outbox.refreshCopies(base.plan.id)
    expect(await worklist(stores)).toEqual([])
    expect(await caseload(stores)).toEqual([])
    expect((await stored(stores, base.plan.id)).tasks).toHaveLength(5)
  })

  it('end with a writer at work in the state of the last change', async () => {
    const { stores } = await ground()
    const base = await makePlan(stores, usualCase())
    const move = () =>
      change(stores, base.plan.id, ({ schedule }) => ({
        schedule: later({ ...schedule, release: isoDate('2027-06-01') }),
        log: entry(),
      }))
    await Promise.all([
      move(),
      stores.outbox.refreshCopies(base.plan.id),
      stores.outbox.refreshCopies(base.plan.id),
    ])
    await stores.outbox.refreshCopies(base.plan.id)
    const truth = (await stored(stores, base.plan.id)).tasks.find(({ id }) => id === usualTasks.nav.id)
    expect((await worklist(stores)).map(({ due }) => due)).toEqual([truth?.due])
  })

  it('are not written from a reading that a change has overtaken', async () => {
    const { stores, database, names } = await ground()
    const base = await makePlan(stores, usualCase())
    const move = (date: string) =>
      change(stores, base.plan.id, ({ schedule }) => ({
        schedule: moveRelease(schedule, isoDate(date), 'confirmed', today),
        log: entry(),
      }))
    await move('2027-08-13')
    let queries = 0
    const overtaken = createOutboxStore({
      caseTable: names.case,
      database: {
        ...database,
        query: async (input) => {
          const answer = await database.query(input)
          queries += 1
          if (queries === 1) {
            await move('2027-10-01')
            await stores.outbox.refreshCopies(base.plan.id)
          }
          return answer
        },
      },
    })
    await overtaken.refreshCopies(base.plan.id)
    expect(queries).toBe(2)
    expect(await caseload(stores)).toMatchObject([{ release: '2027-10-01' }])
  })

  it('of a plan that does not exist are nothing', async () => {
    const { stores } = await ground()
    await stores.outbox.refreshCopies(planId('nothing-here'))
    expect(await stores.outbox.loadFacts(planId('nothing-here'))).toBeUndefined()
  })
}

const sweeps: EngineTests = (ground) => {
  const duePlans = async ({ sweep }: Stores, date: string) => {
    const each = Array.from({ length: shards }, (_, shard) => sweep.duePlans(isoDate(date), shard))
    return (await Promise.all(each)).flatMap(({ plans }) => plans)
  }
  /** A plan with one milestone in ten days and none told. */
  const oneDate = (due: string) => {
    const subject = planCase([])
    const [entryOne] = subject.schedule.entries.filter(({ what }) => what === 'milestone')
    if (entryOne === undefined) throw new Error('the template has no milestone')
    const entries = [{ ...entryOne, due: isoDate(due), told: [], done: false }]
    return { ...subject, schedule: { ...subject.schedule, entries } }
  }

  it('find a plan on its next date, and no more once all is told', async () => {
    const { stores } = await ground()
    await makePlan(stores, oneDate('2026-11-26'))
    expect(await duePlans(stores, '2026-11-26')).toEqual(['plan-one'])
    expect(await duePlans(stores, '2026-11-25')).toEqual([])
    const facts = await stores.sweep.loadFacts(plan().id)
    if (facts === undefined) throw new Error('no facts')
    const { text: _, ...log } = entry({ kind: 'dates-reached', by: { ...author, role: 'system' } })
    const entries = facts.schedule.entries.map((one) => ({
      ...one,
      told: ['milestone' as const],
      done: true,
    }))
    const schedule = { ...facts.schedule, version: facts.schedule.version + 1, entries }
    const notices = batch('event-sweep', await stored(stores, plan().id))
    expect(await stores.sweep.commitFacts(facts, { schedule, log, notices })).toBe('done')
    expect(await stores.sweep.commitFacts(facts, { schedule, log, notices })).toBe('raced')
    expect(await duePlans(stores, '2026-11-26')).toEqual([])
    expect((await stored(stores, plan().id)).schedule).toEqual(schedule)
    expect((await stores.outbox.unsettled(5)).events).toEqual(['event-sweep'])
    expect((await stores.cases.readLog(plan().id)).map(({ kind }) => kind)).toEqual([
      'plan-created',
      'dates-reached',
    ])
  })

  it('find what is overdue today, for they never look back', async () => {
    const { stores, setToday } = await ground()
    setToday(isoDate('2026-12-01'))
    await makePlan(stores, oneDate('2026-11-26'))
    expect(await duePlans(stores, '2026-12-01')).toEqual(['plan-one'])
  })

  it('pass by a suspended plan until it goes on', async () => {
    const { stores } = await ground()
    const base = await makePlan(stores, oneDate('2026-11-26'))
    const phase = (to: 'suspended' | 'active') =>
      change(stores, base.plan.id, ({ plan: was }) => ({
        plan: { ...was, version: was.version + 1, phase: to },
        log: entry({ kind: 'plan-event' }),
      }))
    await phase('suspended')
    expect(await duePlans(stores, '2026-11-26')).toEqual([])
    await phase('active')
    expect(await duePlans(stores, '2026-11-26')).toEqual(['plan-one'])
  })

  it('know the plan without its secrets, and how far they came', async () => {
    const { stores } = await ground()
    const subject = usualCase()
    await makePlan(stores, {
      ...subject,
      tasks: subject.tasks.map((one) => ({ ...one, details: 'hemmelig', question: 'hva?' })),
      members: [...subject.members, member(offices.education, 'former')],
    })
    const facts = await stores.sweep.loadFacts(plan().id)
    const { person: _, voice: __, ...known } = subject.plan
    expect(facts?.plan).toEqual(known)
    expect(facts?.tasks.find(({ id }) => id === usualTasks.nav.id)).toEqual(
      subject.tasks.find(({ id }) => id === usualTasks.nav.id),
    )
    expect(await stores.sweep.readCheckpoint()).toBeUndefined()
    await stores.sweep.writeCheckpoint(today)
    expect(await stores.sweep.readCheckpoint()).toBe(today)
  })
}

onEachEngine('outbox and sweep', (ground) => {
  describe('a notice', () => claims(ground))
  describe('copies', () => copies(ground))
  describe('the sweep', () => sweeps(ground))
})
