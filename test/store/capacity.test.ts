/**
 * The budgets of the architecture. On dynoxide alone: it counts what index writes and transactions cost, while
 * DynamoDB Local counts less of both.
 */
import { expect, it } from 'vitest'
import { areas } from '../../shared/domain/area/areas.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { gateItems } from '../../shared/domain/preparation/preparation.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import { eventId, partId, planId, taskId } from '../../shared/kernel/ids.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { addAnswerDate } from '../../shared/schedule/plan-dates.ts'
import {
  member,
  need,
  offices,
  people,
  plan,
  planCase,
  task,
  today,
  usualCase,
  usualTasks,
} from '../support/cases.ts'
import { batch, creation, entry, idempotency } from '../support/changes.ts'
import { onEachEngine, type Reading } from '../support/engine.ts'
import { makePlan, stored } from '../support/made.ts'

const units = (readings: readonly Reading[], table: string): number =>
  readings
    .filter(({ consumed }) => consumed.TableName?.endsWith(table))
    .reduce((sum, { consumed }) => sum + (consumed.CapacityUnits ?? 0), 0)

const report = (what: string, readings: readonly Reading[]): void => {
  const figures = ['case', 'key'].map((table) => `${table} ${units(readings, `-${table}`)}`).join(', ')
  process.stdout.write(`  capacity: ${what}: ${figures}\n`)
}

const twoHundred = 'Trenger hjelp til å finne et sted å bo før løslatelsen. '.repeat(4).slice(0, 200)

const { userId, name, agencyId } = people.kari
const saidBy = { by: { userId, name, agencyId }, at: plan().createdAt }

/** Everything that prepares a release: four stages, two conditions, all facts, two things to carry over, two appointments. */
const prepared = {
  stepDown: {
    version: 1,
    steps: (['lower-security', 'leave', 'day-release', 'parole'] as const).map((kind, at) => ({
      id: partId(`01HZY8Q3VSTEP${at}`),
      kind,
      state: 'planned' as const,
      from: today,
      place: 'Hassel fengsel, avdeling Sande',
    })),
    conditions: (['duty-to-report', 'residence'] as const).map((kind, at) => ({
      id: partId(`01HZY8Q3VCOND${at}`),
      kind,
      followedUpBy: offices.probation,
      words: twoHundred.slice(0, 60),
    })),
  },
  preparation: {
    version: 1,
    gate: Object.fromEntries(gateItems.map((item) => [item, { ...saidBy, state: 'arranged' as const }])),
    sleep: { ...saidBy, place: 'family' as const },
    greeter: { ...saidBy, who: 'office' as const, agencyId: offices.ngo },
    health: { ...saidBy, ready: true, forRelease: today, lastDoseInside: today, firstDoseOutside: today },
    checked: {},
    flags: [],
  },
  carryOver: (['exam', 'job'] as const).map((kind, at) => ({
    id: partId(`01HZY8Q3VCARRY${at}`),
    version: 1,
    kind,
    what: twoHundred.slice(0, 40),
    inside: 'Skoleavdelingen',
    outside: 'Drammen videregående skole',
    circle: 'plan' as const,
  })),
  appointments: [offices.nav, offices.housing].map((agencyId, at) => ({
    id: partId(`01HZY8Q3VAPPT${at}`),
    version: 1,
    agencyId,
    on: today,
    time: '10:30',
    what: 'Samtale om økonomisk sosialhjelp',
    where: 'Grønland 11, Drammen',
    askFor: 'Nils i resepsjonen',
    circle: 'plan' as const,
  })),
  sentence: {
    ...saidBy,
    version: 1,
    facts: {
      kind: 'imprisonment' as const,
      start: today,
      remandDays: 74,
      interruptions: [],
      parts: [{ years: 2, months: 6, days: 0 }],
      foreign: false,
      monitoringExcluded: false,
      refusals: [],
    },
    typed: { end: today, parole: today },
    reason: 'Datoene står slik i kriminalomsorgens eget system.',
  },
} satisfies Partial<PlanCase>

/**
 * PLAN, GATE and SCHEDULE, all that prepares a release (7 items), 18 tasks with 200 letters each, 8 members, and needs
 * up to 40 items.
 */
const fullPlan = () => {
  const owners = [offices.housing, offices.nav, offices.education, offices.prisonHealth, offices.ngo]
  const tasks = Array.from({ length: 18 }, (_, at): Task => {
    const owner = owners[at % owners.length] ?? offices.nav
    const made = task(`01HZY8Q3V${String(at).padStart(3, '0')}`, 'housing.permanent', owner, {
      details: twoHundred,
      assignee: { userId: people.hege.userId, name: 'Hege Hansen' },
    })
    return { ...made, planId: planId('01HZY8Q3VXJ5M7N9P2R4T6W8YA') }
  })
  const others = [offices.probation, offices.trust].map((office) => member(office, 'task', ['housing']))
  const made = planCase(tasks, {
    ...prepared,
    plan: plan({ id: planId('01HZY8Q3VXJ5M7N9P2R4T6W8YA') }),
    needs: areas
      .slice(0, 4)
      .map((area) => need(area, { situation: twoHundred.slice(0, 80), goal: twoHundred.slice(0, 60) })),
  })
  // As sent: each office has a date by which to answer.
  const schedule = tasks.reduce((dates, one) => addAnswerDate(dates, one, today), made.schedule)
  return { ...made, schedule, members: [...made.members, ...others] }
}

/** Items of a full plan's page. */
const itemsOf = (subject: ReturnType<typeof fullPlan>): number => {
  const lists = [subject.needs, subject.tasks, subject.members, subject.carryOver, subject.appointments]
  return lists.reduce((sum, { length }) => sum + length, 6)
}

onEachEngine(
  'capacity',
  (ground) => {
    it('a plan page of 40 items takes one round trip and at most 6 RCU, its key included', async () => {
      const { stores, restart, readings } = await ground()
      const subject = fullPlan()
      await makePlan(stores, subject)
      expect(itemsOf(subject)).toBe(40)
      readings.length = 0
      await restart().cases.loadCase(subject.plan.id)
      report('plan page of 40 items, cold', readings)
      expect(readings.map(({ command }) => command).sort()).toEqual(['get', 'query'])
      expect(units(readings, '-case') + units(readings, '-key')).toBeLessThanOrEqual(6)
    })

    it('accepting a task is one transaction of at most 12 WCU', async () => {
      const { stores, readings } = await ground()
      await makePlan(stores, fullPlan())
      const base = await stored(stores, fullPlan().plan.id)
      const [before] = base.tasks
      if (before === undefined) throw new Error('no task')
      readings.length = 0
      await stores.cases.commit({
        base,
        tasks: [{ ...before, status: 'accepted', version: before.version + 1 }],
        log: entry({
          kind: 'task-changed',
          tasks: [before.id],
          codes: { from: 'requested', to: 'accepted' },
        }),
        notices: batch('01HZY8Q3VXJ5M7N9P2R4T6W8ZZ', base, [
          { kind: 'user', userId: people.kari.userId, agencyId: offices.prison },
        ]),
        idempotency: idempotency('4f9d2c1e-8b7a-4c3d-9e2f-1a0b9c8d7e6f'),
      })
      report('accept a task (WCU)', readings)
      expect(readings.map(({ command }) => command)).toEqual(['transact'])
      expect(units(readings, '-case')).toBeLessThanOrEqual(12)
    })

    it('a worklist of 25 out of 100 takes at most 3 RCU beside the keys', async () => {
      const { stores, restart, readings } = await ground()
      for (const name of ['a', 'b', 'c', 'd']) {
        const id = planId(`01HZY8Q3VXJ5M7N9P2R4T6W8Y${name}`)
        const tasks = Array.from({ length: 25 }, (_, at): Task => {
          const made = task(`01HZY8Q${name}${String(at).padStart(4, '0')}`, 'money.debt', offices.nav)
          return { ...made, planId: id, assignee: { userId: people.nils.userId, name: 'Nils Nilsen' } }
        })
        await makePlan(stores, planCase(tasks, { plan: plan({ id, number: `HV-7K3M-92Q${name}` }) }))
      }
      const { cases } = restart()
      readings.length = 0
      const page = await cases.worklist({ agencyId: offices.nav, whose: 'all', limit: 25 })
      const firstRound = readings.length
      await cases.openNames(page)
      report('worklist of 25, cold', readings)
      expect([page.rows.length, firstRound, readings.length]).toEqual([25, 2, 3])
      expect(units(readings, '-case')).toBeLessThanOrEqual(3)
    })

    it('a portfolio of 500 plans shows 50 rows and its counts in two round trips and at most 6 RCU beside the keys', async () => {
      const { stores, restart, readings } = await ground()
      for (let at = 0; at < 500; at += 1) {
        const id = planId(`01HZY8Q3VXJ5M7N9P2R4T6${String(at).padStart(4, '0')}`)
        const made = planCase([], { plan: plan({ id, number: `HV-7K3M-9${String(at).padStart(3, '0')}` }) })
        const schedule = { ...made.schedule, release: addDays(today, at % 30) }
        await stores.cases.commit(creation({ ...made, schedule }))
        await stores.outbox.refreshCopies(id)
      }
      const range = { agencyId: offices.prison, from: today, to: addDays(today, 30) }
      for (const show of ['not-ready', 'coordinated', 'all'] as const) {
        const { cases } = restart()
        readings.length = 0
        const [page, counts] = await Promise.all([
          cases.portfolio({ ...range, show, limit: 50 }),
          cases.readinessCounts(range),
        ])
        const firstRound = readings.map(({ command }) => command)
        const { rows } = await cases.openNames(page)
        report(`portfolio of 500 plans, ${show}, cold`, readings)
        expect([rows.length, counts.length, counts.reduce((sum, day) => sum + day.notReady, 0)]).toEqual([
          50, 30, 500,
        ])
        expect(firstRound).toEqual(['query', 'query', 'query'])
        expect(readings.slice(3).map(({ command }) => command)).toEqual(['batchGet'])
        expect(units(readings, '-case')).toBeLessThanOrEqual(6)
      }
    }, 120_000)

    it('making a plan with 12 tasks is one write of its key and one transaction', async () => {
      const { stores, readings } = await ground()
      const subject = { ...fullPlan(), tasks: fullPlan().tasks.slice(0, 12) }
      const traces = subject.tasks.map(({ id }) => ({ taskId: id, trace: { rule: 'r', tried: ['a', 'b'] } }))
      await stores.cases.commit({
        ...creation(subject),
        traces,
        notices: batch('01HZY8Q3VXJ5M7N9P2R4T6W8ZZ', subject),
        idempotency: idempotency('4f9d2c1e-8b7a-4c3d-9e2f-1a0b9c8d7e6f'),
      })
      report('make a plan with 12 tasks (WCU)', readings)
      expect(readings.map(({ command }) => command)).toEqual(['put', 'transact'])
      expect(units(readings, '-case')).toBeLessThanOrEqual(160)
    })

    it('the row and the count of a plan whose release moves to another month follow in one transaction of at most 15 WCU', async () => {
      const { stores, readings } = await ground()
      const subject = planCase([])
      await makePlan(stores, subject)
      await stores.outbox.refreshCopies(subject.plan.id)
      const base = await stored(stores, subject.plan.id)
      const schedule = { ...base.schedule, version: 2, release: addDays(today, 90) }
      await stores.cases.commit({ base, schedule, log: entry() })
      readings.length = 0
      await stores.outbox.refreshCopies(subject.plan.id)
      report('copies and count of a moved release', readings)
      expect(readings.map(({ command }) => command)).toEqual(['query', 'transact'])
      expect(units(readings.slice(1), '-case')).toBeLessThanOrEqual(15)
    })

    it('claiming and settling a notice take a read and a write each', async () => {
      const { stores, readings } = await ground()
      const subject = usualCase({ tasks: [{ ...usualTasks.nav, id: taskId('task-nav') }] })
      await makePlan(stores, subject, { notices: batch('event-one', subject) })
      readings.length = 0
      const [notice] = batch('event-one', subject).notices
      if (notice === undefined) throw new Error('no notice')
      await stores.outbox.claim(eventId('event-one'), notice.id, subject.plan.createdAt)
      await stores.outbox.settle(eventId('event-one'), notice.id, 'sent', 'm')
      report('claim and settle', readings)
      expect(readings.map(({ command }) => command)).toEqual(['get', 'put', 'get', 'put'])
    })
  },
  ['dynoxide'],
)
