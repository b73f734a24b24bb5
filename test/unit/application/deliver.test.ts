import { describe, expect, it } from 'vitest'
import { deliverBatch, deliverUnsettled } from '../../../shared/application/deliver-batch.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { noPreparation } from '../../../shared/domain/preparation/preparation.ts'
import type { TaskStatus } from '../../../shared/domain/task/status.ts'
import { eventId, noticeId, userId } from '../../../shared/kernel/ids.ts'
import type { Notice, NoticeKind } from '../../../shared/notices/notice.ts'
import { member, offices, people, plan, planCase, today, usualCase, usualTasks } from '../../support/cases.ts'
import { batch } from '../../support/changes.ts'
import { postRoom } from './outbox.ts'

const event = eventId('event-one')
const toNav = { kind: 'office', agencyId: offices.nav } as const
const toHege = { kind: 'user', userId: people.hege.userId, agencyId: offices.housing } as const

/** A room with one batch to these receivers. */
const roomWith = (to: readonly Notice['to'][] = [toNav], subject = usualCase()) =>
  postRoom([subject], [batch('event-one', subject, to)])

describe('a mail', () => {
  it('is sent once, however often and however much at once the batch is delivered', async () => {
    const { room, deps, states } = roomWith([toNav, toHege])
    await Promise.all([deliverBatch(deps, event), deliverBatch(deps, event)])
    await deliverBatch(deps, event)
    expect(room.mails.map(({ to }) => to)).toHaveLength(2)
    expect(new Set(room.mails.map(({ noticeId: id }) => id))).toEqual(new Set(['event-one_0', 'event-one_1']))
    expect(states()).toEqual(['sent', 'sent'])
  })

  it('goes to the person, in their language; to the mailbox when they have left or are not known', async () => {
    const at = (id: string, agencyId: Notice['to']['agencyId']) =>
      ({ kind: 'user', userId: userId(id), agencyId }) as const
    const { room, deps } = roomWith([
      toHege,
      at('user-leif', offices.prison),
      at('user-stranger', offices.nav),
      toNav,
    ])
    await deliverBatch(deps, event)
    expect(room.mails.map(({ to, language }) => `${to} ${language}`)).toEqual([
      'user-hege@example.test nn',
      'oslo@fengsel.example nb',
      'nav0602@nav.example nb',
      'nav0602@nav.example nb',
    ])
  })

  it('of a batch that is not there is none', async () => {
    const { room, deps } = roomWith()
    await deliverBatch(deps, eventId('event-two'))
    expect(room.mails).toEqual([])
  })
})

describe('withdrawn at the moment of sending', () => {
  const housing = { kind: 'office', agencyId: offices.housing } as const
  const without = (members: PlanCase['members']) => usualCase({ members })
  const closedBy = (reason: 'death' | 'entered-in-error' | 'finished') =>
    usualCase({ plan: plan({ phase: 'closed', closing: { reason, on: today } }) })
  const gate = { ...usualCase().gate, protection: 'strengt-fortrolig' } as const

  it.each([
    ['the office is a former member', without([member(offices.housing, 'former')]), 'withdrawn'],
    ['the office is no member', without([]), 'withdrawn'],
    ['the person has died', closedBy('death'), 'withdrawn'],
    ['the plan was an error', closedBy('entered-in-error'), 'withdrawn'],
    ['the person is strictly protected', usualCase({ gate }), 'withdrawn'],
    ['the plan is finished', closedBy('finished'), 'sent'],
    ['nothing has changed', usualCase(), 'sent'],
  ] as const)('when %s', async (_, later, state) => {
    const { room, put, deps, states } = roomWith([housing])
    put(later)
    await deliverBatch(deps, event)
    expect(states()).toEqual([state])
    expect(room.mails).toHaveLength(state === 'sent' ? 1 : 0)
  })

  const court = (alsoPublicOffices: boolean, changes: Parameters<typeof usualCase>[0] = {}) =>
    usualCase({
      preparation: {
        ...noPreparation,
        flags: [{ kind: 'contact-restricted', from: today, ...(alsoPublicOffices && { alsoPublicOffices }) }],
      },
      ...changes,
    })
  const ngo = { kind: 'office', agencyId: offices.ngo } as const
  const released = { plan: plan({ phase: 'released' }) }
  const kari = { kind: 'user', userId: people.kari.userId, agencyId: offices.prison } as const

  it.each([
    ['a private office', ngo, court(false), 'plan-changed', 'withdrawn'],
    ['a private office, after the person has left', ngo, court(false, released), 'plan-changed', 'withdrawn'],
    ['a private office, of a task that is withdrawn', ngo, court(false), 'task-cancelled', 'sent'],
    ['a public office', housing, court(false), 'plan-changed', 'sent'],
    ['a public office that the ruling keeps out', housing, court(true), 'plan-changed', 'withdrawn'],
    ['a public office, after the person has left', housing, court(true, released), 'plan-changed', 'sent'],
    ['the coordinator', kari, court(true), 'plan-changed', 'sent'],
  ] as const)('while a court restricts contact, to %s', async (_, to, later, kind, state) => {
    const made = batch('event-one', usualCase(), [to])
    const { put, deps, states } = postRoom(
      [usualCase()],
      [{ ...made, notices: made.notices.map((notice) => ({ ...notice, kind })) }],
    )
    put(later)
    await deliverBatch(deps, event)
    expect(states()).toEqual([state])
  })

  it('when the plan is gone', async () => {
    const { room, deps, states } = roomWith()
    room.facts.clear()
    await deliverBatch(deps, event)
    expect(states()).toEqual(['withdrawn'])
    expect(room.mails).toEqual([])
  })

  it.each([
    ['task-requested', 'requested', 1],
    ['task-requested', 'completed', 0],
    ['overdue', 'in-progress', 1],
    ['overdue', 'completed', 0],
    ['task-completed', 'completed', 1],
    ['task-cancelled', 'cancelled', 1],
  ] satisfies [NoticeKind, TaskStatus, number][])(
    '%s of a task that is %s now: %i',
    async (kind, status, count) => {
      const subject = planCase([{ ...usualTasks.nav, status }])
      const made = batch('event-one', subject, [])
      const notice = { id: noticeId('event-one_0'), kind, to: toNav, taskId: usualTasks.nav.id }
      const { room, deps } = postRoom([subject], [{ ...made, notices: [notice] }])
      await deliverBatch(deps, event)
      expect(room.mails).toHaveLength(count)
    },
  )

  it('but the answer to a transfer reaches the coordinator who gave the plan away', async () => {
    const subject = usualCase({ members: [member(offices.prison, 'former')] })
    const made = batch('event-one', subject, [])
    const to = { kind: 'user', userId: people.kari.userId, agencyId: offices.prison } as const
    const notice = { id: noticeId('event-one_0'), kind: 'transfer-answered', to } as const
    const { room, deps } = postRoom([subject], [{ ...made, notices: [notice] }])
    await deliverBatch(deps, event)
    expect(room.mails).toMatchObject([{ to: 'user-kari@example.test' }])
  })
})

describe('when the mail service', () => {
  it('may have taken it, it is never sent again, and is parked for a human when the lease is over', async () => {
    const { room, deps, clocks, answers, states } = roomWith()
    answers.push({ kind: 'unknown' })
    await deliverBatch(deps, event)
    expect(states()).toEqual(['sending'])
    clocks.machine.forward(4)
    clocks.case.forward(60)
    await deliverBatch(deps, event)
    expect(states()).toEqual(['sending'])
    clocks.machine.forward(1)
    await deliverBatch(deps, event)
    await deliverBatch(deps, event)
    expect(states()).toEqual(['parked'])
    expect(room.mails).toHaveLength(1)
  })

  it('was being spoken to when the function died, it is parked likewise', async () => {
    const { deps, clocks, states } = roomWith()
    const dying = { ...deps, mailer: { send: () => Promise.reject(new Error('killed')) } }
    await expect(deliverBatch(dying, event)).rejects.toThrow('killed')
    clocks.machine.forward(5)
    await deliverBatch(deps, event)
    expect(states()).toEqual(['parked'])
  })

  it('says later, it waits in the queue and goes out with the next sweep', async () => {
    const { room, deps, answers, states } = roomWith()
    answers.push({ kind: 'later' })
    await deliverBatch(deps, event)
    expect(states()).toEqual(['queued'])
    await deliverUnsettled(deps)
    expect(states()).toEqual(['sent'])
    expect(room.mails).toHaveLength(2)
  })

  it('refuses it, it is parked and not tried again', async () => {
    const { room, deps, answers, states } = roomWith()
    answers.push({ kind: 'refused' })
    await deliverBatch(deps, event)
    await deliverUnsettled(deps)
    expect(states()).toEqual(['parked'])
    expect(room.mails).toHaveLength(1)
  })
})

describe('everything unsettled', () => {
  it('is delivered page by page, each batch once', async () => {
    const subject = usualCase()
    const many = Array.from({ length: 120 }, (_, index) => batch(`event-${index}00`, subject, [toNav]))
    const { room, deps } = postRoom([subject], many)
    // Settled batches leave the list under the reader's feet, as an index does: what is skipped waits for the next.
    let looked = 0
    for (let round = 0; round < 10; round++) looked += await deliverUnsettled(deps)
    expect(looked).toBe(120)
    expect(room.mails).toHaveLength(120)
    expect(await deliverUnsettled(deps)).toBe(0)
  })
})
