import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Json } from '../../shared/application/ports.ts'
import { BadRequest } from './bad-request.ts'
import type { Hints } from './cookies.ts'

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16
const maxLength = 2000

/** The key comes from the session's id, since a list is fetched beside the session and before anything else of it. */
const keyOf = ({ sessionId }: Hints): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', sessionId, '', 'cursor', 32))

const bound = ({ userId, agencyId }: Hints, query: string): Buffer =>
  Buffer.from(JSON.stringify([userId, agencyId, query]))

const position: z.ZodMiniType<Json> = z.json()

const seal = (hints: Hints, query: string, cursor: Json): string => {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, keyOf(hints), iv).setAAD(bound(hints, query))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(cursor)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

const open = (hints: Hints, query: string, text: string): Json | undefined => {
  if (text.length > maxLength) return undefined
  const bytes = Buffer.from(text, 'base64url')
  // One text per cursor: the decoder would take others for the same bytes.
  if (bytes.length <= ivLength + tagLength || bytes.toString('base64url') !== text) return undefined
  try {
    const iv = bytes.subarray(0, ivLength)
    const decipher = createDecipheriv(algorithm, keyOf(hints), iv, { authTagLength: tagLength })
    decipher.setAAD(bound(hints, query)).setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
    const opened = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()])
    return position.parse(JSON.parse(opened.toString()))
  } catch {
    return undefined
  }
}

/** Positions in lists, sealed: unreadable, and of use only to one session, user, office and query. */
export interface Cursors {
  /** `query` names the list and its filters, without the cursor itself. */
  seal(query: string, cursor: Json): string
  /**
   * The position of the `cursor` parameter; undefined without one. Throws BadRequest for a cursor that was changed,
   * is another's, or belongs to another query.
   */
  open(query: string, text: string | undefined): Json | undefined
}

export const cursorsOf = (hints: Hints): Cursors => ({
  seal: (query, cursor) => seal(hints, query, cursor),
  open: (query, text) => {
    if (text === undefined) return undefined
    const cursor = open(hints, query, text)
    if (cursor === undefined) throw new BadRequest('A cursor that is not good here')
    return cursor
  },
})
