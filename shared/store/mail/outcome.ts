/** What an answer of the mail service means for the one mail it was about. */
import type { MailOutcome } from '../../application/ports.ts'

/** The mail itself is at fault: sending it again would fail again. */
const refusedNames = ['MessageRejected', 'BadRequestException']
/** The request never left: no connection, no address, no credentials. */
const unsentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const statusOf = (error: unknown): number | undefined => {
  const status = property(property(error, '$metadata'), 'httpStatusCode')
  return typeof status === 'number' ? status : undefined
}

/**
 * Refused: never again. Later: the service answered that it did not take the mail, for reasons that pass
 * (throttling, paused or unverified sending, missing permission) or nothing was sent at all. Everything else,
 * a timeout or a 5xx, may have been taken: SES has no idempotency, so it is unknown.
 */
export const outcomeOfError = (error: unknown): Exclude<MailOutcome, { readonly kind: 'sent' }> => {
  const name = error instanceof Error ? error.name : ''
  if (refusedNames.includes(name)) return { kind: 'refused' }
  const status = statusOf(error)
  if (status !== undefined && status >= 400 && status < 500) return { kind: 'later' }
  const code = property(error, 'code')
  const unsent = typeof code === 'string' && unsentCodes.includes(code)
  return unsent || name === 'CredentialsProviderError' ? { kind: 'later' } : { kind: 'unknown' }
}
