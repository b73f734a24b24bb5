/** Releases ahead: the rows of a portfolio, and the counts that follow the plans whatever happens to the records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, PortfolioQuery, ReleaseCount } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { noPreparation, type Preparation } from '../../../shared/domain/preparation/preparation.ts'
import { isReadyCode, readinessCode } from '../../../shared/domain/readiness/code.ts'
import { type PlanId, planId } from '../../../shared/kernel/ids.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { createOutboxStore } from '../../../shared/store/outbox-store.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import { member, now, offices, people, plan, planCase, task } from '../../support/cases.ts'
import { entry } from '../../support/changes.ts'
import { type EngineTests, type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan, stored } from '../../support/made.ts'
import { patience, runs } from '../../support/runs.ts'

const far = isoDate('2027-12-31')
const near = isoDate('2026-11-16')
const said = { by: { userId: people.kari.userId, name: 'Kari', agencyId: offices.prison }, at: now }

/** Everything said that makes a plan ready for a release on this day, for somebody who leaves the country. */
const prepared = (forRelease: IsoDate | undefined): Omit<Preparation, 'version'> => ({
  ...noPreparation,
  gate: {
    money: { ...said, state: 'not-needed' },
    papers: { ...said, state: 'in-hand' },
    phone: { ...said, state: 'in-hand' },
  },
  greeter: { ...said, who: 'nobody-wanted' },
  health: { ...said, ready: true, ...(forRelease && { forRelease }) },
})

/** A plan that Oslo prison coordinates, for somebody who leaves the country. */
const planNamed = (id: string, release: IsoDate | undefined, changes: Partial<PlanCase> = {}): PlanCase => {
  const made = planCase([], {
    plan: plan({ id: planId(id), number: id, destination: { kind: 'leaving-country' } }),
    ...changes,
  })
  const { release: _, ...schedule } = made.schedule
  return { ...made, schedule: { ...schedule, ...(release && { release }) } }
}

const whole = { agencyId: offices.prison, from: near } as const

const rows = async ({ cases }: Stores, query: Partial<PortfolioQuery> = {}) =>
  (await cases.openNames(await cases.portfolio({ ...whole, show: 'coordinated', limit: 50, ...query }))).rows

const ids = async (stores: Stores, query: Partial<PortfolioQuery> = {}) =>
  (await rows(stores, query)).map((row) => row.planId)

/** Four plans: ready in January, not ready in January and May, without a date. */
const fourPlans = async ({ stores }: Ground): Promise<void> => {
  const january = isoDate('2027-01-04')
  const preparation = { ...prepared(january), version: 1 }
  const subjects = [
    planNamed('plan-ready', january, { preparation }),
    planNamed('plan-soon', isoDate('2027-01-20')),
    planNamed('plan-later', isoDate('2027-05-14')),
    planNamed('plan-undated', undefined),
  ]
  for (const subject of subjects) {
    await makePlan(stores, subject)
    await stores.outbox.refreshCopies(subject.plan.id)
  }
}

const lists: EngineTests = (ground) => {
  it('shows releases of a range, the nearest first; without an end also those without a date', async () => {
    const laid = await ground()
    await fourPlans(laid)
    expect(await ids(laid.stores)).toEqual(['plan-ready', 'plan-soon', 'plan-later', 'plan-undated'])
    expect(await ids(laid.stores, { to: isoDate('2027-01-20') })).toEqual(['plan-ready', 'plan-soon'])
    expect(await ids(laid.stores, { from: isoDate('2027-01-05'), to: far })).toEqual([
      'plan-soon',
      'plan-later',
    ])
    expect(await ids(laid.stores, { show: 'not-ready' })).toEqual(['plan-soon', 'plan-later', 'plan-undated'])
    expect(await ids(laid.stores, { show: 'not-ready', to: isoDate('2027-01-19') })).toEqual([])
    expect(await ids(laid.stores, { agencyId: offices.otherPrison })).toEqual([])
  })

  it('tells of each how ready it is, and how certain the date', async () => {
    const laid = await ground()
    await fourPlans(laid)
    const [ready, soon] = await rows(laid.stores)
    expect(ready).toMatchObject({ certainty: 'expected', release: '2027-01-04', relation: 'coordinator' })
    expect([ready, soon].map((row) => isReadyCode(row?.readiness ?? ''))).toEqual([true, false])
  })

  it('tells an office that somebody comes home to what the date hangs on, and not how ready the plan is', async () => {
    const { stores } = await ground()
    const made = planCase([
      task('task-home', 'housing.permanent', offices.housing),
      task('task-temp', 'housing.temporary', offices.housing),
      task('task-past', 'housing.allowance', offices.housing, { status: 'completed' }),
    ])
    const hangsOn = ['housing', 'treatment'] as const
    await makePlan(stores, { ...made, schedule: { ...made.schedule, certainty: 'conditional', hangsOn } })
    const [row] = await rows(stores, { agencyId: offices.housing, show: 'all' })
    expect(row).toMatchObject({
      certainty: 'conditional',
      hangsOn: ['housing'],
      openTasks: 2,
      relation: 'task',
    })
    expect(row?.readiness).toBeUndefined()
    expect(await ids(stores, { agencyId: offices.housing, show: 'coordinated' })).toEqual([])
    expect((await rows(stores))[0]?.hangsOn).toEqual(['housing', 'treatment'])
  })

  it('turns pages by cursor in either list', async () => {
    const laid = await ground()
    await fourPlans(laid)
    for (const [show, count] of [
      ['coordinated', 4],
      ['not-ready', 3],
    ] as const) {
      const seen: string[] = []
      let cursor: PortfolioQuery['cursor']
      do {
        const page = await laid.stores.cases.portfolio({ ...whole, show, limit: 2, cursor })
        seen.push(...page.rows.map((row) => row.planId))
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(seen).toHaveLength(count)
      expect(seen).toEqual(await ids(laid.stores, { show }))
    }
  })

  it('leaves out who is out already, who is at large, and what is closed', async () => {
    const { stores } = await ground()
    for (const phase of ['released', 'suspended', 'closed'] as const) {
      const subject = planNamed(`plan-${phase}`, far)
      await makePlan(stores, { ...subject, plan: { ...subject.plan, phase } })
      await stores.outbox.refreshCopies(subject.plan.id)
    }
    expect([await ids(stores), await ids(stores, { show: 'not-ready' })]).toEqual([[], []])
    expect(await ids(stores, { show: 'all' })).toEqual(['plan-released', 'plan-suspended'])
    expect(await stores.cases.readinessCounts(whole)).toEqual([])
  })

  it('drops a plan that the office has lost sight of, though the index still has it', async () => {
    const laid = await ground()
    await fourPlans(laid)
    await change(laid.stores, planId('plan-soon'), () => ({ losing: [offices.prison], log: entry() }))
    expect(await ids(laid.stores, { show: 'not-ready' })).toEqual(['plan-later', 'plan-undated'])
  })
}

const days: readonly (IsoDate | undefined)[] = [
  undefined,
  ...['2027-01-04', '2027-01-31', '2027-02-01'].map(isoDate),
]

/** What happens to a plan; each is one change. */
const changes = {
  move: (base: PlanCase, release: IsoDate | undefined): Omit<Change, 'base' | 'log'> => {
    const { release: _, ...schedule } = base.schedule
    return { schedule: { ...schedule, version: schedule.version + 1, ...(release && { release }) } }
  },
  prepare: (base: PlanCase) => ({
    preparation: { ...prepared(base.schedule.release), version: base.preparation.version + 1 },
  }),
  forget: (base: PlanCase) => ({
    preparation: { ...noPreparation, version: base.preparation.version + 1 },
  }),
  phase: (base: PlanCase, phase: PlanCase['plan']['phase']) => ({
    plan: { ...base.plan, phase, version: base.plan.version + 1 },
  }),
  transfer: (base: PlanCase) => {
    const from = base.plan.coordinator.agencyId
    const to = from === offices.prison ? offices.otherPrison : offices.prison
    const coordinator = { ...base.plan.coordinator, agencyId: to }
    return {
      plan: { ...base.plan, coordinator, version: base.plan.version + 1 },
      members: [member(from, 'former'), member(to, 'coordinator')],
      losing: [from],
    }
  },
} as const

const plans = ['plan-a', 'plan-b'] as const
const which = fc.constantFrom(...plans).map(planId)

/** A change of a plan, or a record of one that is handled: by one, by two at once, or by one that dies at its write. */
const events = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), id: which, release: fc.constantFrom(...days) }),
  fc.record({ kind: fc.constantFrom('prepare' as const, 'forget', 'transfer'), id: which }),
  fc.record({
    kind: fc.constant('phase' as const),
    id: which,
    phase: fc.constantFrom('active' as const, 'not-mapped', 'suspended', 'released'),
  }),
  fc.record({
    kind: fc.constantFrom('refresh' as const, 'refresh', 'twice', 'dies-before', 'dies-after'),
    id: which,
  }),
)
type Happening = typeof events extends fc.Arbitrary<infer Value> ? Value : never

/** `on-change` that is killed at its first write: before it is made, or right after. */
const dying = (laid: Ground, isWritten: boolean) =>
  createOutboxStore({
    caseTable: laid.names.case,
    database: {
      ...laid.database,
      transact: async (actions) => {
        if (isWritten) await laid.database.transact(actions)
        throw new Error('killed')
      },
    },
  })

const edit = (stores: Stores, id: PlanId, to: (base: PlanCase) => Omit<Change, 'base' | 'log'>) =>
  change(stores, id, (base) => ({ ...to(base), log: entry() }))

const happen = async (laid: Ground, event: Happening): Promise<unknown> => {
  const { outbox } = laid.stores
  const { id } = event
  switch (event.kind) {
    case 'move':
      return edit(laid.stores, id, (base) => changes.move(base, event.release))
    case 'phase':
      return edit(laid.stores, id, (base) => changes.phase(base, event.phase))
    case 'prepare':
    case 'forget':
    case 'transfer':
      return edit(laid.stores, id, changes[event.kind])
    case 'refresh':
      return outbox.refreshCopies(id)
    case 'twice':
      return Promise.all([outbox.refreshCopies(id), laid.restart().outbox.refreshCopies(id)])
    case 'dies-before':
    case 'dies-after':
      return dying(laid, event.kind === 'dies-after')
        .refreshCopies(id)
        .catch(() => undefined)
  }
}

/** The count made anew, from the plans as they are stored. */
const recount = (subjects: readonly PlanCase[], agencyId: string): readonly ReleaseCount[] => {
  const counted = subjects.filter(
    ({ plan: one }) => ['active', 'not-mapped'].includes(one.phase) && one.coordinator.agencyId === agencyId,
  )
  const order = [...days.filter((day) => day !== undefined), undefined]
  return order.flatMap((release) => {
    const ofDay = counted.filter(({ schedule }) => schedule.release === release)
    const ready = ofDay.filter((one) => isReadyCode(readinessCode(one))).length
    if (ofDay.length === 0) return []
    return [{ ...(release && { release }), ready, notReady: ofDay.length - ready }]
  })
}

const counts: EngineTests = (ground) => {
  it('counts the releases of each day', async () => {
    const laid = await ground()
    await fourPlans(laid)
    expect(await laid.stores.cases.readinessCounts(whole)).toEqual([
      { release: '2027-01-04', ready: 1, notReady: 0 },
      { release: '2027-01-20', ready: 0, notReady: 1 },
      { release: '2027-05-14', ready: 0, notReady: 1 },
      { ready: 0, notReady: 1 },
    ])
    const range = { ...whole, from: isoDate('2027-01-05'), to: isoDate('2027-05-14') }
    expect((await laid.stores.cases.readinessCounts(range)).map(({ release }) => release)).toEqual([
      '2027-01-20',
      '2027-05-14',
    ])
  })

  it(
    'are exact after any changes, with records that come late, twice, at once, or to one who dies',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(events, { minLength: 4, maxLength: 14 }), async (happenings) => {
          const laid = await ground()
          for (const id of plans) await makePlan(laid.stores, planNamed(id, isoDate('2027-01-04')))
          for (const event of happenings) await happen(laid, event)
          for (const id of plans) await laid.stores.outbox.refreshCopies(planId(id))
          const subjects = await Promise.all(plans.map((id) => stored(laid.stores, planId(id))))
          for (const agencyId of [offices.prison, offices.otherPrison]) {
            const range = { agencyId, from: isoDate('2026-01-01') }
            expect(await laid.stores.cases.readinessCounts(range)).toEqual(recount(subjects, agencyId))
            const listed = await laid.stores.cases.portfolio({ ...range, show: 'not-ready', limit: 9 })
            const missing = recount(subjects, agencyId).reduce((sum, { notReady }) => sum + notReady, 0)
            expect(listed.rows.length).toBeLessThanOrEqual(missing)
          }
        }),
        { numRuns: runs(12) },
      )
    },
    patience(120_000),
  )
}

onEachEngine('the portfolio', (ground) => {
  describe('its rows', () => lists(ground))
  describe('its counts', () => counts(ground))
})
