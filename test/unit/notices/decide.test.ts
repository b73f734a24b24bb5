import { describe, expect, it } from 'vitest'
import type { TaskStatus } from '../../../shared/domain/task/status.ts'
import { type TaskCommandName, taskCommands } from '../../../shared/domain/task/transitions.ts'
import { eventId, planId } from '../../../shared/kernel/ids.ts'
import {
  batchOf,
  type Cause,
  noticesOfCommand,
  noticesOfDate,
  noticesOfMilestone,
  noticesOfSending,
  noticesOfTransfer,
  noticesToAllOpen,
} from '../../../shared/notices/decide.ts'
import { member, now, offices, people, plan, takenBy, usualTasks } from '../../support/cases.ts'
import { goodCommand } from '../domain/commands.ts'

const { coordinator } = plan()
const { kari, hege, sara } = people
const theCoordinator = { kind: 'user', userId: kari.userId, agencyId: offices.prison } as const
const theNurse = { kind: 'user', userId: sara.userId, agencyId: offices.prisonHealth } as const
const mailboxOf = (agencyId: (typeof offices)[keyof typeof offices]) =>
  ({ kind: 'office', agencyId }) as const
const leadOf = (agencyId: (typeof offices)[keyof typeof offices]) => ({ kind: 'lead', agencyId }) as const
const atWork = { kind: 'user', userId: hege.userId, agencyId: offices.housing } as const

const cause = (by: Cause['by'] = 'system'): Cause => ({
  eventId: eventId('event-one'),
  planId: planId('plan-one'),
  at: now,
  by,
})

/** Who is told of a command on a task, by kind of notice. */
const told = (name: TaskCommandName, task = { ...usualTasks.housing, ...takenBy(hege) }) =>
  noticesOfCommand(goodCommand(name), task, coordinator).map(({ kind, to }) => ({ kind, to }))

describe('who is told of a command', () => {
  const toPlanSide = {
    accept: 'task-accepted',
    reject: 'task-rejected',
    ask: 'information-wanted',
    hold: 'task-on-hold',
    complete: 'task-completed',
    fail: 'task-failed',
    'confirm-cancellation': 'task-cancelled',
  } as const
  const toOffice = {
    answer: 'information-given',
    cancel: 'task-cancelled',
    'override-cancellation': 'task-cancelled',
    'request-cancellation': 'cancellation-wanted',
    assign: 'task-requested',
    'give-back': 'task-requested',
  } as const
  const spoken: readonly string[] = [...Object.keys(toPlanSide), ...Object.keys(toOffice)]

  it.each(Object.entries(toPlanSide))(
    '%s is told to whoever asked and to the coordinator: %s',
    (name, kind) => {
      const command = taskCommands.find((one) => one === name)
      const asked = { ...usualTasks.housing, requester: { ...coordinator, userId: people.leif.userId } }
      expect(command && told(command, asked)).toEqual([
        { kind, to: { ...theCoordinator, userId: people.leif.userId } },
        { kind, to: theCoordinator },
      ])
    },
  )

  it.each(Object.entries(toOffice))(
    '%s is told to whoever took it, else to the mailbox: %s',
    (name, kind) => {
      const command = taskCommands.find((one) => one === name)
      expect(command && told(command)).toEqual([{ kind, to: atWork }])
      expect(command && told(command, usualTasks.housing)).toEqual([{ kind, to: mailboxOf(offices.housing) }])
    },
  )

  it.each(taskCommands.filter((name) => !spoken.includes(name)))('%s is told to nobody', (name) =>
    expect(told(name)).toEqual([]),
  )

  it('of a task between health offices the coordinator hears nothing, the nurse who asked does', () => {
    for (const name of taskCommands) {
      const receivers = told(name, usualTasks.specialist).map(({ to }) => to.agencyId)
      expect(receivers).not.toContain(offices.prison)
      if (name in toPlanSide) expect(told(name, usualTasks.specialist)).toMatchObject([{ to: theNurse }])
    }
  })

  it('of the health follow-up the coordinator hears that it is done, and nothing else', () => {
    const heard = taskCommands.filter((name) =>
      told(name, usualTasks.followUp).some(({ to }) => to.agencyId === offices.prison),
    )
    expect(heard).toEqual(['complete'])
    expect(told('complete', usualTasks.followUp)).toEqual([{ kind: 'task-completed', to: theCoordinator }])
  })
})

describe('who is told of the rest', () => {
  it('each office is told once of the tasks it gets, and the link names the task when it is one', () => {
    const second = { ...usualTasks.housing, id: usualTasks.ngo.id }
    expect(noticesOfSending([usualTasks.housing, usualTasks.nav, second])).toEqual([
      { kind: 'task-requested', to: mailboxOf(offices.housing) },
      { kind: 'task-requested', to: mailboxOf(offices.nav), taskId: usualTasks.nav.id },
    ])
  })

  it.each([
    ['draft', 0],
    ['requested', 1],
    ['received', 1],
    ['accepted', 1],
    ['in-progress', 1],
    ['on-hold', 1],
    ['completed', 0],
    ['rejected', 0],
    ['cancelled', 0],
    ['failed', 0],
    ['entered-in-error', 0],
  ] satisfies [TaskStatus, number][])('a moved release is told for a task that is %s: %i', (status, count) =>
    expect(noticesToAllOpen('release-moved', [{ ...usualTasks.housing, status }])).toHaveLength(count),
  )

  it('each office gets one mail of a moved release: whoever has all its tasks, else the mailbox', () => {
    const taken = { ...usualTasks.housing, ...takenBy(hege) }
    const other = { ...taken, id: usualTasks.ngo.id }
    const nobodys = { ...usualTasks.housing, id: usualTasks.ngo.id }
    const told = (...tasks: (typeof usualTasks.housing)[]) =>
      noticesToAllOpen('release-moved', tasks).map(({ to }) => to)
    expect(told(taken, other)).toEqual([atWork])
    expect(told(taken, nobodys)).toEqual([mailboxOf(offices.housing)])
    expect(told(taken, { ...other, ...takenBy(people.harald) })).toEqual([mailboxOf(offices.housing)])
    expect(told(taken, usualTasks.nav)).toEqual([atWork, mailboxOf(offices.nav)])
  })

  it('a milestone is told to the coordinator, or also to offices with a task; not to former or asked ones', () => {
    const members = [
      member(offices.prison, 'coordinator'),
      member(offices.nav, 'task'),
      member(offices.housing, 'former'),
      member(offices.otherPrison, 'incoming'),
    ]
    const milestone = (tells: ('coordinator' | 'members')[]) =>
      noticesOfMilestone(coordinator, members, tells).map(({ to }) => to)
    expect(milestone([])).toEqual([])
    expect(milestone(['coordinator'])).toEqual([theCoordinator])
    expect(milestone(['coordinator', 'members'])).toEqual([theCoordinator, mailboxOf(offices.nav)])
  })

  it('a date near or past is told to whoever has the task; escalated, to the office’s lead and the coordinator', () => {
    const taken = { ...usualTasks.housing, ...takenBy(hege) }
    const date = (threshold: 'due-soon' | 'overdue' | 'escalated', task = taken) =>
      noticesOfDate(threshold, task, coordinator).map(({ to }) => to)
    expect(date('due-soon')).toEqual([atWork])
    expect(date('overdue')).toEqual([atWork])
    expect(date('escalated')).toEqual([leadOf(offices.housing), theCoordinator])
    expect(date('escalated', usualTasks.followUp)).toEqual([leadOf(offices.prisonHealth)])
    expect(date('escalated', usualTasks.specialist)).toEqual([leadOf(offices.trust)])
  })

  it('a transfer is told to the office that is asked, its answer to who asked', () => {
    expect(noticesOfTransfer.proposed(offices.otherPrison)).toMatchObject([
      { to: mailboxOf(offices.otherPrison) },
    ])
    expect(noticesOfTransfer.answered(coordinator)).toMatchObject([{ to: theCoordinator }])
  })
})

describe('the batch of a change', () => {
  const toKari = { kind: 'task-accepted', to: theCoordinator } as const
  const toNav = { kind: 'task-requested', to: mailboxOf(offices.nav) } as const
  const toPrison = { kind: 'task-requested', to: mailboxOf(offices.prison) } as const

  it('tells nobody of their own act, neither at their own address nor through their office', () => {
    expect(batchOf([toKari, toPrison], cause(kari))).toBeUndefined()
    expect(batchOf([toKari, toPrison, toNav], cause(kari))?.notices).toMatchObject([toNav])
    expect(batchOf([toKari, toPrison], cause(people.leif))?.notices, 'a colleague hears of it').toMatchObject(
      [toKari],
    )
    expect(batchOf([toKari], cause())?.notices).toMatchObject([toKari])
  })

  it('tells each receiver once of one thing, numbered after the event', () => {
    const one = { ...toNav, taskId: usualTasks.nav.id }
    expect(batchOf([toNav, one, toNav, one], cause())).toEqual({
      eventId: 'event-one',
      planId: 'plan-one',
      at: now,
      by: 'system',
      notices: [
        { id: 'event-one_0', ...toNav },
        { id: 'event-one_1', ...one },
      ],
    })
  })

  it('keeps an office and a person in it apart', () =>
    expect(batchOf([toKari, { ...toKari, to: mailboxOf(offices.prison) }], cause())?.notices).toHaveLength(2))

  it('writes no mail to a triage queue', () =>
    expect(batchOf([{ ...toNav, to: mailboxOf(offices.triage) }], cause())).toBeUndefined())
})
