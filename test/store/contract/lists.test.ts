import { describe, expect, it } from 'vitest'
import type { WorklistQuery, WorkRow } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { planId, taskId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import {
  member,
  now,
  offices,
  people,
  plan,
  planCase,
  task,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { entry } from '../../support/changes.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'
import { change, makePlan } from '../../support/made.ts'

const nav: WorklistQuery = { agencyId: offices.nav, whose: 'all', limit: 25 }

const worklist = async ({ cases }: Stores, query: Partial<WorklistQuery> = {}) => {
  const page = await cases.openNames(await cases.worklist({ ...nav, ...query }))
  const rows: readonly WorkRow[] = page.rows
  return { rows, ids: rows.map((row) => row.taskId), cursor: page.cursor }
}

const caseload = async ({ cases }: Stores, agency = offices.nav) =>
  (await cases.openNames(await cases.caseload(agency, undefined, 25))).rows

/** A plan with `count` tasks for Nav, due on the first days of May 2027; the second half are taken by Nils. */
const manyTasks = (count: number): PlanCase => {
  const tasks = Array.from({ length: count }, (_, at): Task => {
    const taken = at >= count / 2 ? { assignee: { userId: people.nils.userId, name: 'Nils' } } : {}
    const kind = at % 2 === 0 ? 'money.debt' : 'employment.job'
    return task(`task-${String(at).padStart(3, '0')}`, kind, offices.nav, taken)
  })
  const made = planCase(tasks)
  const due = (at: number) => isoDate(`2027-05-${String(1 + (at % 28)).padStart(2, '0')}`)
  const entries = made.schedule.entries.map((one) => {
    const at = tasks.findIndex(({ id }) => id === one.key)
    return at < 0 ? one : { ...one, due: due(at) }
  })
  return { ...made, schedule: { ...made.schedule, entries } }
}

const worklists: EngineTests = (ground) => {
  it('shows open tasks of the office by due date, with the name opened', async () => {
    const { stores } = await ground()
    const subject = manyTasks(6)
    await makePlan(stores, subject)
    const { rows, ids, cursor } = await worklist(stores)
    expect(ids).toEqual(subject.tasks.map(({ id }) => id))
    expect(cursor).toBeUndefined()
    expect(rows[5]).toMatchObject({
      planId: subject.plan.id,
      number: 'HV-7K3M-92QX',
      personName: 'Ola Oppdiktet',
      area: 'employment',
      kind: 'employment.job',
      status: 'requested',
      due: '2027-05-06',
      assignee: { userId: people.nils.userId, name: 'Nils' },
      version: 1,
      sentAt: now,
    })
  })

  it('filters by whose, area, status and date', async () => {
    const { stores } = await ground()
    await makePlan(stores, manyTasks(8))
    const count = async (query: Partial<WorklistQuery>) => (await worklist(stores, query)).ids.length
    expect(await count({ whose: 'unassigned' })).toBe(4)
    expect(await count({ whose: { userId: people.nils.userId } })).toBe(4)
    expect(await count({ whose: { userId: people.nina.userId } })).toBe(0)
    expect(await count({ area: 'money' })).toBe(4)
    expect(await count({ area: 'money', whose: 'unassigned', status: 'requested' })).toBe(2)
    expect(await count({ status: 'accepted' })).toBe(0)
    expect(await count({ dueBy: isoDate('2027-05-03') })).toBe(3)
  })

  it.each([
    [{}, 3],
    [{ whose: 'unassigned' as const }, 2],
  ])('turns pages without losing or repeating a row: %o', async (query, pages) => {
    const { stores } = await ground()
    await makePlan(stores, manyTasks(12))
    const seen: string[] = []
    let turned = 0
    let cursor: WorklistQuery['cursor']
    do {
      const page = await worklist(stores, { ...query, limit: 4, cursor })
      seen.push(...page.ids)
      cursor = page.cursor
      turned += 1
    } while (cursor !== undefined)
    expect(seen).toEqual((await worklist(stores, query)).ids)
    expect(turned).toBe(pages)
  })

  it('follows the status: in the list while open, out when final or drafted', async () => {
    const { stores } = await ground()
    const { plan: made } = await makePlan(stores, usualCase())
    const set = (status: Task['status']) =>
      change(stores, made.id, ({ tasks }) => ({
        tasks: tasks
          .filter(({ id }) => id === usualTasks.nav.id)
          .map((one) => ({ ...one, status, version: one.version + 1 })),
        log: entry(),
      }))
    const listed = async (status: Task['status']) => {
      await set(status)
      return (await worklist(stores)).ids.length === 1
    }
    expect(await listed('accepted')).toBe(true)
    expect(await listed('completed')).toBe(false)
    expect(await listed('draft')).toBe(false)
    expect(await listed('on-hold')).toBe(true)
  })
}

const fences: EngineTests = (ground) => {
  it('tell a conditional release and what it hangs on, never treatment, private offices the day alone', async () => {
    const { stores } = await ground()
    const made = planCase([usualTasks.nav, usualTasks.ngo])
    const hanging = { certainty: 'conditional', hangsOn: ['housing', 'treatment'] } as const
    const subject = await makePlan(stores, { ...made, schedule: { ...made.schedule, ...hanging } })
    const conditionalAt = async (agencyId = offices.nav) =>
      (await worklist(stores, { agencyId })).rows.map(({ conditional }) => conditional)
    expect(await conditionalAt()).toEqual([{ release: '2027-05-14', hangsOn: ['housing'] }])
    expect(await conditionalAt(offices.ngo)).toEqual([{ release: '2027-05-14', hangsOn: [] }])
    await change(stores, subject.plan.id, ({ schedule: { hangsOn: _, ...schedule } }) => ({
      schedule: { ...schedule, version: schedule.version + 1, certainty: 'confirmed' },
      log: entry({ kind: 'release-moved' }),
    }))
    await stores.outbox.refreshCopies(subject.plan.id)
    expect(await conditionalAt()).toEqual([undefined])
  })

  it('drops the rows of a plan that the office has lost sight of, though the index still has them', async () => {
    const { stores } = await ground()
    const { plan: made } = await makePlan(stores, usualCase())
    await change(stores, made.id, () => ({ losing: [offices.nav, offices.nav], log: entry() }))
    expect((await worklist(stores)).ids).toEqual([])
    expect(await caseload(stores)).toEqual([])
    expect((await worklist(stores, { agencyId: offices.housing })).ids).toEqual([usualTasks.housing.id])
  })

  it('shows at once what the office is asked anew behind its fence', async () => {
    const { stores } = await ground()
    const { plan: made } = await makePlan(stores, usualCase())
    await change(stores, made.id, () => ({ losing: [offices.nav], log: entry() }))
    const again = { ...task('task-again', 'money.debt', offices.nav), planId: made.id }
    await change(stores, made.id, () => ({
      tasks: [again],
      members: [member(offices.nav, 'task', ['money'])],
      log: entry(),
    }))
    expect((await worklist(stores)).ids).toEqual([taskId('task-again')])
    expect(await caseload(stores)).toHaveLength(1)
  })
}

const caseloads: EngineTests = (ground) => {
  it('shows the plans an office takes part in, by release date', async () => {
    const { stores } = await ground()
    const subject = usualCase()
    await makePlan(stores, subject)
    const other = planCase([], { plan: plan({ id: planId('plan-two'), number: 'HV-2', phase: 'suspended' }) })
    const members = [member(offices.prison, 'coordinator'), member(offices.nav, 'former')]
    const schedule = { ...other.schedule, release: isoDate('2027-01-04') }
    await makePlan(stores, { ...other, schedule, members })
    expect(await caseload(stores, offices.prison)).toMatchObject([
      {
        planId: 'plan-two',
        relation: 'coordinator',
        release: '2027-01-04',
        phase: 'suspended',
        attention: 0,
      },
      { planId: 'plan-one', number: 'HV-7K3M-92QX', personName: 'Ola Oppdiktet', release: '2027-05-14' },
    ])
    expect((await caseload(stores)).map((row) => row.planId)).toEqual(['plan-one'])
  })

  it('turns pages by cursor', async () => {
    const { stores } = await ground()
    for (const id of ['plan-one', 'plan-two', 'plan-three']) {
      await makePlan(stores, planCase([], { plan: plan({ id: planId(id), number: id }) }))
    }
    const first = await stores.cases.caseload(offices.prison, undefined, 2)
    const second = await stores.cases.caseload(offices.prison, first.cursor, 2)
    expect(second.cursor).toBeUndefined()
    const seen = [...first.rows, ...second.rows].map((row) => row.planId)
    expect([...seen].sort()).toEqual(['plan-one', 'plan-three', 'plan-two'])
  })
}

onEachEngine('lists', (ground) => {
  describe('a worklist', () => worklists(ground))
  describe('a fence', () => fences(ground))
  describe('a caseload', () => caseloads(ground))
})
