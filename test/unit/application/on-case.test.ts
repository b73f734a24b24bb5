import { describe, expect, it } from 'vitest'
import { editPlan, type PlanEdit } from '../../../shared/application/edit-plan.ts'
import { changeCase, type Draft } from '../../../shared/application/on-case.ts'
import { declineTransfer } from '../../../shared/application/transfer-plan.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { fail, ok } from '../../../shared/kernel/result.ts'
import { member, now, offices, people, plan, usualCase } from '../../support/cases.ts'
import { creation } from '../../support/changes.ts'
import { interrupted, lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari, berit } = people

const nextVersion = (subject: PlanCase): Draft => ({
  plan: { ...subject.plan, version: subject.plan.version + 1 },
  log: { kind: 'plan-edited', tasks: [], codes: {}, circle: 'plan', text: 'why' },
  tell: [{ kind: 'plan-changed', to: { kind: 'office', agencyId: offices.nav } }],
})

const bump = (in_: World, asked = request(), subject = stored(in_), by = kari) =>
  changeCase(in_.deps, permitTo(by, 'plan.edit', subject), subject, asked, (base) => ok(nextVersion(base)))

/** Somebody else changes the plan between our reading and our writing. */
const somebodyElse =
  (in_: World, change: (subject: PlanCase) => Partial<PlanCase> = () => ({})) =>
  async () => {
    const subject = stored(in_)
    await in_.deps.store.commit({ ...creation({ ...subject, ...change(subject) }), base: subject })
  }

describe('one command on one plan', () => {
  it('is one change, with who, when, why, the notices and the key in it', async () => {
    const one = world(usualCase())
    expect(await bump(one, request({ say: 1 }, 'key-one'))).toEqual({ ok: true, value: '/plans/plan-one' })
    expect(lastChange(one)).toMatchObject({
      log: {
        kind: 'plan-edited',
        purpose: 'plan-edited',
        text: 'why',
        at: now,
        by: { userId: kari.userId, name: 'Kari', agencyId: offices.prison, role: 'coordinator' },
      },
      notices: { planId: 'plan-one', by: kari.userId, notices: [{ kind: 'plan-changed' }] },
      idempotency: { agencyId: offices.prison, key: 'key-one', result: '/plans/plan-one' },
    })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('that lost a race loads the plan again, decides anew on it, and is written once', async () => {
    const calm = world(usualCase())
    const one = interrupted(calm, 2, somebodyElse(calm))
    expect(await bump(one)).toMatchObject({ ok: true })
    expect(one.shelf.changes.map((change) => change.log.purpose)).toEqual(['test', 'test', 'plan-edited'])
    expect(lastChange(one).base?.gate.sequence).toBe(3)
  })

  it('that loses every race writes nothing and says so', async () => {
    const calm = world(usualCase())
    const one = interrupted(calm, 99, somebodyElse(calm))
    expect(await bump(one)).toEqual({ ok: false, error: { code: 'busy' } })
    expect(one.shelf.changes).toHaveLength(5)
    expect(one.shelf.changes.every((change) => change.log.purpose === 'test')).toBe(true)
  })

  it('that lost a race to the end of its right is refused', async () => {
    const calm = world(usualCase())
    const givenAway = somebodyElse(calm, ({ plan: now_ }) => ({
      plan: { ...now_, coordinator: { userId: berit.userId, name: berit.name, agencyId: berit.agencyId } },
    }))
    const one = interrupted(calm, 1, givenAway)
    expect(await bump(one)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(stored(one).plan.version).toBe(1)
  })

  it('that lost a race to what its rules refuse gives the reason', async () => {
    const calm = world(usualCase())
    const one = interrupted(calm, 1, somebodyElse(calm))
    const subject = stored(one)
    const permit = permitTo(kari, 'plan.edit', subject)
    const decide = (base: PlanCase) =>
      base.gate.sequence > 1 ? fail({ code: 'too-late' as const }) : ok(nextVersion(base))
    expect(await changeCase(one.deps, permit, subject, request(), decide)).toEqual({
      ok: false,
      error: { code: 'too-late' },
    })
  })

  it('on a plan that is gone is refused', async () => {
    const calm = world(usualCase())
    const one = interrupted(calm, 1, async () => calm.shelf.cases.clear())
    expect(await bump(one)).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})

describe('the same command again', () => {
  it('has one effect and the first answer', async () => {
    const one = world(usualCase())
    const page = stored(one)
    await bump(one, request({ say: 1 }, 'key-one'), page)
    expect(await bump(one, request({ say: 1 }, 'key-one'), page)).toEqual({
      ok: true,
      value: '/plans/plan-one',
    })
    expect(await bump(one, request({ say: 1 }, 'key-one'))).toMatchObject({ ok: true })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('with another body under the same key is refused; the key of another office is another key', async () => {
    const one = world(usualCase())
    await bump(one, request({ say: 1 }, 'key-one'))
    expect(await bump(one, request({ say: 2 }, 'key-one'))).toEqual({
      ok: false,
      error: { code: 'key-reused' },
    })
    const asked = request({ say: 2 }, 'key-one')
    const theirs = stored(one)
    const permit = permitTo(people.hege, 'note.add', theirs)
    expect(await changeCase(one.deps, permit, theirs, asked, (base) => ok(nextVersion(base)))).toMatchObject({
      ok: true,
    })
    expect(one.shelf.changes).toHaveLength(2)
  })

  it('whose rules now say stale still gets the first answer, but not under another body', async () => {
    const one = world(usualCase())
    const page = stored(one)
    const { person, sentence, destination, voice } = page.plan
    const edit: PlanEdit = { person, sentence, destination, voice, needs: [] }
    const save = (asked: ReturnType<typeof request>) =>
      editPlan(one.deps, permitTo(kari, 'plan.edit', page), stored(one), edit, 1, asked)
    expect(await save(request('edit', 'key-one'))).toMatchObject({ ok: true })
    expect(await save(request('edit', 'key-one'))).toEqual({ ok: true, value: '/plans/plan-one' })
    expect(await save(request('other', 'key-one'))).toEqual({ ok: false, error: { code: 'key-reused' } })
    expect(await save(request('edit', 'key-two'))).toEqual({
      ok: false,
      error: { code: 'stale', version: 2 },
    })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('that lost the race to its own twin gets the answer, though the right went with the act', async () => {
    const transfer = { to: offices.otherPrison, proposedBy: kari.userId, at: now }
    const calm = world(
      usualCase({
        plan: plan({ transfer }),
        members: [member(offices.prison, 'coordinator'), member(offices.otherPrison, 'incoming')],
      }),
    )
    const page = stored(calm)
    const decline = (in_: World) =>
      declineTransfer(
        in_.deps,
        permitTo(berit, 'transfer.answer', page),
        page,
        'full',
        request('no', 'key-one'),
      )
    // As DynamoDB does when both are under way: the loser is told of the conflict, not of the key.
    const store = { ...calm.deps.store, commit: async () => ({ kind: 'raced' }) as const }
    await decline(calm)
    expect(await decline({ ...calm, deps: { ...calm.deps, store } })).toEqual({
      ok: true,
      value: '/plans/plan-one',
    })
    expect(calm.shelf.changes).toHaveLength(1)
  })
})
