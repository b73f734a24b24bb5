import { describe, expect, it } from 'vitest'
import {
  acceptTransfer,
  declineTransfer,
  proposeTransfer,
} from '../../../shared/application/transfer-plan.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import {
  askedBy,
  member,
  offices,
  people,
  planCase,
  takenBy,
  task,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, storedTask, toldBy, type World, world } from './harness.ts'

const { kari, berit, sara, tor } = people

const propose = (in_: World, to = offices.otherPrison, seenVersion = stored(in_).plan.version) => {
  const permit = permitTo(kari, 'transfer.propose', stored(in_))
  return proposeTransfer(in_.deps, permit, stored(in_), { to, reason: 'Moved', seenVersion }, request())
}
const accept = (in_: World) =>
  acceptTransfer(in_.deps, permitTo(berit, 'transfer.answer', stored(in_)), stored(in_), request())
const decline = (in_: World) =>
  declineTransfer(in_.deps, permitTo(berit, 'transfer.answer', stored(in_)), stored(in_), 'Full', request())

const relationOf = (in_: World, office: string) =>
  stored(in_).members.find((one) => one.agencyId === office)?.relation
const mayRead = (in_: World, actor: typeof kari) => decideOnCase(actor, 'plan.read', stored(in_)).allowed

const tasks = {
  ...usualTasks,
  education: task('task-school', 'education.apply', offices.education),
  idCard: task('task-id-card', 'identity.id-card', offices.prison),
  specialist: { ...usualTasks.specialist, status: 'accepted', ...takenBy(tor), ...askedBy(sara) } as const,
}
const onTheWay = async (made: PlanCase = planCase(Object.values(tasks))) => {
  const one = world(made)
  await propose(one)
  return one
}

describe('asking another office to take a plan over', () => {
  it('moves nothing: the office reads and is told, the plan stays with the coordinator', async () => {
    const one = world(usualCase())
    expect(await propose(one)).toMatchObject({ ok: true })
    expect(stored(one).plan).toMatchObject({
      version: 2,
      coordinator: { agencyId: offices.prison },
      custody: offices.prison,
      transfer: { to: offices.otherPrison, proposedBy: kari.userId },
    })
    expect(relationOf(one, offices.otherPrison)).toBe('incoming')
    expect(mayRead(one, berit)).toBe(true)
    expect(toldBy(one)).toEqual([`transfer-proposed > ${offices.otherPrison}`])
    expect(lastChange(one).log).toMatchObject({ kind: 'transfer-proposed', text: 'Moved' })
  })

  it('is for prisons and probation offices that exist, other than the own, one at a time, from a fresh page', async () => {
    const one = world(usualCase())
    const no = { ok: false, error: { code: 'not-an-office-that-coordinates' } }
    expect(await propose(one, agencyId('prison:atlantis'))).toEqual(no)
    for (const office of [offices.nav, offices.prisonHealth, offices.ngo, offices.prison] as const)
      expect(await propose(one, agencyId(office))).toEqual(no)
    expect(await propose(one, offices.otherPrison, 7)).toEqual({
      ok: false,
      error: { code: 'stale', version: 1 },
    })
    await propose(one, agencyId(offices.probation))
    expect(await propose(one)).toEqual({ ok: false, error: { code: 'pending' } })
    expect(one.shelf.changes).toHaveLength(1)
  })
})

describe('saying no', () => {
  it('leaves the plan where it is, tells who asked, and ends the sight of it at once', async () => {
    const one = await onTheWay()
    expect(await decline(one)).toMatchObject({ ok: true })
    expect(stored(one).plan).not.toHaveProperty('transfer')
    expect(relationOf(one, offices.otherPrison)).toBe('former')
    expect(lastChange(one).losing).toEqual([offices.otherPrison])
    expect(mayRead(one, berit)).toBe(false)
    expect(toldBy(one)).toEqual(['transfer-answered > user-kari'])
  })

  it('keeps the part of an office that has a task in the plan', async () => {
    const card = task('task-card', 'identity.bank-account', offices.otherPrison)
    const one = await onTheWay(planCase([card]))
    await decline(one)
    expect(relationOf(one, offices.otherPrison)).toBe('task')
    expect(lastChange(one).losing).toBeUndefined()
    expect(mayRead(one, people.bo)).toBe(true)
  })
})

describe('saying yes', () => {
  const taken = async () => {
    const one = await onTheWay()
    expect(await accept(one)).toMatchObject({ ok: true })
    return one
  }

  it('moves the plan and custody to whoever said yes, in one change', async () => {
    const one = await taken()
    expect(stored(one).plan).toMatchObject({
      custody: offices.otherPrison,
      coordinator: { userId: berit.userId, agencyId: offices.otherPrison },
    })
    expect(stored(one).plan).not.toHaveProperty('transfer')
    expect(relationOf(one, offices.otherPrison)).toBe('coordinator')
    expect(one.shelf.changes).toHaveLength(2)
  })

  it('routes again what follows the prison: health, school, the prison’s own; the rest stays', async () => {
    const one = await taken()
    const moved = { 'task-follow-up': offices.otherPrisonHealth, 'task-school': 'county:46' }
    for (const [id, office] of Object.entries({ ...moved, 'task-id-card': offices.otherPrison })) {
      const old = storedTask(one, id)
      expect(old).toMatchObject({
        status: 'cancelled',
        ending: { kind: 'cancellation', code: 'sent-to-other-office' },
      })
      expect(storedTask(one, old.replacedBy ?? 'none')).toMatchObject({
        owner: office,
        replaces: id,
        status: 'requested',
      })
      const entry = stored(one).schedule.entries.find(({ key }) => key === id)
      expect(entry).toMatchObject({ done: true })
    }
    for (const id of ['task-housing', 'task-nav', 'task-ngo'])
      expect(storedTask(one, id)).toMatchObject({ status: 'requested', version: 1 })
    expect(lastChange(one).log.tasks).toHaveLength(7)
  })

  it('the specialist’s task goes on, asked for by the health service of the new prison', async () => {
    const one = await taken()
    expect(storedTask(one, 'task-specialist')).toMatchObject({
      status: 'accepted',
      owner: offices.trust,
      requester: { agencyId: offices.otherPrisonHealth },
    })
  })

  it('the old offices lose the plan: former members, fenced, denied', async () => {
    const one = await taken()
    const lost = [offices.prison, offices.prisonHealth, offices.education]
    for (const office of lost) expect(relationOf(one, office)).toBe('former')
    expect(lastChange(one).losing?.toSorted()).toEqual(lost.toSorted())
    for (const actor of [kari, people.leif, sara]) expect(mayRead(one, actor)).toBe(false)
    for (const actor of [berit, people.hege, people.nils, people.bente, tor, people.frida])
      expect(mayRead(one, actor)).toBe(true)
  })

  it('tells the offices that got tasks, and the coordinator who asked; not its own office', async () => {
    const one = await taken()
    expect(toldBy(one)).toEqual([
      `task-requested > ${offices.otherPrisonHealth}`,
      'task-requested > county:46',
      'transfer-answered > user-kari',
    ])
  })

  it('an old prison that still answers for something keeps that alone', async () => {
    const kept = { ...tasks.housing, owner: offices.prison }
    const one = await onTheWay(planCase([kept], { members: [member(offices.prison, 'coordinator')] }))
    await accept(one)
    expect(relationOf(one, offices.prison)).toBe('task')
    expect(decideOnCase(kari, 'plan.edit', stored(one)).allowed).toBe(false)
  })
})
