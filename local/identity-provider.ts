/** The national identity provider of a laptop: a real OIDC provider whose only question is who you want to be. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { errors, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { DemoPerson } from './demo/people.ts'
import { readBody } from './http/listen.ts'
import { assuranceLevel, identityConfiguration } from './identity/configuration.ts'
import { identityKeys } from './identity/keys.ts'
import { choosePage, stoppedPage } from './identity/pages.ts'
import { asset } from './pages/assets.ts'
import { contentSecurityPolicy } from './pages/layout.ts'

export interface IdentityOptions {
  /** http://localhost:port; never the portal's own host name, which would hide cookie bugs. */
  readonly issuer: string
  readonly clientId: string
  readonly portalOrigin: string
  readonly people: readonly DemoPerson[]
  readonly keyFile: string
}

const send = async (response: ServerResponse, status: number, html: unknown) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(String(await html))
}

/** Signing out at the portal is answer enough: the provider ends its own session and sends the person back. */
const endSessionWithoutQuestion = async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
  await next()
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return
  const { session, params } = ctx.oidc
  const target = params?.post_logout_redirect_uri
  await session?.destroy()
  if (typeof target !== 'string') return
  const url = new URL(target)
  if (typeof params?.state === 'string') url.searchParams.set('state', params.state)
  ctx.status = 303
  ctx.redirect(url.href)
}

const makeProvider = async (options: IdentityOptions) => {
  const keys = await identityKeys(options.keyFile)
  const provider = new Provider(options.issuer, identityConfiguration({ ...options, keys }))
  provider.use(endSessionWithoutQuestion)
  return provider
}

type Step = 'sign-in' | 'cancel'

const takeAnswer = async (
  provider: Provider,
  people: readonly DemoPerson[],
  step: Step,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  if (step === 'cancel') return provider.interactionFinished(request, response, { error: 'access_denied' })
  const body = new URLSearchParams((await readBody(request, 10_000))?.toString() ?? '')
  const person = people.find(({ subject }) => subject === body.get('subject'))
  if (person === undefined) return provider.interactionFinished(request, response, { error: 'access_denied' })
  const login = { accountId: person.subject, acr: assuranceLevel, remember: false }
  return provider.interactionFinished(request, response, { login })
}

const interactionPattern = /^\/interaction\/([\w-]+)(?:\/(sign-in|cancel))?$/

const interact = async (
  provider: Provider,
  { people, portalOrigin }: IdentityOptions,
  step: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  try {
    const { uid } = await provider.interactionDetails(request, response)
    if (request.method === 'GET' && step === undefined)
      return await send(response, 200, choosePage(uid, people))
    if (request.method === 'POST' && (step === 'sign-in' || step === 'cancel')) {
      return await takeAnswer(provider, people, step, request, response)
    }
    return await send(response, 404, stoppedPage(portalOrigin, 'Denne siden finnes ikke.'))
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error
    return send(
      response,
      400,
      stoppedPage(portalOrigin, 'Innloggingen har ligget for lenge, eller ble gjort ferdig i en annen fane.'),
    )
  }
}

/** The listener for `node:http`. `onError` is told of what should not happen. */
export const identityProvider = async (
  options: IdentityOptions,
  onError: (error: unknown) => void,
): Promise<RequestListener> => {
  const provider = await makeProvider(options)
  const protocol = provider.callback()
  provider.on('server_error', (_ctx, error) => onError(error))
  const policy = contentSecurityPolicy(`'self' ${options.portalOrigin}`)
  return (request, response) => {
    const path = new URL(request.url ?? '/', options.issuer).pathname
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    const file = asset(path)
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=3600' })
      return response.end(file.body)
    }
    const interaction = interactionPattern.exec(path)
    if (interaction === null) return protocol(request, response)
    response.setHeader('cache-control', 'no-store')
    interact(provider, options, interaction[2], request, response).catch((error) => {
      onError(error)
      if (response.headersSent) response.destroy()
      else send(response, 500, stoppedPage(options.portalOrigin, 'Noe gikk galt hos innloggingstjenesten.'))
    })
  }
}
