import { describe, expect, it } from 'vitest'
import {
  type AppointmentEdit,
  type AppointmentInput,
  editAppointments,
  mostAppointments,
} from '../../../shared/application/edit-appointments.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { offices, people, usualCase } from '../../support/cases.ts'
import { interrupted, lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari, hege, nils, sara, tor, frida } = people

const input = (changes: Partial<AppointmentInput> = {}): AppointmentInput => ({
  on: isoDate('2027-05-18'),
  time: '09:30',
  what: 'Møte om bolig',
  where: 'Engene 1',
  askFor: 'Skranken',
  ...changes,
})

const existing = (id: string, changes: Partial<Appointment> = {}): Appointment => ({
  ...input(),
  id: partId(id),
  version: 3,
  circle: 'plan',
  ...changes,
})

const edit = (in_: World, actor: Actor, what: AppointmentEdit, key?: string) =>
  editAppointments(
    in_.deps,
    permitTo(actor, 'appointments.edit', stored(in_)),
    stored(in_),
    what,
    request(what, key),
  )

const add = (in_: World, actor: Actor, changes: Partial<AppointmentInput> = {}) =>
  edit(in_, actor, { kind: 'add', input: input(changes) })

const withOne = (changes: Partial<Appointment> = {}) =>
  world(usualCase({ appointments: [existing('appt-one', changes)] }))

describe('adding an appointment', () => {
  it('the coordinator adds to the plan, with any of its offices or none; nobody is mailed', async () => {
    const one = world(usualCase())
    expect(await add(one, kari, { agencyId: offices.nav })).toMatchObject({ ok: true })
    expect(await add(one, kari)).toMatchObject({ ok: true })
    expect(stored(one).appointments).toMatchObject([
      { circle: 'plan', version: 1, agencyId: offices.nav },
      { circle: 'plan', version: 1 },
    ])
    expect(lastChange(one).notices).toBeUndefined()
    expect(lastChange(one).log).toMatchObject({
      kind: 'appointment-changed',
      codes: { what: 'added', on: '2027-05-18' },
      circle: 'plan',
      tasks: [],
    })
    expect(lastChange(one).log).not.toHaveProperty('text')
  })

  it('an office with a task adds its own, whatever office it names', async () => {
    const one = world(usualCase())
    await add(one, hege, { agencyId: offices.nav })
    expect(stored(one).appointments).toMatchObject([{ agencyId: offices.housing, circle: 'plan' }])
  })

  it('a health office writes in the health circle, and the history tells nobody else', async () => {
    const one = world(usualCase())
    await add(one, sara, { agencyId: offices.trust, what: 'TSB' })
    await add(one, tor)
    expect(stored(one).appointments).toMatchObject([
      { agencyId: offices.trust, circle: 'health' },
      { agencyId: offices.trust, circle: 'health' },
    ])
    const log = one.shelf.log.get('plan-one') ?? []
    expect(log.map(({ circle }) => circle)).toEqual(['health', 'health'])
    for (const [actor, count] of [
      [kari, 0],
      [hege, 0],
      [frida, 0],
      [sara, 2],
      [tor, 1],
    ] as const) {
      const permit = permitTo(actor, 'plan.read', stored(one))
      expect(visibleLog(permit, stored(one), log), actor.name).toHaveLength(count)
    }
  })

  it('names no health office in the plan, no office outside it, and no office of the plan among health', async () => {
    const one = world(usualCase())
    const refused = { ok: false, error: { code: 'not-allowed' } }
    expect(await add(one, kari, { agencyId: offices.trust })).toEqual(refused)
    expect(await add(one, kari, { agencyId: offices.otherPrison })).toEqual(refused)
    expect(await add(one, sara, { agencyId: offices.nav })).toEqual(refused)
    expect(one.shelf.changes).toEqual([])
  })

  it('has an end', async () => {
    const full = Array.from({ length: mostAppointments }, (_, i) => existing(`appt-no-${i}`))
    expect(await add(world(usualCase({ appointments: full })), kari)).toEqual({
      ok: false,
      error: { code: 'too-many', limit: mostAppointments },
    })
  })

  it('pressed twice adds once', async () => {
    const one = world(usualCase())
    const what: AppointmentEdit = { kind: 'add', input: input() }
    await edit(one, kari, what, 'the-same-key')
    expect(await edit(one, kari, what, 'the-same-key')).toMatchObject({ ok: true })
    expect(stored(one).appointments).toHaveLength(1)
  })
})

describe('changing and removing', () => {
  const id = partId('appt-one')

  it('makes the version grow, and takes the appointment away', async () => {
    const one = withOne({ agencyId: offices.nav })
    await edit(one, kari, { kind: 'change', id, seenVersion: 3, input: input({ where: 'Ny adresse' }) })
    expect(stored(one).appointments).toMatchObject([{ id, version: 4, where: 'Ny adresse' }])
    expect(stored(one).appointments[0]).not.toHaveProperty('agencyId')
    await edit(one, kari, { kind: 'remove', id, seenVersion: 4 })
    expect(stored(one).appointments).toEqual([])
    expect(lastChange(one).log.codes).toMatchObject({ what: 'removed' })
  })

  it('an office changes its own, and nobody else’s', async () => {
    const one = withOne({ agencyId: offices.nav })
    const remove: AppointmentEdit = { kind: 'remove', id, seenVersion: 3 }
    expect(await edit(one, hege, remove)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await edit(one, sara, remove)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await edit(one, nils, remove)).toMatchObject({ ok: true })
  })

  it('of the health circle is nothing to the coordinator, and of one clinic nothing to another office', async () => {
    const one = withOne({ circle: 'health', agencyId: offices.prisonHealth })
    const change: AppointmentEdit = { kind: 'change', id, seenVersion: 3, input: input() }
    expect(await edit(one, kari, change)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await edit(one, tor, change)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await edit(one, sara, change)).toMatchObject({ ok: true })
    expect(stored(one).appointments).toMatchObject([{ circle: 'health' }])
  })

  it('from an old page has no effect and says which version there is', async () => {
    const one = withOne()
    expect(await edit(one, kari, { kind: 'remove', id, seenVersion: 2 })).toEqual({
      ok: false,
      error: { code: 'stale', version: 3 },
    })
    const gone: AppointmentEdit = { kind: 'remove', id: partId('appt-two'), seenVersion: 1 }
    expect(await edit(one, kari, gone)).toEqual({ ok: false, error: { code: 'stale', version: 0 } })
  })

  it('loses against whoever was faster', async () => {
    const slow = interrupted(withOne(), 1, () =>
      edit(fast, kari, { kind: 'change', id, seenVersion: 3, input: input({ what: 'først' }) }),
    )
    const fast = { deps: { ...slow.deps, store: { ...slow.deps.store } }, shelf: slow.shelf }
    const late = await edit(slow, kari, { kind: 'change', id, seenVersion: 3, input: input({ what: 'så' }) })
    expect(late).toEqual({ ok: false, error: { code: 'stale', version: 4 } })
    expect(stored(slow).appointments).toMatchObject([{ what: 'først' }])
  })
})

describe('who reads them', () => {
  it('the plan side reads the plan’s, an office its own, health offices the health circle', () => {
    const subject = usualCase({
      appointments: [
        existing('of-housing', { agencyId: offices.housing }),
        existing('of-nobody'),
        existing('of-clinic', { agencyId: offices.trust, circle: 'health' }),
      ],
    })
    const seen = (actor: Actor) =>
      visibleCase(permitTo(actor, 'plan.read', subject), subject).preparation.appointments.map(
        (one) => one.id,
      )
    expect(seen(kari)).toEqual(['of-housing', 'of-nobody'])
    expect(seen(hege)).toEqual(['of-housing'])
    expect(seen(nils)).toEqual([])
    expect(seen(frida)).toEqual([])
    expect(seen(sara)).toEqual(['of-clinic'])
  })
})
