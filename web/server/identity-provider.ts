import type { SignInAttempt } from '../../shared/application/ports.ts'
import type { Result } from '../../shared/kernel/result.ts'

/** Who has signed in, as the provider vouches for it. The same subject at another issuer is somebody else. */
export interface VerifiedIdentity {
  readonly issuer: string
  readonly subject: string
}

export type SignInSecrets = Pick<SignInAttempt, 'nonce' | 'state' | 'verifier'>

/** `again`: the provider had changed its keys; they have been fetched anew and a new sign-in will do. */
export type SignInFailure = { readonly code: 'refused'; readonly reason: string } | { readonly code: 'again' }

/** The national identity provider. Every method throws `IdentityProviderAway` when it cannot be reached. */
export interface IdentityProvider {
  /** Where to send the browser, and what the callback must find again. */
  begin(): Promise<{ readonly url: string; readonly secrets: SignInSecrets }>
  /** Turns the callback's query (with its `?`) into an identity; checks state, nonce, PKCE and signature. */
  finish(search: string, secrets: SignInSecrets): Promise<Result<VerifiedIdentity, SignInFailure>>
  /** Where the provider ends its own session; undefined when it offers no such place. */
  signOutUrl(): Promise<string | undefined>
}

/** The identity provider does not answer. Those who are signed in already work on. */
export class IdentityProviderAway extends Error {
  constructor(cause: unknown) {
    super('The identity provider does not answer', { cause })
    this.name = 'IdentityProviderAway'
  }
}
