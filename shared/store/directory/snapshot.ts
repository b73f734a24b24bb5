/** A published content as bytes: canonical JSON, compressed, cut into chunks that fit an item. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as z from 'zod/mini'
import type { DirectoryContent } from '../../routing/content.ts'
import { contentText } from '../../routing/content-text.ts'
import { MalformedItemError } from '../errors.ts'
import { itemVersion, sealed } from '../items/fields.ts'
import { snapshotKey } from '../keys.ts'

/** Of 400 kB that an item may have. */
const chunkBytes = 380_000
/** A middle way: 20,000 rules take 0.1 s and come out at a tenth. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const digestOf = (content: DirectoryContent): string => sha256(contentText(content))

/** Text as compressed chunks; at least one. */
export const packed = (text: string): readonly Uint8Array[] => {
  const bytes = brotliCompressSync(text, { params })
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += chunkBytes)
    chunks.push(Uint8Array.from(bytes.subarray(at, at + chunkBytes)))
  return chunks
}

export const unpacked = (chunks: readonly Uint8Array[]): string =>
  brotliDecompressSync(Buffer.concat(chunks)).toString('utf8')

export interface Snapshot {
  readonly digest: string
  readonly chunks: readonly Uint8Array[]
}

export const snapshotOf = (content: DirectoryContent): Snapshot => {
  const text = contentText(content)
  return { digest: sha256(text), chunks: packed(text) }
}

export const chunkSchema = z.object({ sk: z.string(), b: sealed })

export const chunkItem = (digest: string, at: number, bytes: Uint8Array) => ({
  ...snapshotKey(digest, at),
  v: itemVersion,
  b: bytes,
})

const lists = z.object({ places: z.array(z.any()), offices: z.array(z.any()), rules: z.array(z.any()) })

/**
 * The content again. Each record was checked when it was stored, and the digest proves that these are the bytes that
 * were published: checking 20,000 rules anew in every process would cost a third of a second. Throws when it does not.
 */
export const contentOf = (digest: string, chunks: readonly Uint8Array[]): DirectoryContent => {
  const text = unpacked(chunks)
  if (sha256(text) !== digest) throw new MalformedItemError('directory', ['digest'])
  return lists.parse(JSON.parse(text))
}
