import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { IdSource } from '../../shared/kernel/ids.ts'

/** Crockford's base 32: no letters that look alike. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ulid = monotonicFactory()

/** Random ids: a ULID, or 12 letters of 5 random bits each. */
export const systemIds: IdSource = {
  long: () => ulid(),
  short: () => [...randomBytes(12)].map((byte) => letters.charAt(byte % letters.length)).join(''),
}

/** 256 random bits in base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url')
