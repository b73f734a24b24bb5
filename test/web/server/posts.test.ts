import { describe, expect, it } from 'vitest'
import { isOwnPost } from '../../../web/server/guards.ts'
import { people, usualCase } from '../../support/cases.ts'
import { hiddenValue, makePortal, origin, signInAs } from '../../support/portal.ts'
import { makeProbe } from './probe.ts'

const note = '/probe/plans/plan-one/note'

const signedIn = async () => {
  const probe = makeProbe()
  const portal = makePortal({ cases: [usualCase()], routes: probe.routes })
  const kari = await signInAs(portal, people.kari)
  const page = await (await kari.get('/probe/plans/plan-one')).text()
  const own = { csrf: hiddenValue(page, 'csrf'), key: hiddenValue(page, 'key') }
  return { portal, kari, own, effects: probe.effects }
}

describe('a POST must come from a page of ours', () => {
  it.each([
    [origin, 'same-origin', true],
    [origin, undefined, true],
    [undefined, 'same-origin', true],
    ['null', 'same-origin', true],
    ['null', 'cross-site', false],
    ['null', undefined, false],
    [undefined, 'same-site', false],
    [undefined, 'none', false],
    [undefined, undefined, false],
    ['https://evil.example', 'same-origin', false],
    ['https://hjemvei.example.evil.example', undefined, false],
    ['http://hjemvei.example', undefined, false],
  ])('Origin %s, Sec-Fetch-Site %s: %s', (given, site, own) => {
    expect(isOwnPost(origin, given, site)).toBe(own)
  })

  it('from elsewhere it has no effect, even with everything else right', async () => {
    const { kari, own, effects, portal } = await signedIn()
    const response = await kari.post(note, { ...own, text: 'x' }, { origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(effects).toEqual([])
    expect(portal.logged.map((line) => line.message)).toContain('cross-site-post-refused')
  })

  it('with the token, the key and a good form it has its effect once, and answers 303', async () => {
    const { kari, own, effects } = await signedIn()
    const response = await kari.post(note, { ...own, text: 'Hei  Máret\r\n👩‍👧' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/probe/plans/plan-one')
    expect(effects).toEqual([`${own.key} Hei  Máret\n👩‍👧`])
    const told = await (await kari.get('/probe/plans/plan-one')).text()
    expect(told).toContain('Språket er endret.')
    expect(await (await kari.get('/probe/plans/plan-one')).text()).not.toContain('Språket er endret.')
  })

  it.each([
    ['none', {}],
    ['a guess', { csrf: 'guess' }],
  ])('with a wrong token (%s) it waits to be sent again, showing what was typed', async (_name, token) => {
    const { kari, own, effects } = await signedIn()
    const response = await kari.post(note, { key: own.key, ...token, text: '<b>Lang tekst</b>' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('&lt;b&gt;Lang tekst&lt;/b&gt;')
    expect(effects).toEqual([])
    const [, again = ''] = page.split('Dette skrev du')
    const fields = {
      csrf: hiddenValue(again, 'csrf'),
      key: hiddenValue(again, 'key'),
      text: 'Lang tekst',
    }
    expect((await kari.post(note, fields)).status).toBe(303)
    expect(effects).toEqual([`${own.key} Lang tekst`])
  })

  it("another session's token is a wrong one", async () => {
    const { portal, own, effects } = await signedIn()
    const leif = await signInAs(portal, people.leif)
    expect((await leif.post(note, { ...own, text: 'x' })).status).toBe(422)
    expect(effects).toEqual([])
  })

  it('without an idempotency key it is no form of ours', async () => {
    const { kari, own, effects } = await signedIn()
    expect((await kari.post(note, { csrf: own.csrf, text: 'x' })).status).toBe(400)
    expect(effects).toEqual([])
  })
})

describe('what is sent is bounded', () => {
  it.each([
    ['one byte too many', 'application/x-www-form-urlencoded', `text=${'a'.repeat(640 * 1024)}`, 413],
    ['JSON', 'application/json', '{"text":"x"}', 400],
    ['multipart', 'multipart/form-data; boundary=x', '--x--', 400],
    ['text', 'text/plain', 'text=x', 400],
  ])('%s is refused', async (_name, type, body, status) => {
    const { kari, effects } = await signedIn()
    const headers = { origin, 'content-type': type }
    expect((await kari.request(note, { method: 'POST', body, headers })).status).toBe(status)
    expect(effects).toEqual([])
  })

  it('unknown fields are an error, and what was typed comes back', async () => {
    const { kari, own, effects } = await signedIn()
    const response = await kari.post(note, { ...own, text: 'Beholdes', status: 'completed' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('unknown-field')
    expect(page).toContain('Beholdes')
    expect(effects).toEqual([])
  })
})

describe('a session that ended mid-form', () => {
  it('keeps what was typed, has no effect, and goes on after signing in', async () => {
    const { portal, kari, own, effects } = await signedIn()
    portal.machine.forward(31)
    const typed = { ...own, text: 'Skrevet i "en halvtime" <br>' }
    const response = await kari.post(`${note}?from=here`, typed)
    const page = await response.text()
    expect(response.status).toBe(401)
    expect(page).toContain('value="Skrevet i &quot;en halvtime&quot; &lt;br&gt;"')
    expect(page).toContain(`action="${note}?from=here"`)
    expect(page).toMatch(/href="\/sign-in\?to=%2Fsigned-in" target="_blank" rel="noopener"/)
    expect(effects).toEqual([])

    const again = await signInAs(portal, people.kari)
    const check = await again.post(note, { csrf: '', key: own.key, text: typed.text })
    expect(check.status).toBe(422)
    expect(effects).toEqual([])
    const [, form = ''] = (await check.text()).split('Dette skrev du')
    await again.post(note, { csrf: hiddenValue(form, 'csrf'), key: own.key, text: typed.text })
    expect(effects).toEqual([`${own.key} ${typed.text}`])
  })
})
