/** What prepares a release: stages, facts, what goes on outside, appointments, the sentence. */
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import type { CarryOver } from '../../../shared/domain/preparation/carry-over.ts'
import { noPreparation, type Preparation } from '../../../shared/domain/preparation/preparation.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import { noStepDown, type StepDown } from '../../../shared/domain/step/step.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { now, offices, people, planCase, usualCase } from '../../support/cases.ts'
import { entry } from '../../support/changes.ts'
import { type EngineTests, type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan, stored } from '../../support/made.ts'
import { patience, runs } from '../../support/runs.ts'
import { appointments, carryOvers, preparations, sentences, stepDowns } from '../preparation-arbitraries.ts'

const canary = 'Kanarifugl'

const said = { by: { userId: people.kari.userId, name: 'Kari', agencyId: offices.prison }, at: now }

const stepDown: StepDown = {
  version: 1,
  steps: [
    {
      id: partId('step-one'),
      kind: 'transition-house',
      state: 'applied',
      from: isoDate('2027-02-01'),
      place: canary,
      terms: canary,
    },
  ],
  conditions: [
    { id: partId('condition-one'), kind: 'duty-to-report', followedUpBy: offices.probation, words: canary },
    { id: partId('condition-two'), kind: 'no-contact', followedUpBy: offices.probation },
  ],
}

const preparation: Preparation = {
  version: 1,
  gate: { money: { ...said, state: 'arranged' } },
  sleep: { ...said, place: 'family' },
  greeter: { ...said, who: 'office', agencyId: offices.ngo },
  health: { ...said, ready: false, lastDoseInside: isoDate('2027-05-14') },
  checked: { 'belongings-packed': said },
  flags: [{ kind: 'contact-restricted', from: isoDate('2026-11-01'), alsoPublicOffices: true }],
}

const carryOver: CarryOver = {
  id: partId('carry-one'),
  version: 1,
  kind: 'exam',
  what: canary,
  inside: canary,
  outside: canary,
  firstDate: isoDate('2027-06-01'),
  circle: 'plan',
}

const appointment: Appointment = {
  id: partId('appointment-one'),
  version: 1,
  agencyId: offices.nav,
  on: isoDate('2027-05-18'),
  time: '10:30',
  what: canary,
  where: canary,
  askFor: canary,
  circle: 'plan',
}

const sentence: SentenceRecord = {
  ...said,
  version: 1,
  facts: {
    kind: 'imprisonment',
    start: isoDate('2025-01-06'),
    remandDays: 74,
    interruptions: [{ kind: 'escape', from: isoDate('2026-02-28'), to: isoDate('2026-03-04') }],
    parts: [{ years: 2, months: 6, days: 15 }],
    foreign: false,
    monitoringExcluded: true,
    refusals: [{ on: isoDate('2026-10-01') }],
  },
  typed: { end: isoDate('2027-09-01'), parole: isoDate('2027-05-14') },
  reason: canary,
}

const everything = { stepDown, preparation, carryOver: [carryOver], appointments: [appointment], sentence }

const preparedPlan = async ({ stores }: Ground): Promise<PlanCase> => makePlan(stores, usualCase(everything))

const contents: EngineTests = (ground) => {
  it('is empty for a plan that was stored before there was any of it', async () => {
    const { stores } = await ground()
    const made = await makePlan(stores, planCase([]))
    expect(made).toMatchObject({ stepDown: noStepDown, preparation: noPreparation })
    expect([made.carryOver, made.appointments, made.sentence]).toEqual([[], [], undefined])
    const facts = await stores.outbox.loadFacts(made.plan.id)
    expect(facts).toMatchObject({ stepDown: noStepDown, preparation: noPreparation, appointments: [] })
  })

  it('comes back whole, whether the plan was made with it or got it later', async () => {
    const laid = await ground()
    const made = await preparedPlan(laid)
    expect(made).toMatchObject(everything)
    expect(await stored(laid.restart(), made.plan.id)).toEqual(made)
    const later = await change(laid.stores, made.plan.id, () => ({
      stepDown: { ...stepDown, version: 2, steps: [] },
      appointments: [{ ...appointment, version: 2, time: undefined, agencyId: undefined }],
      log: entry(),
    }))
    expect(later.stepDown).toEqual({ ...stepDown, version: 2, steps: [] })
    const { time: _, agencyId: __, ...rest } = appointment
    expect(later.appointments).toEqual([{ ...rest, version: 2 }])
    expect(later.preparation).toEqual(preparation)
  })

  it(
    'keeps any of it, letter for letter',
    async () => {
      const laid = await ground()
      let before = await makePlan(laid.stores, planCase([]))
      const any = fc.record({
        stepDown: stepDowns,
        preparation: preparations,
        carryOver: carryOvers,
        appointment: appointments,
        sentence: sentences,
      })
      await fc.assert(
        fc.asyncProperty(any, async (given) => {
          const wanted = {
            stepDown: { ...given.stepDown, version: before.stepDown.version + 1 },
            preparation: { ...given.preparation, version: before.preparation.version + 1 },
            carryOver: [{ ...given.carryOver, version: (before.carryOver[0]?.version ?? 0) + 1 }],
            appointments: [{ ...given.appointment, version: (before.appointments[0]?.version ?? 0) + 1 }],
            sentence: { ...given.sentence, version: (before.sentence?.version ?? 0) + 1 },
          }
          const outcome = await laid.stores.cases.commit({ base: before, ...wanted, log: entry() })
          expect(outcome.kind).toBe('done')
          before = await stored(laid.stores, before.plan.id)
          expect(before).toMatchObject(JSON.parse(JSON.stringify(wanted)))
        }),
        { numRuns: runs(15) },
      )
    },
    patience(20_000),
  )

  it('can be taken away: a thing to carry over, an appointment', async () => {
    const laid = await ground()
    const made = await preparedPlan(laid)
    const after = await change(laid.stores, made.plan.id, (base) => ({
      removedCarryOver: base.carryOver,
      removedAppointments: base.appointments,
      log: entry(),
    }))
    expect([after.carryOver, after.appointments]).toEqual([[], []])
  })
}

const races: EngineTests = (ground) => {
  it.each([
    ['stages', { stepDown }],
    ['facts', { preparation }],
    ['a sentence', { sentence }],
    ['a thing to carry over', { carryOver: [carryOver] }],
    ['an appointment', { appointments: [appointment] }],
    ['no thing to carry over', { removedCarryOver: [{ ...carryOver, version: 4 }] }],
    ['no appointment', { removedAppointments: [{ ...appointment, version: 4 }] }],
  ] satisfies [string, Partial<Change>][])(
    'refuses %s that was not decided on the version stored',
    async (_, late) => {
      const laid = await ground()
      const made = await preparedPlan(laid)
      const torn: PlanCase = {
        ...made,
        stepDown: { ...made.stepDown, version: 7 },
        preparation: { ...made.preparation, version: 7 },
        sentence: { ...sentence, version: 7 },
        carryOver: [],
        appointments: [],
      }
      expect(await laid.stores.cases.commit({ base: torn, ...late, log: entry() })).toMatchObject({
        kind: 'raced',
      })
      expect(await stored(laid.stores, made.plan.id)).toEqual(made)
    },
  )
}

const secrets: EngineTests = (ground) => {
  it('lies sealed: no word of it is in the table', async () => {
    const laid = await ground()
    await preparedPlan(laid)
    const { Items = [] } = await laid.client.send(new ScanCommand({ TableName: laid.names.case }))
    const reveal = (_: string, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
    const text = JSON.stringify(Items, reveal)
    expect(text).toContain('transition-house')
    expect(text).not.toContain(canary)
  })

  it('is known without a key by its codes and dates alone', async () => {
    const laid = await ground()
    const { plan } = await preparedPlan(laid)
    const facts = await laid.stores.outbox.loadFacts(plan.id)
    expect(JSON.stringify(facts)).not.toContain(canary)
    expect(facts?.preparation).toEqual(preparation)
    expect(facts?.stepDown.steps).toEqual([
      { id: 'step-one', kind: 'transition-house', state: 'applied', from: '2027-02-01' },
    ])
    const { what: _, where: __, askFor: ___, ...known } = appointment
    expect(facts?.appointments).toEqual([known])
  })

  it('opens in no other place', async () => {
    const laid = await ground()
    const { plan } = await preparedPlan(laid)
    const Key = { pk: `PLAN#${plan.id}`, sk: `APPT#${appointment.id}` }
    const item = await laid.database.get({ TableName: laid.names.case, Key })
    await laid.database.put({ TableName: laid.names.case, Item: { ...item, wh: item?.pl } })
    await expect(laid.stores.cases.loadCase(plan.id)).rejects.toThrow(`appointment.${appointment.id}.what`)
  })
}

onEachEngine('the preparation of a release', (ground) => {
  describe('what it holds', () => contents(ground))
  describe('a race', () => races(ground))
  describe('its words', () => secrets(ground))
})
