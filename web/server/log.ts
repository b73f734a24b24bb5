/** Every line the portal may log. A message that is not listed here does not compile. */
export const logMessages = [
  'request-failed',
  'access-denied',
  'cross-site-post-refused',
  'csrf-token-refused',
  'sign-in-refused',
  'sign-in-unknown-identity',
  'identity-provider-away',
] as const
export type LogMessage = (typeof logMessages)[number]

/** What may stand beside a message: ids of ours and codes; never names, bodies, headers, addresses or objects. */
export interface LogDetails {
  readonly correlationId: string
  /** The route's pattern, not the address that was asked for. */
  readonly route?: string
  readonly errorName?: string
  readonly code?: string
  /** On a laptop only: where it happened. In the cloud a message might hold what somebody typed. */
  readonly stack?: string
}

export type Log = (message: LogMessage, details: LogDetails) => void
