import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClaimInput, claimHome, settleHome } from '../../../shared/application/dispute-home.ts'
import { editPlan } from '../../../shared/application/edit-plan.ts'
import type { HomeMunicipality } from '../../../shared/domain/plan/belonging.ts'
import { agreedOn, disputeKind, withClaim } from '../../../shared/domain/plan/dispute.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import { agencyId, municipalityCode } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleClaims } from '../../../shared/policies/visible-dispute.ts'
import { actorAt, offices, people, plan, planCase, usualCase, usualTasks } from '../../support/cases.ts'
import '../../support/fast-check.ts'
import { lastChange, permitTo, request, stored, toldBy, type World, world } from './harness.ts'

const drammen = municipalityCode('3301')
const oslo = municipalityCode('0301')
const asker = municipalityCode('3203')
const unit = (code: string) => agencyId(`coordination:${code}`)
const at = (code: string): Actor => ({
  ...actorAt(unit(code), `Unit${code}`),
  agencyType: 'municipality-coordination',
})
const { hege, kari } = people

const claim = (in_: World, actor: Actor, input: ClaimInput, key?: string) => {
  const subject = stored(in_)
  const permit = permitTo(actor, 'home.claim', subject)
  return claimHome(in_.deps, permit, subject, input, subject.plan.version, request(input, key))
}

const settle = (in_: World, municipality = oslo) => {
  const subject = stored(in_)
  const permit = permitTo(kari, 'home.settle', subject)
  const input = { municipality, by: 'agreed' } as const
  return settleHome(in_.deps, permit, subject, input, subject.plan.version, request(input))
}

const notOurs = { holds: oslo, why: 'stayed-elsewhere' } as const
const homeOf = (in_: World): HomeMunicipality | undefined => stored(in_).plan.belonging?.home
const disputeTasks = ({ tasks }: PlanCase) => tasks.filter(({ kind }) => kind === disputeKind)

describe('a municipality says “not ours”', () => {
  it('makes the home municipality disputed, and asks both units and the coordinator, with a deadline', async () => {
    const one = world(usualCase())
    expect((await claim(one, hege, notOurs)).ok).toBe(true)
    expect(homeOf(one)).toEqual({
      state: 'disputed',
      municipality: drammen,
      claims: [{ municipality: drammen, ...notOurs }],
    })
    // Ten working days after Monday 16 November 2026.
    expect(disputeTasks(stored(one))).toMatchObject([
      { owner: unit('3301'), status: 'requested', due: '2026-11-30', area: 'housing' },
      { owner: unit('0301'), status: 'requested', due: '2026-11-30' },
      { owner: offices.prison, status: 'requested', due: '2026-11-30' },
    ])
    expect(stored(one).schedule.entries.filter(({ due }) => due === '2026-11-30')).toHaveLength(3)
    expect(lastChange(one).log).toMatchObject({
      kind: 'home-claimed',
      codes: { municipality: '3301', holds: '0301', why: 'stayed-elsewhere', state: 'disputed' },
    })
    expect(toldBy(one)).toEqual([
      'task-requested > coordination:3301',
      'task-requested > coordination:0301',
      'task-requested > prison:oslo',
    ])
  })

  it('stops nothing: every task stays where it is, as it is', async () => {
    const one = world(usualCase())
    const before = stored(one).tasks
    await claim(one, hege, notOurs)
    expect(stored(one).tasks.filter(({ kind }) => kind !== disputeKind)).toEqual(before)
    await claim(one, at('0301'), { holds: drammen, why: 'institution' })
    expect(stored(one).tasks.filter(({ kind }) => kind !== disputeKind)).toEqual(before)
    expect(homeOf(one)?.municipality).toBe(drammen)
  })

  it('keeps whoever answered so far, though another claims', async () => {
    const home: HomeMunicipality = { state: 'assumed', municipality: asker }
    const one = world(usualCase({ plan: plan({ belonging: { stay: { municipality: asker }, home } }) }))
    await claim(one, hege, notOurs)
    expect(homeOf(one)).toMatchObject({ state: 'disputed', municipality: asker })
    expect(stored(one).plan.belonging?.stay).toEqual({ municipality: asker })
    expect(disputeTasks(stored(one)).map(({ owner }) => owner)).toContain(unit('3203'))
  })

  it('the other side answers beside it; nobody is asked twice', async () => {
    const one = world(usualCase())
    await claim(one, hege, notOurs)
    await claim(one, at('0301'), { holds: drammen, why: 'institution' })
    expect(homeOf(one)).toMatchObject({ claims: [{ holds: oslo }, { municipality: oslo, holds: drammen }] })
    expect(disputeTasks(stored(one))).toHaveLength(3)
    await claim(one, at('3301'), { holds: asker, why: 'open-case-elsewhere' })
    expect(disputeTasks(stored(one)).map(({ owner }) => owner)).toEqual([
      unit('3301'),
      unit('0301'),
      offices.prison,
      unit('3203'),
    ])
  })

  it('a side that says yes settles it: its tasks end, and who had nothing else takes no part any more', async () => {
    const one = world(usualCase())
    await claim(one, hege, notOurs)
    expect((await claim(one, at('0301'), { holds: oslo, why: 'stayed-here' })).ok).toBe(true)
    expect(homeOf(one)).toEqual({ state: 'settled', municipality: oslo })
    expect(disputeTasks(stored(one)).some(({ status }) => isOpen(status))).toBe(false)
    expect(lastChange(one).losing).toEqual([unit('3301'), unit('0301')])
    expect(decideOnCase(at('0301'), 'plan.read', stored(one)).allowed).toBe(false)
    // Where another office answers now it is suggested to the coordinator, and nothing moves by itself.
    expect(stored(one).tasks.find(({ id }) => id === usualTasks.housing.id)?.owner).toBe(offices.housing)
    expect(stored(one).plan.elsewhere).toContain(usualTasks.housing.id)
  })

  it('the coordinator writes how it ended, and only while it is disputed', async () => {
    const one = world(usualCase())
    expect(decideOnCase(kari, 'home.settle', stored(one)).allowed).toBe(false)
    await claim(one, hege, notOurs)
    expect((await settle(one)).ok).toBe(true)
    expect(homeOf(one)).toEqual({ state: 'settled', municipality: oslo })
    expect(disputeTasks(stored(one)).every(({ status }) => status === 'cancelled')).toBe(true)
    expect(lastChange(one).log).toMatchObject({ kind: 'home-settled', codes: { by: 'agreed' } })
    expect(decideOnCase(kari, 'home.settle', stored(one)).allowed).toBe(false)
    // It can be raised again, and then it is asked again.
    await claim(one, hege, { holds: asker, why: 'chose-elsewhere' })
    expect(homeOf(one)).toMatchObject({ state: 'disputed', municipality: oslo })
  })

  it.each([
    [{ holds: drammen, why: 'other', words: 'x' }, 'own-municipality'],
    [{ holds: municipalityCode('0219'), why: 'stayed-elsewhere' }, 'unknown-municipality'],
  ] as const)('%j is refused: %s', async (input, code) => {
    const one = world(usualCase())
    expect(await claim(one, hege, input)).toMatchObject({ ok: false, error: { code } })
    expect(one.shelf.changes).toEqual([])
  })

  it('is left alone by the plan’s form, which knows no codes of it', async () => {
    const one = world(usualCase())
    await claim(one, hege, notOurs)
    const disputed = homeOf(one)
    const { person, sentence, destination, voice, version } = stored(one).plan
    const home = { state: 'settled', municipality: asker } as const
    const edit = {
      person,
      sentence,
      destination,
      voice,
      needs: [],
      belonging: { home, stay: { municipality: oslo } },
    }
    const permit = permitTo(kari, 'plan.edit', stored(one))
    const done = await editPlan(one.deps, permit, stored(one), edit, version, request('edit'))
    expect(done.ok).toBe(true)
    expect(homeOf(one)).toEqual(disputed)
    expect(stored(one).plan.belonging?.stay).toEqual({ municipality: oslo })
  })

  it('pressed twice it has one effect; on a plan that was changed meanwhile, none', async () => {
    const one = world(usualCase())
    const subject = stored(one)
    const permit = permitTo(hege, 'home.claim', subject)
    const press = (key: string) =>
      claimHome(one.deps, permit, subject, notOurs, subject.plan.version, request(notOurs, key))
    expect((await press('key-same')).ok).toBe(true)
    expect((await press('key-same')).ok).toBe(true)
    expect(await press('key-other')).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect(one.shelf.changes).toHaveLength(1)
  })

  it('makes a person with a protected address known to no new office: the coordinator asks by hand', async () => {
    const base = usualCase()
    const one = world({ ...base, gate: { ...base.gate, protection: 'fortrolig' } })
    await claim(one, hege, notOurs)
    expect(disputeTasks(stored(one)).map(({ owner }) => owner)).toEqual([offices.prison])
    expect(stored(one).members).toEqual(expect.not.arrayContaining([{ agencyId: unit('0301') }]))
  })
})

describe('who says it, and who reads what was said', () => {
  it('is a municipality with a task that it has not turned down; not Nav, health, private offices or the prison', () => {
    const subject = usualCase()
    expect(decideOnCase(hege, 'home.claim', subject).allowed).toBe(true)
    const { nils, sara, tor, frida, leif, berit, adam, astrid } = people
    for (const actor of [kari, leif, nils, sara, tor, frida, berit, adam, astrid])
      expect(decideOnCase(actor, 'home.claim', subject).allowed).toBe(false)
    const rejected = planCase([{ ...usualTasks.housing, status: 'rejected' }])
    expect(decideOnCase(hege, 'home.claim', rejected).allowed).toBe(false)
    for (const actor of [hege, nils, sara, frida, berit])
      expect(decideOnCase(actor, 'home.settle', subject).allowed).toBe(false)
  })

  it('the claims are for the coordinator and the offices asked to settle it', async () => {
    const one = world(usualCase())
    await claim(one, hege, { holds: oslo, why: 'other', words: 'CANARY' })
    const subject = stored(one)
    for (const actor of [kari, at('3301'), at('0301')]) expect(visibleClaims(actor, subject)).toHaveLength(1)
    for (const actor of [people.nils, people.sara, people.frida, people.berit, at('3203')])
      expect(visibleClaims(actor, subject)).toEqual([])
  })
})

describe('any claims, in any order', () => {
  const sides = [drammen, oslo, asker] as const
  const anyClaim = fc.record({
    municipality: fc.constantFrom(...sides),
    holds: fc.constantFrom(...sides),
  })

  it('always leave somebody who answers, one claim a side, and are settled exactly when all agree', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), (claims) => {
        let home: HomeMunicipality | undefined
        for (const one of claims) {
          const answered = home?.municipality
          home = withClaim(home, one)
          if (home.state !== 'disputed') {
            expect(one.holds).toBe(home.municipality)
            continue
          }
          expect(home.municipality).toBe(answered ?? one.municipality)
          expect(agreedOn(home.claims)).toBeUndefined()
          const who = home.claims.map(({ municipality }) => municipality)
          expect(new Set(who).size).toBe(who.length)
        }
      }),
    )
  })
})
