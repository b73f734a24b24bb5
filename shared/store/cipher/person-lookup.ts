/**
 * Finds a person's plans by national number without storing it: HMAC-SHA-256 under a key that is derived from the
 * key-encryption key (HKDF, RFC 5869). Eleven digits can be tried one by one, so a bare hash would hide nothing.
 */
import { createHmac, hkdfSync } from 'node:crypto'

/** The key of the lookup: 32 bytes, of no use for anything else. */
export const lookupKey = (keyEncryptionKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', keyEncryptionKey, '', 'hjemvei person lookup', 32))

/** What stands for a national number in the table: 64 hex digits. */
export const personHash = (key: Uint8Array, nationalNumber: string): string =>
  createHmac('sha256', key).update(nationalNumber).digest('hex')
