import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordEvent } from '../../../shared/application/record-event.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { type TaskStatus, taskStatuses } from '../../../shared/domain/task/status.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { createSchedule } from '../../../shared/schedule/plan-dates.ts'
import { remandTemplate } from '../../../shared/schedule/templates/remand.ts'
import { people, plan, planCase, task, today, usualCase, usualTasks } from '../../support/cases.ts'
import { permitTo, request, stored, storedTask, toldBy, type World, world } from './harness.ts'

const unit = agencyId('coordination:3301')
const followUp = (status: TaskStatus) =>
  task('task-successor', 'coordination.follow-up', unit, {
    status,
    ...(status !== 'requested' && { assignee: { userId: people.hege.userId, name: 'Kim' } }),
  })

const free = (in_: World) =>
  recordEvent(
    in_.deps,
    permitTo(people.kari, 'plan.event', stored(in_)),
    stored(in_),
    { kind: 'release', on: today, reason: 'The court said so', seenVersion: stored(in_).plan.version },
    request('release'),
  )

const urgentOf = (in_: World) => stored(in_).tasks.filter(({ priority }) => priority === 'urgent')

describe('a release', () => {
  it('from remand at two in the afternoon is recorded, though nobody was asked and no date was known', async () => {
    const remand: PlanCase = {
      ...planCase([usualTasks.nav], { plan: plan({ sentence: 'remand' }) }),
      schedule: createSchedule({
        certainty: 'unknown',
        template: remandTemplate,
        person: plan().person,
        today,
      }),
    }
    const one = world(remand)
    expect(await free(one)).toMatchObject({ ok: true })
    expect(stored(one).plan.phase).toBe('released')
    expect(urgentOf(one)).toMatchObject([
      { kind: 'coordination.follow-up', owner: unit, status: 'requested', due: '2026-11-17' },
    ])
    expect(toldBy(one)).toEqual([
      'plan-changed > nav:0602',
      `task-requested > ${unit}`,
      'no-successor > prison:oslo',
      `no-successor > ${unit}`,
    ])
  })

  it('makes the municipality a member, with the reason why it was chosen', async () => {
    const one = world(usualCase())
    await free(one)
    expect(stored(one).members).toContainEqual(expect.objectContaining({ agencyId: unit, relation: 'task' }))
    const [urgent] = urgentOf(one)
    expect(JSON.stringify(one.shelf.traces.get(urgent?.id ?? ''))).toContain('hol § 7-3')
  })

  it.each(taskStatuses)('with a follow-up that is %s', async (status) => {
    const one = world(planCase([followUp(status)]))
    await free(one)
    const promised = ['accepted', 'in-progress', 'on-hold', 'completed'].includes(status)
    const waiting = ['requested', 'received'].includes(status)
    expect(toldBy(one).filter((line) => line.startsWith('no-successor'))).toHaveLength(promised ? 0 : 2)
    if (waiting)
      expect(storedTask(one, 'task-successor')).toMatchObject({ priority: 'urgent', status, version: 2 })
    expect(urgentOf(one)).toHaveLength(promised ? 0 : 1)
    expect(stored(one).tasks).toHaveLength(promised || waiting ? 1 : 2)
  })

  it('with nowhere to go asks the triage queue, whose alarm is a metric', async () => {
    const one = world(usualCase({ plan: plan({ destination: { kind: 'undecided' } }) }))
    await free(one)
    expect(urgentOf(one)).toMatchObject([{ owner: 'triage:national' }])
  })

  it('out of the country asks no municipality', async () => {
    const one = world(usualCase({ plan: plan({ destination: { kind: 'leaving-country' } }) }))
    expect(await free(one)).toMatchObject({ ok: true })
    expect(urgentOf(one)).toEqual([])
  })

  it('is never blocked, whatever tasks there are and in whatever state', async () => {
    const one = fc.record({ status: fc.constantFrom(...taskStatuses), full: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(one, async ({ status, full }) => {
        const many = Array.from({ length: full ? 59 : 3 }, (_, at) =>
          task(`task-${at}-of-many`, 'housing.permanent', usualTasks.housing.owner),
        )
        const in_ = world(planCase([followUp(status), ...many]))
        expect(await free(in_)).toMatchObject({ ok: true })
        expect(stored(in_).plan.phase).toBe('released')
      }),
    )
  })
})
