import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SweepStore } from '../../../shared/application/ports.ts'
import { sweep } from '../../../shared/application/sweep.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { answerEntry } from '../../../shared/domain/schedule/answer-date.ts'
import { taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { userId } from '../../../shared/kernel/ids.ts'
import { addAnswerDate, answerDateAfter } from '../../../shared/schedule/plan-dates.ts'
import {
  askedBy,
  offices,
  people,
  plan,
  planCase,
  takenBy,
  task,
  today,
  usualTasks,
} from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { postRoom } from './outbox.ts'

type Room = ReturnType<typeof postRoom>

/** A plan as sending these tasks today would have left it. */
const sent = (tasks: readonly Task[], changes: Partial<PlanCase> = {}): PlanCase => {
  const base = planCase(tasks, changes)
  const schedule = tasks.reduce(
    (dates, one) => answerDateAfter(addAnswerDate(dates, one, today), one, today),
    base.schedule,
  )
  return { ...base, schedule }
}
const taken = { status: 'received', ...takenBy(people.nils) } as const
const nav = (changes: Partial<Task> = {}) => ({ ...usualTasks.nav, ...changes })

const days = (room: Room, count: number) => room.clocks.case.forward(count * 24 * 60)
const factsIn = ({ room }: Room) => {
  const facts = room.facts.get(plan().id)
  if (!facts) throw new Error('There is no plan')
  return facts
}
const taskIn = (room: Room, id = 'task-nav') => factsIn(room).tasks.find((one) => one.id === id)
/** Who was told of a task because nobody answered: milestones and dates of their own are other matters. */
const silence = ({ room }: Room): readonly string[] =>
  [...room.batches.values()].flatMap(({ notices }) =>
    notices.flatMap(({ kind, to }) =>
      kind === 'received-too-late' || kind === 'escalated'
        ? [`${kind} > ${to.kind} ${to.kind === 'user' ? to.userId : to.agencyId}`]
        : [],
    ),
  )
const entries = ({ room }: Room) => room.log.filter(({ kind }) => kind === 'task-changed')
/** Sweeps on the last day to answer, then on the day after it. */
const overTime = async (room: Room) => {
  days(room, 7)
  await sweep(room.deps, 'all')
  const before = { log: room.room.log.length, status: taskIn(room)?.status }
  days(room, 1)
  await sweep(room.deps, 'all')
  return before
}

describe('a task that somebody took and nobody answered', () => {
  it('goes back to its office’s list the day after its last day, and nobody has it', async () => {
    const room = postRoom([sent([nav({ ...taken, version: 4 })])])
    expect(await overTime(room)).toEqual({ log: 0, status: 'received' })
    expect(taskIn(room)).toMatchObject({ status: 'requested', owner: offices.nav, version: 5 })
    expect(taskIn(room)).not.toHaveProperty('assignee')
  })

  it('is told to the office’s lead, and to requester and coordinator; the log has it from the portal', async () => {
    const requester = askedBy(people.berit)
    const room = postRoom([sent([nav({ ...taken, ...requester })])])
    await overTime(room)
    expect(silence(room).toSorted()).toEqual([
      `received-too-late > lead ${offices.nav}`,
      'received-too-late > user user-berit',
      'received-too-late > user user-kari',
    ])
    expect(entries(room)).toMatchObject([
      {
        by: { role: 'system', name: 'Hjemvei' },
        tasks: ['task-nav'],
        codes: { command: 'give-back', from: 'received', to: 'requested', reason: 'too-late' },
        circle: 'plan',
      },
    ])
    expect(room.room.mails.map(({ to }) => to)).toContain('user-nina@example.test')
  })

  it('is given back once: later sweeps leave it, and the plan waits for its next date', async () => {
    const room = postRoom([sent([nav(taken)])])
    await overTime(room)
    const [log, told] = [room.room.log.length, silence(room).length]
    for (let day = 0; day < 10; day++) {
      await sweep(room.deps, 'all')
      days(room, 1)
    }
    expect([room.room.log.length, silence(room).length]).toEqual([log, told])
  })

  it('among health offices is told to them alone, in their circle', async () => {
    const room = postRoom([sent([{ ...usualTasks.specialist, status: 'received', ...takenBy(people.tor) }])])
    days(room, 20)
    await sweep(room.deps, 'all')
    expect(taskIn(room, 'task-specialist')?.status).toBe('requested')
    expect(silence(room)).toEqual([
      `received-too-late > lead ${offices.trust}`,
      'received-too-late > user user-sara',
    ])
    expect(entries(room)).toMatchObject([{ circle: 'health' }])
  })

  it('of the health follow-up tells the plan’s side nothing', async () => {
    const room = postRoom([sent([{ ...usualTasks.followUp, status: 'received', ...takenBy(people.sara) }])])
    days(room, 20)
    await sweep(room.deps, 'all')
    expect(silence(room)).toEqual([`received-too-late > lead ${offices.prisonHealth}`])
    expect(entries(room)).toMatchObject([{ circle: 'health' }])
  })

  it('each of several goes back in a change of its own', async () => {
    const room = postRoom([sent([nav(taken), { ...usualTasks.housing, ...taken, ...takenBy(people.hege) }])])
    await overTime(room)
    expect(entries(room).map(({ tasks }) => tasks)).toEqual([['task-nav'], ['task-housing']])
    expect(factsIn(room).tasks.map(({ status }) => status)).toEqual(['requested', 'requested'])
  })

  it('stays while a question waits for its answer', async () => {
    const room = postRoom([sent([nav({ ...taken, side: 'awaiting-information' })])])
    days(room, 60)
    await sweep(room.deps, 'all')
    expect(taskIn(room)).toMatchObject({ status: 'received', side: 'awaiting-information' })
    expect(silence(room)).toEqual([])
  })

  it('stays in a plan that rests', async () => {
    const room = postRoom([sent([nav(taken)], { plan: plan({ phase: 'suspended' }) })])
    await overTime(room)
    expect(taskIn(room)?.status).toBe('received')
  })

  it('sent by an older version, without a date for its answer, stays where it is', async () => {
    const room = postRoom([planCase([nav(taken)])])
    days(room, 40)
    await sweep(room.deps, 'all')
    expect(taskIn(room)?.status).toBe('received')
    expect(silence(room)).toEqual([])
  })

  it('that is accepted in the same moment is not taken from whoever accepted', async () => {
    const room = postRoom([sent([nav(taken)])])
    const accepting: SweepStore = {
      ...room.deps.sweep,
      commitFacts: async (base, change) => {
        const facts = factsIn(room)
        const tasks = facts.tasks.map((one) => ({ ...one, status: 'accepted' as const, version: 2 }))
        const gate = { ...facts.gate, sequence: facts.gate.sequence + 1 }
        if (taskIn(room)?.status === 'received') room.room.facts.set(plan().id, { ...facts, tasks, gate })
        return room.deps.sweep.commitFacts(base, change)
      },
    }
    days(room, 8)
    await sweep({ ...room.deps, sweep: accepting }, 'all')
    expect(taskIn(room)).toMatchObject({ status: 'accepted', assignee: { name: 'Nils' } })
    expect(silence(room)).toEqual([])
    expect(room.room.log).toEqual([])
  })
})

describe('a task that nobody took', () => {
  it('stays in the list; lead and plan side are told once, and its history says so', async () => {
    const room = postRoom([sent([nav()])])
    await overTime(room)
    await sweep(room.deps, 'all')
    expect(taskIn(room)).toMatchObject({ status: 'requested', version: 1 })
    expect(silence(room)).toEqual([`escalated > lead ${offices.nav}`, 'escalated > user user-kari'])
    expect(room.room.log).toMatchObject([
      { kind: 'dates-reached', tasks: ['task-nav'], codes: { reached: 'answer:task-nav' } },
    ])
    expect(answerEntry(factsIn(room).schedule, usualTasks.nav.id)).toMatchObject({ told: ['answer'] })
  })
})

describe('a task that was answered in time', () => {
  it.each(taskStatuses.filter((status) => status !== 'requested' && status !== 'received'))(
    '(%s) is told nobody: the schedule forgets the date, and no entry is written',
    async (status) => {
      const room = postRoom([sent([nav({ status, ...takenBy(people.nils) })])])
      const { version } = factsIn(room).schedule
      await overTime(room)
      expect(silence(room)).toEqual([])
      expect(room.room.log).toEqual([])
      expect(factsIn(room).gate.sequence).toBe(1)
      expect(factsIn(room).schedule.version).toBe(version + 1)
      expect(answerEntry(factsIn(room).schedule, usualTasks.nav.id)).toBeUndefined()
    },
  )
})

describe('a task whose caseworker has lost access', () => {
  const gone = { userId: userId('user-gone'), name: 'Gone' }

  it('goes back the next morning; the office is told, nobody else, and its time runs on', async () => {
    const room = postRoom([sent([nav({ status: 'received', assignee: gone })])])
    expect(await sweep(room.deps, 'all')).toMatchObject({ givenBack: 1 })
    expect(taskIn(room)).toMatchObject({ status: 'requested', version: 2 })
    expect(taskIn(room)).not.toHaveProperty('assignee')
    expect(entries(room)).toMatchObject([{ codes: { command: 'give-back', reason: 'access-lost' } }])
    expect([...room.room.batches.values()].flatMap(({ notices }) => notices)).toMatchObject([
      { kind: 'task-requested', to: { kind: 'office', agencyId: offices.nav } },
    ])
    expect(answerEntry(factsIn(room).schedule, usualTasks.nav.id)).toMatchObject({
      told: [],
      due: '2026-11-23',
    })
    expect(await sweep(room.deps, 'all')).toMatchObject({ givenBack: 0 })
  })

  it('also when the account is there and no longer active; a question that waited goes with it', async () => {
    const leif = task('task-nav', 'identity.id-card', offices.prison, {
      status: 'received',
      side: 'awaiting-information',
      ...takenBy(people.leif),
    })
    const room = postRoom([sent([leif])])
    await sweep(room.deps, 'all')
    expect(taskIn(room)).toMatchObject({ status: 'requested' })
    expect(taskIn(room)).not.toHaveProperty('side')
    expect(answerEntry(factsIn(room).schedule, leif.id)?.due, 'its time goes on').toBe('2026-11-23')
  })

  it.each(['accepted', 'in-progress', 'on-hold', 'requested'] as const)(
    'stays where it is when it is %s, even where the list lags',
    async (status) => {
      const room = postRoom([sent([nav({ status, assignee: gone })])])
      const listed = { planId: plan().id, taskId: usualTasks.nav.id, userId: gone.userId }
      const lagging: SweepStore = { ...room.deps.sweep, takenTasks: async () => [listed] }
      expect(await sweep({ ...room.deps, sweep: lagging }, 'all')).toMatchObject({ givenBack: 0 })
      expect(taskIn(room)).toMatchObject({ status, assignee: gone })
    },
  )

  it('stays with those who still work there, and with whoever has it by now though the list says otherwise', async () => {
    const room = postRoom([sent([nav(taken)])])
    const lagging: SweepStore = {
      ...room.deps.sweep,
      takenTasks: async () => [{ planId: plan().id, taskId: usualTasks.nav.id, userId: userId('user-gone') }],
    }
    for (const store of [room.deps.sweep, lagging])
      expect(await sweep({ ...room.deps, sweep: store }, 'all')).toMatchObject({ givenBack: 0 })
    expect(taskIn(room)).toMatchObject(taken)
  })
})

it('every sweep counts what stands in triage', async () => {
  const lost = task('task-lost', 'employment.job', offices.triage)
  const room = postRoom([planCase([lost, { ...lost, id: usualTasks.nav.id, status: 'cancelled' }])])
  expect(await sweep(room.deps, 'mail')).toMatchObject({ inTriage: 1 })
  expect(await sweep(room.deps, 'all')).toMatchObject({ inTriage: 1 })
  days(room, 30)
  await sweep(room.deps, 'all')
  expect(silence(room), 'a queue has no lead').toEqual([])
})

it('a year of sweeps that skip, double and come late gives each silence to everybody exactly once', () =>
  fc.assert(
    fc.asyncProperty(
      fc
        .array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: 1, maxLength: 20 })
        .filter((all) => all.some(Boolean)),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      async (pattern, isTaken) => {
        const tasks = [usualTasks.housing, usualTasks.nav, usualTasks.specialist, usualTasks.ngo].map(
          (one, at): Task => (isTaken[at] ? { ...one, ...taken } : one),
        )
        const room = postRoom([sent(tasks)])
        // Access is another matter.
        const stays: SweepStore = { ...room.deps.sweep, takenTasks: async () => [] }
        for (let day = 0, step = 0; day < 365; step++) {
          await sweep({ ...room.deps, sweep: stays }, 'all')
          const move = pattern[step % pattern.length] ?? 1
          day += move
          days(room, move)
        }
        const back = entries(room).flatMap((entry) => entry.tasks)
        const silent = room.room.log.flatMap(({ codes }) =>
          (codes.reached ?? '').split(' ').filter((one) => one.startsWith('answer:')),
        )
        const ids = (is: boolean) => tasks.filter((_, at) => isTaken[at] === is).map(({ id }) => id)
        expect(back.toSorted()).toEqual(ids(true).toSorted())
        expect(silent.toSorted()).toEqual(
          ids(false)
            .map((id) => `answer:${id}`)
            .toSorted(),
        )
        const late = silence(room).filter((one) => one.startsWith('received-too-late'))
        expect(late.filter((one) => one.includes('> lead'))).toHaveLength(back.length)
      },
    ),
    { numRuns: runs(8) },
  ))
