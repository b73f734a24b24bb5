import { describe, expect, it } from 'vitest'
import { acceptCarryOver } from '../../../shared/application/accept-carry-over.ts'
import {
  type CarryOverEdit,
  type CarryOverInput,
  editCarryOver,
} from '../../../shared/application/edit-carry-over.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { CarryOver } from '../../../shared/domain/preparation/carry-over.ts'
import { noPreparation } from '../../../shared/domain/preparation/preparation.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { offices, people, plan, planCase, task, today, usualCase, usualTasks } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, toldBy, type World, world } from './harness.ts'

const { kari, sara, tor, hege, frida } = people

const school = task('task-school', 'education.continue', offices.education)
const eva = { ...hege, agencyId: offices.education, agencyType: 'county-education' } as const

const course = (changes: Partial<CarryOverInput> = {}): CarryOverInput => ({
  kind: 'course',
  what: 'Truckførerkurs',
  inside: 'Skolen i fengselet',
  outside: 'Fylkeskommunen',
  ...changes,
})
const treatment = (changes: Partial<CarryOverInput> = {}): CarryOverInput => ({
  kind: 'treatment',
  what: 'canary-of-treatment',
  inside: 'Helseavdelingen',
  outside: 'Poliklinikken',
  agencyId: offices.trust,
  ...changes,
})

const edit = (in_: World, what: CarryOverEdit, who: typeof kari = kari) =>
  editCarryOver(in_.deps, permitTo(who, 'carry-over.edit', stored(in_)), stored(in_), what, request(what))

const accept = (in_: World, id: string, who: typeof kari, seenVersion = 1) =>
  acceptCarryOver(
    in_.deps,
    permitTo(who, 'carry-over.accept', stored(in_)),
    stored(in_),
    { id: partId(id), seenVersion },
    request([id, seenVersion]),
  )

const entry = (changes: Partial<CarryOver> = {}): CarryOver => ({
  ...course({ agencyId: offices.education }),
  id: partId('carry-one'),
  version: 1,
  circle: 'plan',
  ...changes,
})
const secret = (changes: Partial<CarryOver> = {}): CarryOver => ({
  ...treatment(),
  id: partId('carry-two'),
  version: 1,
  circle: 'health',
  ...changes,
})

const withEntries = (...carryOver: readonly CarryOver[]): PlanCase =>
  planCase([school, ...Object.values(usualTasks)], { carryOver })

const only = (in_: World): CarryOver => {
  const [one] = stored(in_).carryOver
  if (!one) throw new Error('Nothing is listed')
  return one
}

describe('what goes on outside', () => {
  it('is listed by the coordinator; the office that takes over hears of it, and says yes itself', async () => {
    const in_ = world(withEntries())
    await edit(in_, { act: 'add', entry: course({ agencyId: offices.education }) })
    expect(only(in_)).toMatchObject({ version: 1, circle: 'plan', kind: 'course' })
    expect(toldBy(in_)).toEqual(['plan-changed > county:03'])
    expect(await accept(in_, only(in_).id, eva)).toMatchObject({ ok: true })
    expect(only(in_)).toMatchObject({ version: 2, acceptedOn: today })
    expect(toldBy(in_)).toEqual(['plan-changed > user-kari'])
    expect(lastChange(in_).log).toMatchObject({
      kind: 'carry-over-changed',
      codes: { act: 'accept', what: 'course' },
    })
    expect(await accept(in_, only(in_).id, eva, 2)).toMatchObject({ error: { code: 'not-there' } })
  })

  it('is promised anew when who, what or when changes, and not for other words', async () => {
    const said = entry({ acceptedOn: isoDate('2026-11-10') })
    const change = (changes: Partial<CarryOverInput>) => {
      const in_ = world(withEntries(said))
      const input = course({ agencyId: offices.education, ...changes })
      const what = { act: 'change', id: said.id, seenVersion: 1, entry: input } as const
      return edit(in_, what).then(() => only(in_).acceptedOn)
    }
    expect(await change({ inside: 'Verkstedet' })).toBe('2026-11-10')
    expect(await change({ firstDate: isoDate('2027-08-16') })).toBeUndefined()
    expect(await change({ what: 'Lærling' })).toBeUndefined()
    expect(await change({ outside: 'Et annet sted' })).toBeUndefined()
  })

  it("of somebody outside the directory the coordinator notes the yes; an office's own yes nobody else gives", async () => {
    const in_ = world(withEntries())
    await edit(in_, { act: 'add', entry: course({ outside: 'Bakeriet', acceptedOn: today }) })
    expect(only(in_)).toMatchObject({ acceptedOn: today })
    const byOther = course({ agencyId: offices.education, acceptedOn: today })
    expect(await edit(in_, { act: 'add', entry: byOther })).toMatchObject({
      error: { code: 'acceptance-refused' },
    })
    const ahead = course({ acceptedOn: isoDate('2026-11-17') })
    expect(await edit(in_, { act: 'add', entry: ahead })).toMatchObject({
      error: { code: 'acceptance-refused' },
    })
  })

  it('is removed, and guarded by its version', async () => {
    const in_ = world(withEntries(entry({ version: 3 })))
    const id = partId('carry-one')
    expect(await edit(in_, { act: 'remove', id, seenVersion: 2 })).toMatchObject({ error: { code: 'stale' } })
    expect(await edit(in_, { act: 'remove', id, seenVersion: 3 })).toMatchObject({ ok: true })
    expect(stored(in_).carryOver).toEqual([])
    expect(await edit(in_, { act: 'remove', id, seenVersion: 3 })).toMatchObject({
      error: { code: 'not-there' },
    })
  })

  it('takes no new private office while contact is restricted, and lets be what was agreed before', async () => {
    const preparation = { ...noPreparation, flags: [{ kind: 'contact-restricted', from: today }] } as const
    const before = entry({ agencyId: offices.ngo })
    const in_ = world({ ...withEntries(before), preparation })
    expect(await edit(in_, { act: 'add', entry: course({ agencyId: offices.ngo }) })).toMatchObject({
      error: { code: 'contact-restricted' },
    })
    const same = course({ agencyId: offices.ngo, inside: 'Nytt' })
    expect(await edit(in_, { act: 'change', id: before.id, seenVersion: 1, entry: same })).toMatchObject({
      ok: true,
    })
  })

  it('is finished after the person has left', async () => {
    const in_ = world({ ...withEntries(), plan: plan({ phase: 'released' }) })
    expect(await edit(in_, { act: 'add', entry: course() })).toMatchObject({ ok: true })
  })

  it('is no longer than a page holds, in each circle', async () => {
    const many = Array.from({ length: 10 }, (_, at) => secret({ id: partId(`carry-${at + 10}`) }))
    const in_ = world(withEntries(...many))
    expect(await edit(in_, { act: 'add', entry: treatment() }, sara)).toMatchObject({
      error: { code: 'too-many-parts' },
    })
    expect(await edit(in_, { act: 'add', entry: course() })).toMatchObject({ ok: true })
  })
})

describe('treatment', () => {
  it('is listed by the prison health service for a health office, which says yes; the coordinator hears nothing', async () => {
    const in_ = world(withEntries())
    await edit(in_, { act: 'add', entry: treatment() }, sara)
    expect(only(in_)).toMatchObject({ circle: 'health', agencyId: offices.trust })
    expect(toldBy(in_)).toEqual(['plan-changed > health-trust:vestre-viken'])
    await accept(in_, only(in_).id, tor)
    expect(only(in_).acceptedOn).toBe(today)
    expect(toldBy(in_)).toEqual(['plan-changed > prison-health:0301'])
    const { log } = lastChange(in_)
    expect(log).toMatchObject({ circle: 'health', tasks: ['task-specialist'] })
  })

  it.each([
    ['the coordinator lists treatment', kari, treatment(), 'not-allowed'],
    ['health lists a course', sara, course(), 'not-allowed'],
    ['treatment goes to no office of the directory', sara, course({ kind: 'treatment' }), 'office-refused'],
    ['treatment goes to Nav', sara, treatment({ agencyId: offices.nav }), 'office-refused'],
    [
      'a clinic stands behind a job',
      kari,
      course({ kind: 'job', agencyId: offices.trust }),
      'office-refused',
    ],
  ] as const)('not when %s', async (_name, who, input, code) => {
    const in_ = world(withEntries())
    expect(await edit(in_, { act: 'add', entry: input }, who)).toEqual({ ok: false, error: { code } })
    expect(in_.shelf.changes).toEqual([])
  })

  it('of the other circle is not there to change, whatever its version', async () => {
    const in_ = world(withEntries(secret(), entry()))
    const remove = (id: string) => ({ act: 'remove', id: partId(id), seenVersion: 1 }) as const
    expect(await edit(in_, remove('carry-two'))).toMatchObject({ error: { code: 'not-there' } })
    expect(await edit(in_, remove('carry-one'), sara)).toMatchObject({ error: { code: 'not-there' } })
  })

  it('is in no word, number or date that others read: page, history or mail', async () => {
    const in_ = world(withEntries())
    await edit(in_, { act: 'add', entry: treatment({ firstDate: isoDate('2027-05-18') }) }, sara)
    await accept(in_, only(in_).id, tor)
    const subject = stored(in_)
    const log = in_.shelf.log.get('plan-one') ?? []
    for (const reader of [kari, hege, frida, people.nils, eva]) {
      const decision = decideOnCase(reader, 'plan.read', subject)
      if (!decision.allowed) throw new Error(`${reader.name} should read`)
      const read = JSON.stringify([
        visibleCase(decision.permit, subject).preparation,
        visibleLog(decision.permit, subject, log),
      ])
      expect(read, reader.name).not.toMatch(
        /canary-of-treatment|2027-05-18|treatment|health-trust|carry-over-changed/,
      )
    }
    const health = decideOnCase(sara, 'plan.read', subject)
    if (!health.allowed) throw new Error('Sara should read')
    expect(JSON.stringify(visibleCase(health.permit, subject).preparation)).toContain('canary-of-treatment')
    expect(visibleLog(health.permit, subject, log).map(({ kind }) => kind)).toContain('carry-over-changed')
    expect(JSON.stringify(in_.shelf.changes.map(({ notices }) => notices))).not.toContain('canary')
  })
})

describe('who may say yes', () => {
  const may = (who: typeof kari, subject: PlanCase) => decideOnCase(who, 'carry-over.accept', subject).allowed

  it('the office that is named; of treatment a health office alone', () => {
    expect(may(eva, withEntries(entry()))).toBe(true)
    expect(may(hege, withEntries(entry()))).toBe(false)
    expect(may(kari, withEntries(entry()))).toBe(false)
    expect(may(kari, withEntries(entry({ agencyId: offices.prison })))).toBe(true)
    expect(may(tor, withEntries(secret()))).toBe(true)
    expect(may(people.nils, withEntries(secret({ agencyId: offices.nav })))).toBe(false)
  })

  it('nobody for another office, though the door is open for its own', async () => {
    const own = entry({ id: partId('carry-own') })
    const other = entry({ id: partId('carry-other'), agencyId: offices.nav })
    const in_ = world(withEntries(own, other))
    expect(await accept(in_, 'carry-other', eva)).toMatchObject({ error: { code: 'not-there' } })
  })

  it('listing: the coordinator and the prison health service with its task, nobody else', () => {
    const subject = usualCase()
    const allowed = Object.values(people).filter(
      (who) => decideOnCase(who, 'carry-over.edit', subject).allowed,
    )
    expect(allowed.map(({ name }) => name)).toEqual(['Kari', 'Leif', 'Sara'])
  })
})
