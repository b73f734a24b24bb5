import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Schedule, ScheduleEntry } from '../../shared/domain/schedule/schedule.ts'
import { addAnswerDate, answerDateAfter, markTold, removeEntry } from '../../shared/schedule/plan-dates.ts'
import { readSchedule, scheduleItem, scheduleSchema } from '../../shared/store/items/schedule-item.ts'
import { offices, plan, planCase, task, today } from '../support/cases.ts'
import { runs } from '../support/runs.ts'

const tasks = ['task-a', 'task-b', 'task-c'].map((id) => task(id, 'money.debt', offices.nav))
const base = planCase(tasks).schedule

const byKey = (entries: readonly ScheduleEntry[]) =>
  new Map(entries.map((entry) => [entry.key, entry] as const))
const stored = (schedule: Schedule) => scheduleItem(plan().id, schedule, undefined)
const roundTrip = (schedule: Schedule): Schedule =>
  readSchedule(scheduleSchema.parse(stored(schedule)), schedule.template)

type State = 'none' | 'running' | 'waiting' | 'silent'
const inState = (schedule: Schedule, one: (typeof tasks)[number], state: State): Schedule => {
  const sent = addAnswerDate(schedule, one, today)
  const key = `answer:${one.id}`
  switch (state) {
    case 'none':
      return removeEntry(sent, key)
    case 'running':
      return sent
    case 'waiting':
      return answerDateAfter(sent, { ...one, side: 'awaiting-information' }, today)
    case 'silent':
      return markTold(sent, [{ key, threshold: 'answer' }])
  }
}

it('dates for answers come back as they were, whether they run, wait, or passed in silence', () => {
  const states = fc.array(fc.constantFrom<State>('none', 'running', 'waiting', 'silent'), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(states, (all) => {
      const schedule = tasks.reduce((dates, one, at) => inState(dates, one, all[at] ?? 'none'), base)
      const back = roundTrip(schedule)
      expect(byKey(back.entries)).toEqual(byKey(schedule.entries))
      expect(back.entries).toHaveLength(schedule.entries.length)
      expect(stored(schedule).entries, 'no map of their own').toHaveLength(base.entries.length)
    }),
    { numRuns: runs(64) },
  )
})

it('one without its task’s date is kept as well', () => {
  const [one] = tasks
  if (!one) throw new Error('no task')
  const schedule = removeEntry(addAnswerDate(base, one, today), one.id)
  expect(byKey(roundTrip(schedule).entries)).toEqual(byKey(schedule.entries))
})

it('refuses what is neither a date nor a number of days', () => {
  const entries = [{ k: 'task-a', w: 'task', r: '2026-11-31' }]
  expect(scheduleSchema.safeParse({ ...stored(base), entries }).success).toBe(false)
})
