import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taskId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addTaskEntry,
  createSchedule,
  dueNow,
  dueOfKind,
  finishEntry,
  firstStandard,
  nextDate,
  removeEntry,
} from '../../../shared/schedule/plan-dates.ts'
import { anyDate, daysAhead, kinds, person, planOf } from './arbitraries.ts'

const today = isoDate('2026-11-16')
const release = isoDate('2027-05-14')
const task = taskId('task-one')
const plan = planOf(today, release, [])
const entryOf = (schedule: typeof plan, key: string) => schedule.entries.find((entry) => entry.key === key)

describe('a new schedule', () => {
  it('dates its milestones; one that has passed is done and never told', () => {
    expect(entryOf(plan, 'responsibility-group')).toMatchObject({ due: '2026-11-13', done: true, told: [] })
    expect(entryOf(plan, 'housing-application')).toMatchObject({ due: '2027-01-14', done: false })
    expect(plan).toMatchObject({
      version: 1,
      template: { id: 'standard', version: '2026-11' },
      release,
      certainty: 'expected',
    })
    expect(dueNow(plan, today)).toEqual([])
    expect(nextDate(plan)).toBe('2027-01-14')
  })

  it('a milestone that falls on the very day is told', () => {
    const day = isoDate('2027-01-14')
    const made = planOf(day, release, [])
    expect(dueNow(made, day).map(({ key }) => key)).toEqual(['housing-application'])
  })

  it('without a release date has no dates at all: remand is let go at once', () => {
    const remand = addTaskEntry(
      createSchedule({ certainty: 'unknown', template: firstStandard, person, today }),
      task,
      'money.assistance',
      { today },
    )
    expect(remand).not.toHaveProperty('release')
    for (const entry of remand.entries) expect(entry).not.toHaveProperty('due')
    expect(dueOfKind(remand, 'money.assistance', today)).toBeUndefined()
    expect(nextDate(remand)).toBeUndefined()
    expect(dueNow(remand, isoDate('2099-01-01'))).toEqual([])
  })
})

describe('the dates of tasks', () => {
  it('come from the lead time of their kind', () => {
    const added = addTaskEntry(plan, task, 'housing.temporary', { today })
    expect(entryOf(added, task)).toEqual({
      key: task,
      what: 'task',
      due: '2027-04-30',
      offset: { unit: 'weeks', amount: -2 },
      fixed: false,
      told: [],
      done: false,
    })
    expect(added.version).toBe(2)
  })

  it('are the typed ones where a person typed one, also before any release date', () => {
    const due = isoDate('2027-01-02')
    const undated = createSchedule({ certainty: 'unknown', template: firstStandard, person, today })
    for (const schedule of [plan, undated]) {
      const entry = entryOf(addTaskEntry(schedule, task, 'housing.temporary', { due, today }), task)
      expect(entry).toEqual({ key: task, what: 'task', due, fixed: true, told: [], done: false })
    }
  })

  it('a task that is due soon from the start is not told so again', () => {
    const added = addTaskEntry(plan, task, 'housing.temporary', { due: isoDate('2026-11-23'), today })
    expect(entryOf(added, task)?.told).toEqual(['due-soon'])
  })

  it('a task has one date', () =>
    expect(() =>
      addTaskEntry(addTaskEntry(plan, task, 'money.debt', { today }), task, 'money.debt', { today }),
    ).toThrow())

  it('never lie in the past when made', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, kinds, (day, ahead, wanted) => {
        const tasks = planOf(day, addDays(day, ahead), wanted).entries.filter(({ what }) => what === 'task')
        expect(tasks).toHaveLength(wanted.length)
        for (const { due } of tasks) expect(due !== undefined && due >= day).toBe(true)
      }),
    )
  })
})

describe('finishing and removing', () => {
  const added = addTaskEntry(plan, task, 'housing.temporary', { today })

  it('a finished entry is told of no more', () => {
    const finished = finishEntry(added, task)
    expect(entryOf(finished, task)).toMatchObject({ done: true, due: '2027-04-30' })
    expect(dueNow(finished, isoDate('2030-01-01')).some(({ key }) => key === task)).toBe(false)
    expect(finished.version).toBe(added.version + 1)
  })

  it('a removed entry is gone', () => {
    expect(removeEntry(added, task).entries).toEqual(plan.entries)
    expect(removeEntry(added, task).version).toBe(added.version + 1)
  })

  it('an unknown key changes nothing', () => {
    expect(finishEntry(added, taskId('nobody'))).toBe(added)
    expect(removeEntry(added, 'nobody')).toBe(added)
  })
})
