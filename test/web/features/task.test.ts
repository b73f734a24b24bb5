import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { commandsFor } from '../../../shared/policies/commands.ts'
import { offices, people, planCase, takenBy, task, usualTasks } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { hire, makePortal } from '../../support/portal.ts'
import { bytesOf, errorBeside, open, send, signIn, valuesOf } from './browsing.ts'

const page = '/plans/plan-one/tasks/task-housing'
const command = `${page}/command`

const housingCase = (changes: Partial<Task> = {}): PlanCase =>
  planCase([
    { ...usualTasks.housing, details: 'Trenger bolig fra første dag', ...changes },
    usualTasks.nav,
    { ...usualTasks.followUp, details: 'CANARY-FOLLOW-UP' },
    { ...usualTasks.specialist, details: 'CANARY-SPECIALIST' },
  ])

type Fields = Readonly<Record<string, string>>

const taskOf = (portal: ReturnType<typeof makePortal>, id = 'task-housing') =>
  portal.shelf.cases.get('plan-one')?.tasks.find((one) => one.id === id)

describe('who sees a task', () => {
  it('the office, the coordinator; others cannot tell it from one that does not exist', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    for (const actor of [people.hege, people.kari]) {
      const { status, html } = await open(await signIn(portal, actor), page)
      expect(status).toBe(200)
      expect(html).toContain('Ola Oppdiktet')
      expect(html).toContain('Trenger bolig fra første dag')
    }
    for (const stranger of [people.nils, people.berit, people.sara]) {
      const browser = await signIn(portal, stranger)
      const foreign = await bytesOf(await browser.get(page))
      expect(foreign.status).toBe(404)
      expect(foreign).toEqual(await bytesOf(await browser.get('/plans/plan-one/tasks/no-such-task')))
      expect((await send(browser, command, { command: 'take', version: '1' })).status).toBe(404)
      expect((await send(browser, `${page}/notes`, { note: 'hei' })).status).toBe(404)
    }
    expect(taskOf(portal)?.version).toBe(1)
    expect(portal.shelf.notes.get('plan-one') ?? []).toEqual([])
  })

  it('health tasks are for health offices alone', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const sara = await signIn(portal, people.sara)
    expect((await open(sara, '/plans/plan-one/tasks/task-follow-up')).html).toContain('CANARY-FOLLOW-UP')
    for (const actor of [people.kari, people.hege, people.nils]) {
      const browser = await signIn(portal, actor)
      for (const id of ['task-follow-up', 'task-specialist']) {
        const { status, html } = await open(browser, `/plans/plan-one/tasks/${id}`)
        expect(status).toBe(404)
        expect(html).not.toContain('CANARY')
      }
    }
  })

  it('a page takes at most two round trips', async () => {
    const trips = roundTrips()
    const portal = makePortal({
      cases: [housingCase()],
      deps: (deps) => ({
        ...deps,
        store: trips.watch(deps.store),
        users: trips.watch(deps.users),
        sessions: trips.watch(deps.sessions),
      }),
    })
    const hege = await signIn(portal, people.hege)
    trips.count.rounds = 0
    await open(hege, page)
    expect(trips.count.rounds).toBeLessThanOrEqual(2)
  })
})

describe('buttons', () => {
  const sides = [undefined, 'awaiting-information', 'cancellation-requested', 'scheduled'] as const
  const workers = [people.kari, people.hege, people.harald, people.leif]

  it('are exactly what the reader may do now, in every state', async () => {
    for (const status of taskStatuses)
      for (const side of sides) {
        const subject = housingCase({ status, ...(side && { side }), ...takenBy(people.hege) })
        const portal = makePortal({ cases: [subject] })
        const [shown] = subject.tasks
        if (!shown) throw new Error('No task')
        for (const actor of workers) {
          const { html } = await open(await signIn(portal, actor), page)
          const offered = valuesOf(html, 'command').toSorted()
          expect(offered, `${actor.name} ${status} ${side}`).toEqual(
            commandsFor(actor, subject, shown).toSorted(),
          )
        }
      }
  })

  it('a statutory duty does not offer "no capacity", and refuses it beside the field', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const { html } = await open(hege, page)
    expect(html).toContain('value="outside-area"')
    expect(html).not.toContain('value="at-capacity"')
    const refused = await send(hege, command, {
      command: 'reject',
      version: '1',
      'reject.code': 'at-capacity',
      'reject.text': '',
    })
    expect(refused.status).toBe(422)
    expect(errorBeside(refused.html, 'reject.code')).toContain('lovpålagt')
  })

  it('forms of one page have keys of their own', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const { html } = await open(await signIn(portal, people.hege), page)
    const keys = valuesOf(html, 'key')
    expect(keys.length).toBeGreaterThan(3)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{6,40}$/)
  })

  it('ids on a page are unique', async () => {
    const portal = makePortal({
      cases: [housingCase({ status: 'in-progress', ...takenBy(people.hege) })],
    })
    const { html } = await open(await signIn(portal, people.hege), page)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})

describe('commands', () => {
  it('carry a task from taken to done, and tell what was done', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const steps: readonly Fields[] = [
      { command: 'take' },
      { command: 'accept' },
      { command: 'start' },
      {
        command: 'complete',
        'complete.code': 'granted',
        'complete.on': '12.3.2027',
        'complete.text': 'Ny leilighet',
      },
    ]
    for (const [at, fields] of steps.entries()) {
      const done = await send(hege, command, { ...fields, version: String(at + 1) })
      expect(done).toMatchObject({ status: 303, to: page })
    }
    expect(taskOf(portal)).toMatchObject({
      status: 'completed',
      ending: { kind: 'outcome', code: 'granted', on: '2027-03-12', text: 'Ny leilighet' },
    })
    const { html } = await open(await signIn(portal, people.kari), page)
    for (const words of ['Tok oppgaven', 'Fullførte oppgaven', 'Innvilget', 'Ny leilighet'])
      expect(html).toContain(words)
  })

  it.each([
    ['reject', { 'reject.text': 'Vi har ikke plass' }, 'reject.code'],
    ['reject', { 'reject.code': 'other', 'reject.text': '' }, 'reject.text'],
    ['reject', { 'reject.code': 'duplicate', 'reject.text': 'Se forrige' }, 'reject.text'],
    ['assign', { 'assign.colleague': '' }, 'assign.colleague'],
    ['assign', { 'assign.colleague': 'user-nils' }, 'assign.colleague'],
  ])('%s with %o is refused beside its field, with what was typed', async (name, fields, field) => {
    const portal = makePortal({ cases: [housingCase()] })
    await hire(portal, people.nils)
    const hege = await signIn(portal, people.hege)
    const refused = await send(hege, command, { command: name, version: '1', ...fields })
    expect(refused.status).toBe(422)
    expect(errorBeside(refused.html, field)).toBeTruthy()
    expect(refused.html).toContain(`href="#f-${field.replace('.', '-')}"`)
    const words = Object.entries(fields).filter(([name]) => name.endsWith('.text'))
    for (const [, typed] of words) expect(refused.html).toContain(typed)
    expect(taskOf(portal)?.version).toBe(1)
  })

  it.each([
    ['ask', { 'ask.question': '' }, 'ask.question'],
    ['schedule', { 'schedule.appointment': '31.2.2027' }, 'schedule.appointment'],
    ['schedule', { 'schedule.appointment': '1.11.2026' }, 'schedule.appointment'],
    ['hold', { 'hold.reason': 'Venter på vedtak', 'hold.resumeOn': '16.11.2026' }, 'hold.resumeOn'],
    ['hold', { 'hold.reason': '', 'hold.resumeOn': '1.12.2026' }, 'hold.reason'],
    ['complete', { 'complete.text': 'Alt i orden', 'complete.on': '' }, 'complete.code'],
    ['fail', { 'fail.code': 'other', 'fail.text': ' ' }, 'fail.text'],
  ])('%s with %o is refused beside its field while the work goes on', async (name, fields, field) => {
    const portal = makePortal({ cases: [housingCase({ status: 'in-progress', ...takenBy(people.hege) })] })
    const hege = await signIn(portal, people.hege)
    const refused = await send(hege, command, { command: name, version: '1', ...fields })
    expect(refused.status).toBe(422)
    expect(errorBeside(refused.html, field)).toBeTruthy()
    expect(refused.html).toMatch(/<title>Feil: /)
    expect(taskOf(portal)?.version).toBe(1)
  })

  it('fields that no form has, unknown commands and a missing version have no effect', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const posts: readonly Fields[] = [
      { command: 'take', version: '1', status: 'completed' },
      { command: 'reject', version: '1', 'reject.code': 'duplicate', 'reject.owner': 'nav:0602' },
      { command: 'withdraw', version: '1' },
      { command: 'move', version: '1' },
      { command: '__proto__', version: '1' },
      { command: 'take' },
    ]
    const statuses = []
    for (const fields of posts) statuses.push((await send(hege, command, fields)).status)
    expect(statuses).toEqual([422, 422, 400, 400, 400, 400])
    expect(portal.shelf.changes).toEqual([])
  })

  it('a double click has one effect and one answer', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    await hire(portal, people.harald)
    const hege = await signIn(portal, people.hege)
    const clicks: readonly Fields[] = [
      { command: 'take', version: '1', key: 'same-key-1' },
      { command: 'assign', version: '2', key: 'same-key-2', 'assign.colleague': people.harald.userId },
    ]
    for (const fields of clicks) {
      const first = await send(hege, command, fields)
      const second = await send(hege, command, fields)
      expect([first.status, second.status, second.to]).toEqual([303, 303, page])
    }
    expect(portal.shelf.changes).toHaveLength(2)
    const reused = await send(hege, command, { command: 'accept', version: '3', key: 'same-key-1' })
    expect(reused.status).toBe(409)
    expect(taskOf(portal)).toMatchObject({ version: 3, assignee: { name: 'Harald' } })
  })
})

describe('somebody was faster', () => {
  it('the second taker is told who was first', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    await send(await signIn(portal, people.harald), command, { command: 'take', version: '1' })
    const late = await send(hege, command, { command: 'take', version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toMatch(/Tok oppgaven<\/strong>: Harald, Drammen kommune/)
    expect(taskOf(portal)?.assignee?.name).toBe('Harald')
  })

  it('what was typed stays in the form, whose version is the new one: pressing again works', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    await send(await signIn(portal, people.harald), command, { command: 'take', version: '1' })
    const fields = { command: 'reject', 'reject.code': 'other', 'reject.text': 'Boligen er revet' }
    const late = await send(hege, command, { ...fields, version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('\nBoligen er revet</textarea>')
    const version = valuesOf(late.html, 'version')[0] ?? ''
    expect((await send(hege, command, { ...fields, version })).status).toBe(303)
  })

  it('what was typed is shown when the form is no longer there', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const harald = await signIn(portal, people.harald)
    await send(harald, command, { command: 'reject', version: '1', 'reject.code': 'duplicate' })
    const late = await send(hege, command, {
      command: 'reject',
      version: '1',
      'reject.code': 'other',
      'reject.text': 'Boligen er revet',
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Avviste oppgaven')
    expect(late.html).toContain('Boligen er revet')
  })
})

describe('the conversation', () => {
  it('a question is asked and answered, in words', async () => {
    const portal = makePortal({ cases: [housingCase({ status: 'received', ...takenBy(people.hege) })] })
    const hege = await signIn(portal, people.hege)
    await send(hege, command, { command: 'ask', version: '1', 'ask.question': 'Har han hund?' })
    const kari = await signIn(portal, people.kari)
    const asked = await open(kari, page)
    expect(asked.html).toContain('Din tur')
    expect(asked.html).toContain('Har han hund?')
    await send(kari, command, { command: 'answer', version: '2', 'answer.answer': 'Ja, en liten' })
    const answered = await open(hege, page)
    for (const words of ['Har han hund?', 'Svarte på spørsmålet', 'Ja, en liten'])
      expect(answered.html).toContain(words)
  })

  it('notes are read by those who see the task; markup in them is text', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const text = 'Ringte <script>alert(1)</script> Čáhppe'
    expect(await send(hege, `${page}/notes`, { note: text })).toMatchObject({ status: 303, to: page })
    const { html } = await open(await signIn(portal, people.kari), page)
    expect(html).toContain('Ringte &lt;script&gt;alert(1)&lt;/script&gt; Čáhppe')
    const nav = await open(await signIn(portal, people.nils), '/plans/plan-one/tasks/task-nav')
    expect(nav.status).toBe(200)
    expect(nav.html).not.toContain('Ringte')
    const empty = await send(hege, `${page}/notes`, { note: ' ' })
    expect(empty.status).toBe(422)
    expect(errorBeside(empty.html, 'note')).toBeTruthy()
  })

  it('a long note comes back whole', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    const long = await send(hege, `${page}/notes`, { note: 'æ'.repeat(4001) })
    expect(long.status).toBe(422)
    expect(long.html).toContain('æ'.repeat(4001))
  })

  it('what was entered in error is hidden, the history stays', async () => {
    const portal = makePortal({ cases: [housingCase()] })
    const hege = await signIn(portal, people.hege)
    await send(hege, `${page}/notes`, { note: 'CANARY-NOTE' })
    await send(hege, command, { command: 'take', version: '1' })
    await send(hege, command, { command: 'ask', version: '2', 'ask.question': 'CANARY-QUESTION' })
    const kari = await signIn(portal, people.kari)
    await send(kari, command, { command: 'mark-error', version: '3' })
    const { html } = await open(hege, page)
    expect(html).not.toContain('Trenger bolig fra første dag')
    expect(html).not.toContain('CANARY')
    expect(html).toContain('Merket oppgaven som feilregistrert')
  })

  it('says why the task came here, on which basis, and in the reader’s language', async () => {
    const subject = planCase([
      task('task-ngo', 'family.mentor', offices.ngo, {
        basis: { kind: 'consent', givenOn: isoDate('2026-11-02') },
      }),
    ])
    const portal = makePortal({ cases: [subject] })
    portal.shelf.traces.set('task-ngo', {
      on: '2026-11-16',
      outcome: 'routed',
      reasons: [{ code: 'serves-country', agency: offices.ngo }],
    })
    const { html } = await open(
      await signIn(portal, { ...people.frida, language: 'en' }),
      '/plans/plan-one/tasks/task-ngo',
    )
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('Written consent given 2 November 2026')
    expect(html).toContain('offers this in the whole country')
    expect(html).not.toContain('01817012345')
  })
})
