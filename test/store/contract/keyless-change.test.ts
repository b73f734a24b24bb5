import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { giveBackChange } from '../../../shared/application/give-back.ts'
import type { PlanFacts } from '../../../shared/application/ports.ts'
import { answerEntry } from '../../../shared/domain/schedule/answer-date.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { eventId } from '../../../shared/kernel/ids.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { addAnswerDate, dueNow, markTold, removeEntry } from '../../../shared/schedule/plan-dates.ts'
import { taskKey } from '../../../shared/store/keys.ts'
import { verifyChain } from '../../../shared/store/log/chain.ts'
import { readChain } from '../../../shared/store/log/read-chain.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import { now, offices, people, plan, takenBy, today, usualCase, usualTasks } from '../../support/cases.ts'
import { entry } from '../../support/changes.ts'
import { type EngineTests, type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan, stored } from '../../support/made.ts'

const words = {
  details: 'Trenger hjelp fra dag én',
  question: 'Har personen gjeld?',
  answer: 'Ja, se vedlegg',
  side: 'awaiting-information',
} as const
const taken: Task = { ...usualTasks.nav, ...words, status: 'received', ...takenBy(people.nils), version: 3 }

/** A plan whose Nav task somebody took; its texts are sealed. */
const laid = async ({ stores }: Ground) => {
  const subject = usualCase()
  const tasks = subject.tasks.map((one) => (one.id === taken.id ? { ...one, ...taken } : one))
  return makePlan(stores, { ...subject, tasks, schedule: addAnswerDate(subject.schedule, taken, today) })
}
const factsIn = async ({ sweep }: Stores): Promise<PlanFacts> => {
  const facts = await sweep.loadFacts(plan().id)
  if (!facts) throw new Error('no facts')
  return facts
}
const navIn = ({ tasks }: Pick<PlanFacts, 'tasks'>): Task => {
  const found = tasks.find(({ id }) => id === taken.id)
  if (!found) throw new Error('no task')
  return found
}
const ids = { long: () => eventId('event-sweep'), short: () => 'unused' }
const givenBack = (facts: PlanFacts) =>
  giveBackChange(ids, facts, navIn(facts), 'too-late', { at: now, today })
const raw = async ({ client, names }: Ground) => {
  const { pk, sk } = taskKey(plan().id, taken.id)
  const Key = { pk: { S: pk }, sk: { S: sk } }
  return (
    (await client.send(new GetItemCommand({ TableName: names.case, Key, ConsistentRead: true }))).Item ?? {}
  )
}
const accept = ({ tasks }: { readonly tasks: readonly Task[] }) => ({
  tasks: tasks.flatMap((one) =>
    one.id === taken.id ? [{ ...one, status: 'accepted' as const, version: one.version + 1 }] : [],
  ),
  log: entry({ kind: 'task-changed' }),
})

const tests: EngineTests = (ground) => {
  it('changes status, assignee, side and version, and nothing else: the words open as before', async () => {
    const here = await ground()
    const { stores } = here
    const before = await laid(here)
    const lay = await raw(here)
    const facts = await factsIn(stores)
    expect(navIn(facts), 'the portal cannot read them').not.toHaveProperty('details')
    expect(await stores.sweep.commitFacts(facts, givenBack(facts))).toBe('done')
    const after = navIn(await stored(stores, plan().id))
    const { assignee: _, side: __, ...kept } = navIn(before)
    expect(after).toEqual({ ...kept, status: 'requested', version: 4 })
    const { status, version, seq, assignee: ___, side: ____, ...same } = lay
    const lies = await raw(here)
    expect(lies).toEqual({ ...same, status: { S: 'requested' }, version: { N: '4' }, seq: { N: '2' } })
    expect([status, version, seq]).toEqual([{ S: 'received' }, { N: '3' }, { N: '1' }])
  })

  it('stands in the log by the portal, chained like any other entry, and in the outbox', async () => {
    const here = await ground()
    const { stores, database, names } = here
    await laid(here)
    const facts = await factsIn(stores)
    await stores.sweep.commitFacts(facts, givenBack(facts))
    const [, last] = await stores.cases.readLog(plan().id)
    expect(last).toMatchObject({
      sequence: 2,
      by: { role: 'system', name: 'Hjemvei' },
      codes: { command: 'give-back', reason: 'too-late' },
    })
    expect(verifyChain(await readChain(database, names.case, plan().id))).toMatchObject({
      kind: 'whole',
      length: 2,
    })
    expect((await stores.outbox.unsettled(5)).events).toEqual(['event-sweep'])
  })

  it('shows at once in the office’s list: nobody’s', async () => {
    const here = await ground()
    const { stores } = here
    await laid(here)
    expect(await stores.sweep.takenTasks(offices.nav)).toEqual([
      { planId: plan().id, taskId: taken.id, userId: people.nils.userId },
    ])
    const facts = await factsIn(stores)
    await stores.sweep.commitFacts(facts, givenBack(facts))
    expect(await stores.sweep.takenTasks(offices.nav)).toEqual([])
    const list = await stores.cases.worklist({ agencyId: offices.nav, whose: 'unassigned', limit: 9 })
    expect(list.rows).toMatchObject([{ taskId: taken.id, status: 'requested', version: 4 }])
  })

  it('counts on the coordinating office as something that waits for it, once its time was up', async () => {
    const here = await ground()
    const { stores } = here
    await laid(here)
    const waiting = async () =>
      (await stores.cases.caseload(offices.prison, undefined, 9)).rows.map(({ attention }) => attention)
    const facts = await factsIn(stores)
    const answered = { ...navIn(facts), side: undefined }
    const reached = dueNow(facts.schedule, addDays(today, 30)).filter(({ what }) => what === 'answer')
    expect(await waiting(), 'a question').toEqual([1])
    await stores.sweep.commitFacts(facts, {
      schedule: markTold(facts.schedule, reached),
      tasks: [{ ...answered, status: 'requested', assignee: undefined, version: 4 }],
      log: entry(),
    })
    await stores.outbox.refreshCopies(plan().id)
    expect(await waiting(), 'silence').toEqual([1])
    await change(stores, plan().id, (base) => ({
      tasks: [{ ...navIn(base), status: 'received', version: 5 }],
      log: entry(),
    }))
    await stores.outbox.refreshCopies(plan().id)
    expect(await waiting(), 'taken').toEqual([0])
  })

  it('loses to an acceptance that was faster, and leaves it whole', async () => {
    const here = await ground()
    const { stores } = here
    await laid(here)
    const facts = await factsIn(stores)
    await change(stores, plan().id, accept)
    expect(await stores.sweep.commitFacts(facts, givenBack(facts))).toBe('raced')
    expect(navIn(await stored(stores, plan().id))).toMatchObject({ ...words, status: 'accepted', version: 4 })
    expect((await stores.outbox.unsettled(5)).events).toEqual([])
  })

  it('wins over an acceptance that came later: it is told that somebody was faster', async () => {
    const here = await ground()
    const { stores } = here
    const base = await laid(here)
    const facts = await factsIn(stores)
    await stores.sweep.commitFacts(facts, givenBack(facts))
    expect(await stores.cases.commit({ base, ...accept(base) })).toMatchObject({
      kind: 'raced',
      winner: { by: 'Hjemvei' },
    })
    expect(navIn(await stored(stores, plan().id)).status).toBe('requested')
  })

  it('and an acceptance at the very same time: one of the two is written', async () => {
    const here = await ground()
    const { stores } = here
    const base = await laid(here)
    const facts = await factsIn(stores)
    const [swept, accepted] = await Promise.all([
      stores.sweep.commitFacts(facts, givenBack(facts)),
      stores.cases.commit({ base, ...accept(base) }),
    ])
    expect([swept === 'done', accepted.kind === 'done'].filter(Boolean)).toHaveLength(1)
    expect(navIn(await stored(stores, plan().id)).status).toBe(swept === 'done' ? 'requested' : 'accepted')
    expect((await stores.cases.readLog(plan().id)).length).toBe(2)
  })

  it('that only forgets a date writes no entry and does not pass the gate, but is stopped by it', async () => {
    const here = await ground()
    const { stores } = here
    const base = await laid(here)
    const facts = await factsIn(stores)
    const key = answerEntry(facts.schedule, taken.id)?.key ?? ''
    const quiet = { schedule: removeEntry(facts.schedule, key) }
    expect(await stores.sweep.commitFacts(facts, quiet)).toBe('done')
    const after = await stored(stores, plan().id)
    expect(answerEntry(after.schedule, taken.id)).toBeUndefined()
    expect(after.gate).toEqual(base.gate)
    expect(await stores.sweep.commitFacts(facts, quiet), 'of an old schedule').toBe('raced')
    const fresh = await factsIn(stores)
    await change(stores, plan().id, () => ({ log: entry() }))
    const late = { schedule: { ...fresh.schedule, version: fresh.schedule.version + 1 } }
    expect(await stores.sweep.commitFacts(fresh, late), 'past the gate').toBe('raced')
  })

  it('finds the plan on the day after the last day to answer', async () => {
    const here = await ground()
    const { stores } = here
    const subject = await laid(here)
    const due = answerEntry(subject.schedule, taken.id)?.due ?? today
    const on = async (date: typeof today) =>
      (
        await Promise.all(
          Array.from({ length: stores.sweep.shards }, (_, shard) => stores.sweep.duePlans(date, shard)),
        )
      ).flatMap(({ plans }) => plans)
    expect(await on(due)).toEqual([])
    expect(await on(addDays(due, 1))).toEqual([plan().id])
  })
}

onEachEngine('a change without a key', (ground) => {
  describe('of a task', () => tests(ground))
  describe('of nothing', () => {
    it('counts open tasks by office, those of a queue too', async () => {
      const { stores } = await ground()
      const subject = usualCase()
      const tasks = subject.tasks.map((one) =>
        one.id === usualTasks.housing.id ? { ...one, owner: offices.triage } : one,
      )
      await makePlan(stores, { ...subject, tasks })
      const count = (office: typeof offices.nav | typeof offices.triage) => stores.sweep.countOpen(office)
      expect([await count(offices.triage), await count(offices.nav)]).toEqual([1, 1])
      await change(stores, plan().id, (base) => ({
        tasks: base.tasks.flatMap((one) =>
          one.owner === offices.triage ? [{ ...one, status: 'cancelled', version: one.version + 1 }] : [],
        ),
        log: entry(),
      }))
      expect(await count(offices.triage)).toBe(0)
    })
  })
})
