import { readFile } from 'node:fs/promises'

/** Fetches the 32 bytes that wrap all plans' keys; called once per process, and again only after a failure. */
export type KeyEncryptionKey = () => Promise<Uint8Array>

/** The key-encryption key of a laptop: a file with 32 random bytes in base64. Never used in the cloud. */
export const localKey =
  (path: string): KeyEncryptionKey =>
  async () => {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
    if (key.length !== 32) throw new Error('The local key file does not hold 32 bytes in base64')
    return key
  }
