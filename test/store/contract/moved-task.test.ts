/** Tasks of a closed office, moved without a key: nothing sealed is lost, and every list follows. */
import { expect, it } from 'vitest'
import { moveTasksOfClosed } from '../../../shared/application/directory/move-tasks.ts'
import { editedOffice } from '../../../shared/domain/agency/office.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { agencyId, eventId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { dataOn } from '../../../shared/routing/content.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { standardContent } from '../../../shared/routing/standard-content.ts'
import { readTrace } from '../../../shared/routing/stored-trace.ts'
import { verifyChain } from '../../../shared/store/log/chain.ts'
import { readChain } from '../../../shared/store/log/read-chain.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import { now, offices, people, plan, takenBy, today, usualCase, usualTasks } from '../../support/cases.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'
import { makePlan, stored } from '../../support/made.ts'

const heir = agencyId('nav:0604')
const content = standardContent()
const directory = createDirectory(
  dataOn(
    {
      ...content,
      offices: content.offices.map((office) =>
        office.id === offices.nav
          ? editedOffice(office, { set: { validTo: isoDate('2026-11-15'), successor: heir }, clear: [] })
          : office,
      ),
    },
    today,
  ),
)

const held: Task = {
  ...usualTasks.nav,
  status: 'on-hold',
  heldFrom: 'accepted',
  holdReason: 'Venter på vedtak',
  resumeOn: isoDate('2026-12-01'),
  details: 'Trenger hjelp fra dag én',
  ...takenBy(people.nils),
  version: 3,
}

const listOf = async ({ cases }: Stores, agency: Task['owner']) => {
  const page = await cases.openNames(await cases.worklist({ agencyId: agency, whose: 'all', limit: 10 }))
  return page.rows.map(({ taskId, personName }) => [taskId, personName])
}

const tests: EngineTests = (ground) => {
  it('keeps its words, stands in the new office’s list, and in the old one’s no more', async () => {
    const { stores, database, names } = await ground()
    const subject = usualCase()
    await makePlan(stores, {
      ...subject,
      tasks: subject.tasks.map((one) => (one.id === held.id ? held : one)),
    })
    expect(await listOf(stores, offices.nav)).toEqual([[held.id, plan().person.name]])
    const ids = { long: () => eventId('event-moved'), short: () => 'unused' }
    const deps = { sweep: stores.sweep, directory, ids }
    expect(await moveTasksOfClosed(deps, offices.nav, { at: now, today })).toEqual({ moved: 1, left: 0 })
    const after = await stored(stores, plan().id)
    const { assignee: _, due: __, ...kept } = held
    expect(after.tasks.find(({ id }) => id === held.id)).toMatchObject({ ...kept, owner: heir, version: 4 })
    expect(await listOf(stores, heir)).toEqual([[held.id, plan().person.name]])
    expect(await listOf(stores, offices.nav)).toEqual([])
    await stores.outbox.refreshCopies(plan().id)
    const caseloads = async (agency: Task['owner']) => {
      const page = await stores.cases.openNames(await stores.cases.caseload(agency, undefined, 10))
      return page.rows.map(({ personName }) => personName)
    }
    expect(await caseloads(heir)).toEqual([plan().person.name])
    expect(await caseloads(offices.nav)).toEqual([])
    expect(readTrace(await stores.cases.readTrace(held.id))).toMatchObject({ office: heir })
    const log = await stores.cases.readLog(plan().id)
    expect(log.at(-1)).toMatchObject({ kind: 'task-rerouted', codes: { from: offices.nav, to: heir } })
    const chain = await readChain(database, names.case, plan().id)
    expect(verifyChain(chain)).toMatchObject({ kind: 'whole' })
    expect(await moveTasksOfClosed(deps, offices.nav, { at: now, today })).toEqual({ moved: 0, left: 0 })
  })
}

onEachEngine('a task of a closed office', tests)
