import { describe, expect, it } from 'vitest'
import { changeTask } from '../../../shared/application/change-task.ts'
import { type Reroute, rerouteTask } from '../../../shared/application/reroute-task.ts'
import { sendTasks } from '../../../shared/application/send-tasks.ts'
import { answerEntry, isSilent } from '../../../shared/domain/schedule/answer-date.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { addAnswerDate, dueNow, markTold } from '../../../shared/schedule/plan-dates.ts'
import { member, offices, people, planCase, takenBy, task, today, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, storedTask, toldBy, type World, world } from './harness.ts'

const { kari, nils, hege, sara } = people

const command = (in_: World, actor: Actor, id: string, what: TaskCommand) => {
  const subject = stored(in_)
  const one = storedTask(in_, id)
  const target = { taskId: one.id, seenVersion: one.version }
  return changeTask(
    in_.deps,
    permitTo(actor, 'task.command', subject, one),
    subject,
    target,
    what,
    request(what),
  )
}
const reroute = (in_: World, id: string, more: Partial<Reroute> = {}) => {
  const subject = stored(in_)
  const one = storedTask(in_, id)
  const wish = { taskId: one.id, seenVersion: one.version, ...more }
  return rerouteTask(in_.deps, permitTo(kari, 'task.reroute', subject, one), subject, wish, request(wish))
}

/** A plan with one task, dated as sending it today would have dated it; `late` when the sweep has told of its silence. */
const withTask = (one: Task, late = false) => {
  const base = planCase([one])
  const schedule = addAnswerDate(base.schedule, one, today)
  const reached = dueNow(schedule, addDays(today, 30)).filter(({ threshold }) => threshold === 'answer')
  return world({ ...base, schedule: late ? markTold(schedule, reached) : schedule })
}
const taken: Task = { ...usualTasks.nav, status: 'received', ...takenBy(nils) }
const answerIn = (in_: World, id = 'task-nav') => answerEntry(stored(in_).schedule, storedTask(in_, id).id)
const memberOf = (in_: World, office: string) =>
  stored(in_).members.find(({ agencyId: id }) => id === office)?.relation

describe('sending a task', () => {
  it('gives the office its working days to answer; a queue has none', async () => {
    const one = world(planCase())
    const subject = stored(one)
    const office = { agencyId: offices.triage, reason: 'Nobody knows' }
    await sendTasks(
      one.deps,
      permitTo(kari, 'tasks.send', subject),
      subject,
      [{ kind: 'housing.temporary' }, { kind: 'employment.job', office }],
      request(),
    )
    const [nav, queued] = stored(one).tasks
    expect(nav && answerEntry(stored(one).schedule, nav.id)).toMatchObject({ due: '2026-11-23', fixed: true })
    expect(queued?.owner).toBe(offices.triage)
    expect(queued && answerEntry(stored(one).schedule, queued.id)).toBeUndefined()
  })
})

describe('the time to answer', () => {
  it('stops with a question and goes on with the answer', async () => {
    const one = withTask(taken)
    await command(one, nils, 'task-nav', { name: 'ask', question: 'Since when?' })
    expect(answerIn(one)).not.toHaveProperty('due')
    await command(one, kari, 'task-nav', { name: 'answer', answer: 'Since May' })
    expect(answerIn(one)).toMatchObject({ due: '2026-11-23' })
  })

  it('goes on when whoever asked gives the task back', async () => {
    const one = withTask(taken)
    await command(one, nils, 'task-nav', { name: 'ask', question: 'Since when?' })
    await command(one, nils, 'task-nav', { name: 'give-back' })
    expect(answerIn(one)).toMatchObject({ due: '2026-11-23' })
  })

  it('costs an answer no write of the schedule; one that ends the task forgets it at once', async () => {
    const accepted = withTask(taken)
    await command(accepted, nils, 'task-nav', { name: 'accept' })
    expect(lastChange(accepted)).not.toHaveProperty('schedule')
    const rejected = withTask(taken)
    await command(rejected, nils, 'task-nav', { name: 'reject', code: 'wrong-office' })
    expect(answerIn(rejected)).toBeUndefined()
  })

  it('begins anew for whoever takes a task that was not answered in time', async () => {
    const one = withTask(usualTasks.nav, true)
    expect(isSilent(stored(one).schedule, storedTask(one, 'task-nav'))).toBe(true)
    await command(one, nils, 'task-nav', { name: 'take' })
    expect(answerIn(one)).toMatchObject({ due: '2026-11-23', told: [], done: false })
    expect(isSilent(stored(one).schedule, storedTask(one, 'task-nav'))).toBe(false)
  })
})

describe('a task that was not answered in time', () => {
  it('may be sent elsewhere by the coordinator; the silent office is told and stays answerable for its duty', async () => {
    const one = withTask(usualTasks.nav, true)
    expect(
      await reroute(one, 'task-nav', { office: { agencyId: offices.housing, reason: 'They help' } }),
    ).toMatchObject({
      ok: true,
    })
    expect(storedTask(one, 'task-nav')).toMatchObject({
      status: 'cancelled',
      ending: { kind: 'cancellation', code: 'not-answered' },
    })
    expect(toldBy(one)).toContain(`task-cancelled > ${offices.nav}`)
    expect(lastChange(one).losing ?? []).toEqual([])
    expect(memberOf(one, offices.nav)).toBe('task')
    expect(answerIn(one)).toBeUndefined()
  })

  it('is not to be sent elsewhere before its time is up, nor once somebody has taken it', async () => {
    expect(await reroute(withTask(usualTasks.nav), 'task-nav')).toMatchObject({
      error: { code: 'not-now', status: 'requested' },
    })
    const again = withTask(usualTasks.nav, true)
    await command(again, nils, 'task-nav', { name: 'take' })
    expect(await reroute(again, 'task-nav')).toMatchObject({ error: { code: 'not-now', status: 'received' } })
  })

  it('that is no duty leaves its office nothing: it loses sight of the plan', async () => {
    const job = task('task-nav', 'employment.job', offices.nav)
    const one = withTask(job, true)
    await reroute(one, 'task-nav', { office: { agencyId: offices.housing, reason: 'They help' } })
    expect(lastChange(one).losing).toEqual([offices.nav])
    expect(memberOf(one, offices.nav)).toBe('former')
  })
})

describe('an office that said no to a statutory task', () => {
  const neighbour = standardDirectory()
    .agenciesOfType('nav')
    .find(({ id }) => id !== offices.nav)
  const elsewhere = {
    office: { agencyId: neighbour?.id ?? offices.triage, reason: 'The person lives there' },
  }
  const rejected = async () => {
    const one = withTask(taken)
    await command(one, nils, 'task-nav', { name: 'reject', code: 'wrong-office' })
    await reroute(one, 'task-nav', elsewhere)
    const next = stored(one).tasks.find(({ replaces }) => replaces === 'task-nav')
    if (!next || next.owner !== neighbour?.id) throw new Error('It did not go to the neighbour')
    return { one, next }
  }
  const there = (office: Task['owner']): Actor => ({ ...nils, userId: hege.userId, agencyId: office })

  it('keeps sight of the plan while the next has not accepted, and loses it in the change that relieves it', async () => {
    const { one, next } = await rejected()
    expect(memberOf(one, offices.nav)).toBe('task')
    await command(one, there(next.owner), next.id, { name: 'take' })
    expect(memberOf(one, offices.nav)).toBe('task')
    await command(one, there(next.owner), next.id, { name: 'accept' })
    expect(memberOf(one, offices.nav)).toBe('former')
    expect(lastChange(one).losing).toEqual([offices.nav])
  })

  it('keeps it when the next says no as well, and that one does not', async () => {
    const { one, next } = await rejected()
    await command(one, there(next.owner), next.id, { name: 'reject', code: 'outside-area' })
    const housing = { office: { agencyId: offices.housing, reason: 'The last one' } }
    await reroute(one, next.id, housing)
    expect(memberOf(one, offices.nav)).toBe('task')
    expect(memberOf(one, next.owner)).toBe('former')
  })

  it('loses it when the request is withdrawn', async () => {
    const { one, next } = await rejected()
    await command(one, kari, next.id, { name: 'cancel', code: 'no-longer-needed' })
    expect(memberOf(one, offices.nav)).toBe('former')
  })

  it('stays for its other tasks when it is relieved of this one', async () => {
    const { one, next } = await rejected()
    const other = task('task-other', 'money.debt', offices.nav)
    one.shelf.cases.set('plan-one', { ...stored(one), tasks: [...stored(one).tasks, other] })
    await command(one, there(next.owner), next.id, { name: 'accept' })
    expect(memberOf(one, offices.nav)).toBe('task')
    expect(lastChange(one).losing ?? []).toEqual([])
  })

  it('is not thrown out by an acceptance of something else', async () => {
    const { one } = await rejected()
    const other = task('task-else', 'housing.permanent', offices.housing)
    one.shelf.cases.set('plan-one', {
      ...stored(one),
      tasks: [...stored(one).tasks, other],
      members: [...stored(one).members, member(offices.housing, 'task', ['housing'])],
    })
    await command(one, hege, 'task-else', { name: 'accept' })
    expect(memberOf(one, offices.nav)).toBe('task')
  })

  it('in the health circle is told to health offices alone', () => {
    const refused = { ...usualTasks.specialist, status: 'rejected', requester: { ...sara } } as const
    const one = world(planCase([usualTasks.followUp, refused]))
    expect(() => permitTo(kari, 'task.read', stored(one), storedTask(one, 'task-specialist'))).toThrow()
  })
})
