import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeKind, proposeTasks } from '../../../shared/application/propose-tasks.ts'
import { rerouteTask } from '../../../shared/application/reroute-task.ts'
import { sendTasks, type TaskToSend } from '../../../shared/application/send-tasks.ts'
import { setFlags } from '../../../shared/application/set-flags.ts'
import { acceptTransfer } from '../../../shared/application/transfer-plan.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { planPhases } from '../../../shared/domain/plan/plan.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { familyKinds } from '../../../shared/domain/preparation/contact.ts'
import { type Flag, type FlagKind, flagKinds } from '../../../shared/domain/preparation/flags.ts'
import { noPreparation } from '../../../shared/domain/preparation/preparation.ts'
import { kindFacts, kindsOfArea, type TaskKind, taskKinds } from '../../../shared/domain/task/kinds.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import {
  member,
  need,
  now,
  offices,
  people,
  plan,
  planCase,
  task,
  today,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { lastChange, permitTo, request, stored, toldBy, type World, world } from './harness.ts'

const { kari, sara, berit } = people
const directory = standardDirectory()

const restriction = (alsoPublicOffices = false): Flag => ({
  kind: 'contact-restricted',
  from: today,
  ...(alsoPublicOffices && { alsoPublicOffices }),
})

const restricted = (subject: PlanCase, flag = restriction()): PlanCase => ({
  ...subject,
  preparation: { ...noPreparation, version: 1, flags: [flag] },
})

const send = (in_: World, toSend: readonly TaskToSend[], who = kari) =>
  sendTasks(
    in_.deps,
    permitTo(who, who === sara ? 'tasks.send-onward' : 'tasks.send', stored(in_)),
    stored(in_),
    toSend,
    request(toSend),
  )

/** Written from the paragraph, not from the code: family, NGOs, and where the ruling says so every office outside. */
const isKeptOut = (office: string, kind: TaskKind, alsoPublic: boolean): boolean => {
  if (/^family\./.test(kind) || /^ngo:/.test(office)) return true
  return alsoPublic && office !== offices.prison && !/^prison-health:/.test(office)
}

describe('while a court restricts contact (strprl § 186)', () => {
  it('every kind that reaches a family is among the family kinds', () =>
    expect(familyKinds).toEqual(taskKinds.filter((kind) => kind.startsWith('family.'))))

  it('whatever the plan is, nothing that is proposed as sendable and nothing that is sent reaches whom it keeps out', async () => {
    const anyNeeds = fc
      .array(fc.constantFrom(...areas), { minLength: 1 })
      .map((chosen) => [...new Set(chosen)].map((area) => need(area, { wanted: [...kindsOfArea(area)] })))
    const coordinators = taskKinds.filter((kind) => kindFacts(kind).circle !== 'health')
    const seen = { sent: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          needs: anyNeeds,
          alsoPublic: fc.boolean(),
          phase: fc.constantFrom(...planPhases.filter((one) => one !== 'closed' && one !== 'not-mapped')),
          chosen: fc.subarray([...coordinators], { minLength: 1, maxLength: 4 }),
        }),
        async ({ needs, alsoPublic, phase, chosen }) => {
          const subject = restricted(planCase([], { needs, plan: plan({ phase }) }), restriction(alsoPublic))
          for (const one of proposeTasks(subject, directory, today))
            if (!one.contactRefused)
              expect(isKeptOut(one.decision.office, one.kind, alsoPublic), one.kind).toBe(false)
          const in_ = world(subject)
          const done = await send(
            in_,
            chosen.map((kind) => ({ kind, consentGivenOn: today })),
          )
          seen[done.ok ? 'sent' : 'refused'] += 1
          for (const { owner, kind } of stored(in_).tasks)
            expect(isKeptOut(owner, kind, alsoPublic), `${kind} at ${owner}`).toBe(false)
          for (const line of done.ok ? toldBy(in_) : []) expect(line).not.toContain('ngo:')
        },
      ),
      { numRuns: runs(150) },
    )
    expect(Math.min(seen.sent, seen.refused)).toBeGreaterThan(5)
  })

  it.each(['family.support', 'family.mentor', 'family.children', 'leisure.activity'] as const)(
    '%s is refused with its reason, until the flag is cleared',
    async (kind) => {
      const in_ = world(restricted(planCase()))
      const toSend = [{ kind, consentGivenOn: today }]
      expect(await send(in_, toSend)).toEqual({ ok: false, error: { code: 'contact-restricted', kind } })
      expect(in_.shelf.changes).toEqual([])
      await setFlags(
        in_.deps,
        permitTo(kari, 'flags.edit', stored(in_)),
        stored(in_),
        { kinds: [], alsoPublicOffices: false, seenVersion: 1 },
        request(kind),
      )
      expect(await send(in_, toSend)).toMatchObject({ ok: true })
    },
  )

  it('public offices are asked as before; the municipality that follows up is no family', async () => {
    const in_ = world(restricted(planCase()))
    const kinds = ['housing.permanent', 'money.assistance', 'coordination.follow-up'] as const
    expect(
      await send(
        in_,
        kinds.map((kind) => ({ kind })),
      ),
    ).toMatchObject({ ok: true })
  })

  it('unless the ruling says otherwise: then only the prison and its health service', async () => {
    const in_ = world(restricted(planCase(), restriction(true)))
    expect(await send(in_, [{ kind: 'housing.permanent' }])).toMatchObject({
      error: { code: 'contact-restricted', kind: 'housing.permanent' },
    })
    const inside = [{ kind: 'identity.id-card' }, { kind: 'health.follow-up' }] as const
    expect(await send(in_, inside)).toMatchObject({ ok: true })
    expect(await send(in_, [{ kind: 'health.specialist' }], sara)).toMatchObject({
      error: { code: 'contact-restricted' },
    })
  })

  it('one refused task keeps the whole sending back', async () => {
    const in_ = world(restricted(planCase()))
    const both = [{ kind: 'housing.permanent' }, { kind: 'family.mentor', consentGivenOn: today }] as const
    expect(await send(in_, both)).toMatchObject({ error: { code: 'contact-restricted' } })
    expect(stored(in_).tasks).toEqual([])
  })

  it('a rejected task is not sent on to another private office', async () => {
    const rejected = { ...usualTasks.ngo, status: 'rejected' } as const
    const in_ = world(restricted(planCase([rejected])))
    const subject = stored(in_)
    const done = await rerouteTask(
      in_.deps,
      permitTo(kari, 'task.reroute', subject, rejected),
      subject,
      { taskId: rejected.id, seenVersion: 1, consentGivenOn: today },
      request(),
    )
    expect(done).toMatchObject({ error: { code: 'contact-restricted', kind: 'family.mentor' } })
  })

  it('taking a plan over is not blocked: its tasks move between prisons', async () => {
    const transfer = { to: offices.otherPrison, proposedBy: kari.userId, at: now }
    const children = task('task-children', 'family.children', offices.prison)
    const subject = planCase([children], {
      plan: plan({ transfer }),
      members: [member(offices.prison, 'coordinator'), member(offices.otherPrison, 'incoming')],
    })
    const in_ = world(restricted(subject))
    const done = await acceptTransfer(
      in_.deps,
      permitTo(berit, 'transfer.answer', stored(in_)),
      stored(in_),
      request(),
    )
    expect(done).toMatchObject({ ok: true })
  })

  it('without the flag nothing is refused', () => {
    for (const kind of taskKinds)
      expect(proposeKind(planCase(), kind, directory, today).contactRefused).toBe(false)
  })
})

describe('setting and clearing flags', () => {
  const set = (in_: World, kinds: readonly FlagKind[], alsoPublicOffices = false, seenVersion?: number) =>
    setFlags(
      in_.deps,
      permitTo(kari, 'flags.edit', stored(in_)),
      stored(in_),
      { kinds, alsoPublicOffices, seenVersion: seenVersion ?? stored(in_).preparation.version },
      request([kinds, alsoPublicOffices]),
    )

  it('keeps the day a flag came, and logs what came and went, by code, without a word', async () => {
    const before: Flag = { kind: 'address-not-approved', from: isoDate('2026-10-01') }
    const in_ = world(
      usualCase({ preparation: { ...noPreparation, version: 4, flags: [before, restriction()] } }),
    )
    await set(in_, ['call-before-first-meeting', 'address-not-approved'])
    expect(stored(in_).preparation).toMatchObject({
      version: 5,
      flags: [before, { kind: 'call-before-first-meeting', from: today }],
    })
    const { log } = lastChange(in_)
    expect(log.codes).toEqual({ set: 'call-before-first-meeting', cleared: 'contact-restricted' })
    expect(log).not.toHaveProperty('text')
  })

  it('tells the offices that see a change: private ones of one flag only', async () => {
    const in_ = world(planCase([usualTasks.housing, usualTasks.ngo]))
    await set(in_, ['address-not-approved'])
    expect(toldBy(in_)).toEqual(['plan-changed > municipality:3301'])
    await set(in_, ['address-not-approved', 'call-before-first-meeting'])
    expect(toldBy(in_)).toContain('plan-changed > ngo:red-cross-after-sentence')
  })

  it('notes that a ruling also keeps public offices out, and that it no longer does', async () => {
    const in_ = world(usualCase())
    await set(in_, ['contact-restricted'], true)
    expect(lastChange(in_).log.codes).toEqual({ set: 'contact-restricted', public: 'contact-restricted' })
    await set(in_, ['contact-restricted'], false)
    expect(lastChange(in_).log.codes).toEqual({ set: 'contact-restricted' })
    expect(stored(in_).preparation.flags).toEqual([{ kind: 'contact-restricted', from: today }])
  })

  it('changes nothing when nothing changes, or from an old page', async () => {
    const in_ = world(usualCase())
    expect(await set(in_, [])).toEqual({ ok: false, error: { code: 'unchanged' } })
    expect(await set(in_, [...flagKinds], false, 7)).toMatchObject({ error: { code: 'stale', version: 0 } })
    expect(in_.shelf.changes).toEqual([])
  })

  it('leaves the rest of the preparation as it was', async () => {
    const said = { by: { userId: kari.userId, name: kari.name, agencyId: kari.agencyId }, at: now }
    const preparation = {
      ...noPreparation,
      version: 2,
      gate: { money: { ...said, state: 'in-hand' } },
    } as const
    const in_ = world(usualCase({ preparation }))
    await set(in_, ['no-contact'])
    expect(stored(in_).preparation.gate).toEqual(preparation.gate)
  })
})
