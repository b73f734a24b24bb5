import { describe, expect, it } from 'vitest'
import { taskId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addReminder,
  addTaskEntry,
  createSchedule,
  dueNow,
  firstStandard,
  markTold,
  moveRelease,
  nextDate,
  preview,
  reminderKey,
} from '../../../shared/schedule/plan-dates.ts'

const today = isoDate('2026-11-23')
const task = taskId('task-one')
const on = isoDate('2026-12-04')
const schedule = addReminder(
  addTaskEntry(
    createSchedule({
      release: isoDate('2027-08-02'),
      certainty: 'expected',
      template: firstStandard,
      person: { children: false, under25: false },
      today,
    }),
    task,
    'housing.permanent',
    { today },
  ),
  task,
  on,
)

describe('the reminder of a task on hold', () => {
  it('is told once, on its day or the first sweep after it', () => {
    expect(dueNow(schedule, addDays(on, -1))).toEqual([])
    const late = addDays(on, 3)
    expect(dueNow(schedule, late)).toEqual([
      { key: reminderKey(task), what: 'reminder', threshold: 'reminder' },
    ])
    const told = markTold(schedule, dueNow(schedule, late))
    expect(dueNow(told, late)).toEqual([])
    expect(nextDate(schedule)).toBe(on)
    expect(nextDate(told)).not.toBe(on)
  })

  it('stays where it is when the release moves, and a second hold takes its place', () => {
    const moved = moveRelease(schedule, isoDate('2027-10-01'), 'expected', today)
    expect(moved.entries.find((entry) => entry.key === reminderKey(task))?.due).toBe(on)
    expect(preview(schedule, isoDate('2027-10-01'), today).map(({ key }) => key)).not.toContain(
      reminderKey(task),
    )
    const again = addReminder(schedule, task, isoDate('2027-01-15'))
    expect(again.entries.filter((entry) => entry.what === 'reminder').map(({ due }) => due)).toEqual([
      '2027-01-15',
    ])
  })
})
