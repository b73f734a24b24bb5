/**
 * Texts under a plan's key: AES-256-GCM (NIST SP 800-38D). The nonce is an HMAC over place and text, so the
 * same text in the same place seals to the same bytes: copies are compared without a key, and no two texts
 * share a nonce. The place is authenticated: a sealed text opens nowhere else.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { PlanId } from '../../kernel/ids.ts'
import { UnreadableTextError } from '../errors.ts'

const nonceBytes = 12
const tagBytes = 16

/** Two keys out of a plan's data key of 32 bytes, one for each use. */
export interface PlanKey {
  readonly encryption: Uint8Array
  readonly nonces: Uint8Array
}

const derived = (dataKey: Uint8Array, use: string): Uint8Array =>
  createHmac('sha256', dataKey).update(use).digest()

export const derivePlanKey = (dataKey: Uint8Array): PlanKey => ({
  encryption: derived(dataKey, 'text encryption'),
  nonces: derived(dataKey, 'text nonces'),
})

/** Nonce, ciphertext and tag: 28 bytes more than the text in UTF-8. Throws on lone surrogates. */
const seal = (key: PlanKey, place: string, text: string): Uint8Array => {
  if (!text.isWellFormed()) throw new TypeError('Not well-formed Unicode')
  const nonce = createHmac('sha256', key.nonces).update(`${place}\0${text}`).digest().subarray(0, nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key.encryption, nonce)
  cipher.setAAD(Buffer.from(place))
  return Uint8Array.from(
    Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]),
  )
}

const open = (key: PlanKey, place: string, sealed: Uint8Array): string => {
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(end))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()]).toString('utf8')
}

/** Seals and opens the texts of one plan; `field` tells which text of which item it is. */
export interface PlanCipher {
  seal(field: string, text: string): Uint8Array
  /** Throws UnreadableTextError when the bytes were not sealed for this field of this plan. */
  open(field: string, sealed: Uint8Array): string
}

export const planCipher = (planId: PlanId, key: PlanKey): PlanCipher => ({
  seal: (field, text) => seal(key, `${planId}/${field}`, text),
  open: (field, sealed) => {
    try {
      return open(key, `${planId}/${field}`, sealed)
    } catch {
      throw new UnreadableTextError(field)
    }
  },
})
