/** Wrapping of 32-byte keys under another key, AES-256-GCM with a random nonce; `place` is authenticated. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { UnreadableTextError } from '../errors.ts'

const nonceBytes = 12
const tagBytes = 16

/** Nonce, wrapped key and tag: 60 bytes. */
export const wrapKey = (wrapping: Uint8Array, place: string, key: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce)
  cipher.setAAD(Buffer.from(place))
  return Uint8Array.from(Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]))
}

/** The key that was wrapped; throws UnreadableTextError when it was wrapped elsewhere or altered. */
export const unwrapKey = (wrapping: Uint8Array, place: string, wrapped: Uint8Array): Uint8Array => {
  try {
    const end = wrapped.length - tagBytes
    const options = { authTagLength: tagBytes }
    const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, nonceBytes), options)
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(wrapped.subarray(end))
    return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, end)), decipher.final()])
  } catch {
    throw new UnreadableTextError('wrapped key')
  }
}
