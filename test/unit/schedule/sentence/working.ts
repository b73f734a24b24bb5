import type { Case } from './case.ts'

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

const inMonths = (date: Date, months: number): Date => {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const day = Math.min(date.getUTCDate(), daysInMonth(first.getUTCFullYear(), first.getUTCMonth()))
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day))
}

const step = (date: Date, offset: string): Date => {
  const amount = Number(offset.slice(0, -1))
  if (offset.endsWith('d')) return new Date(date.getTime() + amount * 86_400_000)
  return inMonths(date, offset.endsWith('y') ? amount * 12 : amount)
}

/**
 * The sums written in a case's working, `end 2026-01-31 +4m`, done here by another arithmetic than the product's:
 * pairs of key and date.
 */
export const sumsOf = ({ working }: Case): readonly (readonly [key: string, date: string])[] =>
  [...working.matchAll(/([a-z-]+) (\d{4}-\d{2}-\d{2})((?: [+-]\d+[dmy])+)/g)].map(
    ([, key = '', from = '', offsets = '']) => [
      key,
      offsets
        .trim()
        .split(' ')
        .reduce(step, new Date(`${from}T00:00:00Z`))
        .toISOString()
        .slice(0, 10),
    ],
  )
