import { describe, expect, it } from 'vitest'
import type { CaseStore } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../../shared/kernel/time.ts'
import { actorAt, askedBy, offices, people, plan, planCase, takenBy, task } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { hire, makePortal, type Portal } from '../../support/portal.ts'
import { open, send, signIn } from './browsing.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const liv = actorAt(offices.housing, 'Livlead', 'lead')
const { hege, harald } = people
const gone = actorAt(offices.housing, 'Gunnar')

/** Monday 16 November 2026 is today: so many calendar days ago, at nine. */
const sent = (days: number) => timestamp(Date.parse('2026-11-16T09:00:00.000Z') - days * 86_400_000)

const caseOf = (at: number, due: string, changes: Partial<Task>): PlanCase => {
  const id = planId(`plan-00${at}`)
  const own = task(`task-00${at}`, 'housing.permanent', offices.housing, { planId: id, ...changes })
  const subject = planCase([own], {
    plan: plan({ id, number: `HV-7K3M-92Q${at}`, person: { ...plan().person, name: 'Ola Oppdiktet' } }),
  })
  return { ...subject, tasks: subject.tasks.map((one) => ({ ...one, due: isoDate(due) })) }
}

const cases = [
  caseOf(1, '2026-11-10', { sentAt: sent(0) }),
  caseOf(2, '2026-11-20', { sentAt: sent(3), status: 'received', ...takenBy(hege) }),
  caseOf(3, '2026-11-15', { sentAt: sent(14), status: 'received', ...takenBy(hege) }),
  caseOf(4, '2026-12-20', { sentAt: sent(60), status: 'in-progress', area: 'money', ...takenBy(harald) }),
  caseOf(5, '2026-12-21', { sentAt: sent(4), status: 'on-hold', area: 'money', ...takenBy(gone) }),
]

const opened = async (given: readonly PlanCase[] = cases) => {
  const portal = makePortal({ cases: given })
  await hire(portal, hege)
  await hire(portal, harald)
  return { portal, lead: await signIn(portal, liv) }
}

/** The rows of the table of this caption: its first cell, then the figures. */
const tableOf = (html: string, caption: string): readonly string[] => {
  const table = html.split('<table').find((one) => one.includes(`>${caption}</caption>`)) ?? ''
  const body = table.slice(table.indexOf('<tbody'), table.indexOf('</table>'))
  const labels = /<span class="table__label".*?<\/span>|<span class="ds-sr-only">.*?<\/span>/g
  return body
    .split('</tr>')
    .map((row) => wordsOf(row.replaceAll(labels, '')).trim())
    .filter((row) => row !== '')
}

describe('the workload of an office', () => {
  it('counts open tasks by area, age and caseworker, and how far each has come', async () => {
    const { lead } = await opened()
    const { html } = await open(lead, '/workload')
    expect(wordsOf(html)).toContain('5 åpne oppgaver 2 over frist 2 tatt, men ikke besvart')
    // not taken, taken and not answered, under way, overdue, in all
    expect(tableOf(html, 'Etter område')).toEqual(['Bolig 1 2 0 2 3', 'Økonomi og gjeld 0 0 2 0 2'])
    expect(tableOf(html, 'Etter hvor lenge det er siden de kom')).toEqual([
      'Inntil 2 arbeidsdager 1 1 1 1 3',
      '6 til 10 arbeidsdager 0 1 0 1 1',
      'Mer enn 20 arbeidsdager 0 0 1 0 1',
    ])
    expect(tableOf(html, 'Etter saksbehandler')).toEqual([
      'Ingen har tatt dem 1 0 0 1 1',
      'Gunnar Arbeider ikke her lenger 0 0 1 0 1',
      'Harald 0 0 1 0 1',
      'Hege 0 2 0 1 2',
      'Livlead 0 0 0 0 0',
    ])
  })

  it('each figure leads to exactly its tasks', async () => {
    const { lead } = await opened()
    const { html } = await open(lead, '/workload')
    const figures = [...html.matchAll(/href="(\/(?:worklist|workload)[^"]*)">(\d+)</g)]
    expect(figures.length).toBeGreaterThan(15)
    for (const [, href = '', count] of figures) {
      const list = await open(lead, href.replaceAll('&amp;', '&'))
      const rows = [...list.html.matchAll(/href="\/plans\/plan-\d+\/tasks\//g)]
      expect([href, list.status, String(rows.length)]).toEqual([href, 200, count])
    }
  })

  it('names no person that the tasks are about, and is on record', async () => {
    const { portal, lead } = await opened()
    for (const path of ['/workload', '/workload/hand-over?stage=taken'])
      expect((await open(lead, path)).html).not.toMatch(/Oppdiktet|01817012345/)
    expect(portal.shelf.access).toMatchObject([
      { what: 'workload', decision: 'allowed' },
      { what: 'workload?stage=taken', plans: ['plan-003', 'plan-002'], decision: 'allowed' },
    ])
  })

  it('takes at most two round trips', async () => {
    const trips = roundTrips()
    const portal = makePortal({
      cases,
      deps: (deps) => ({
        ...deps,
        store: trips.watch(deps.store),
        users: trips.watch(deps.users),
        sessions: trips.watch(deps.sessions),
      }),
    })
    const lead = await signIn(portal, liv)
    for (const path of ['/workload', '/workload/hand-over']) {
      trips.count.rounds = 0
      await open(lead, path)
      expect(trips.count.rounds).toBeLessThanOrEqual(2)
    }
  })

  it('is for the lead alone: refused, not in the menu, and no form is taken', async () => {
    const portal = makePortal({ cases })
    for (const actor of [hege, people.kari, people.astrid, people.adam]) {
      const browser = await signIn(portal, actor)
      expect((await open(browser, '/')).html).not.toContain('href="/workload"')
      expect((await open(browser, '/workload')).status).toBe(403)
      expect((await open(browser, '/workload/hand-over')).status).toBe(403)
      const fields = { task: 'plan-001/task-001/1', to: hege.userId }
      expect((await send(browser, '/workload/hand-over', fields)).status).toBe(403)
    }
    expect(portal.shelf.changes).toEqual([])
    expect((await open(await signIn(portal, liv), '/')).html).toContain('href="/workload"')
  })

  it('another office’s lead sees nothing of it', async () => {
    const { portal } = await opened()
    expect((await open(await signIn(portal, people.nina), '/workload')).html).toContain('Ingen åpne oppgaver')
  })

  it('says “at least” when there are more tasks than were counted', async () => {
    const cut = (store: CaseStore): CaseStore => ({
      ...store,
      worklist: async (query) => ({ ...(await store.worklist(query)), cursor: 'more' }),
    })
    const portal = makePortal({ cases, deps: (deps) => ({ ...deps, store: cut(deps.store) }) })
    const { html } = await open(await signIn(portal, liv), '/workload')
    expect(wordsOf(html)).toContain('Minst 5 åpne oppgaver')
  })

  it.each(['?who=a', '?stage=done', '?age=1', '?tick=some', '?sort=x', '?area=money&area=housing'])(
    '%s is no address of ours',
    async (query) => {
      const { lead } = await opened()
      expect((await open(lead, `/workload/hand-over${query}`)).status).toBe(400)
    },
  )
})

const action = '/workload/hand-over'
const boxes = (html: string) => [...html.matchAll(/name="task" value="([^"]*)"/g)].map(([, one]) => one ?? '')
/** The form that hands over: the page also has one that chooses what is shown, with the same address. */
const handForm = (html: string, address = action): URLSearchParams =>
  formOf(html.slice(html.indexOf(`method="post" action="${address}"`)), address)

const holderOf = (portal: Portal, at: number) =>
  portal.shelf.cases.get(planId(`plan-00${at}`))?.tasks[0]?.assignee?.userId

describe('handing tasks over', () => {
  it('gives what is ticked to a colleague, and says of each task what became of it', async () => {
    const { portal, lead } = await opened()
    const { html } = await open(lead, `${action}?who=${hege.userId}`)
    expect(boxes(html)).toEqual(['plan-003/task-003/1', 'plan-002/task-002/1'])
    const form = handForm(html, `${action}?who=${hege.userId}`)
    // Meanwhile Hege answers one of them.
    const colleague = await signIn(portal, hege)
    await send(colleague, '/plans/plan-002/tasks/task-002/command', { command: 'accept', version: '1' })
    const filled = typedInto(form, { task: boxes(html), to: harald.userId })
    const response = await lead.post(`${action}?who=${hege.userId}`, filled)
    const body = await response.text()
    expect(response.status).toBe(200)
    expect(tableOf(body, 'Oppgaver')).toEqual([
      'Varig bolig HV-7K3M-92Q2 Endret i mellomtiden: åpne oppgaven og se hva som har skjedd',
      'Varig bolig HV-7K3M-92Q3 Gitt til Harald',
    ])
    expect(body).not.toContain('Oppdiktet')
    expect(holderOf(portal, 2)).toBe(hege.userId)
    expect(holderOf(portal, 3)).toBe(harald.userId)
    expect(portal.shelf.access.at(-1)).toMatchObject({ what: 'workload', plans: ['plan-003', 'plan-002'] })
  })

  it('pressed again, the same page has no second effect and says the same', async () => {
    const { portal, lead } = await opened()
    const { html } = await open(lead, action)
    const filled = typedInto(handForm(html), { task: boxes(html), to: harald.userId })
    const first = tableOf(await (await lead.post(action, filled)).text(), 'Oppgaver')
    const changes = portal.shelf.changes.length
    expect(changes).toBe(4)
    expect(tableOf(await (await lead.post(action, filled)).text(), 'Oppgaver')).toEqual(first)
    expect(portal.shelf.changes).toHaveLength(changes)
  })

  it('goes on with what there was no time for, by a button with the same key', async () => {
    const slow = (portal: Portal, store: CaseStore): CaseStore => ({
      ...store,
      loadCase: async (id) => {
        portal.machine.forward(0.014)
        return store.loadCase(id)
      },
    })
    const many = Array.from({ length: 9 }, (_, at) => caseOf(at, '2026-12-01', {}))
    const box: { portal?: Portal } = {}
    const portal = makePortal({
      cases: many,
      deps: (deps) => ({
        ...deps,
        store: {
          ...deps.store,
          loadCase: (id) =>
            box.portal ? slow(box.portal, deps.store).loadCase(id) : deps.store.loadCase(id),
        },
      }),
    })
    await hire(portal, harald)
    const lead = await signIn(portal, liv)
    const { html } = await open(lead, `${action}?tick=all`)
    const form = handForm(html, `${action}?tick=all`)
    expect(form.getAll('task')).toHaveLength(9)
    box.portal = portal
    const first = await (await lead.post(`${action}?tick=all`, typedInto(form, { to: harald.userId }))).text()
    delete box.portal
    expect(wordsOf(first)).toContain('8 oppgaver er gitt videre 1 ble ikke gitt videre')
    const rest = handForm(first, `${action}?tick=all`)
    expect(rest.getAll('task')).toHaveLength(1)
    expect(rest.get('key')).toBe(form.get('key'))
    const second = await (await lead.post(`${action}?tick=all`, rest)).text()
    expect(wordsOf(second)).toContain('1 oppgave er gitt videre')
    expect(portal.shelf.changes).toHaveLength(9)
  })

  it('keeps what was ticked and says what is missing', async () => {
    const { portal, lead } = await opened()
    const { html } = await open(lead, action)
    const form = handForm(html)
    const noTask = await (await lead.post(action, typedInto(form, { to: harald.userId }))).text()
    expect(errorAt(noTask, 'f-task')).toContain('Kryss av minst én oppgave')
    expect(handForm(noTask).get('to')).toBe(harald.userId)
    const [first = ''] = boxes(html)
    const noOne = await lead.post(action, typedInto(form, { task: first, to: '' }))
    const body = await noOne.text()
    expect(noOne.status).toBe(422)
    expect(errorAt(body, 'f-to')).toContain('Velg hvem som skal ha oppgavene')
    expect(handForm(body).getAll('task')).toEqual([first])
    expect(portal.shelf.changes).toEqual([])
  })

  it.each([
    ['of another office', people.nils],
    ['who has left', gone],
  ] as const)('offers and gives nothing to somebody %s', async (_name, actor) => {
    const { portal, lead } = await opened()
    await hire(portal, actor, actor === gone ? { active: false } : {})
    const { html } = await open(lead, action)
    const receivers = html.slice(html.indexOf('id="f-to"'))
    expect(receivers).not.toContain(actor.name)
    const filled = typedInto(handForm(html), { task: boxes(html), to: actor.userId })
    const response = await lead.post(action, filled)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('tar ikke oppgaver hos dere lenger')
    expect(portal.shelf.changes).toEqual([])
  })

  it.each([
    ['task', ['plan-001/task-001/0']],
    ['task', ['../task-001/1']],
    ['task', Array.from({ length: 101 }, (_, at) => `plan-001/task-${1000 + at}/1`)],
    ['status', ['completed']],
  ])('a form that no page of ours makes (%s) does nothing', async (name, values) => {
    const { portal, lead } = await opened()
    const { html } = await open(lead, action)
    const base = typedInto(handForm(html), { task: boxes(html), to: harald.userId })
    const response = await lead.post(action, typedInto(base, { [name]: values }))
    expect(response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('tells nothing of a task that the office does not have', async () => {
    const other = planCase([task('task-secret', 'money.debt', offices.nav, { planId: planId('plan-nav') })], {
      plan: plan({ id: planId('plan-nav'), number: 'HV-CANARY' }),
    })
    const { portal, lead } = await opened([...cases, other])
    const { html } = await open(lead, action)
    const ask = async (tick: string) => {
      const form = typedInto(handForm(html), { task: tick, to: harald.userId })
      const body = await (await lead.post(action, form)).text()
      return tableOf(body, 'Oppgaver')
    }
    const denied = await ask('plan-nav/task-secret/1')
    expect(denied).toEqual([
      'En oppgave som kontoret ikke har lenger Ikke gjort: kontoret har ikke oppgaven lenger',
    ])
    expect(await ask('plan-none/task-secret/1')).toEqual(denied)
    expect(portal.shelf.changes).toEqual([])
    expect(portal.shelf.access.at(-1)).toMatchObject({ plans: [] })
  })

  it('puts tasks back into the list, which a health office’s lead does alike', async () => {
    const sigrid = actorAt(offices.trust, 'Sigrid', 'lead')
    const id = planId('plan-trust')
    const own = task('task-trust', 'health.specialist', offices.trust, {
      planId: id,
      status: 'received',
      ...takenBy(people.tor),
      ...askedBy(people.sara),
    })
    const portal = makePortal({ cases: [planCase([own], { plan: plan({ id }) })] })
    const lead = await signIn(portal, sigrid)
    const { html } = await open(lead, action)
    const filled = typedInto(handForm(html), { task: boxes(html), to: 'list' })
    const body = await (await lead.post(action, filled)).text()
    expect(tableOf(body, 'Oppgaver')[0]).toContain('Lagt tilbake i lista')
    expect(portal.shelf.cases.get(id)?.tasks[0]).toMatchObject({ status: 'requested', version: 3 })
  })
})
