import { describe, expect, it } from 'vitest'
import { changeTask } from '../../../shared/application/change-task.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { people, plan, planCase, takenBy, usualTasks } from '../../support/cases.ts'
import {
  interrupted,
  lastChange,
  permitTo,
  request,
  stored,
  storedTask,
  toldBy,
  type World,
  world,
} from './harness.ts'

const { kari, hege, harald, nils, sara, tor } = people

const command = (in_: World, actor: Actor, id: string, what: TaskCommand, seenVersion?: number) => {
  const subject = stored(in_)
  const task = storedTask(in_, id)
  return changeTask(
    in_.deps,
    permitTo(actor, 'task.command', subject, task),
    subject,
    { taskId: task.id, seenVersion: seenVersion ?? task.version },
    what,
    request(what),
  )
}

const housing = (changes: Partial<Task> = {}) => world(planCase([{ ...usualTasks.housing, ...changes }]))
const working = { status: 'in-progress', ...takenBy(hege) } as const
const entryOf = (in_: World, id: string) => stored(in_).schedule.entries.find(({ key }) => key === id)

describe('a command on a task', () => {
  it('writes the task, a log entry of codes and words, and tells the plan side, in one change', async () => {
    const one = housing()
    const reject = { name: 'reject', code: 'other', text: 'We are closed' } as const
    expect(await command(one, hege, 'task-housing', reject)).toEqual({ ok: true, value: '/plans/plan-one' })
    expect(lastChange(one)).toMatchObject({
      tasks: [{ id: 'task-housing', status: 'rejected', version: 2 }],
      log: {
        kind: 'task-changed',
        tasks: ['task-housing'],
        codes: { command: 'reject', from: 'requested', to: 'rejected', reason: 'other' },
        text: 'We are closed',
        circle: 'plan',
      },
    })
    expect(toldBy(one)).toEqual(['task-rejected > user-kari'])
    expect(one.shelf.changes).toHaveLength(1)
  })

  it.each([
    [{ name: 'ask', question: 'When?' }, 'When?'],
    [{ name: 'hold', reason: 'No flat yet', resumeOn: isoDate('2026-12-01') }, 'No flat yet'],
    [{ name: 'complete', code: 'granted', text: 'A flat' }, 'A flat'],
  ] satisfies [TaskCommand, string][])('keeps its words in the log: %o', async (what, words) => {
    const one = housing(working)
    await command(one, hege, 'task-housing', what)
    expect(lastChange(one).log.text).toBe(words)
  })

  it('from an old page is told the version that is there, whoever gives it', async () => {
    const one = housing({ ...working, version: 4 })
    expect(await command(one, hege, 'task-housing', { name: 'complete', code: 'granted' }, 3)).toEqual({
      ok: false,
      error: { code: 'stale', version: 4 },
    })
    expect(one.shelf.changes).toEqual([])
  })

  it('that is not on the buttons is refused: a colleague completes nothing for whoever took it', async () => {
    const one = housing(working)
    for (const actor of [harald, kari])
      expect(await command(one, actor, 'task-housing', { name: 'complete', code: 'granted' })).toEqual({
        ok: false,
        error: { code: 'not-yours' },
      })
    expect(one.shelf.changes).toEqual([])
  })

  it('when two take a task at once, one wins, and the other is told that it is no longer there to take', async () => {
    const calm = housing()
    const late = interrupted(calm, 1, () => command(calm, hege, 'task-housing', { name: 'take' }))
    expect(await command(late, harald, 'task-housing', { name: 'take' })).toEqual({
      ok: false,
      error: { code: 'stale', version: 2 },
    })
    expect(storedTask(calm, 'task-housing').assignee?.name).toBe('Hege')
  })

  it('when the coordinator revokes first, accepting is refused', async () => {
    const calm = housing()
    const revoke = { name: 'cancel', code: 'no-longer-needed' } as const
    const late = interrupted(calm, 1, () => command(calm, kari, 'task-housing', revoke))
    expect(await command(late, hege, 'task-housing', { name: 'accept' })).toMatchObject({ ok: false })
    expect(storedTask(calm, 'task-housing').status).toBe('cancelled')
  })

  it('a wish to cancel may be overridden ten working days on', async () => {
    const asked = { ...working, side: 'cancellation-requested' } as const
    const override = (on: string) => {
      const one = housing({ ...asked, cancellationAskedOn: isoDate(on) })
      return command(one, kari, 'task-housing', { name: 'override-cancellation' })
    }
    expect(await override('2026-11-02')).toMatchObject({ ok: true })
    expect(await override('2026-11-03')).toEqual({ ok: false, error: { code: 'too-early' } })
  })

  it('that ends a task ends its date; one that goes on keeps it', async () => {
    const one = housing(working)
    await command(one, hege, 'task-housing', { name: 'waitlist' })
    expect(lastChange(one).schedule).toBeUndefined()
    expect(entryOf(one, 'task-housing')).toMatchObject({ done: false })
    await command(one, hege, 'task-housing', { name: 'complete', code: 'granted' })
    expect(entryOf(one, 'task-housing')).toMatchObject({ done: true, due: '2027-01-14' })
  })
})

describe('a failed task', () => {
  const failure = { name: 'fail', code: 'no-offer-found' } as const

  it('gives the coordinator the task to find another way, dated, in the same change', async () => {
    const one = housing(working)
    expect(await command(one, hege, 'task-housing', failure)).toMatchObject({ ok: true })
    const [failed, another] = lastChange(one).tasks ?? []
    expect(failed).toMatchObject({ id: 'task-housing', status: 'failed' })
    expect(another).toMatchObject({
      kind: 'coordination.find-another-way',
      area: 'housing',
      status: 'requested',
      owner: kari.agencyId,
      replaces: 'task-housing',
      version: 1,
      due: '2027-04-02',
    })
    expect(lastChange(one).log.tasks).toEqual(['task-housing', another?.id])
    expect(entryOf(one, 'task-housing')).toMatchObject({ done: true })
    expect(entryOf(one, another?.id ?? '')).toMatchObject({ done: false, due: '2027-04-02' })
    expect(toldBy(one), 'one mail for both').toEqual(['task-failed > user-kari'])
  })

  it('between health offices, or of the follow-up, makes no task outside health', async () => {
    const specialist = { ...usualTasks.specialist, status: 'accepted', ...takenBy(tor) } as const
    const one = world(planCase([specialist, usualTasks.followUp]))
    await command(one, tor, 'task-specialist', failure)
    expect(lastChange(one).tasks).toHaveLength(1)
    expect(lastChange(one).log.circle).toBe('health')
    expect(toldBy(one)).toEqual(['task-failed > user-sara'])
  })
})

describe('what stays between health offices', () => {
  it('a follow-up that is done is told to the coordinator; its history is for health', async () => {
    const followUp = { ...usualTasks.followUp, status: 'accepted', ...takenBy(sara) } as const
    const one = world(planCase([followUp]))
    await command(one, sara, 'task-follow-up', { name: 'complete', code: 'arranged', text: 'Seen' })
    expect(lastChange(one).log.circle).toBe('health')
    expect(toldBy(one)).toEqual(['task-completed > user-kari'])
  })

  it('a follow-up has no conversation and cannot be turned away', async () => {
    const one = world(planCase([{ ...usualTasks.followUp, status: 'received', ...takenBy(sara) }]))
    for (const what of [
      { name: 'ask', question: 'What?' },
      { name: 'reject', code: 'duplicate' },
    ] as const)
      expect(await command(one, sara, 'task-follow-up', what)).toEqual({
        ok: false,
        error: { code: 'not-yours' },
      })
  })
})

describe('on a closed plan', () => {
  it('there is no permit to command anything', () => {
    const subject = planCase([usualTasks.nav], { plan: plan({ phase: 'closed' }) })
    expect(() => permitTo(nils, 'task.command', subject, subject.tasks[0])).toThrow('closed')
  })
})
