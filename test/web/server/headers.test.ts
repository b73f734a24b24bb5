import { describe, expect, it } from 'vitest'
import { people, usualCase } from '../../support/cases.ts'
import { makePortal, origin, signInAs } from '../../support/portal.ts'
import { makeProbe } from './probe.ts'

const expected = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self' https://id.example; frame-ancestors 'none'; base-uri 'none'"

const portalWithAssets = () => {
  const probe = makeProbe()
  const portal = makePortal({
    cases: [usualCase()],
    routes: probe.routes,
    deps: (deps) => ({
      ...deps,
      assets: {
        ...deps.assets,
        serve: async (path) =>
          path === '/assets/a.css'
            ? {
                body: new Uint8Array([97]),
                headers: { 'content-type': 'text/css', 'cache-control': 'public, immutable' },
              }
            : undefined,
      },
    }),
  })
  return portal
}

const requests: readonly (readonly [string, string, RequestInit, number])[] = [
  ['front page', '/', {}, 200],
  ['health', '/healthz', {}, 200],
  ['robots', '/robots.txt', {}, 200],
  ['asset', '/assets/a.css', {}, 200],
  ['asset that is not there', '/assets/../secret', {}, 404],
  ['unknown page', '/nowhere', {}, 404],
  ['not signed in', '/probe/list', {}, 401],
  ['HEAD', '/', { method: 'HEAD' }, 200],
  ['unknown method', '/', { method: 'PUT' }, 405],
  ['cross-site post', '/sign-out', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
  ['crash', '/probe/broken', {}, 500],
  ['sign-in', '/sign-in', {}, 303],
]

describe('every response carries the security headers', () => {
  it.each(requests)('%s', async (_name, path, init, status) => {
    const response = await portalWithAssets().app.request(origin + path, init)
    expect(response.status).toBe(status)
    for (const [name, value] of Object.entries(expected)) expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('content-security-policy')).toBe(policy)
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(response.headers.get('permissions-policy')).toContain('camera=()')
    expect(response.headers.get('x-correlation-id')).toMatch(/^short-/)
    expect(response.headers.get('cache-control')).toBe(
      path === '/assets/a.css' ? 'public, immutable' : 'no-store',
    )
  })

  it('has no inline script or style in a page', async () => {
    const portal = portalWithAssets()
    const browser = await signInAs(portal, people.kari)
    const page = await (await browser.get('/probe/plans/plan-one')).text()
    expect(page).toContain('Ola Oppdiktet')
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son[a-z]+=/)
  })
})

describe('what goes wrong is told without giving anything away', () => {
  it('logs the name of the error and a reference, and shows the reference', async () => {
    const portal = portalWithAssets()
    const response = await portal.app.request(`${origin}/probe/broken`)
    const reference = response.headers.get('x-correlation-id') ?? 'none'
    expect(await response.text()).toContain(reference)
    expect(portal.logged).toEqual([
      {
        message: 'request-failed',
        details: { correlationId: reference, errorName: 'Error', route: '/probe/broken' },
      },
    ])
  })

  it('a page that cannot be audited is not shown', async () => {
    const probe = makeProbe()
    const portal = makePortal({
      cases: [usualCase()],
      routes: probe.routes,
      deps: (deps) => ({
        ...deps,
        store: { ...deps.store, recordAccess: () => Promise.reject(new Error('away')) },
      }),
    })
    const browser = await signInAs(portal, people.kari)
    const response = await browser.get('/probe/plans/plan-one')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('Oppdiktet')
  })
})
