import { describe, expect, it } from 'vitest'
import {
  canReroute,
  officesTried,
  type Reroute,
  rerouteTask,
} from '../../../shared/application/reroute-task.ts'
import { taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { askedBy, offices, people, planCase, task, today, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, storedTask, toldBy, type World, world } from './harness.ts'

const { kari, sara } = people

const reroute = (in_: World, id: string, more: Partial<Reroute> = {}, actor: Actor = kari) => {
  const subject = stored(in_)
  const one = storedTask(in_, id)
  return rerouteTask(
    in_.deps,
    permitTo(actor, 'task.reroute', subject, one),
    subject,
    { taskId: one.id, seenVersion: one.version, ...more },
    request(more),
  )
}

const rejected = (changes: Partial<Task> = {}): Task => ({
  ...usualTasks.ngo,
  status: 'rejected',
  version: 3,
  details: 'A friend to walk with',
  ending: { kind: 'rejection', code: 'at-capacity' },
  ...changes,
})
const consent = { consentGivenOn: today }

describe('sending a rejected task elsewhere', () => {
  it('makes a new task at the next office, and the old one names it; the old office is not asked again', async () => {
    const one = world(planCase([rejected()]))
    expect(await reroute(one, 'task-ngo', consent)).toMatchObject({ ok: true })
    const [old, next] = lastChange(one).tasks ?? []
    expect(old).toMatchObject({ id: 'task-ngo', status: 'rejected', version: 4, replacedBy: next?.id })
    expect(next).toMatchObject({
      kind: 'family.mentor',
      status: 'requested',
      replaces: 'task-ngo',
      details: 'A friend to walk with',
    })
    expect(next?.owner).not.toBe(offices.ngo)
    expect(lastChange(one).log).toMatchObject({
      kind: 'task-rerouted',
      tasks: ['task-ngo', next?.id],
      codes: { from: offices.ngo, to: next?.owner },
    })
    expect(lastChange(one).losing, 'whoever said no needs to know no more').toEqual([offices.ngo])
    expect(stored(one).members.find(({ agencyId }) => agencyId === offices.ngo)?.relation).toBe('former')
  })

  it('leaves an office that said no in the plan while it has another task there', async () => {
    const other = { ...usualTasks.ngo, id: usualTasks.housing.id, kind: 'leisure.activity' } as const
    const one = world(planCase([rejected(), other]))
    expect(await reroute(one, 'task-ngo', consent)).toMatchObject({ ok: true })
    expect(lastChange(one).losing ?? []).toEqual([])
  })

  it('leaves out every office that had it before, however long the chain', () => {
    const first = rejected({ id: usualTasks.nav.id, owner: offices.nav, replacedBy: usualTasks.housing.id })
    const second = rejected({ id: usualTasks.housing.id, owner: offices.housing, replaces: first.id })
    const third = rejected({ replaces: second.id })
    expect(officesTried(planCase([third, second, first]), third)).toEqual([
      offices.nav,
      offices.housing,
      offices.ngo,
    ])
  })

  it('goes to the queue when all have said no, and from there to an office chosen by hand', async () => {
    const job = task('task-job', 'employment.job', offices.nav, { status: 'rejected' })
    const one = world(planCase([job]))
    await reroute(one, 'task-job')
    const waiting = lastChange(one).tasks?.[1]
    expect(waiting?.owner).toBe(offices.triage)
    const office = { agencyId: offices.housing, reason: 'They said they can' }
    await reroute(one, waiting?.id ?? '', { office })
    expect(lastChange(one).tasks).toMatchObject([
      {
        id: waiting?.id,
        status: 'cancelled',
        ending: { kind: 'cancellation', code: 'sent-to-other-office' },
      },
      { owner: offices.housing, replaces: waiting?.id },
    ])
    expect(lastChange(one).log.text).toBe('They said they can')
    expect(toldBy(one)).toEqual([`task-requested > ${offices.housing}`])
    const entries = stored(one).schedule.entries
    expect(entries.find(({ key }) => key === waiting?.id)).toMatchObject({ done: true })
  })

  it('needs a new consent for another private office: a consent names its receiver', async () => {
    const one = world(planCase([rejected()]))
    expect(await reroute(one, 'task-ngo')).toEqual({
      ok: false,
      error: { code: 'consent-needed', kind: 'family.mentor' },
    })
    expect(one.shelf.changes).toEqual([])
  })

  it('happens once: not from an old page, not of a task that has been replaced', async () => {
    const one = world(planCase([rejected()]))
    expect(await reroute(one, 'task-ngo', { ...consent, seenVersion: 2 })).toEqual({
      ok: false,
      error: { code: 'stale', version: 3 },
    })
    await reroute(one, 'task-ngo', consent)
    expect(await reroute(one, 'task-ngo', consent)).toEqual({
      ok: false,
      error: { code: 'not-now', status: 'rejected' },
    })
  })

  it('is for tasks that were rejected, or lie in the queue untouched', () => {
    const movable = (owner: Task['owner']) =>
      taskStatuses.filter((status) => canReroute({ ...usualTasks.housing, owner, status }, { entries: [] }))
    expect(movable(offices.housing)).toEqual(['rejected'])
    expect(movable(offices.triage)).toEqual(['requested', 'rejected'])
  })

  it('between health offices stays in the health circle, and is the asking office’s to do', async () => {
    const specialist = { ...usualTasks.specialist, status: 'rejected', ...askedBy(sara) } as const
    const one = world(planCase([usualTasks.followUp, specialist]))
    expect(() => permitTo(kari, 'task.reroute', stored(one), storedTask(one, 'task-specialist'))).toThrow()
    const office = { agencyId: offices.otherPrisonHealth, reason: 'Nearer' }
    await reroute(one, 'task-specialist', { office }, sara)
    expect(lastChange(one).log.circle).toBe('health')
    expect(lastChange(one).tasks?.[1]).toMatchObject({ owner: offices.otherPrisonHealth, circle: 'health' })
  })
})
