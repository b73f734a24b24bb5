/** The log's hash chain: each entry's hash covers the one before it, so nothing can be taken out or altered. */
import { createHash } from 'node:crypto'

/** The hash before the first entry of every plan. */
export const genesis = '0'.repeat(64)

const canonicalValue = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(canonicalValue)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, one]) => [key, canonicalValue(one)]))
}

/** JSON with sorted keys and bytes in base64: one text for one value. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonicalValue(value))

const linkHash = (head: string, entry: object): string =>
  createHash('sha256').update(head).update(canonicalJson(entry)).digest('hex')

/** A stored entry with the hash that chains it to `head`. */
export const chained = <Entry extends object>(
  entry: Entry,
  head: string,
): Entry & { readonly hash: string } => ({
  ...entry,
  hash: linkHash(head, entry),
})

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: string; readonly length: number }
  | { readonly kind: 'broken'; readonly sequence: number }

/**
 * Checks stored LOG items, in the order of their sequence from 1: that none is missing and every hash holds.
 * `head` is to be compared with GATE's, or else entries may be missing at the end.
 */
export const verifyChain = (entries: readonly Readonly<Record<string, unknown>>[]): ChainVerdict => {
  let head = genesis
  for (const [at, { hash, ...entry }] of entries.entries()) {
    const fits = Number(entry.sk) === at + 1 && hash === linkHash(head, entry)
    if (!fits) return { kind: 'broken', sequence: at + 1 }
    head = String(hash)
  }
  return { kind: 'whole', head, length: entries.length }
}
