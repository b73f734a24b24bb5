import { afterEach, describe, expect, it } from 'vitest'
import { IdentityProviderAway } from '../../../web/server/identity-provider.ts'
import { openIdConnect } from '../../../web/server/sign-in/open-id-connect.ts'
import { smallProvider, type Wrong } from './small-provider.ts'

const publicOrigin = 'https://hjemvei.example'
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const begun = async () => {
  const provider = await smallProvider()
  stops.push(provider.stop)
  const portal = openIdConnect({ issuer: provider.issuer, clientId: 'hjemvei', publicOrigin })
  const { url, secrets } = await portal.begin()
  const asked = new URL(url).searchParams
  provider.seen.nonce = secrets.nonce
  const back = `?code=abc&state=${secrets.state}`
  return { provider, portal, secrets, asked, back }
}

describe('the request to the provider', () => {
  it('is a code with PKCE, state and nonce, by a public client', async () => {
    const { asked, secrets, portal, back, provider } = await begun()
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'hjemvei',
      redirect_uri: `${publicOrigin}/callback`,
      scope: 'openid',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge_method: 'S256',
    })
    await portal.finish(back, secrets)
    const [token] = provider.seen.tokens
    expect(token?.get('code_verifier')).toBe(secrets.verifier)
    expect(token?.has('client_secret')).toBe(false)
  })

  it('is new each time', async () => {
    const { portal, secrets } = await begun()
    const other = (await portal.begin()).secrets
    for (const name of ['nonce', 'state', 'verifier'] as const) expect(other[name]).not.toBe(secrets[name])
  })
})

describe('the answer', () => {
  it('gives the issuer and the subject', async () => {
    const { portal, secrets, back, provider } = await begun()
    const identity = { issuer: provider.issuer, subject: 'kari' }
    expect(await portal.finish(back, secrets)).toEqual({ ok: true, value: identity })
  })

  const wrongs: readonly (readonly [string, Wrong])[] = [
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['a time that is past', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ['a key of somebody else', { otherKey: true }],
    ['no signature', { header: { alg: 'none' } }],
    ['another algorithm', { header: { alg: 'HS256' } }],
    ['no ID token', { withoutIdToken: true }],
  ]
  it.each(wrongs)('is refused with %s', async (_name, wrong) => {
    const { portal, secrets, back, provider } = await begun()
    Object.assign(provider.wrong, wrong)
    const finished = await portal.finish(back, secrets)
    expect(finished).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it.each([
    ['another state', (state: string) => `?code=abc&state=${state}x`],
    ['no state', () => '?code=abc'],
    ['an error', (state: string) => `?error=access_denied&state=${state}`],
    ['two codes', (state: string) => `?code=a&code=b&state=${state}`],
    ['nothing', () => ''],
  ])('is refused with %s', async (_name, search) => {
    const { portal, secrets } = await begun()
    expect(await portal.finish(search(secrets.state), secrets)).toMatchObject({ ok: false })
  })

  it('signed with new keys asks for one more sign-in, which then works', async () => {
    const { portal, secrets, back, provider } = await begun()
    await portal.finish(back, secrets)
    provider.rotateKeys()
    expect(await portal.finish(back, secrets)).toEqual({ ok: false, error: { code: 'again' } })
    const { secrets: next } = await portal.begin()
    provider.seen.nonce = next.nonce
    expect(await portal.finish(`?code=abc&state=${next.state}`, next)).toMatchObject({ ok: true })
  })
})

describe('the provider away', () => {
  it('is said so, and found again when it is back', async () => {
    const { portal, secrets, back, provider } = await begun()
    await provider.stop()
    await expect(portal.finish(back, secrets)).rejects.toBeInstanceOf(IdentityProviderAway)
    const other = openIdConnect({ issuer: provider.issuer, clientId: 'hjemvei', publicOrigin })
    await expect(other.begin()).rejects.toBeInstanceOf(IdentityProviderAway)
  })

  it('plain http is for a provider on this machine alone', async () => {
    const other = openIdConnect({ issuer: 'http://id.example', clientId: 'hjemvei', publicOrigin })
    await expect(other.begin()).rejects.toBeInstanceOf(IdentityProviderAway)
  })
})

describe('signing out at the provider', () => {
  it('names the client and the way back, and nobody', async () => {
    const { portal, provider } = await begun()
    const url = new URL((await portal.signOutUrl()) ?? '')
    expect(url.origin + url.pathname).toBe(`${provider.issuer}/end`)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'hjemvei',
      post_logout_redirect_uri: `${publicOrigin}/signed-out`,
    })
  })

  it("uses Cognito's own address where one is configured, without asking the provider", async () => {
    const signOutUrl = 'https://hjemvei.auth.example/logout'
    const portal = openIdConnect({
      issuer: 'https://id.example',
      clientId: 'hjemvei',
      publicOrigin,
      signOutUrl,
    })
    expect(await portal.signOutUrl()).toBe(
      `${signOutUrl}?client_id=hjemvei&logout_uri=${encodeURIComponent(`${publicOrigin}/signed-out`)}`,
    )
  })
})
