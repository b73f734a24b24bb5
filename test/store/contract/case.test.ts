import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { districtCode, municipalityCode, planId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import {
  need,
  now,
  offices,
  people,
  plan,
  planCase,
  today,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { batch, creation, entry, idempotency } from '../../support/changes.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'
import { makePlan, stored } from '../../support/made.ts'
import { runs } from '../../support/runs.ts'
import { taskChanges } from '../arbitraries.ts'

const sami = 'Áilu Čáhput Đoŋŋa Šiŋŋa Ŧuoŧŧu Žirri ÆØÅ 👩🏽‍⚕️🏠'
const byId = (tasks: readonly Task[]) => [...tasks].sort((a, b) => (a.id < b.id ? -1 : 1))
const byAgency = (members: PlanCase['members']) =>
  [...members].sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1))
const byArea = (needs: PlanCase['needs']) => [...needs].sort((a, b) => (a.area < b.area ? -1 : 1))

const fullTask: Task = {
  ...usualTasks.housing,
  version: 3,
  status: 'on-hold',
  side: 'awaiting-information',
  heldFrom: 'accepted',
  assignee: { userId: people.hege.userId, name: 'Hege' },
  due: isoDate('2027-04-01'),
  basis: { kind: 'consent', givenOn: today },
  details: sami,
  question: '',
  answer: 'a'.repeat(4000),
  ending: { kind: 'outcome', code: 'arranged', on: isoDate('2027-03-12'), text: sami },
  holdReason: 'venter',
  resumeOn: isoDate('2027-01-04'),
  appointment: isoDate('2027-01-05'),
  cancellationAskedOn: today,
  replaces: usualTasks.nav.id,
  replacedBy: usualTasks.ngo.id,
}

const plans: EngineTests = (ground) => {
  it('comes back whole, letter for letter', async () => {
    const { stores, restart } = await ground()
    const subject = planCase([fullTask, usualTasks.nav], {
      plan: plan({
        person: { ...plan().person, name: sami },
        voice: { words: sami, stance: 'disagrees', objection: sami },
        destination: { kind: 'undecided' },
        belonging: {
          registered: 'none',
          stay: { municipality: municipalityCode('4601'), district: districtCode('460103') },
          arrest: { municipality: municipalityCode('5501') },
          socialCase: offices.nav,
          home: {
            state: 'disputed',
            municipality: municipalityCode('3301'),
            claims: [
              {
                municipality: municipalityCode('3301'),
                holds: municipalityCode('4601'),
                why: 'institution',
                words: sami,
              },
              { municipality: municipalityCode('4601'), holds: municipalityCode('3301') },
            ],
          },
        },
        shielding: { own: 'none', related: 'unknown', ownStaff: true },
        elsewhere: [usualTasks.nav.id],
        transfer: { to: offices.otherPrison, proposedBy: people.kari.userId, at: now },
        closing: { reason: 'finished', on: today },
      }),
      needs: [need('housing', { situation: sami, goal: '', wanted: ['housing.permanent'] }), need('money')],
    })
    await stores.cases.commit(creation(subject))
    const loaded = await restart().cases.loadCase(subject.plan.id)
    expect(loaded?.plan).toEqual(subject.plan)
    expect(loaded?.schedule).toEqual(subject.schedule)
    expect(byArea(loaded?.needs ?? [])).toEqual(byArea(subject.needs))
    expect(byId(loaded?.tasks ?? [])).toEqual(byId(subject.tasks))
    expect(byAgency(loaded?.members ?? [])).toEqual(byAgency(subject.members))
    expect(loaded?.gate).toMatchObject({ sequence: 1, protection: 'none', lastBy: 'Kari', lastAt: now })
  })

  it('keeps the protection that a change says, until another says otherwise', async () => {
    const { stores } = await ground()
    await stores.cases.commit({ ...creation(planCase([])), protection: 'strengt-fortrolig' })
    const first = await stores.cases.loadCase(plan().id)
    expect(first?.gate.protection).toBe('strengt-fortrolig')
    const base = first ?? planCase([])
    await stores.cases.commit({ base, plan: { ...base.plan, version: 2 }, log: entry() })
    const second = await stores.cases.loadCase(plan().id)
    expect(second?.gate).toMatchObject({ sequence: 2, protection: 'strengt-fortrolig' })
    await stores.cases.commit({ base: second ?? base, protection: 'unknown', log: entry() })
    expect((await stores.cases.loadCase(plan().id))?.gate.protection).toBe('unknown')
  })

  it('is undefined when there is none', async () => {
    const { stores } = await ground()
    expect(await stores.cases.loadCase(planId('nothing-here'))).toBeUndefined()
    expect(await stores.cases.readLog(planId('nothing-here'))).toEqual([])
  })

  it('keeps any task', async () => {
    const laid = await ground()
    const { stores } = laid
    let subject = await makePlan(laid.stores, usualCase())
    await fc.assert(
      fc.asyncProperty(taskChanges, async (changes) => {
        const [first] = subject.tasks
        if (first === undefined) throw new Error('no task')
        const task: Task = { ...first, ...changes, version: first.version + 1 }
        const outcome = await stores.cases.commit({ base: subject, tasks: [task], log: entry() })
        expect(outcome.kind).toBe('done')
        subject = await stored(stores, subject.plan.id)
        expect(subject.tasks.find(({ id }) => id === task.id)).toEqual(
          JSON.parse(JSON.stringify({ ...task, due: first.due })),
        )
      }),
      { numRuns: runs(25) },
    )
  })
}

const commits: EngineTests = (ground) => {
  it('writes everything or nothing', async () => {
    const laid = await ground()
    const { stores, database, names } = laid
    const base = await makePlan(laid.stores, usualCase())
    await stores.cases.commit({ base, log: entry() })
    const note = {
      id: 'note-one',
      at: now,
      author: { ...people.kari },
      text: 'tapt',
      circle: 'plan' as const,
    }
    const late = await stores.cases.commit({
      base,
      plan: { ...base.plan, version: 2, phase: 'released' },
      notes: [note],
      losing: [offices.nav],
      log: entry({ kind: 'plan-event' }),
      notices: batch('event-lost', base),
      idempotency: idempotency('lost'),
    })
    expect(late).toEqual({ kind: 'raced', winner: { by: 'Kari', at: now } })
    expect((await stores.cases.loadCase(base.plan.id))?.plan).toEqual(base.plan)
    expect(await stores.cases.readNotes(base.plan.id)).toEqual([])
    expect(await stores.cases.readLog(base.plan.id)).toHaveLength(2)
    expect(await stores.cases.findRepeat(offices.prison, 'lost')).toBeUndefined()
    const outbox = await database.get({
      TableName: names.case,
      Key: { pk: 'OUTBOX#event-lost', sk: 'BATCH' },
    })
    expect(outbox).toBeUndefined()
  })

  it('lets one of two at once through', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    const accept = (task: Task, name: string) =>
      laid.stores.cases.commit({
        base,
        tasks: [{ ...task, status: 'accepted', version: task.version + 1 }],
        log: entry({ codes: { by: name } }),
      })
    const [housing, nav] = [usualTasks.housing, usualTasks.nav]
    const outcomes = await Promise.all([accept(housing, 'one'), accept(nav, 'two'), accept(housing, 'three')])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'raced', 'raced'])
    const log = await laid.stores.cases.readLog(base.plan.id)
    expect(log.map(({ sequence }) => sequence)).toEqual([1, 2])
  })

  it('refuses a task that is not the version read, though the gate is', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    const torn: PlanCase = {
      ...base,
      tasks: base.tasks.map((task) => ({ ...task, version: task.version + 4 })),
    }
    const [task] = torn.tasks
    if (task === undefined) throw new Error('no task')
    const outcome = await laid.stores.cases.commit({ base: torn, tasks: [task], log: entry() })
    expect(outcome.kind).toBe('raced')
  })

  it('carries a command out once, and says what it answered', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    const command = { base, log: entry({ text: 'ja' }), idempotency: idempotency('key-1') }
    expect(await laid.stores.cases.commit(command)).toEqual({ kind: 'done', sequence: 2 })
    expect(await laid.stores.cases.commit(command)).toEqual({ kind: 'repeat', result: '/plans/one' })
    const other = { ...command, idempotency: idempotency('key-1', 'b'.repeat(64)) }
    expect(await laid.stores.cases.commit(other)).toEqual({ kind: 'key-reused' })
    expect(await laid.stores.cases.readLog(base.plan.id)).toHaveLength(2)
    expect(await laid.stores.cases.findRepeat(offices.prison, 'key-1')).toEqual(command.idempotency)
    expect(await laid.stores.cases.findRepeat(offices.nav, 'key-1')).toBeUndefined()
  })

  it('forgets a command after a day, though the item still lies there', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    await laid.stores.cases.commit({ base, log: entry(), idempotency: idempotency('key-1') })
    laid.wait(25 * 60 * 60 * 1000)
    expect(await laid.stores.cases.findRepeat(offices.prison, 'key-1')).toBeUndefined()
    const fresh = await stored(laid.stores, base.plan.id)
    const again = { base: fresh, log: entry(), idempotency: idempotency('key-1', 'c'.repeat(64)) }
    expect(await laid.stores.cases.commit(again)).toEqual({ kind: 'done', sequence: 3 })
  })

  it('does not make a plan twice, nor two plans of one number', async () => {
    const laid = await ground()
    const subject = usualCase()
    await makePlan(laid.stores, subject)
    expect((await laid.stores.cases.commit(creation(subject))).kind).toBe('raced')
    const twin = usualCase({ plan: plan({ id: planId('plan-two') }) })
    const tasks = twin.tasks.map((task) => ({ ...task, planId: twin.plan.id }))
    expect((await laid.stores.cases.commit(creation({ ...twin, tasks }))).kind).toBe('raced')
    expect(await laid.stores.cases.findPlanByNumber(subject.plan.number)).toBe(subject.plan.id)
  })

  it('refuses loudly what does not fit into one transaction', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    const traces = base.tasks.flatMap(({ id }) =>
      Array.from({ length: 21 }, () => ({ taskId: id, trace: 1 })),
    )
    await expect(laid.stores.cases.commit({ base, traces, log: entry() })).rejects.toThrow('100')
  })

  it('keeps notes, traces, and the log newer than a sequence', async () => {
    const laid = await ground()
    const base = await makePlan(laid.stores, usualCase())
    const note = {
      id: '01HZZZ',
      at: now,
      author: { userId: people.hege.userId, name: 'Hege', agencyId: offices.housing },
      text: sami,
      taskId: usualTasks.housing.id,
      circle: 'health' as const,
    }
    const trace = { rule: 'x', tried: [{ office: 'a', why: ['full', null, 3, true] }] }
    await laid.stores.cases.commit({
      base,
      notes: [note],
      traces: [{ taskId: usualTasks.housing.id, trace }],
      removedNeeds: [need('money')],
      log: entry({ kind: 'note-added', text: sami, tasks: [usualTasks.housing.id], codes: { from: 'a' } }),
    })
    expect(await laid.stores.cases.readNotes(base.plan.id)).toEqual([note])
    expect(await laid.stores.cases.readTrace(usualTasks.housing.id)).toEqual(trace)
    const after = await laid.stores.cases.loadCase(base.plan.id)
    expect(after?.needs.map(({ area }) => area)).not.toContain('money')
    const [newest, ...rest] = await laid.stores.cases.readLog(base.plan.id, 1)
    expect(rest).toEqual([])
    expect(newest).toEqual({
      ...entry({ kind: 'note-added', text: sami, tasks: [usualTasks.housing.id], codes: { from: 'a' } }),
      sequence: 2,
    })
  })

  it('records who read a plan', async () => {
    const { stores } = await ground()
    const access = {
      planId: plan().id,
      userId: people.hege.userId,
      agencyId: offices.housing,
      role: 'caseworker',
      purpose: 'work on a task',
      what: 'plan',
      decision: 'denied' as const,
      at: now,
    }
    const { planId: _, ...list } = { ...access, what: 'worklist', plans: [plan().id] }
    await stores.cases.recordAccess(access)
    await stores.cases.recordAccess(list)
    expect(await stores.cases.readAccess(plan().id)).toEqual([access])
  })
}

onEachEngine('the case store', (ground) => {
  describe('a plan', () => plans(ground))
  describe('a commit', () => commits(ground))
})
