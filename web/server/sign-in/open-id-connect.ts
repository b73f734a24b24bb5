import * as oidc from 'openid-client'
import { fail, ok } from '../../../shared/kernel/result.ts'
import { type IdentityProvider, IdentityProviderAway, type SignInFailure } from '../identity-provider.ts'

export interface OpenIdConnectOptions {
  readonly issuer: string
  readonly clientId: string
  readonly publicOrigin: string
  /** For a provider without `end_session_endpoint` (Cognito): its own sign-out address. */
  readonly signOutUrl?: string
}

const scope = 'openid'
/** Ends in seconds; a Lambda has little time, and the reader less. */
const timeout = 5

/** Plain http is for a provider on this machine alone. */
const isLocal = (issuer: URL): boolean => issuer.protocol === 'http:' && issuer.hostname === 'localhost'

const discover = async ({ issuer, clientId }: OpenIdConnectOptions): Promise<oidc.Configuration> => {
  const server = new URL(issuer)
  // Without this the ID token of the code flow would be believed for its TLS connection alone (OIDC Core § 3.1.3.7).
  const execute = [oidc.enableNonRepudiationChecks]
  if (isLocal(server)) execute.push(oidc.allowInsecureRequests)
  try {
    return await oidc.discovery(server, clientId, undefined, oidc.None(), { execute, timeout })
  } catch (error) {
    throw new IdentityProviderAway(error)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** What the provider, or somebody in its place, answered wrongly; the rest means that it did not answer. */
const isAnswer = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  error instanceof oidc.WWWAuthenticateChallengeError ||
  (error instanceof oidc.ClientError &&
    error.code !== 'OAUTH_TIMEOUT' &&
    error.code !== 'OAUTH_RESPONSE_IS_NOT_CONFORM')

const failureOf = (error: unknown): SignInFailure => {
  if (codeOf(error) === 'OAUTH_KEY_SELECTION_FAILED') return { code: 'again' }
  if (isAnswer(error)) return { code: 'refused', reason: codeOf(error) }
  throw new IdentityProviderAway(error)
}

/**
 * Sign-in by the authorization code flow with PKCE, state and nonce, as a public client; the ID token's signature
 * is verified (RFC 6749, RFC 7636, RFC 9700, OpenID Connect Core). The provider is asked for its configuration on
 * first use, and anew after it has changed its keys.
 */
export const openIdConnect = (options: OpenIdConnectOptions): IdentityProvider => {
  let found: Promise<oidc.Configuration> | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    const asked = found ?? discover(options)
    found = asked
    asked.catch(() => forget(asked))
    return asked
  }
  const forget = (asked: Promise<oidc.Configuration> | undefined) => {
    if (found === asked) found = undefined
  }
  return {
    begin: async () => {
      const config = await configuration()
      const [verifier, nonce, state] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce(), oidc.randomState()]
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: `${options.publicOrigin}/callback`,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, secrets: { verifier, nonce, state } }
    },
    finish: async (search, { verifier, nonce, state }) => {
      const config = await configuration()
      const asked = found
      try {
        const checks = {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        }
        const url = new URL(`${options.publicOrigin}/callback${search}`)
        const claims = (await oidc.authorizationCodeGrant(config, url, checks)).claims()
        return claims
          ? ok({ issuer: claims.iss, subject: claims.sub })
          : fail({ code: 'refused', reason: 'no-id-token' })
      } catch (error) {
        const failure = failureOf(error)
        // A code is good for one try: the next sign-in uses the new keys.
        if (failure.code === 'again') forget(asked)
        return fail(failure)
      }
    },
    signOutUrl: async () => {
      const back = `${options.publicOrigin}/signed-out`
      if (options.signOutUrl !== undefined) {
        const url = new URL(options.signOutUrl)
        url.searchParams.set('client_id', options.clientId)
        url.searchParams.set('logout_uri', back)
        return url.href
      }
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      // By client id and not by the ID token, which would put personal data into an address.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href
    },
  }
}
