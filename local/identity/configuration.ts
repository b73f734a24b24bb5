import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { DemoPerson } from '../demo/people.ts'
import type { IdentityKeys } from './keys.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { signedOutPage, stoppedPage } from './pages.ts'

/** Where the portal may be sent back to, after sign-in and after sign-out. */
export const callbackPath = '/callback'
export const signedOutPaths = ['/', '/signed-out'] as const
/** The assurance level that ID-porten calls high; every demo caseworker has it. */
export const assuranceLevel = 'idporten-loa-high'

const scopes = 'openid profile email'
const claims = ['sub', 'name', 'email', 'acr'] as const

/** The portal is the only client and ours: nobody is asked to consent. */
const grantWithoutQuestion = async (ctx: KoaContextWithOIDC) => {
  const { client, provider, session } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const kept = session.grantIdFor(client.clientId)
  const found = kept === undefined ? undefined : await provider.Grant.find(kept)
  if (found !== undefined) return found
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(scopes)
  await grant.save()
  return grant
}

interface Options {
  readonly clientId: string
  readonly portalOrigin: string
  readonly people: readonly DemoPerson[]
  readonly keys: IdentityKeys
}

const oneHour = 3600

const accountOf = (people: readonly DemoPerson[], subject: string) => {
  const person = people.find((candidate) => candidate.subject === subject)
  if (person === undefined) return undefined
  const { name, email } = person
  return { accountId: subject, claims: () => ({ sub: subject, name, email, acr: assuranceLevel }) }
}

/** A public client with PKCE, code flow, RS256, names and e-mail in the ID token, sign-out by `end_session`. */
export const identityConfiguration = ({ clientId, portalOrigin, people, keys }: Options): Configuration => ({
  adapter: memoryAdapter(),
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${portalOrigin}${callbackPath}`],
      post_logout_redirect_uris: signedOutPaths.map((path) => `${portalOrigin}${path}`),
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'RS256',
    },
  ],
  jwks: { keys: [keys.signing] },
  cookies: {
    keys: keys.cookies,
    short: { path: '/', sameSite: 'lax' },
    long: { path: '/', sameSite: 'lax' },
  },
  pkce: { required: () => true },
  scopes: scopes.split(' '),
  claims: { openid: [...claims] },
  acrValues: [assuranceLevel],
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  clientAuthMethods: ['none'],
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx) => {
        ctx.body = String(await signedOutPage(portalOrigin))
      },
    },
  },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  loadExistingGrant: grantWithoutQuestion,
  findAccount: (_ctx, subject) => accountOf(people, subject),
  ttl: {
    AccessToken: oneHour,
    AuthorizationCode: 60,
    Grant: 12 * oneHour,
    IdToken: oneHour,
    Interaction: oneHour,
    Session: 12 * oneHour,
  },
  renderError: async (ctx, out) => {
    ctx.type = 'html'
    ctx.body = String(await stoppedPage(portalOrigin, `${out.error}: ${out.error_description ?? ''}`))
  },
})
