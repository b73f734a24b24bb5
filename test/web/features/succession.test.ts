import { describe, expect, it } from 'vitest'
import type { Task } from '../../../shared/domain/task/task.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { actorAt, people, plan, planCase, task, usualTasks } from '../../support/cases.ts'
import { makePortal } from '../../support/portal.ts'
import { open, send, signIn, valuesOf } from './browsing.ts'
import { wordsOf } from './filled-form.ts'

const unit = agencyId('coordination:3301')
const path = '/plans/plan-one'
const asked = (changes: Partial<Task> = {}) => task('task-successor', 'coordination.follow-up', unit, changes)
const promised = asked({
  status: 'accepted',
  assignee: { userId: people.hege.userId, name: 'Kim Oppdiktet' },
})
const kim = { ...actorAt(unit, 'Kim'), agencyType: 'municipality-coordination' } as const

const read = async (reader: typeof people.kari, tasks: readonly Task[], changes = {}) => {
  const portal = makePortal({ cases: [planCase(tasks, changes)] })
  const browser = await signIn(portal, reader)
  return { browser, words: wordsOf((await open(browser, path)).html) }
}

describe('who follows up after release', () => {
  it.each([
    ['nobody', [usualTasks.nav], 'Ingen er spurt ennå.'],
    ['an office that was asked', [asked(), usualTasks.nav], 'er spurt, men har ikke sagt ja ennå'],
    ['somebody by name', [promised, usualTasks.nav], 'Kim Oppdiktet'],
  ] as const)('is told on the plan: %s', async (_, tasks, said) => {
    for (const reader of [people.kari, people.nils]) {
      const { words } = await read(reader, tasks)
      expect(words).toContain('Følger opp etter løslatelsen')
      expect(words).toContain(said)
    }
  })

  it('is nothing to a private office', async () => {
    const { words } = await read(people.frida, [promised, usualTasks.ngo])
    expect(words).not.toContain('Følger opp etter løslatelsen')
    expect(words).not.toContain('Kim Oppdiktet')
  })

  it('is asked for by the proposal, and asking is left to the coordinator', async () => {
    const { browser, words } = await read(people.kari, [])
    expect(words).toContain('Spør kommunen')
    expect(wordsOf((await open(browser, `${path}/proposal`)).html)).toContain('Følge opp etter løslatelsen')
    expect((await read(people.nils, [usualTasks.nav])).words).not.toContain('Spør kommunen')
  })
})

describe('somebody freed today whom nobody has promised to follow', () => {
  it('stands first in the municipality’s list as urgent, and the history tells why', async () => {
    const subject = planCase([usualTasks.nav], { plan: plan({ sentence: 'remand' }) })
    const portal = makePortal({ cases: [subject] })
    const kari = await signIn(portal, people.kari)
    const [version = ''] = valuesOf((await open(kari, `${path}/events`)).html, 'version')
    const sent = await send(kari, `${path}/events`, {
      event: 'release',
      on: '16.11.2026',
      reason: 'Retten bestemte det kl. 14',
      version,
    })
    expect(sent.status).toBe(303)
    expect(wordsOf((await open(kari, `${path}/history`)).html)).toContain('Kommunen fikk en hasteoppgave')
    const list = wordsOf((await open(await signIn(portal, kim), '/worklist')).html)
    expect(list).toContain('Haster')
    expect(list).toContain('Følge opp etter løslatelsen')
    expect(list).not.toContain('Retten bestemte')
  })
})
