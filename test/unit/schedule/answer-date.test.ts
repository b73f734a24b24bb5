import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerEntry, answerKey } from '../../../shared/domain/schedule/answer-date.ts'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../shared/schedule/calendar.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addAnswerDate,
  answerDateAfter,
  answerDeadline,
  dueNow,
  finishEntry,
  markTold,
  moveRelease,
  nextDate,
  preview,
} from '../../../shared/schedule/plan-dates.ts'
import { firstStandard } from '../../../shared/schedule/templates/standard-2026-11.ts'
import { offices, people, takenBy, task as taskOf, today } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { anyDate, planOf } from './arbitraries.ts'

const release = isoDate('2027-05-14')
const taken = taskOf('task-0', 'housing.temporary', offices.nav, {
  status: 'received',
  ...takenBy(people.nils),
})
const asking: Task = { ...taken, side: 'awaiting-information' }
const plan = (day: IsoDate = today, kind: Task['kind'] = taken.kind) =>
  addAnswerDate(planOf(day, release, [kind]), { id: taken.id, kind }, day)
const dueOf = (schedule: Schedule) => answerEntry(schedule, taken.id)?.due
const reachedOn = (schedule: Schedule, day: string) =>
  dueNow(schedule, isoDate(day)).filter(({ threshold }) => threshold === 'answer')

describe('the date for an answer', () => {
  it('is five working days after the sending; too late begins the day after, and is told once', () => {
    const sent = plan()
    expect(dueOf(sent)).toBe('2026-11-23')
    expect(reachedOn(sent, '2026-11-23')).toEqual([])
    const reached = reachedOn(sent, '2026-11-24')
    expect(reached).toEqual([{ key: answerKey('task-0'), what: 'answer', threshold: 'answer' }])
    expect(nextDate(sent)).toBe('2026-11-24')
    const told = markTold(sent, reached)
    expect(reachedOn(told, '2030-01-01')).toEqual([])
    expect(answerEntry(told, taken.id)).toMatchObject({ done: true, told: ['answer'], due: '2026-11-23' })
  })

  it('is the plan’s template’s, by kind: a specialist has ten working days (pbrl § 2-2 a)', () => {
    expect(dueOf(plan(today, 'health.specialist'))).toBe('2026-11-30')
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...taskKinds), (day, kind) => {
        expect(dueOf(plan(day, kind))).toBe(answerDeadline(day, kind, firstStandard))
      }),
      { numRuns: runs(50) },
    )
  })

  it('does not follow the release, is none of what a move shows, and goes when the task ends', () => {
    const sent = plan()
    const later = isoDate('2027-09-01')
    expect(dueOf(moveRelease(sent, later, 'expected', today))).toBe('2026-11-23')
    const paused = answerDateAfter(sent, asking, today)
    expect(answerEntry(moveRelease(paused, later, 'expected', today), taken.id)).toEqual(
      answerEntry(paused, taken.id),
    )
    expect(preview(sent, later, today).map(({ key }) => key)).not.toContain(answerKey('task-0'))
    expect(answerEntry(finishEntry(sent, taken.id), taken.id)).toBeUndefined()
  })

  it('is left alone by changes of other tasks, of answered ones, and in plans that have none', () => {
    const sent = plan()
    const other = taskOf('task-other', 'money.debt', offices.nav, { side: 'awaiting-information' })
    expect(answerDateAfter(sent, other, today)).toBe(sent)
    expect(answerDateAfter(sent, { ...asking, status: 'accepted' }, today)).toBe(sent)
    expect(answerDateAfter(sent, taken, today)).toBe(sent)
    const old = planOf(today, release, [taken.kind])
    expect(answerDateAfter(old, asking, today)).toBe(old)
  })

  it('begins anew for whoever takes the task once the time was up, and not for the list it lies in', () => {
    const sent = plan()
    const told = markTold(sent, reachedOn(sent, '2026-11-24'))
    const day = isoDate('2026-12-01')
    expect(answerDateAfter(told, { ...taken, status: 'requested' }, day)).toBe(told)
    expect(answerEntry(answerDateAfter(told, taken, day), taken.id)).toMatchObject({
      due: '2026-12-08',
      told: [],
      done: false,
    })
  })
})

/** The last day, counted day by day: running days use up the time; after an answer there is always one more. */
const lastDay = (from: IsoDate, allowed: number, spans: readonly (readonly [number, number])[]): IsoDate => {
  let [day, left] = [from, allowed]
  let last = from
  const run = (days: number) => {
    for (let gone = 0; gone < days; gone++) {
      day = addDays(day, 1)
      if (isWorkingDay(day) && left > 0) {
        left -= 1
        last = day
      }
    }
  }
  for (const [running, waiting] of spans) {
    run(running)
    day = addDays(day, waiting)
    left = Math.max(1, left)
  }
  run(60)
  return last
}

describe('a clock that stands still', () => {
  const spans = fc.array(fc.tuple(fc.nat(6), fc.nat(40)), { maxLength: 5 })

  it('uses up exactly the office’s own days, whatever is asked and however long the answers take', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom('housing.temporary', 'health.specialist'),
        spans,
        (from, kind, all) => {
          let schedule = plan(from, kind)
          let day = from
          const allowed = kind === 'health.specialist' ? 10 : 5
          const used: (readonly [number, number])[] = []
          for (const [running, waiting] of all) {
            const due = dueOf(schedule)
            // Past the date the sweep has been there: the clock runs out once.
            if (!due || addDays(day, running) > due) break
            used.push([running, waiting])
            day = addDays(day, running)
            schedule = answerDateAfter(schedule, { ...asking, kind }, day)
            expect(dueOf(schedule), 'a clock that stands has no date').toBeUndefined()
            expect(reachedOn(schedule, '2999-01-01')).toEqual([])
            day = addDays(day, waiting)
            schedule = answerDateAfter(schedule, { ...taken, kind }, day)
          }
          expect(dueOf(schedule)).toBe(lastDay(from, allowed, used))
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it('asked and answered on one day costs nothing and gains nothing but a last day’s morrow', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(7), (from, after) => {
        const sent = plan(from)
        const due = dueOf(sent)
        const day = addDays(from, after)
        if (!due || day > due) return
        const paused = answerDateAfter(sent, asking, day)
        expect(answerDateAfter(paused, asking, addDays(day, 3))).toBe(paused)
        const gained = workingDaysBetween(day, due) === 0 ? addWorkingDays(day, 1) : due
        expect(dueOf(answerDateAfter(paused, taken, day))).toBe(gained)
      }),
      { numRuns: runs(100) },
    )
  })
})
