import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { now, people, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/history'

const entry = (sequence: number, by: Actor, rest: Partial<LogEntry> & Pick<LogEntry, 'kind'>): LogEntry => ({
  sequence,
  at: now,
  by: { userId: by.userId, name: by.name, agencyId: by.agencyId, role: by.role },
  purpose: rest.kind,
  tasks: [],
  codes: {},
  circle: 'plan',
  ...rest,
})

const housing = taskId('task-housing')
const nav = taskId('task-nav')

const log: readonly LogEntry[] = [
  entry(6, people.sara, {
    kind: 'task-changed',
    tasks: [taskId('task-specialist')],
    codes: { command: 'accept', from: 'requested', to: 'accepted' },
    text: 'kanari-helse',
    circle: 'health',
  }),
  entry(5, people.kari, {
    kind: 'dates-reached',
    tasks: [housing, nav],
    codes: { reached: 'overdue:task-housing overdue:task-nav milestone:at-the-gate' },
  }),
  entry(4, people.nils, {
    kind: 'task-changed',
    tasks: [nav],
    codes: { command: 'reject', from: 'requested', to: 'rejected', reason: 'outside-area' },
    text: 'kanari-nav',
  }),
  entry(3, people.kari, {
    kind: 'release-moved',
    codes: { from: '2027-05-14', to: '2027-06-14', certainty: 'confirmed' },
    text: 'kanari-grunn',
  }),
  entry(2, people.kari, { kind: 'tasks-sent', tasks: [housing, nav], text: 'kanari-overstyrt' }),
  entry(1, people.kari, { kind: 'plan-created', codes: { sentence: 'imprisonment' } }),
]

const read = async (reader: Actor) => {
  const portal = makePortal({ cases: [usualCase()] })
  portal.shelf.log.set('plan-one', [...log])
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  return { response, words: wordsOf(await response.text()) }
}

describe('the history of a plan', () => {
  it('tells the coordinator who did what, where from and why, newest first', async () => {
    const { words } = await read(people.kari)
    expect(words).toMatch(/Avviste oppgaven Nils, Nav Drammen/)
    expect(words).toContain('Grunn: Utenfor vårt område')
    expect(words).toContain('Fra «Sendt» til «Avvist»')
    expect(words).toContain('Fra 14. mai 2027 til 14. juni 2027 Bekreftet dato kanari-grunn')
    expect(words).toContain('Over frist: Varig bolig')
    expect(words).toContain('Milepæl: Ved porten')
    expect(words.indexOf('Avviste oppgaven')).toBeLessThan(words.indexOf('Planen ble opprettet'))
  })

  it('keeps what happens between health offices to them', async () => {
    const { words } = await read(people.kari)
    expect(words).not.toContain('kanari-helse')
    expect(words).not.toContain('Sara')
    expect((await read(people.tor)).words).toContain('kanari-helse')
  })

  it('tells an office of its own tasks and of what concerns all, without the words meant for others', async () => {
    const { words } = await read(people.hege)
    expect(words).toContain('Oppgaver ble sendt')
    expect(words).toContain('Løslatelsesdatoen ble flyttet')
    expect(words).toContain('Over frist: Varig bolig')
    for (const hidden of ['kanari-', 'Økonomisk sosialhjelp', 'Planen ble opprettet', 'Nils'])
      expect(words, hidden).not.toContain(hidden)
  })

  it('is nothing to strangers', async () => {
    expect((await read(people.berit)).response.status).toBe(404)
  })
})
