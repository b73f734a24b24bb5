import { describe, expect, it } from 'vitest'
import type { CaseStore } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { actorAt, offices, people, plan, planCase, takenBy, task } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal } from '../../support/portal.ts'
import { open, send, signIn, valuesOf } from './browsing.ts'

/** A plan of one person with one housing task, due on a day. */
const caseOf = (name: string, at: number, due: string, changes: Partial<Task> = {}): PlanCase => {
  const id = planId(`plan-${name.toLowerCase()}-${at}`)
  const own = task(`task-${name.toLowerCase()}-${at}`, 'housing.permanent', offices.housing, {
    planId: id,
    ...changes,
  })
  const subject = planCase([own], {
    plan: plan({ id, number: `HV-7K3M-92Q${at}`, person: { ...plan().person, name: `${name} Oppdiktet` } }),
  })
  return { ...subject, tasks: subject.tasks.map((one) => ({ ...one, due: isoDate(due) })) }
}

const cases = [
  caseOf('Aksel', 1, '2026-12-20'),
  caseOf('Bodil', 2, '2026-11-10', { status: 'in-progress', ...takenBy(people.hege) }),
  caseOf('Daud', 3, '2026-11-20', { status: 'accepted', ...takenBy(people.harald) }),
  caseOf('Elif', 4, '2026-11-22', { area: 'money' }),
  caseOf('Frode', 5, '2026-11-29', { status: 'received', ...takenBy(people.harald) }),
]

const names = (html: string): readonly string[] =>
  [...html.matchAll(/(\w+) Oppdiktet<span class="quiet">/g)].map(([, name]) => name ?? '')

const shown = async (query: string) => {
  const portal = makePortal({ cases })
  return names((await open(await signIn(portal, people.hege), `/worklist${query}`)).html)
}

describe('the worklist', () => {
  it.each([
    ['', ['Bodil', 'Daud', 'Elif', 'Frode', 'Aksel']],
    ['?tab=mine', ['Bodil']],
    ['?tab=unassigned', ['Elif', 'Aksel']],
    ['?area=money', ['Elif']],
    ['?tab=all&area=&status=accepted&due=', ['Daud']],
    ['?due=overdue', ['Bodil']],
    ['?due=week', ['Bodil', 'Daud', 'Elif']],
    ['?due=month', ['Bodil', 'Daud', 'Elif', 'Frode']],
    ['?tab=unassigned&due=week', ['Elif']],
  ])('%s shows the tasks by due date', async (query, expected) => {
    expect(await shown(query)).toEqual(expected)
  })

  it('marks what is overdue in words', async () => {
    const portal = makePortal({ cases })
    const { html } = await open(await signIn(portal, people.hege), '/worklist')
    expect(html).toContain('6 dager over frist')
    expect(html).toContain('om 4 dager')
  })

  it('shows an office its own tasks and nobody else’s', async () => {
    const portal = makePortal({ cases })
    for (const actor of [people.nils, people.kari, people.sara, people.frida])
      expect(names((await open(await signIn(portal, actor), '/worklist')).html)).toEqual([])
    expect((await open(await signIn(portal, people.astrid), '/worklist')).status).toBe(403)
  })

  it.each([
    ['?tab=mine', 'Du har ingen oppgaver'],
    ['?tab=unassigned', 'Alt er tatt'],
    ['', 'Ingen åpne oppgaver'],
    ['?area=leisure', 'Ingen oppgaver passer med utvalget'],
  ])('an empty list teaches what it is for: %s', async (query, title) => {
    const portal = makePortal()
    expect((await open(await signIn(portal, people.hege), `/worklist${query}`)).html).toContain(title)
  })

  it.each([
    '?tab=theirs',
    '?area=crime',
    '?status=completed',
    '?due=never',
    '?sort=name',
    '?area=money&area=housing',
  ])('%s is no address of ours', async (query) => {
    const portal = makePortal({ cases })
    expect((await open(await signIn(portal, people.hege), `/worklist${query}`)).status).toBe(400)
  })

  it('a task is taken from the list, with the version of its row and a key of its own', async () => {
    const portal = makePortal({ cases })
    const hege = await signIn(portal, people.hege)
    const { html } = await open(hege, '/worklist?tab=unassigned')
    const keys = valuesOf(html, 'key')
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
    const taken = await send(hege, '/plans/plan-elif-4/tasks/task-elif-4/command', {
      command: 'take',
      version: valuesOf(html, 'version')[0] ?? '',
      key: keys[0] ?? '',
    })
    expect(taken).toMatchObject({ status: 303, to: '/plans/plan-elif-4/tasks/task-elif-4' })
    expect(names((await open(hege, '/worklist?tab=unassigned')).html)).toEqual(['Aksel'])
  })

  it('is on record with its query and plans, in at most two round trips', async () => {
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
    const hege = await signIn(portal, people.hege)
    for (const path of ['/worklist?area=money', '/plans', '/']) {
      trips.count.rounds = 0
      await open(hege, path)
      expect(trips.count.rounds).toBeLessThanOrEqual(2)
    }
    expect(portal.shelf.access).toMatchObject([
      { what: 'worklist?area=money', plans: ['plan-elif-4'], decision: 'allowed' },
      { what: 'plans' },
      { what: 'home', plans: ['plan-bodil-2', 'plan-elif-4'] },
    ])
  })
})

/** A store whose worklist goes on after every row; the cursor is the number of rows before. */
const paging = (store: CaseStore): CaseStore => ({
  ...store,
  worklist: async (query) => {
    const all = await store.worklist({ ...query, limit: 99 })
    const from = typeof query.cursor === 'number' ? query.cursor : 0
    const more = from + 1 < all.rows.length
    return { rows: all.rows.slice(from, from + 1), ...(more && { cursor: from + 1 }) }
  },
})

describe('pages of the worklist', () => {
  const next = (html: string) =>
    /href="(\/worklist\?[^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

  it('go on by a sealed cursor, to the end', async () => {
    const portal = makePortal({ cases, deps: (deps) => ({ ...deps, store: paging(deps.store) }) })
    const hege = await signIn(portal, people.hege)
    const seen: string[] = []
    for (let path: string | undefined = '/worklist'; path; ) {
      const { html }: { html: string } = await open(hege, path)
      seen.push(...names(html))
      path = next(html)
    }
    expect(seen).toEqual(['Bodil', 'Daud', 'Elif', 'Frode', 'Aksel'])
  })

  it('a cursor of another query, or of another reader, is of no use', async () => {
    const portal = makePortal({ cases, deps: (deps) => ({ ...deps, store: paging(deps.store) }) })
    const hege = await signIn(portal, people.hege)
    const path = next((await open(hege, '/worklist')).html) ?? ''
    expect((await open(hege, path)).status).toBe(200)
    expect((await open(hege, `${path}&area=housing`)).status).toBe(400)
    expect((await open(await signIn(portal, people.harald), path)).status).toBe(400)
  })
})

describe('plans of an office', () => {
  it('are listed with what the office is to them; coordinators may make one', async () => {
    const portal = makePortal({ cases })
    const kari = await open(await signIn(portal, people.kari), '/plans')
    expect(kari.html).toContain('Koordinerer planen')
    expect(kari.html).toMatch(/href="\/plans\/plan-elif-4">Elif Oppdiktet/)
    expect(kari.html).toContain('179 dager igjen')
    expect(kari.html).toMatch(/ds-button[^>]*href="\/plans\/new"/)
    const hege = await open(await signIn(portal, people.hege), '/plans')
    expect(hege.html).toContain('Har oppgave')
    expect(hege.html).not.toMatch(/ds-button[^>]*href="\/plans\/new"/)
    expect((await open(await signIn(portal, people.nils), '/plans')).html).toContain('Ingen planer ennå')
    expect((await open(await signIn(portal, people.nils), '/plans?sort=name')).status).toBe(400)
  })
})

describe('the first page', () => {
  it('shows caseworkers their tasks and what is urgent and not taken', async () => {
    const portal = makePortal({ cases })
    const { html } = await open(await signIn(portal, people.hege), '/')
    expect(names(html)).toEqual(['Bodil', 'Elif'])
  })

  it('is calm when nothing waits', async () => {
    const portal = makePortal({ cases })
    const { html } = await open(await signIn(portal, people.nils), '/')
    expect(html).toContain('Ingenting haster akkurat nå')
    expect(html).not.toContain('Oppdiktet')
  })

  it('shows coordinators releases within 30 days, and what waits for an answer', async () => {
    const attention = (store: CaseStore): CaseStore => ({
      ...store,
      caseload: async (...asked) => {
        const page = await store.caseload(...asked)
        const rows = page.rows.map((row, at) => ({
          ...row,
          release: isoDate(at === 0 ? '2026-12-16' : at === 1 ? '2026-12-17' : '2026-11-15'),
          attention: at === 2 ? 2 : 0,
          relation: at === 3 ? ('incoming' as const) : row.relation,
        }))
        return { rows }
      },
    })
    const portal = makePortal({ cases, deps: (deps) => ({ ...deps, store: attention(deps.store) }) })
    const { html } = await open(await signIn(portal, people.kari), '/')
    const [asked = '', waiting = '', near = ''] = html.split('<section').slice(1)
    expect(asked).toContain('Bedt om å overta')
    expect(asked).toContain('Elif')
    expect(waiting).toContain('2 oppgaver venter')
    expect(waiting).toContain('Daud')
    expect(near).toContain('Løslates innen 30 dager')
    expect(near).toContain('Aksel')
    expect(html).not.toContain('Bodil')
  })

  it('gives administrators and auditors their tools, and no cases', async () => {
    const portal = makePortal({ cases })
    const astrid = await open(await signIn(portal, people.astrid), '/')
    expect(astrid.html).toContain('href="/access-log"')
    const administrator = actorAt(offices.housing, 'Adam', 'administrator')
    const adam = await open(await signIn(portal, administrator), '/')
    expect(adam.html).toContain('href="/directory"')
    expect(adam.html).not.toContain('href="/access-log"')
    for (const { html } of [astrid, adam]) expect(html).not.toContain('Oppdiktet')
    expect(portal.shelf.access.map(({ plans }) => plans)).toEqual([[], []])
  })
})

it('rows hold no more than the list shows', async () => {
  const portal = makePortal({ cases: [caseOf('Aksel', 1, '2026-12-20', { details: 'CANARY-DETAILS' })] })
  const { html } = await open(await signIn(portal, people.hege), '/worklist')
  expect(html).not.toContain('CANARY')
  expect(html).not.toContain('01817012345')
})
