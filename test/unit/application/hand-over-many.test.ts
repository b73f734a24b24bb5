import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTask } from '../../../shared/application/change-task.ts'
import {
  type HandOverOutcome,
  handOverMany,
  type NewHolder,
  type TickedTask,
} from '../../../shared/application/hand-over-many.ts'
import type { Deps } from '../../../shared/application/ports.ts'
import type { User } from '../../../shared/domain/agency/user.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { openStatuses, type TaskStatus } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { planId, taskId, userId } from '../../../shared/kernel/ids.ts'
import { timestamp } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { actorAt, askedBy, now, offices, people, plan, planCase, takenBy, task } from '../../support/cases.ts'
import '../../support/fast-check.ts'
import { userOf } from '../../support/portal.ts'
import { permitTo, request, type World, world } from './harness.ts'

const { hege, harald, nils } = people
const liv = actorAt(offices.housing, 'Livlead', 'lead')

const staffed = async (...cases: readonly PlanCase[]): Promise<World> => {
  const made = world(...cases)
  await hire(made.deps, hege, harald, nils, liv)
  return made
}

const hire = async ({ users }: Deps, ...actors: readonly Actor[]) => {
  for (const actor of actors) await put(users, userOf(actor))
}
const put = (users: Deps['users'], user: User) => users.putUser(user, { issuer: 'test', subject: user.id })

/** A plan with tasks of the housing office, each in a state of its own. */
const caseWith = (at: number, states: readonly (readonly [TaskStatus, Actor | undefined])[]): PlanCase => {
  const id = planId(`plan-${String(at).padStart(3, '0')}`)
  const tasks = states.map(([status, who], place) =>
    task(`task-${at}-${place}`, 'housing.permanent', offices.housing, {
      planId: id,
      status,
      ...(who && takenBy(who)),
    }),
  )
  return planCase(tasks, { plan: plan({ id, number: `HV-0000-000${at}` }) })
}

const tasksIn = ({ shelf }: World): readonly Task[] => [...shelf.cases.values()].flatMap(({ tasks }) => tasks)
const find = (in_: World, id: string): Task => {
  const found = tasksIn(in_).find((one) => one.id === id)
  if (!found) throw new Error(`There is no task ${id}`)
  return found
}
const tick = ({ planId: plan_, id, version }: Task): TickedTask => ({
  planId: plan_,
  taskId: id,
  seenVersion: version,
})
const colleague = (actor: Actor): NewHolder => ({ kind: 'colleague', userId: actor.userId })
const nobody: NewHolder = { kind: 'nobody' }

const press = async (
  deps: Deps,
  ticked: readonly TickedTask[],
  to: NewHolder,
  { key = 'page-1', by = liv }: { readonly key?: string; readonly by?: Actor } = {},
) => {
  const decision = decideAtOffice(by, 'workload.hand-over')
  if (!decision.allowed) throw new Error(`${by.name} hands nothing over`)
  return handOverMany(deps, decision.permit, ticked, to, { key, result: '/workload' })
}

const outcomes = async (...given: Parameters<typeof press>): Promise<readonly HandOverOutcome[]> => {
  const done = await press(...given)
  if (!done.ok) throw new Error(done.error.code)
  return done.value.map(({ outcome }) => outcome)
}

/** How often a task's history says that it was handed over, and by which command. */
const handings = ({ shelf }: World, id: string, commands: readonly string[] = ['assign']): number =>
  [...shelf.log.values()]
    .flat()
    .filter(({ tasks, codes }) => tasks.some((one) => one === id) && commands.includes(codes.command ?? ''))
    .length

describe('handing over in bulk', () => {
  it('gives each task to the colleague, whatever its status, and tells the colleague alone', async () => {
    const made = await staffed(
      caseWith(
        1,
        openStatuses.map((status) => [status, status === 'requested' ? undefined : hege]),
      ),
    )
    const before = tasksIn(made)
    expect(await outcomes(made.deps, before.map(tick), colleague(harald))).toEqual(
      before.map(() => 'done' as const),
    )
    for (const one of before)
      expect(find(made, one.id)).toMatchObject({
        status: one.status,
        version: 2,
        assignee: { userId: harald.userId, name: harald.name },
      })
    const told = made.shelf.changes.flatMap(({ notices }) => notices?.notices ?? [])
    expect(told.map(({ to }) => to)).toEqual(
      before.map(() => ({ kind: 'user', userId: harald.userId, agencyId: offices.housing })),
    )
  })

  it('each task has its own result; one that fails leaves the others alone', async () => {
    const made = await staffed(
      caseWith(1, [
        ['received', hege],
        ['accepted', harald],
        ['received', hege],
      ]),
      planCase([task('task-nav-1', 'money.debt', offices.nav, { planId: planId('plan-002') })], {
        plan: plan({ id: planId('plan-002') }),
      }),
    )
    const [first, second, third, foreign] = tasksIn(made).map(tick)
    if (!first || !second || !third || !foreign) throw new Error('Four tasks')
    const ghost = { ...first, taskId: taskId('task-ghost') }
    const stale = { ...third, seenVersion: 7 }
    const nowhere = { ...first, planId: planId('plan-999'), taskId: taskId('task-none') }
    const done = await press(made.deps, [first, second, stale, ghost, foreign, nowhere], colleague(harald))
    expect(done.ok && done.value.map(({ ticked, outcome }) => [ticked.taskId, outcome])).toEqual([
      [first.taskId, 'done'],
      [second.taskId, 'already'],
      [third.taskId, 'meanwhile'],
      ['task-ghost', 'not-allowed'],
      ['task-nav-1', 'not-allowed'],
      ['task-none', 'not-allowed'],
    ])
    expect(made.shelf.changes).toHaveLength(1)
    // Of what the office may not see, not even the kind is told.
    expect(done.ok && done.value.map(({ seen }) => seen?.kind)).toEqual([
      'housing.permanent',
      'housing.permanent',
      'housing.permanent',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('a prison’s lead, who sees all tasks of the plan, hands over those of the prison alone', async () => {
    const made = await staffed(
      planCase([
        task('task-prison', 'identity.id-card', offices.prison),
        task('task-housing', 'housing.permanent', offices.housing),
      ]),
    )
    await hire(made.deps, people.pål)
    const ticked = tasksIn(made).map(tick)
    expect(await outcomes(made.deps, ticked, colleague(people.pål), { by: people.leif })).toEqual([
      'done',
      'not-allowed',
    ])
    expect(find(made, 'task-housing').version).toBe(1)
    // Nor is it told whether the other office's task happens to lie with the one who was chosen.
    const again = await press(made.deps, ticked, colleague(people.pål), { by: people.leif, key: 'page-2' })
    expect(again.ok && again.value[1]?.seen).toBeUndefined()
  })

  it('hands a health office’s own tasks over, and they stay in its circle', async () => {
    const lead = actorAt(offices.trust, 'Tuva', 'lead')
    const made = await staffed(
      planCase([task('task-trust', 'health.specialist', offices.trust, askedBy(people.sara))]),
    )
    await hire(made.deps, people.tor)
    const [ticked] = tasksIn(made).map(tick)
    if (!ticked) throw new Error('One task')
    expect(await outcomes(made.deps, [ticked], colleague(people.tor), { by: lead })).toEqual(['done'])
    expect(made.shelf.changes[0]?.log.circle).toBe('health')
  })

  it.each([
    ['somebody of another office', nils],
    ['an administrator', actorAt(offices.housing, 'Adele', 'administrator')],
    ['nobody we know', actorAt(offices.housing, 'Ghost')],
  ] as const)('%s gets no task', async (_name, actor) => {
    const made = await staffed(caseWith(1, [['received', hege]]))
    if (actor.role === 'administrator') await hire(made.deps, actor)
    const done = await press(made.deps, tasksIn(made).map(tick), colleague(actor))
    expect(done).toEqual({ ok: false, error: { code: 'no-colleague' } })
    expect(made.shelf.changes).toEqual([])
  })

  it('somebody who has left the office gets no task', async () => {
    const made = await staffed(caseWith(1, [['received', hege]]))
    await put(made.deps.users, userOf(harald, { active: false }))
    expect((await press(made.deps, tasksIn(made).map(tick), colleague(harald))).ok).toBe(false)
  })

  it('puts back into the list what nobody has answered; what is promised must have somebody', async () => {
    const made = await staffed(
      caseWith(1, [
        ['received', hege],
        ['requested', undefined],
        ['accepted', hege],
        ['in-progress', hege],
      ]),
    )
    const ticked = tasksIn(made).map(tick)
    expect(await outcomes(made.deps, ticked, nobody)).toEqual(['done', 'already', 'promised', 'promised'])
    expect(find(made, 'task-1-0')).toMatchObject({ status: 'requested', version: 3 })
    expect(find(made, 'task-1-0').assignee).toBeUndefined()
    expect(find(made, 'task-1-2').assignee?.userId).toBe(hege.userId)
    // The same press once more changes nothing more.
    const changes = made.shelf.changes.length
    expect(await outcomes(made.deps, ticked, nobody)).toEqual(['done', 'already', 'promised', 'promised'])
    expect(made.shelf.changes).toHaveLength(changes)
    expect(made.shelf.changes.flatMap(({ notices }) => notices?.notices ?? [])).toEqual([])
  })

  it('a press that was cut off between the two steps goes on where it was', async () => {
    const made = await staffed(caseWith(1, [['received', hege]]))
    const ticked = tasksIn(made).map(tick)
    let commits = 0
    const commit: Deps['store']['commit'] = async (change) => {
      commits += 1
      if (commits === 2) throw new Error('Killed')
      return made.deps.store.commit(change)
    }
    const dying = { ...made.deps, store: { ...made.deps.store, commit } }
    await expect(press(dying, ticked, nobody)).rejects.toThrow('Killed')
    expect(await outcomes(made.deps, ticked, nobody)).toEqual(['done'])
    expect(find(made, 'task-1-0')).toMatchObject({ status: 'requested', version: 3 })
    expect(handings(made, 'task-1-0', ['give-back'])).toBe(1)
  })

  it('the same page used for somebody else is told, and does nothing', async () => {
    const made = await staffed(caseWith(1, [['received', nils]]))
    const ticked = tasksIn(made).map(tick)
    expect(await outcomes(made.deps, ticked, colleague(harald))).toEqual(['done'])
    expect(await outcomes(made.deps, ticked, colleague(hege))).toEqual(['used'])
    expect(await outcomes(made.deps, ticked, nobody)).toEqual(['used'])
    expect(find(made, 'task-1-0').assignee?.userId).toBe(harald.userId)
  })

  it('a task ticked twice is handed over once', async () => {
    const made = await staffed(caseWith(1, [['received', hege]]))
    const [one] = tasksIn(made).map(tick)
    if (!one) throw new Error('One task')
    expect(await outcomes(made.deps, [one, one], colleague(harald))).toEqual(['done'])
  })

  it('is bounded in time, and the next press does the rest', async () => {
    const made = await staffed(
      ...[1, 2, 3].map((at) =>
        caseWith(at, [
          ['received', hege],
          ['received', hege],
        ]),
      ),
    )
    const ticked = tasksIn(made).map(tick)
    let time = Date.parse(now)
    const machine = { now: () => timestamp(time) }
    const loadCase: Deps['store']['loadCase'] = async (id) => {
      time += 2_500
      return made.deps.store.loadCase(id)
    }
    const slow = {
      ...made.deps,
      clocks: { ...made.deps.clocks, machine },
      store: { ...made.deps.store, loadCase },
    }
    const first = await outcomes(slow, ticked, colleague(harald))
    expect(first.filter((one) => one === 'done').length).toBe(3)
    expect(first.filter((one) => one === 'waiting').length).toBe(3)
    expect(await outcomes(made.deps, ticked, colleague(harald))).toEqual(ticked.map(() => 'done'))
    for (const { taskId: id } of ticked) expect(handings(made, id)).toBe(1)
  })
})

const holders = [hege, harald] as const
const anyState = fc.constantFrom(
  ['requested', undefined] as const,
  ['received', hege] as const,
  ['received', harald] as const,
  ['accepted', hege] as const,
  ['in-progress', harald] as const,
)

/** What may happen at any moment beside the press: a caseworker's own command on some task, with what is true then. */
const meddle = async ({ deps, shelf }: World, at: number) => {
  const all = [...shelf.cases.values()].flatMap((subject) => subject.tasks.map((one) => ({ subject, one })))
  const { subject, one } = all[at % all.length] ?? {}
  if (!subject || !one?.assignee) return
  const actor = holders.find(({ userId: id }) => id === one.assignee?.userId)
  if (!actor) return
  const command = one.status === 'received' ? 'accept' : 'start'
  const permit = permitTo(actor, 'task.command', subject, one)
  await changeTask(
    deps,
    permit,
    subject,
    { taskId: one.id, seenVersion: one.version },
    { name: command },
    request(),
  )
}

/** A store that lets somebody else in before each commit, and dies at one of them. */
const disturbed = (made: World, meddling: readonly number[], dies: number | undefined): Deps => {
  let commits = 0
  return {
    ...made.deps,
    store: {
      ...made.deps.store,
      commit: async (change) => {
        const at = meddling[commits]
        commits += 1
        if (at !== undefined) await meddle(made, at)
        if (commits === dies) throw new Error('Killed')
        const outcome = await made.deps.store.commit(change)
        if (commits === (dies ?? 0) - 1) throw new Error('Killed after')
        return outcome
      },
    },
  }
}

describe('any subset, any interleaving', () => {
  it('hands each task over at most once a page, and says done of exactly those', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyState, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.boolean()),
        fc.array(fc.nat(20), { maxLength: 8 }),
        fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
        fc.boolean(),
        async (states, isTicked, meddling, dies, sideBySide) => {
          const made = await staffed(...states.map((some, at) => caseWith(at, some)))
          const lone = actorAt(offices.housing, 'Newone')
          await hire(made.deps, lone)
          const before = new Map(tasksIn(made).map((one) => [one.id, one]))
          const ticked = [...before.values()].filter(() => isTicked.next().value).map(tick)
          const disturbedDeps = disturbed(made, meddling, dies)
          const presses = [press(disturbedDeps, ticked, colleague(lone))]
          if (sideBySide) presses.push(press(made.deps, ticked, colleague(lone)))
          await Promise.allSettled(presses)
          const last = await press(made.deps, ticked, colleague(lone))
          if (!last.ok) throw new Error('There is a colleague')
          for (const one of before.values()) {
            const result = last.value.find(({ ticked: { taskId: id } }) => id === one.id)
            const times = handings(made, one.id)
            expect(times).toBeLessThanOrEqual(1)
            expect(times === 1).toBe(result?.outcome === 'done')
            if (!result) expect(find(made, one.id).assignee?.userId).not.toBe(userId('user-newone'))
            if (times === 1) expect(find(made, one.id).assignee?.userId).toBe(lone.userId)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('two leads hand the same tasks to two people: each task goes to one of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyState, { minLength: 1, maxLength: 6 }), async (states) => {
        const made = await staffed(...states.map((one, at) => caseWith(at, [one])))
        const [eva, odd] = [actorAt(offices.housing, 'Evaone'), actorAt(offices.housing, 'Oddtwo')]
        await hire(made.deps, eva, odd)
        const ticked = tasksIn(made).map(tick)
        const [first, second] = await Promise.all([
          outcomes(made.deps, ticked, colleague(eva), { key: 'page-a' }),
          outcomes(made.deps, ticked, colleague(odd), { key: 'page-b' }),
        ])
        ticked.forEach(({ taskId: id }, at) => {
          expect([first[at], second[at]].filter((one) => one === 'done')).toHaveLength(1)
          expect(find(made, id).assignee?.userId).toBe(first[at] === 'done' ? eva.userId : odd.userId)
          expect(find(made, id).version).toBe(2)
        })
      }),
      { numRuns: 60 },
    )
  })
})
