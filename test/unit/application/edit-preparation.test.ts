import { describe, expect, it } from 'vitest'
import { editPlan } from '../../../shared/application/edit-plan.ts'
import { editPreparation, type PreparationEdit } from '../../../shared/application/edit-preparation.ts'
import { sayHealthReady } from '../../../shared/application/say-health-ready.ts'
import { readiness } from '../../../shared/domain/readiness/readiness.ts'
import { member, now, offices, people, plan, planCase, release, usualCase } from '../../support/cases.ts'
import { interrupted, lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari, leif, sara } = people
const by = (actor: typeof kari) => ({ userId: actor.userId, name: actor.name, agencyId: actor.agencyId })

const nothing: PreparationEdit = { gate: {}, checked: [], seenVersion: 0 }

const edit = (in_: World, changes: Partial<PreparationEdit>, actor = kari, on = stored(in_)) =>
  editPreparation(
    in_.deps,
    permitTo(actor, 'preparation.edit', on),
    on,
    { ...nothing, seenVersion: on.preparation.version, ...changes },
    request(changes),
  )

describe('typing in facts of the first 72 hours', () => {
  it('says who said what and when, in one change with its log entry', async () => {
    const one = world(usualCase())
    const done = await edit(one, {
      gate: { phone: 'in-hand', papers: 'missing' },
      sleep: 'family',
      greeter: { who: 'office', agencyId: offices.nav },
      checked: ['nav-contact'],
    })
    expect(done).toEqual({ ok: true, value: '/plans/plan-one' })
    const said = { by: by(kari), at: now }
    expect(stored(one).preparation).toEqual({
      version: 1,
      gate: { phone: { ...said, state: 'in-hand' }, papers: { ...said, state: 'missing' } },
      sleep: { ...said, place: 'family' },
      greeter: { ...said, who: 'office', agencyId: offices.nav },
      checked: { 'nav-contact': said },
      flags: [],
    })
    expect(lastChange(one).log).toMatchObject({
      kind: 'preparation-changed',
      circle: 'plan',
      codes: {
        gate: 'phone:in-hand papers:missing',
        sleep: 'family',
        greeter: 'office',
        ticked: 'nav-contact',
      },
    })
    expect(lastChange(one).notices).toBeUndefined()
  })

  it('keeps who said what has not changed, and forgets what is left out', async () => {
    const one = world(usualCase())
    await edit(one, {
      gate: { phone: 'in-hand', papers: 'arranged' },
      sleep: 'family',
      checked: ['keep-home'],
    })
    await edit(one, { gate: { phone: 'in-hand', papers: 'in-hand' } }, leif)
    const { gate, sleep, checked, version } = stored(one).preparation
    expect(version).toBe(2)
    expect(gate.phone?.by).toEqual(by(kari))
    expect(gate.papers?.by).toEqual(by(leif))
    expect([sleep, checked]).toEqual([undefined, {}])
    expect(lastChange(one).log.codes).toEqual({
      gate: 'papers:in-hand',
      sleep: 'unknown',
      unticked: 'keep-home',
    })
  })

  it('leaves health’s answer and the flags as they are', async () => {
    const flags = [{ kind: 'call-before-first-meeting', from: release }] as const
    const health = { by: by(sara), at: now, ready: true, forRelease: release }
    const preparation = { version: 4, gate: {}, checked: {}, flags, health }
    const one = world(usualCase({ preparation }))
    await edit(one, { sleep: 'own-home' })
    expect(stored(one).preparation).toMatchObject({ version: 5, flags, health })
  })

  it('does nothing when nothing is different, and says so', async () => {
    const one = world(usualCase())
    await edit(one, { sleep: 'own-home' })
    expect(await edit(one, { sleep: 'own-home' })).toEqual({ ok: false, error: { code: 'unchanged' } })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('is stale when somebody changed it since', async () => {
    const one = world(usualCase())
    const seen = stored(one)
    await edit(one, { sleep: 'own-home' }, leif)
    expect(await edit(one, { sleep: 'family' }, kari, seen)).toEqual({
      ok: false,
      error: { code: 'stale', version: 1 },
    })
  })

  it('is not stale when something else of the plan changed while it was written', async () => {
    const one = world(usualCase())
    const { plan: before } = stored(one)
    const busy = interrupted(one, 1, async () =>
      editPlan(
        one.deps,
        permitTo(kari, 'plan.edit', stored(one)),
        stored(one),
        {
          person: before.person,
          sentence: before.sentence,
          destination: before.destination,
          voice: before.voice,
          needs: [],
        },
        before.version,
        request('other'),
      ),
    )
    expect(await edit(busy, { sleep: 'own-home' })).toMatchObject({ ok: true })
    expect(stored(one).plan.version).toBe(2)
    expect(stored(one).preparation.version).toBe(1)
  })

  it.each([
    ['an office without a part', offices.education, []],
    ['an office that has left', offices.housing, [member(offices.housing, 'former')]],
    ['a clinic that others do not know of', offices.trust, [member(offices.trust, 'task', [], 'health')]],
  ] as const)('does not name %s as the one that meets', async (_name, agencyId, members) => {
    const one = world(planCase([], { members: [member(offices.prison, 'coordinator'), ...members] }))
    expect(await edit(one, { greeter: { who: 'office', agencyId } })).toEqual({
      ok: false,
      error: { code: 'not-in-plan' },
    })
  })

  it('goes on when the person is out: what was not finished can be finished', async () => {
    const one = world(usualCase({ plan: plan({ phase: 'released' }) }))
    expect(await edit(one, { sleep: 'own-home' })).toMatchObject({ ok: true })
    expect(readiness(stored(one)).sleep).toEqual({ answer: 'ready', reason: 'own-home' })
  })

  it('meets health’s answer in between as a change by somebody', async () => {
    const one = world(usualCase())
    const seen = stored(one)
    await sayHealthReady(
      one.deps,
      permitTo(sara, 'health.say-ready', seen),
      seen,
      { ready: true, about: release, seenVersion: 0 },
      request('health'),
    )
    expect(await edit(one, { sleep: 'own-home' }, kari, seen)).toMatchObject({ error: { code: 'stale' } })
  })
})
