/** The whole portal over fakes, and a browser that keeps cookies and fills in the forms it is shown. */
import { createHash } from 'node:crypto'
import { directorySource } from '../../shared/application/directory/current-directory.ts'
import type { CalendarLink, PublishedTemplate } from '../../shared/application/ports.ts'
import type { User } from '../../shared/domain/agency/user.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { ok } from '../../shared/kernel/result.ts'
import { timestamp } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { builtInDirectory } from '../../shared/routing/built-in.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { createApp } from '../../web/server/create-app.ts'
import type { WebDeps } from '../../web/server/deps.ts'
import type { IdentityProvider } from '../../web/server/identity-provider.ts'
import type { LogDetails, LogMessage } from '../../web/server/log.ts'
import type { Route } from '../../web/server/route.ts'
import { directoryShelf, workingDirectory } from './directory.ts'
import {
  caseShelf,
  sessionShelf,
  userShelf,
  workingCalendars,
  workingCases,
  workingSessions,
  workingTemplates,
  workingUsers,
} from './fakes.ts'

export const origin = 'https://hjemvei.example'
export const issuer = 'https://id.example'

/** A clock that stands still until it is moved. */
export const handClock = (start: string) => {
  let time = Date.parse(start)
  return {
    now: () => timestamp(time),
    forward: (minutes: number) => {
      time += minutes * 60_000
    },
  }
}

/** A provider that vouches for whoever `subject` names; `url` holds the state, as a real one's would. */
const fakeProvider = (person: { subject: string }): IdentityProvider => {
  let count = 0
  return {
    begin: async () => {
      count += 1
      const secrets = { nonce: `nonce-${count}`, state: `state-${count}`, verifier: `verifier-${count}` }
      return { url: `${issuer}/auth?state=${secrets.state}`, secrets }
    },
    finish: async (search, { state }) =>
      new URLSearchParams(search).get('state') === state
        ? ok({ issuer, subject: person.subject })
        : { ok: false, error: { code: 'refused', reason: 'OAUTH_INVALID_RESPONSE' } },
    signOutUrl: async () => `${issuer}/end?client_id=hjemvei`,
  }
}

/** The built-in directory takes a while to make: one for all tests of a file. */
const directory = builtInDirectory.directory()

export const userOf = (actor: Actor, changes: Partial<User> = {}): User => ({
  id: actor.userId,
  agencyId: actor.agencyId,
  name: actor.name,
  email: `${actor.userId}@example.test`,
  role: actor.role,
  language: actor.language,
  active: true,
  ...changes,
})

/** Everything for tests: the app, what it was given, and the shelves behind it. */
export const makePortal = (
  options: {
    readonly cases?: readonly PlanCase[]
    readonly routes?: readonly Route[]
    readonly deps?: (deps: WebDeps) => WebDeps
  } = {},
) => {
  const shelf = caseShelf(...(options.cases ?? []))
  const users = userShelf()
  const sessions = sessionShelf()
  const calendars = new Map<string, CalendarLink>()
  const published: PublishedTemplate[] = []
  const machine = handClock('2026-11-16T09:00:00.000Z')
  const caseClock = handClock('2026-11-16T09:00:00.000Z')
  const person = { subject: 'nobody' }
  const provider = fakeProvider(person)
  const logged: { message: LogMessage; details: LogDetails }[] = []
  let made = 0
  const next = () => (made += 1)
  const directories = directoryShelf()
  const store = workingDirectory(directories)
  const source = directorySource({
    store,
    readStamp: store.stamp,
    builtIn: builtInDirectory,
    today: () => osloDate(caseClock.now()),
  })
  const basic: WebDeps = {
    store: workingCases(shelf),
    users: workingUsers(users),
    templates: workingTemplates(published),
    sessions: workingSessions(sessions),
    calendars: workingCalendars(calendars),
    directory,
    directories: store,
    source,
    builtIn: builtInDirectory,
    clocks: { case: caseClock, machine },
    ids: {
      long: () => `long-${String(next()).padStart(8, '0')}`,
      short: () => `short-${String(next()).padStart(6, '0')}`,
    },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    identity: async () => provider,
    assets: {
      css: '/assets/a.css',
      js: '/assets/a.js',
      font: '/assets/a.woff2',
      serve: async () => undefined,
    },
    config: { publicOrigin: origin, stage: 'test', identityOrigins: [issuer] },
    log: (message, details) => logged.push({ message, details }),
    randomToken: () => createHash('sha256').update(`token ${next()}`).digest('base64url'),
  }
  const given = options.deps?.(basic) ?? basic
  // A test may put another directory in place of the built-in one.
  const deps: WebDeps =
    given.directory === basic.directory
      ? given
      : { ...given, source: { current: async () => given.directory } }
  const app = createApp(deps, options.routes)
  const browser = () => makeBrowser((path, init) => app.request(`${origin}${path}`, init))
  return {
    app,
    deps,
    shelf,
    users,
    sessions,
    calendars,
    published,
    directories,
    machine,
    caseClock,
    person,
    logged,
    browser,
  }
}
export type Portal = ReturnType<typeof makePortal>

type Send = (path: string, init: RequestInit) => Promise<Response> | Response

const keepCookies = (jar: Map<string, string>, response: Response) => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (/max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, pair.slice(name.length + 1))
  }
}

/** Sends what a browser would: its cookies, and on a POST the origin of the page. */
const makeBrowser = (send: Send) => {
  const jar = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(path, { ...init, headers })
    keepCookies(jar, response)
    return response
  }
  const post = (
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  return {
    jar,
    get: (path: string, headers?: Record<string, string>) => request(path, headers ? { headers } : {}),
    post,
    request,
  }
}
export type Browser = ReturnType<typeof makeBrowser>

/** Adds a caseworker whose identity at the provider is the user id. */
export const hire = (portal: Portal, actor: Actor, changes: Partial<User> = {}) =>
  workingUsers(portal.users).putUser(userOf(actor, changes), { issuer, subject: actor.userId })

/** Signs somebody in through the front door and returns the browser. */
export const signInAs = async (portal: Portal, actor: Actor, to = '/'): Promise<Browser> => {
  await hire(portal, actor)
  portal.person.subject = actor.userId
  const browser = portal.browser()
  const began = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`)
  const state = new URL(began.headers.get('location') ?? '').searchParams.get('state')
  await browser.get(`/callback?code=any&state=${state}`)
  return browser
}

/** The value of a hidden field in a page: the first of that name. */
export const hiddenValue = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
