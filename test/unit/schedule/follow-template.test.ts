import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import {
  addTaskEntry,
  builtInTemplates,
  dueNow,
  firstStandard,
  followTemplate,
  markTold,
  standardTemplate,
} from '../../../shared/schedule/plan-dates.ts'
import { shortTemplate } from '../../../shared/schedule/templates/short.ts'
import { runs } from '../../support/runs.ts'
import { anyDate, daysAhead, kinds, person, planOf } from './arbitraries.ts'

const today = isoDate('2026-11-16')
const release = isoDate('2027-05-14')
const entryOf = (schedule: Schedule, key: string) => schedule.entries.find((entry) => entry.key === key)
const tasksOf = (wanted: readonly (typeof standardTemplate.usual)[number]['kind'][]) =>
  wanted.map((kind, index) => ({ id: taskId(`task-${index}`), kind }))

describe('following another template', () => {
  const plan = planOf(today, release, ['housing.permanent', 'money.assistance'])
  const tasks = tasksOf(['housing.permanent', 'money.assistance'])

  it('dates milestones and tasks by it; the version grows by one', () => {
    const moved = followTemplate(plan, { template: shortTemplate, person, tasks, today })
    expect(moved).toMatchObject({ template: shortTemplate, version: plan.version + 1, release })
    expect(entryOf(moved, 'task-0')?.due).toBe('2027-04-30')
    expect(entryOf(moved, 'housing-application')).toMatchObject({
      due: '2027-04-02',
      offset: { unit: 'weeks', amount: -6 },
    })
    expect(entryOf(moved, 'gate-things')?.due).toBe('2027-05-11')
  })

  it('keeps typed dates, and what has been told, told', () => {
    const typed = addTaskEntry(plan, taskId('task-typed'), 'money.debt', {
      due: isoDate('2027-02-01'),
      today,
    })
    const told = markTold(typed, dueNow(typed, isoDate('2027-01-14')))
    const moved = followTemplate(told, {
      template: standardTemplate,
      person,
      tasks: [...tasks, { id: taskId('task-typed'), kind: 'money.debt' }],
      today: isoDate('2027-01-14'),
    })
    expect(entryOf(moved, 'task-typed')).toEqual(entryOf(told, 'task-typed'))
    expect(entryOf(moved, 'housing-application')).toMatchObject({ told: ['milestone'], done: true })
    expect(dueNow(moved, isoDate('2027-01-14')).map(({ key }) => key)).not.toContain('housing-application')
  })

  it('a milestone that was told stays, one that was not goes', () => {
    const without = { ...standardTemplate, milestones: [] }
    const told = markTold(plan, [{ key: 'identity-papers', threshold: 'milestone' }])
    const moved = followTemplate(told, { template: without, person, tasks, today })
    expect(moved.entries.filter(({ what }) => what === 'milestone').map(({ key }) => key)).toEqual([
      'identity-papers',
    ])
  })

  it('switched off is not there; lines for children only where there are some', () => {
    const off = {
      ...standardTemplate,
      milestones: standardTemplate.milestones.map((one) =>
        one.key === 'release-talk' ? { ...one, off: true as const } : one,
      ),
    }
    const childless = { children: false, under25: false }
    const moved = followTemplate(plan, { template: off, person: childless, tasks, today })
    expect(entryOf(moved, 'release-talk')).toBeUndefined()
    expect(entryOf(moved, 'child-support')).toBeUndefined()
    const parent = followTemplate(moved, { template: off, person, tasks, today })
    expect(entryOf(parent, 'child-support')?.due).toBe('2027-02-12')
  })

  const anyTemplate = fc.constantFrom(...builtInTemplates)

  it('twice is once, and gives no date in the past to what is still to be told', () => {
    fc.assert(
      fc.property(
        anyDate,
        daysAhead,
        fc.nat(300),
        kinds,
        anyTemplate,
        anyTemplate,
        (day, ahead, later, wanted, from, template) => {
          const now = addDays(day, later)
          const made = planOf(day, addDays(day, ahead), wanted, from)
          const plan = markTold(made, dueNow(made, now))
          const following = { template, person, tasks: tasksOf(wanted), today: now }
          const once = followTemplate(plan, following)
          expect(followTemplate(once, following).entries).toEqual(once.entries)
          expect(dueNow(once, addDays(now, -1)).filter(({ what }) => what === 'milestone')).toEqual([])
        },
      ),
      { numRuns: runs(500) },
    )
  })

  it('there and back on one day gives the same dates', () => {
    fc.assert(
      fc.property(anyDate, daysAhead, kinds, anyTemplate, (day, ahead, wanted, template) => {
        const plan = planOf(day, addDays(day, ahead), wanted, firstStandard)
        const following = { person, tasks: tasksOf(wanted), today: day }
        const there = followTemplate(plan, { ...following, template })
        const back = followTemplate(there, { ...following, template: firstStandard })
        const datesOf = ({ entries }: Schedule) =>
          Object.fromEntries(entries.map(({ key, due, done }) => [key, { due, done }]))
        expect(datesOf(back)).toEqual(datesOf(plan))
      }),
      { numRuns: runs(500) },
    )
  })
})
