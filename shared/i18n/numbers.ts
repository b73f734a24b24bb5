import { type Language, locales } from './languages.ts'

const made = new Map<string, Intl.NumberFormat>()

const formatter = (
  language: Language,
  name: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat => {
  const key = `${language} ${name}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.NumberFormat(locales[language], options)
  made.set(key, fresh)
  return fresh
}

/** Small whole numbers, nearly all there are, look the same everywhere; the first use of Intl costs 25 ms. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000

/** A number with at most two decimals: 1 234,5. */
export const formatNumber = (language: Language, value: number): string =>
  isPlain(value) ? String(value) : formatter(language, 'number', { maximumFractionDigits: 2 }).format(value)

/** A share from 0 to 1 as whole percent: 0.254 is 25 %. */
export const formatPercent = (language: Language, share: number): string =>
  formatter(language, 'percent', { style: 'percent', maximumFractionDigits: 0 }).format(share)
