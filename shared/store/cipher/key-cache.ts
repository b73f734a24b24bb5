/** Longest that a key stays in memory, in milliseconds of the machine clock. */
export const keyLifetime = 5 * 60 * 1000
const mostKeys = 1000

interface Kept<Value> {
  readonly value: Value
  readonly until: number
}

/** A bounded memory of keys: whatever was used longest ago goes first, nothing outlives `keyLifetime`. */
export const keyCache = <Value>(size = mostKeys) => {
  const kept = new Map<string, Kept<Value>>()
  return {
    get: (id: string, now: number): Value | undefined => {
      const found = kept.get(id)
      if (found === undefined) return undefined
      kept.delete(id)
      if (found.until <= now) return undefined
      kept.set(id, found)
      return found.value
    },
    keep: (id: string, value: Value, now: number): void => {
      kept.delete(id)
      kept.set(id, { value, until: now + keyLifetime })
      const oldest = kept.keys().next()
      if (kept.size > size && !oldest.done) kept.delete(oldest.value)
    },
  }
}
