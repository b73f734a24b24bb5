import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as oidc from 'openid-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoAgencies } from '../../local/demo/agencies.ts'
import { demoPeople } from '../../local/demo/people.ts'
import { deferredListener } from '../../local/http/deferred.ts'
import { type Listening, listen } from '../../local/http/listen.ts'
import { identityProvider } from '../../local/identity-provider.ts'

const portalOrigin = 'http://127.0.0.1:3000'
const errors: unknown[] = []
let folder: string
let server: Listening
let issuer: string

const setUp = async (port = 0) => {
  const door = deferredListener()
  server = await listen(door.listener, port, 'the test')
  issuer = `http://localhost:${server.port}`
  const keyFile = join(folder, 'identity.json')
  const options = { issuer, clientId: 'hjemvei', portalOrigin, people: demoPeople, keyFile }
  door.open(await identityProvider(options, (error) => errors.push(error)))
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'))
  await setUp()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
  expect(errors.splice(0)).toEqual([])
})

/** A browser that keeps cookies and does not follow redirects by itself. */
const browser = () => {
  const jar = new Map<string, string>()
  return async (url: string | URL, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, issuer), { ...init, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
}
type Browser = ReturnType<typeof browser>

const follow = async (visit: Browser, from: string | URL) => {
  let url = new URL(from, issuer)
  for (let step = 0; step < 6; step += 1) {
    const answer = await visit(url)
    const location = answer.headers.get('location')
    if (location === null) return { url, answer }
    url = new URL(location, url)
    if (url.origin === portalOrigin) return { url, answer }
  }
  throw new Error('too many redirects')
}

const client = () =>
  oidc.discovery(new URL(issuer), 'hjemvei', undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks],
  })

const begin = async (config: oidc.Configuration) => {
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${portalOrigin}/callback`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return {
    url,
    checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  }
}

const choose = async (visit: Browser, page: URL, subject: string) => {
  const answer = await visit(`${page.pathname}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ subject }),
  })
  return follow(visit, answer.headers.get('location') ?? '')
}

const signIn = async (visit: Browser, subject: string) => {
  const config = await client()
  const { url, checks } = await begin(config)
  const list = await follow(visit, url)
  const back = await choose(visit, list.url, subject)
  const tokens = await oidc.authorizationCodeGrant(config, back.url, checks)
  return { config, tokens, list }
}

describe('the identity provider', () => {
  it('offers everybody by name, role and office, under a policy without scripts', async () => {
    const { url } = await begin(await client())
    const { answer } = await follow(browser(), url)
    const html = await answer.text()
    for (const { name } of demoPeople) expect(html).toContain(name)
    expect(html).toContain('Koordinator, Ringerike fengsel')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).toContain(`form-action 'self' ${portalOrigin}`)
    expect(html).not.toMatch(/<script|style=|onclick/)
  })

  it('signs in with code, PKCE and nonce, and tells who it is in a signed ID token', async () => {
    const { tokens } = await signIn(browser(), 'kari')
    expect(tokens.claims()).toMatchObject({
      sub: 'kari',
      name: 'Kari Eksempel',
      email: 'kari@ringerike-fengsel.example',
      acr: 'idporten-loa-high',
    })
  })

  it('refuses a client that leaves PKCE out', async () => {
    const { url } = await begin(await client())
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const back = await follow(browser(), url)
    expect(back.url.searchParams.get('error')).toBe('invalid_request')
  })

  it('refuses a return address that is not the portal’s', async () => {
    const { url } = await begin(await client())
    url.searchParams.set('redirect_uri', 'https://evil.example/callback')
    const { answer } = await follow(browser(), url)
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })

  it.each([['nobody'], ['']])('takes no subject but those on the list (%j)', async (subject) => {
    const { url } = await begin(await client())
    const visit = browser()
    const list = await follow(visit, url)
    expect((await choose(visit, list.url, subject)).url.searchParams.get('error')).toBe('access_denied')
  })

  it('gives a way back when the sign-in has been forgotten', async () => {
    const answer = await browser()('/interaction/forgotten')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(`href="${portalOrigin}/"`)
  })

  it('signs out without a second question, and then asks again who it is', async () => {
    const visit = browser()
    const { config, tokens } = await signIn(visit, 'kari')
    const url = oidc.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${portalOrigin}/`,
      state: 'x',
    })
    const answer = await visit(url)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${portalOrigin}/?state=x`])
    const again = await begin(config)
    expect((await follow(visit, again.url)).url.pathname).toMatch(/^\/interaction\//)
  })

  it('signs out also who has no session here any more, as after a restart', async () => {
    const { tokens } = await signIn(browser(), 'siv')
    const { port } = server
    await server.close()
    await setUp(port)
    // The first request may still take a connection to the server that has gone.
    await fetch(issuer).catch(() => undefined)
    const config = await client()
    const url = oidc.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${portalOrigin}/`,
    })
    const answer = await browser()(url)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${portalOrigin}/`])
  })

  it('never sends anybody to an address that is not the portal’s after sign-out', async () => {
    const config = await client()
    const url = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: 'https://evil.example/' })
    const answer = await browser()(url)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('keeps its keys for itself', () => {
    expect(statSync(join(folder, 'identity.json')).mode & 0o077).toBe(0)
  })
})

describe('the demo caseworkers', () => {
  it('are told apart by subject and e-mail, and their mail can go nowhere', () => {
    expect(new Set(demoPeople.map(({ subject }) => subject)).size).toBe(demoPeople.length)
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length)
    expect(demoPeople.filter(({ email }) => !email.endsWith('.example'))).toEqual([])
  })

  it('staff every office of the demo', () => {
    const staffed = new Set(
      demoPeople.flatMap(({ memberships }) => memberships.map(({ agencyId }) => agencyId)),
    )
    expect([...staffed].sort()).toEqual(Object.keys(demoAgencies).sort())
  })
})
