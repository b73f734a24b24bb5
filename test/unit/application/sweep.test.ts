import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SweepStore } from '../../../shared/application/ports.ts'
import { sweep } from '../../../shared/application/sweep.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addReminder,
  addTaskEntry,
  createSchedule,
  firstStandard,
} from '../../../shared/schedule/plan-dates.ts'
import { offices, plan, planCase, today, usualCase, usualTasks } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { factsOf, postRoom } from './outbox.ts'

type Room = ReturnType<typeof postRoom>

const days = (room: Room, count: number) => room.clocks.case.forward(count * 24 * 60)

/** What the sweeps have told so far: thresholds by key, as the log has them. */
const told = ({ room }: Room): string[] =>
  room.log.flatMap(({ codes }) => codes.reached?.split(' ') ?? []).toSorted()

const mailed = ({ room }: Room) => room.mails.map(({ noticeId: id }) => id)

/** Whom the sweeps told of what. */
const notices = ({ room }: Room): ReadonlySet<string> =>
  new Set(
    [...room.batches.values()].flatMap((batch) =>
      batch.notices.map(({ kind, to, taskId }) => JSON.stringify({ kind, to, taskId })),
    ),
  )

/** A plan released so many days from now, with two tasks. */
const soon = (inDays: number, id = 'plan-one') => {
  const tasks = [usualTasks.housing, usualTasks.nav]
  const empty = createSchedule({
    release: addDays(today, inDays),
    certainty: 'expected',
    template: firstStandard,
    person: plan().person,
    today,
  })
  const schedule = tasks.reduce((dates, task) => addTaskEntry(dates, task.id, task.kind, { today }), empty)
  return planCase(tasks, { schedule, plan: plan({ id: planId(id) }) })
}

describe('a sweep', () => {
  it('tells a milestone on its day, not before, and mails it to the coordinator', async () => {
    const room = postRoom([soon(42)])
    await sweep(room.deps, 'all')
    const before = told(room)
    expect(before).toContain('milestone:final-responsibility-group')
    expect(before).not.toContain('milestone:nav-release-message')
    expect(room.room.mails.map(({ to }) => to)).toContain('user-kari@example.test')
    days(room, 15)
    await sweep(room.deps, 'all')
    expect(told(room)).toContain('milestone:nav-release-message')
  })

  it('reminds whoever has a task on hold on the day to resume, once; of one taken up again it says nothing', async () => {
    const on = addDays(today, 3)
    const held = { ...usualTasks.housing, status: 'on-hold', resumeOn: on } as const
    const base = soon(200)
    const withReminder = (id: string, task: typeof usualTasks.housing) =>
      planCase([task], {
        schedule: addReminder(base.schedule, task.id, on),
        plan: plan({ id: planId(id) }),
      })
    const room = postRoom([withReminder('plan-held', held), withReminder('plan-resumed', usualTasks.housing)])
    await sweep(room.deps, 'all')
    expect(told(room).filter((one) => one.startsWith('reminder:'))).toEqual([])
    days(room, 3)
    const before = mailed(room).length
    await sweep(room.deps, 'all')
    await sweep(room.deps, 'all')
    expect(told(room).filter((one) => one.startsWith('reminder:'))).toHaveLength(2)
    expect(mailed(room).length).toBe(before + 1)
  })

  it('twice is once', async () => {
    const room = postRoom([soon(42)])
    await sweep(room.deps, 'all')
    const [log, mails] = [room.room.log.length, mailed(room).length]
    expect(log).toBeGreaterThan(0)
    expect(await sweep(room.deps, 'all')).toMatchObject({ plans: 0, batches: 0 })
    expect([room.room.log.length, mailed(room).length]).toEqual([log, mails])
  })

  it('that skips, doubles or comes up to three days late tells the same, each thing once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 120 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 20 }),
        async (release, pattern) => {
          const [daily, late] = [postRoom([soon(release)]), postRoom([soon(release)])]
          const span = 70
          for (let day = 0; day <= span; day++) {
            await sweep(daily.deps, 'all')
            if (day < span) days(daily, 1)
          }
          for (let day = 0, step = 0; day < span; step++) {
            await sweep(late.deps, 'all')
            const move = Math.min(pattern[step % pattern.length] ?? 1, span - day) || step % 2
            day += move
            days(late, move)
          }
          await sweep(late.deps, 'all')
          expect(told(late)).toEqual(told(daily))
          expect(new Set(told(daily)).size).toBe(told(daily).length)
          expect(notices(late)).toEqual(notices(daily))
          expect(new Set(mailed(late)).size).toBe(mailed(late).length)
        },
      ),
      { numRuns: runs(25) },
    ))

  it('finds plans in every shard', async () => {
    const room = postRoom([soon(42), soon(42, 'plan-two'), soon(42, 'plan-three')])
    expect(await sweep(room.deps, 'all')).toMatchObject({ plans: 3 })
  })

  it('tells nothing of a plan that rests, and catches up when the person is back', async () => {
    const subject = soon(42)
    const room = postRoom([{ ...subject, plan: plan({ phase: 'suspended' }) }])
    await sweep(room.deps, 'all')
    days(room, 15)
    await sweep(room.deps, 'all')
    expect(told(room)).toEqual([])
    room.put({ ...subject, plan: plan({ phase: 'active' }) })
    await sweep(room.deps, 'all')
    expect(told(room)).toContain('milestone:nav-release-message')
  })

  it('asks the plan, not the index: one that was closed since is left alone', async () => {
    const room = postRoom([soon(42)])
    const closed = factsOf({ ...soon(42), plan: plan({ phase: 'closed' }) })
    const lagging: SweepStore = { ...room.deps.sweep, loadFacts: async () => closed }
    expect(await sweep({ ...room.deps, sweep: lagging }, 'all')).toMatchObject({ plans: 0 })
    expect(told(room)).toEqual([])
  })

  it('tells nobody of a task that has ended, although its date is marked', async () => {
    const subject = soon(42)
    const ended = subject.tasks.map((task) => ({ ...task, status: 'completed' as const }))
    const room = postRoom([{ ...subject, tasks: ended }])
    await sweep(room.deps, 'all')
    days(room, 40)
    await sweep(room.deps, 'all')
    expect(told(room)).toContain('overdue:task-nav')
    const kinds = new Set(
      [...room.room.batches.values()].flatMap(({ notices: all }) => all.map(({ kind }) => kind)),
    )
    expect(kinds).toEqual(new Set(['milestone']))
  })

  it('that loses a race reads again; one that always loses leaves the plan to the next', async () => {
    const room = postRoom([soon(42)])
    let lost = 0
    const losing = (times: number): SweepStore => ({
      ...room.deps.sweep,
      commitFacts: async (base, change) => {
        if (lost++ < times) return 'raced'
        return room.deps.sweep.commitFacts(base, change)
      },
    })
    expect(await sweep({ ...room.deps, sweep: losing(99) }, 'all')).toMatchObject({ plans: 0 })
    expect(lost).toBe(3)
    days(room, 10)
    lost = 0
    expect(await sweep({ ...room.deps, sweep: losing(2) }, 'all')).toMatchObject({ plans: 1 })
    expect(told(room)).toContain('milestone:final-responsibility-group')
  })

  it('looks again at a day on which something was left standing, however long ago', async () => {
    const room = postRoom([soon(42)])
    const stuck: SweepStore = { ...room.deps.sweep, commitFacts: async () => 'raced' }
    for (let week = 0; week < 6; week++) {
      await sweep({ ...room.deps, sweep: stuck }, 'all')
      days(room, 7)
    }
    expect(told(room)).toEqual([])
    await sweep(room.deps, 'all')
    expect(told(room)).toContain('milestone:final-responsibility-group')
  })

  it('looks again at the days just gone: an index may show late what was written under them', async () => {
    const room = postRoom([soon(42)])
    room.room.due.clear()
    await sweep(room.deps, 'all')
    expect(told(room)).toEqual([])
    room.room.due.set('plan-one', addDays(today, -1))
    await sweep(room.deps, 'all')
    expect(told(room)).toContain('milestone:final-responsibility-group')
  })

  it('for mail alone looks at no dates, and sends what is owed', async () => {
    const room = postRoom([soon(42)])
    room.answers.push({ kind: 'later' })
    await sweep(room.deps, 'all')
    expect(room.states()).toContain('queued')
    const log = room.room.log.length
    days(room, 30)
    expect(await sweep(room.deps, 'mail')).toMatchObject({ plans: 0 })
    expect(room.room.log).toHaveLength(log)
    expect(new Set(room.states())).toEqual(new Set(['sent']))
  })

  it('tells the health office of its own date, and the coordinator nothing of it', async () => {
    const room = postRoom([usualCase({ tasks: [usualTasks.specialist] })])
    await sweep(room.deps, 'all')
    days(room, 120)
    await sweep(room.deps, 'all')
    const ofTask = [...room.room.batches.values()]
      .flatMap(({ notices: all }) => all)
      .filter(({ taskId }) => taskId === usualTasks.specialist.id)
    expect(new Set(ofTask.map(({ to }) => to.agencyId))).toEqual(new Set([offices.trust]))
  })
})
