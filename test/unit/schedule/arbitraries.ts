import fc from 'fast-check'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Template } from '../../../shared/domain/template/template.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { dateOfDay, dayNumber } from '../../../shared/schedule/days.ts'
import { addTaskEntry, createSchedule, firstStandard } from '../../../shared/schedule/plan-dates.ts'

const between = (first: string, last: string): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: dayNumber(isoDate(first)), max: dayNumber(isoDate(last)) }).map(dateOfDay)

/** Any day of the decades in which plans are made. */
export const anyDate = between('2020-01-01', '2060-12-31')

/** Days from one date to a release: weeks to years ahead, sometimes today or past. */
export const daysAhead = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 61, max: 900 }),
  fc.integer({ min: -40, max: -1 }),
)

export const kinds = fc.array(fc.constantFrom(...taskKinds), { maxLength: 12 })

/** Somebody to whom every line of a template applies. */
export const person = { children: true, under25: true } as const

/** A plan made on a day with a release so many days ahead (or none), and a task of each of the kinds. */
export const planOf = (
  today: IsoDate,
  release: IsoDate | undefined,
  wanted: readonly (typeof taskKinds)[number][],
  template: Template = firstStandard,
) =>
  wanted.reduce(
    (schedule, kind, index) => addTaskEntry(schedule, taskId(`task-${index}`), kind, { today }),
    createSchedule({ ...(release && { release }), certainty: 'expected', template, person, today }),
  )
