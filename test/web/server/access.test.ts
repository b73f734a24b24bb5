import { describe, expect, it } from 'vitest'
import { people, usualCase } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { makeProbe } from './probe.ts'

const portalWithPlan = () => makePortal({ cases: [usualCase()], routes: makeProbe().routes })

/** Status, headers and body of a response, but for what may differ: date and correlation id. */
const seen = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date'),
  body: await response.text(),
})

const elsewhere = [
  ['a random id', '/probe/plans/no-such-plan'],
  ['a malformed id', '/probe/plans/a'],
  ['markup for an id', '/probe/plans/%3Cscript%3E'],
  ['a query', '/probe/plans/no-such-plan?x=1'],
  ['a task of the foreign plan', '/probe/plans/plan-one/tasks/task-housing'],
  ['a task of no plan', '/probe/plans/no-such-plan/tasks/task-housing'],
  ['an unknown address', '/probe/nothing/here'],
] as const

describe('a plan of others cannot be told from one that does not exist', () => {
  it.each(elsewhere)('%s', async (_name, path) => {
    const portal = portalWithPlan()
    const berit = await signInAs(portal, people.berit)
    const foreign = await seen(await berit.get('/probe/plans/plan-one'))
    expect(foreign.status).toBe(404)
    expect(foreign.body).not.toContain('Oppdiktet')
    expect(await seen(await berit.get(path))).toEqual(foreign)
  })

  it('the same calls are made for both', async () => {
    const trips = roundTrips()
    const portal = makePortal({
      cases: [usualCase()],
      routes: makeProbe().routes,
      deps: (deps) => ({ ...deps, store: trips.watch(deps.store) }),
    })
    const berit = await signInAs(portal, people.berit)
    await berit.get('/probe/plans/plan-one')
    const foreign = trips.count.calls
    await berit.get('/probe/plans/no-such-plan')
    expect(trips.count.calls).toBe(2 * foreign)
  })

  it('a POST is refused in the same way, with no effect', async () => {
    const probe = makeProbe()
    const portal = makePortal({ cases: [usualCase()], routes: probe.routes })
    const kari = await signInAs(portal, people.kari)
    const berit = await signInAs(portal, people.berit)
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await berit.get('/')).text())?.[1] ?? ''
    const fields = { csrf: csrf, key: 'key-000001', text: 'mine' }
    const foreign = await seen(await berit.post('/probe/plans/plan-one/note', fields))
    expect(foreign.status).toBe(404)
    expect(await seen(await berit.post('/probe/plans/no-such-plan/note', fields))).toEqual(foreign)
    expect(probe.effects).toEqual([])
    expect((await kari.get('/probe/plans/plan-one')).status).toBe(200)
  })
})

describe('reads are on record before they are answered', () => {
  it('an allowed one, a denied one, and a list with its query and plans', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    const berit = await signInAs(portal, people.berit)
    const hege = await signInAs(portal, people.hege)
    await kari.get('/probe/plans/plan-one')
    await berit.get('/probe/plans/plan-one')
    await hege.get('/probe/list?area=housing')
    expect(portal.shelf.access).toMatchObject([
      {
        userId: people.kari.userId,
        planId: 'plan-one',
        what: 'plan',
        decision: 'allowed',
        role: 'coordinator',
      },
      { userId: people.berit.userId, planId: 'plan-one', what: 'plan', decision: 'denied' },
      { userId: people.hege.userId, what: 'worklist?area=housing', decision: 'allowed', plans: ['plan-one'] },
    ])
  })

  it('a command that answers with a page is a read too', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    const page = await (await kari.get('/probe/plans/plan-one')).text()
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await kari.post('/probe/plans/plan-one/note', { csrf: csrf, key: 'key-000001', text: '' })
    expect(portal.shelf.access.map((entry) => entry.what)).toEqual(['plan', 'note.add'])
  })

  it('a role that may not open a page gets 403, and it is on record', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    expect((await kari.get('/probe/audit')).status).toBe(403)
    expect(portal.shelf.access).toMatchObject([{ what: 'audit.read', decision: 'denied' }])
  })
})

describe('round trips', () => {
  it.each(['/', '/probe/plans/plan-one', '/probe/plans/plan-one/tasks/task-housing', '/probe/list'])(
    '%s takes at most two, session included',
    async (path) => {
      const trips = roundTrips()
      const portal = makePortal({
        cases: [usualCase()],
        routes: makeProbe().routes,
        deps: ({ store, users, sessions, ...deps }) => ({
          ...deps,
          store: trips.watch(store),
          users: trips.watch(users),
          sessions: trips.watch(sessions),
        }),
      })
      const kari = await signInAs(portal, people.kari)
      portal.machine.forward(6)
      trips.count.rounds = 0
      expect((await kari.get(path)).status).toBe(200)
      expect(trips.count.rounds).toBeLessThanOrEqual(2)
      expect(trips.count.rounds).toBeGreaterThan(0)
    },
  )
})

describe('links in mails', () => {
  const withNotice = () => {
    const portal = portalWithPlan()
    const { plan, tasks } = usualCase()
    const [task] = tasks
    const to = { kind: 'office', agencyId: people.hege.agencyId } as const
    portal.shelf.notices.set('notice-one', { planId: plan.id, ...(task && { taskId: task.id }), to })
    return portal
  }

  it('lead their own office on, and mark the notice as opened', async () => {
    const portal = withNotice()
    const hege = await signInAs(portal, people.hege)
    const response = await hege.get('/n/notice-one')
    expect(response.headers.get('location')).toBe('/plans/plan-one/tasks/task-housing')
    expect(portal.shelf.opened).toEqual(['notice-one'])
  })

  it('are nothing to another office', async () => {
    const portal = withNotice()
    const nils = await signInAs(portal, people.nils)
    const foreign = await seen(await nils.get('/n/notice-one'))
    expect(foreign.status).toBe(404)
    expect(await seen(await nils.get('/n/notice-two'))).toEqual(foreign)
    expect(portal.shelf.opened).toEqual([])
  })

  it('ask for signing in, and come back', async () => {
    const portal = withNotice()
    const page = await (await portal.browser().get('/n/notice-one')).text()
    expect(page).toContain('href="/sign-in?to=%2Fn%2Fnotice-one"')
  })
})

describe('cursors', () => {
  it('work for whoever got them, and for nobody else', async () => {
    const portal = portalWithPlan()
    const hege = await signInAs(portal, people.hege)
    const harald = await signInAs(portal, people.harald)
    const next =
      /href="(\/probe\/list\?cursor=[^"]+)"/.exec(await (await hege.get('/probe/list')).text())?.[1] ?? ''
    expect(next).not.toBe('')
    expect((await hege.get(next)).status).toBe(200)
    expect((await harald.get(next)).status).toBe(400)
    expect((await hege.get(`${next}A`)).status).toBe(400)
    expect((await hege.get('/probe/list?cursor=')).status).toBe(400)
  })
})
