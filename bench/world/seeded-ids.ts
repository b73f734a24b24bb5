import type { IdSource } from '../../shared/kernel/ids.ts'

/** mulberry32: 32-bit numbers that follow from a seed. */
export const numbers = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (again ^ (again >>> 14)) >>> 0
  }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ids that follow from a seed, of the lengths of real ones; long ones sort by time of making. */
export const seededIds = (seed: number): IdSource => {
  const next = numbers(seed)
  const letters = (count: number): string =>
    Array.from({ length: count }, () => alphabet[next() % alphabet.length]).join('')
  let made = 0
  return {
    long: () => {
      made += 1
      return `01KB${String(made).padStart(6, '0')}${letters(16)}`.toUpperCase()
    },
    short: () => letters(12),
  }
}
