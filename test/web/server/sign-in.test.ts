import { describe, expect, it } from 'vitest'
import { IdentityProviderAway } from '../../../web/server/identity-provider.ts'
import { isSafePath } from '../../../web/server/safe-path.ts'
import { offices, people, usualCase } from '../../support/cases.ts'
import { workingUsers } from '../../support/fakes.ts'
import { hiddenValue, hire, issuer, makePortal, signInAs, userOf } from '../../support/portal.ts'
import { makeProbe } from './probe.ts'

const portalWithPlan = () => makePortal({ cases: [usualCase()], routes: makeProbe().routes })
const plan = '/probe/plans/plan-one'

const stateOf = (response: Response) =>
  new URL(response.headers.get('location') ?? '').searchParams.get('state') ?? ''

describe('signing in', () => {
  it('leads back to the page that was asked for', async () => {
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get(`/sign-in?to=${encodeURIComponent(plan)}`)
    expect(began.headers.get('location')).toMatch(/^https:\/\/id\.example\/auth/)
    const back = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    expect(back.headers.get('location')).toBe(plan)
    expect((await browser.get(plan)).status).toBe(200)
  })

  it('sets a cookie that scripts, other sites and plain http do not get', async () => {
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get('/sign-in')
    const back = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    const cookie = back.headers.getSetCookie().find((one) => one.startsWith('__Host-session='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toMatch(/domain=/i)
  })

  it('never adopts a session id that was planted before', async () => {
    const portal = portalWithPlan()
    const mallory = await signInAs(portal, people.berit)
    const planted = mallory.jar.get('__Host-session') ?? ''
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const victim = portal.browser()
    victim.jar.set('__Host-session', planted)
    const began = await victim.get('/sign-in')
    await victim.get(`/callback?code=c&state=${stateOf(began)}`)
    expect(victim.jar.get('__Host-session')?.split('.')[0]).not.toBe(planted.split('.')[0])
    expect((await mallory.get('/probe/list')).status).toBe(401)
    expect((await victim.get(plan)).status).toBe(200)
  })

  it.each([
    ['another state', (state: string) => `/callback?code=c&state=${state}x`, true],
    ['no state that this browser began', (state: string) => `/callback?code=c&state=${state}`, false],
  ])('is refused with %s', async (_name, path, keepCookie) => {
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get('/sign-in')
    if (!keepCookie) browser.jar.clear()
    expect((await browser.get(path(stateOf(began)))).status).toBe(401)
    expect(portal.sessions.sessions.size).toBe(0)
  })

  it('an attempt serves once, and for ten minutes', async () => {
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get('/sign-in')
    const attempt = browser.jar.get('__Host-sign-in') ?? ''
    await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    browser.jar.set('__Host-sign-in', attempt)
    expect((await browser.get(`/callback?code=c&state=${stateOf(began)}`)).status).toBe(401)

    const late = portal.browser()
    const begun = await late.get('/sign-in')
    portal.machine.forward(11)
    expect((await late.get(`/callback?code=c&state=${stateOf(begun)}`)).status).toBe(401)
  })

  it('somebody whom no office employs is told whom to ask', async () => {
    const portal = portalWithPlan()
    portal.person.subject = 'stranger'
    const browser = portal.browser()
    const began = await browser.get('/sign-in')
    const response = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Be lederen din')
    expect(portal.sessions.sessions.size).toBe(0)
  })

  it('the provider away: a page that says so, while those signed in work on', async () => {
    const working = portalWithPlan()
    const kari = await signInAs(working, people.kari)
    const away = makePortal({
      cases: [usualCase()],
      routes: makeProbe().routes,
      deps: (deps) => ({
        ...working.deps,
        log: deps.log,
        identity: () => Promise.reject(new IdentityProviderAway(new Error('refused'))),
      }),
    })
    const response = await away.browser().get('/sign-in')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Innloggingstjenesten svarer ikke')
    const still = away.browser()
    for (const [name, value] of kari.jar) still.jar.set(name, value)
    expect((await still.get(plan)).status).toBe(200)
  })

  it('changed keys at the provider mean one more try, not an endless one', async () => {
    const portal = makePortal({
      deps: (deps) => ({
        ...deps,
        identity: async () => ({
          ...(await deps.identity()),
          finish: async () => ({ ok: false, error: { code: 'again' } }),
        }),
      }),
    })
    const browser = portal.browser()
    const began = await browser.get('/sign-in?to=/plans')
    const second = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    expect(second.headers.get('location')).toBe('/sign-in?to=%2Fplans&again=1')
    const begun = await browser.get('/sign-in?to=%2Fplans&again=1')
    expect((await browser.get(`/callback?code=c&state=${stateOf(begun)}`)).status).toBe(401)
  })
})

const traps = [
  '//evil.example',
  '/\\evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '/%5cevil.example',
  '/%2f%2fevil.example',
  '/%0d%0aset-cookie:x=1',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  ' /plans',
  '/plans#x',
  `/${'a'.repeat(2000)}`,
]

describe('signing in leads nowhere but into the portal', () => {
  it.each(traps)('%j becomes the front page', async (to) => {
    expect(isSafePath(to)).toBe(false)
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`)
    const back = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    expect(back.headers.get('location')).toBe('/')
  })

  it.each(['/', '/plans/new', '/n/abc_1', '/worklist?area=housing&due=2027-01-01'])('%j is kept', (path) => {
    expect(isSafePath(path)).toBe(true)
  })
})

describe('a session ends', () => {
  it('by signing out: the cookie is worth nothing afterwards, and the provider is told', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    const kept = kari.jar.get('__Host-session') ?? ''
    const csrf = hiddenValue(await (await kari.get('/')).text(), 'csrf')
    const response = await kari.post('/sign-out', { csrf: csrf })
    expect(response.headers.get('location')).toBe('https://id.example/end?client_id=hjemvei')
    expect(response.headers.get('clear-site-data')).toContain('"cache"')
    expect(kari.jar.has('__Host-session')).toBe(false)
    kari.jar.set('__Host-session', kept)
    expect((await kari.get(plan)).status).toBe(401)
  })

  it('after half an hour without use, and not while it is used', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    for (let round = 0; round < 4; round++) {
      portal.machine.forward(20)
      expect((await kari.get(plan)).status).toBe(200)
    }
    portal.machine.forward(30)
    expect((await kari.get(plan)).status).toBe(401)
  })

  it('after eight hours, used or not', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
      portal.machine.forward(20)
      expect((await kari.get(plan)).status).toBe(200)
    }
    portal.machine.forward(20)
    expect((await kari.get(plan)).status).toBe(401)
  })

  it('when the user may not work any more, from the next request on', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    await hire(portal, people.kari, { active: false })
    expect((await kari.get(plan)).status).toBe(401)
  })

  it('hints that do not agree with the session count for nothing', async () => {
    const portal = portalWithPlan()
    const berit = await signInAs(portal, people.berit)
    await hire(portal, people.kari)
    const [id] = (berit.jar.get('__Host-session') ?? '').split('.')
    for (const hints of [
      `${id}.${people.kari.userId}.${people.kari.agencyId}`,
      `${id}.${people.berit.userId}.${people.kari.agencyId}`,
      `${id}`,
      `${id}.${people.berit.userId}.${people.berit.agencyId}.more`,
      '..',
    ]) {
      berit.jar.set('__Host-session', encodeURIComponent(hints))
      expect((await berit.get(plan)).status).toBe(401)
    }
  })
})

describe('somebody who works at two offices', () => {
  const both = async () => {
    const portal = portalWithPlan()
    await hire(portal, people.kari)
    const second = userOf(people.kari, { agencyId: offices.housing, role: 'caseworker' })
    await workingUsers(portal.users).putUser(second, { issuer, subject: people.kari.userId })
    portal.person.subject = people.kari.userId
    const browser = portal.browser()
    const began = await browser.get(`/sign-in?to=${encodeURIComponent(plan)}`)
    const back = await browser.get(`/callback?code=c&state=${stateOf(began)}`)
    return { portal, browser, back }
  }

  it('chooses one, and gets a session of that office under a new id', async () => {
    const { browser, back } = await both()
    expect(back.headers.get('location')).toBe(`/choose-office?to=${encodeURIComponent(plan)}`)
    const page = await (await browser.get(back.headers.get('location') ?? '')).text()
    expect(page.match(/name="agency"/g)).toHaveLength(2)
    const before = browser.jar.get('__Host-session')
    const chosen = await browser.post('/choose-office', {
      csrf: hiddenValue(page, 'csrf'),
      key: hiddenValue(page, 'key'),
      agency: offices.housing,
      user: people.kari.userId,
      to: plan,
    })
    expect(chosen.headers.get('location')).toBe(plan)
    expect(decodeURIComponent(browser.jar.get('__Host-session') ?? '')).toContain(offices.housing)
    expect(browser.jar.get('__Host-session')).not.toBe(before)
  })

  it('cannot choose an office that is not theirs', async () => {
    const { browser } = await both()
    const page = await (await browser.get('/choose-office')).text()
    const response = await browser.post('/choose-office', {
      csrf: hiddenValue(page, 'csrf'),
      key: hiddenValue(page, 'key'),
      agency: offices.nav,
      user: people.kari.userId,
      to: '/',
    })
    expect(response.status).toBe(400)
  })
})

describe('the language', () => {
  it('is changed at once for somebody signed in, and kept with the user', async () => {
    const portal = portalWithPlan()
    const kari = await signInAs(portal, people.kari)
    const csrf = hiddenValue(await (await kari.get('/')).text(), 'csrf')
    const response = await kari.post('/language', { csrf: csrf, language: 'en', to: '/' })
    expect(response.status).toBe(303)
    expect(await (await kari.get('/')).text()).toContain('<html lang="en"')
    expect([...portal.users.users.values()].map((user) => user.language)).toEqual(['en'])
  })

  it('is changed by a cookie for others, also on error pages', async () => {
    const browser = portalWithPlan().browser()
    await browser.post('/language', { language: 'nn', to: '/' })
    expect(await (await browser.get('/nowhere')).text()).toContain('Vi finn ikkje sida')
  })

  it('takes nothing but the three, and comes back to nowhere else', async () => {
    const browser = portalWithPlan().browser()
    expect((await browser.post('/language', { language: 'xx', to: '/' })).status).toBe(400)
    const away = await browser.post('/language', { language: 'nn', to: '//evil.example' })
    expect(away.headers.get('location')).toBe('/')
  })
})
