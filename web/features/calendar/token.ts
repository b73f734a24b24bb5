import { createHmac } from 'node:crypto'
import type { Hints } from '../../server/cookies.ts'

/**
 * The token of a link that a form makes: 256 bits in base64url, derived from the session and the form's key, so that a
 * form sent twice shows the same address twice and makes one link.
 */
export const tokenOf = ({ sessionId }: Pick<Hints, 'sessionId'>, key: string): string =>
  createHmac('sha256', sessionId).update(`calendar ${key}`).digest('base64url')

const filePattern = /^(?<token>[A-Za-z0-9_-]{43})\.ics$/

/** The token out of a feed's file name; undefined when it is none. */
export const tokenIn = (file: string): string | undefined => filePattern.exec(file)?.groups?.token
