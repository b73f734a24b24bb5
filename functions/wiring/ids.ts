import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { IdSource } from '../../shared/kernel/ids.ts'

/** Crockford's base 32: no letters that look alike. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ulid = monotonicFactory()

const shortLength = 12

/** Random bytes are fetched for a hundred ids at once: the call itself costs more than a small page's markup. */
const pool = { bytes: new Uint8Array(0), at: 0 }

const nextBytes = (): Uint8Array => {
  if (pool.at === pool.bytes.length) {
    pool.bytes = randomBytes(100 * shortLength)
    pool.at = 0
  }
  pool.at += shortLength
  return pool.bytes.subarray(pool.at - shortLength, pool.at)
}

/** Random ids: a ULID, or 12 letters of 5 random bits each. */
export const systemIds: IdSource = {
  long: () => ulid(),
  short: () => {
    let id = ''
    for (const byte of nextBytes()) id += letters.charAt(byte % letters.length)
    return id
  },
}

/** 256 random bits in base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url')
