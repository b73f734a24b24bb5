import { describe, expect, it } from 'vitest'
import { sweep } from '../../../shared/application/sweep.ts'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { norwegianTime } from '../../../shared/kernel/norwegian-time.ts'
import { type IsoDate, isoDate, milliseconds } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { builtInTemplates, createSchedule } from '../../../shared/schedule/plan-dates.ts'
import { plan, planCase, today } from '../../support/cases.ts'
import { patience } from '../../support/runs.ts'
import { postRoom } from './outbox.ts'

const years = 20

/** Releases near and far, some on days of daylight saving, and the dates of a sentence around each. */
const releases = ['2027-03-28', '2029-10-28', '2034-05-12', '2045-12-24'].map(isoDate)

const anchorsOf = (release: IsoDate) => ({
  intake: today,
  'one-third': addDays(release, -700),
  half: addDays(release, -500),
  'minimum-term': addDays(release, -30),
  'time-frame-end': addDays(release, 300),
  'duty-to-report-usual': addDays(release, 92),
  'probation-end': addDays(release, 240),
})

const schedules: readonly Schedule[] = builtInTemplates.flatMap((template) =>
  releases.map((release) =>
    createSchedule({
      release,
      certainty: 'expected',
      template,
      person: { children: true, under25: true },
      anchors: anchorsOf(release),
      today,
    }),
  ),
)

/** Hours between Norwegian time and UTC. */
const hoursAhead = (instant: number): number =>
  Math.round((Date.parse(`${norwegianTime(instant).slice(0, 19)}Z`) - instant) / 3_600_000)

describe('twenty years of daily sweeps', () => {
  it(
    'tell each milestone of every template exactly once, on its day, through forty changes of daylight saving',
    async () => {
      const plans = schedules.map((schedule, index) =>
        planCase([], { schedule, plan: plan({ id: planId(`plan-${index}00`) }) }),
      )
      const room = postRoom(plans)
      const [told, changes] = [new Map<string, IsoDate[]>(), { count: 0, hours: 0 }]
      // Half an hour before midnight in winter is half past midnight the day after in summer.
      room.clocks.case.forward(13 * 60 + 30)
      for (let day = 0; day < years * 365.25; day++) {
        const now = room.clocks.case.now()
        const hours = hoursAhead(milliseconds(now))
        if (changes.hours !== 0 && hours !== changes.hours) changes.count += 1
        changes.hours = hours
        const before = room.room.log.length
        await sweep(room.deps, 'all')
        for (const { codes } of room.room.log.slice(before))
          for (const reached of codes.reached?.split(' ') ?? [])
            told.set(reached, [...(told.get(reached) ?? []), osloDate(now)])
        room.clocks.case.forward(24 * 60)
      }
      expect(changes.count).toBe(40)
      const expected = new Map<string, IsoDate[]>()
      for (const { entries } of schedules)
        for (const { key, due, done } of entries)
          if (due && !done && due < addDays(today, Math.floor(years * 365.25) - 1))
            expected.set(`milestone:${key}`, [...(expected.get(`milestone:${key}`) ?? []), due])
      expect([...told.keys()].sort()).toEqual([...expected.keys()].sort())
      for (const [reached, days] of expected) {
        const on = [...(told.get(reached) ?? [])].sort()
        expect(on.length, reached).toBe(days.length)
        for (const [index, day] of [...days].sort().entries())
          expect(on[index] === day || on[index] === addDays(day, 1), `${reached} ${day}`).toBe(true)
      }
      expect(expected.size).toBeGreaterThan(40)
    },
    patience(60_000),
  )
})
