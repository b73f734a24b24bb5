const weights = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
] as const

/** The check digit for a row of digits (mod 11); undefined where the remainder allows none. */
const checkDigit = (digits: readonly number[], row: readonly number[]): number | undefined => {
  const sum = row.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : digit
}

/**
 * A synthetic national number (month + 80, as in Tenor) for an invented birth, `DDMMYY`. It can belong to
 * nobody. The first individual number with valid check digits is taken.
 */
export const syntheticNumber = (born: string): string => {
  const month = String(Number(born.slice(2, 4)) + 80)
  const year = Number(born.slice(4))
  // Individual numbers 000-499 are for 1900-1999, 500-999 for 2000-2039 (folkeregisterforskriften § 2-2-1).
  const first = year < 40 ? 500 : 0
  for (let individual = first; individual < first + 400; individual++) {
    const digits = [
      ...`${born.slice(0, 2)}${month}${born.slice(4)}${String(individual).padStart(3, '0')}`,
    ].map(Number)
    const one = checkDigit(digits, weights[0])
    const two = one === undefined ? undefined : checkDigit([...digits, one], weights[1])
    if (one !== undefined && two !== undefined) return [...digits, one, two].join('')
  }
  throw new Error('No valid number for this birth')
}
