/** Offices close and merge: what becomes of their entry, and of the tasks that stand in their lists. */
import { describe, expect, it } from 'vitest'
import { closeOffice } from '../../../../shared/application/directory/close-office.ts'
import type { DirectoryDeps } from '../../../../shared/application/directory/deps.ts'
import { moveTasksOfClosed } from '../../../../shared/application/directory/move-tasks.ts'
import { sweep } from '../../../../shared/application/sweep.ts'
import { editedOffice, type OfficeEdit } from '../../../../shared/domain/agency/office.ts'
import type { Task } from '../../../../shared/domain/task/task.ts'
import { type AgencyId, agencyId, planId, taskId } from '../../../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../../../shared/kernel/time.ts'
import { decideAtOffice } from '../../../../shared/policies/decide.ts'
import { builtInDirectory } from '../../../../shared/routing/built-in.ts'
import { dataOn } from '../../../../shared/routing/content.ts'
import { createDirectory } from '../../../../shared/routing/create-directory.ts'
import { readTrace } from '../../../../shared/routing/stored-trace.ts'
import {
  actorAt,
  now,
  offices,
  people,
  planCase,
  takenBy,
  task,
  today,
  usualTasks,
} from '../../../support/cases.ts'
import { workingDirectory } from '../../../support/directory.ts'
import { postRoom } from '../outbox.ts'
import { content } from './support.ts'

const nav = offices.nav
const heir = agencyId('nav:0604')
const yesterday = isoDate('2026-11-15')

const withEdits = (...edits: readonly OfficeEdit[]) => ({
  ...content,
  offices: content.offices.map((office) =>
    edits.filter(({ id }) => id === office.id).reduce((one, edit) => editedOffice(one, edit), office),
  ),
})
const directoryAfter = (...edits: readonly OfficeEdit[]) =>
  createDirectory(dataOn(withEdits(...edits), today))
const merged = directoryAfter({ id: nav, set: { validTo: yesterday, successor: heir }, clear: [] })
const closed = directoryAfter({ id: nav, set: { validTo: yesterday }, clear: [] })
const moment = { at: now, today }

const moving = async (tasks: readonly Task[], directory = merged, office: AgencyId = nav) => {
  const subject = planCase(tasks)
  const { room, deps } = postRoom([subject])
  const done = await moveTasksOfClosed({ ...deps, directory }, office, moment)
  const facts = room.facts.get(subject.plan.id)
  if (!facts) throw new Error('The plan is gone')
  return { done, facts, room, deps: { ...deps, directory } }
}
const one = (tasks: readonly Task[], id: string): Task => {
  const found = tasks.find((each) => each.id === id)
  if (!found) throw new Error(`No task ${id}`)
  return found
}

describe('a merged office', () => {
  it('leaves its tasks to its successor, which goes on with what was accepted', async () => {
    const { done, facts, room } = await moving([
      usualTasks.nav,
      task('task-taken', 'money.debt', nav, { status: 'received', ...takenBy(people.nils) }),
      task('task-going', 'employment.job', nav, { status: 'in-progress', ...takenBy(people.nils) }),
      usualTasks.housing,
    ])
    expect(done).toEqual({ moved: 3, left: 0 })
    expect(facts.tasks.map(({ id, owner, status }) => [id, owner, status])).toEqual([
      ['task-nav', heir, 'requested'],
      ['task-taken', heir, 'requested'],
      ['task-going', heir, 'in-progress'],
      ['task-housing', offices.housing, 'requested'],
    ])
    for (const { assignee } of facts.tasks) expect(assignee).toBeUndefined()
    expect(room.log).toMatchObject([
      {
        kind: 'task-rerouted',
        purpose: 'office-closed',
        codes: { from: nav, to: heir, reason: 'office-closed' },
      },
    ])
  })

  it('is a member no more, and its successor is', async () => {
    const { facts } = await moving([usualTasks.nav, usualTasks.housing])
    const relations = Object.fromEntries(facts.members.map(({ agencyId: id, relation }) => [id, relation]))
    expect(relations).toEqual({
      [offices.prison]: 'coordinator',
      [offices.housing]: 'task',
      [nav]: 'former',
      [heir]: 'task',
    })
  })

  it('stays a member where it has carried something out', async () => {
    const finished = task('task-done', 'money.debt', nav, { status: 'completed' })
    const { facts } = await moving([usualTasks.nav, finished])
    expect(facts.members.find(({ agencyId: id }) => id === nav)?.relation).toBe('task')
    expect(one(facts.tasks, 'task-done').owner).toBe(nav)
  })

  it('gives each task a trace that names both, and the new office a mail', async () => {
    const { room } = await moving([usualTasks.nav])
    const [written] = room.traces
    const trace = written && readTrace(written.trace)
    expect(trace).toMatchObject({ office: heir, outcome: 'routed' })
    expect(trace?.reasons.map(({ code }) => code)).toEqual(['office-closed', 'took-over'])
    const told = [...room.batches.values()].flatMap(({ notices }) =>
      notices.map(({ kind, to }) => [kind, to]),
    )
    expect(told).toEqual([['task-requested', { kind: 'office', agencyId: heir }]])
  })

  it('whose successor was merged in turn leaves them to the one that is open', async () => {
    const last = agencyId('nav:0626')
    const chain = directoryAfter(
      { id: nav, set: { validTo: yesterday, successor: heir }, clear: [] },
      { id: heir, set: { validTo: yesterday, successor: last }, clear: [] },
    )
    const { facts } = await moving([usualTasks.nav], chain)
    expect(one(facts.tasks, 'task-nav').owner).toBe(last)
  })
})

describe('an office that is closed without a successor', () => {
  it('has its tasks routed again by the rules, or put into the queue; whoever gets one is asked anew', async () => {
    const { facts, room } = await moving(
      [task('task-going', 'money.debt', nav, { status: 'in-progress', ...takenBy(people.nils) })],
      closed,
    )
    expect(one(facts.tasks, 'task-going')).toMatchObject({ owner: offices.triage, status: 'requested' })
    const [written] = room.traces
    expect((written && readTrace(written.trace))?.reasons[0]).toEqual({ code: 'office-closed', agency: nav })
  })

  it('what the plan’s side wished to cancel ends with it', async () => {
    const unwanted = task('task-unwanted', 'money.debt', nav, {
      status: 'in-progress',
      side: 'cancellation-requested',
      ending: { kind: 'cancellation', code: 'no-longer-needed' },
      ...takenBy(people.nils),
    })
    const { done, facts, room } = await moving([unwanted], closed)
    expect(done).toEqual({ moved: 1, left: 0 })
    expect(one(facts.tasks, 'task-unwanted')).toMatchObject({ owner: nav, status: 'cancelled' })
    expect([...room.batches.values()]).toEqual([])
  })

  it('two offices in a circle of successors: to the queue', async () => {
    const circle = directoryAfter(
      { id: nav, set: { validTo: yesterday, successor: heir }, clear: [] },
      { id: heir, set: { validTo: yesterday, successor: nav }, clear: [] },
    )
    const { facts } = await moving([usualTasks.nav], circle)
    expect(one(facts.tasks, 'task-nav').owner).toBe(offices.triage)
  })

  it('a consent that names it opens no other office: such a task waits for the coordinator', async () => {
    const other = agencyId('ngo:wayback-oslo')
    const gone = directoryAfter({ id: offices.ngo, set: { validTo: yesterday, successor: other }, clear: [] })
    const { facts } = await moving([usualTasks.ngo], gone, offices.ngo)
    expect(one(facts.tasks, 'task-ngo')).toMatchObject({ owner: offices.triage, status: 'requested' })
  })

  it('nothing of a strictly protected person goes to the successor by itself', async () => {
    const subject = planCase([usualTasks.housing])
    const gate = { ...subject.gate, protection: 'strengt-fortrolig' as const }
    const { room, deps } = postRoom([{ ...subject, gate }])
    const other = agencyId('municipality:3303')
    const gone = directoryAfter({
      id: offices.housing,
      set: { validTo: yesterday, successor: other },
      clear: [],
    })
    await moveTasksOfClosed({ ...deps, directory: gone }, offices.housing, moment)
    expect(room.facts.get(planId('plan-one'))?.tasks[0]?.owner).toBe(offices.triage)
  })
})

describe('moving', () => {
  it('does nothing for an office that is open, and nothing twice', async () => {
    const open = await moving([usualTasks.nav], builtInDirectory.directory())
    expect(open.done).toEqual({ moved: 0, left: 0 })
    const { done, deps, room } = await moving([usualTasks.nav])
    expect(done.moved).toBe(1)
    expect(await moveTasksOfClosed(deps, nav, moment)).toEqual({ moved: 0, left: 0 })
    expect(room.log).toHaveLength(1)
  })

  it('takes twenty plans at a time, and goes on when called again', async () => {
    const subjects = Array.from({ length: 45 }, (_, at) => {
      const id = planId(`plan-${String(at).padStart(3, '0')}`)
      const own = { ...usualTasks.nav, id: taskId(`task-${String(at).padStart(3, '0')}`), planId: id }
      const subject = planCase([own])
      return { ...subject, plan: { ...subject.plan, id } }
    })
    const { deps } = postRoom(subjects)
    const calls = []
    for (let call = 0; call < 4; call++)
      calls.push(await moveTasksOfClosed({ ...deps, directory: merged }, nav, moment))
    expect(calls).toEqual([
      { moved: 20, left: 25 },
      { moved: 20, left: 5 },
      { moved: 5, left: 0 },
      { moved: 0, left: 0 },
    ])
  })

  it('is done by the morning of the day after the last one, by the sweep', async () => {
    const { room, deps } = postRoom([planCase([usualTasks.nav])])
    expect(await sweep({ ...deps, directory: merged }, 'all')).toMatchObject({ moved: 1 })
    expect(room.facts.get(planId('plan-one'))?.tasks[0]?.owner).toBe(heir)
    expect(await sweep({ ...deps, directory: merged }, 'all')).toMatchObject({ moved: 0 })
  })
})

describe('closing', () => {
  const dag = {
    ...actorAt(agencyId('directory:admin'), 'Dag', 'administrator'),
    agencyType: 'directory-administration',
  } as const
  const permit = (() => {
    const decision = decideAtOffice(dag, 'directory.edit')
    if (!decision.allowed) throw new Error('The policy says no')
    return decision.permit
  })()
  const deps = (): DirectoryDeps => ({
    clocks: { case: { now: () => now }, machine: { now: () => timestamp(0) } },
    ids: { long: () => 'long-0001', short: () => 'short-0001' },
    directories: workingDirectory(),
    builtIn: builtInDirectory,
  })
  const lastDay = isoDate('2026-12-31')

  it('gives the office a last day, and its areas to its successor from the day after', async () => {
    const given = deps()
    const done = await closeOffice(given, permit, { office: nav, lastDay, successor: heir })
    if (!done.ok) throw new Error(done.error.code)
    const [old, next] = done.value
    expect(old).toMatchObject({ id: nav, validTo: lastDay, successor: heir })
    const served = content.offices.find(({ id }) => id === nav)?.areas ?? []
    expect(served.length).toBeGreaterThan(0)
    for (const { code } of served) expect(next?.areas).toContainEqual({ code, validFrom: '2027-01-01' })
    const stamp = await given.directories.current()
    expect(stamp?.edits).toBe(1)
  })

  it.each([
    ['of another type', offices.housing],
    ['that is the office itself', nav],
  ])('refuses a successor %s', async (_, successor) => {
    const done = await closeOffice(deps(), permit, { office: nav, lastDay, successor })
    expect(done).toMatchObject({ ok: false, error: { code: 'successor-cannot' } })
  })

  it('refuses offices that there are not', async () => {
    const nobody = agencyId('nav:9999')
    const unknown = { ok: false, error: { code: 'unknown-office' } }
    expect(await closeOffice(deps(), permit, { office: nobody, lastDay })).toMatchObject(unknown)
    expect(await closeOffice(deps(), permit, { office: nav, lastDay, successor: nobody })).toMatchObject(
      unknown,
    )
  })
})
