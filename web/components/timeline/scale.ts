const day = 86_400_000
const time = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)), 12)
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

export interface Scale {
  /** Where the start of a day stands, in percent of the width, not beyond the edges. */
  at(date: string): number
  /** Where the end of a day stands. */
  until(date: string): number
  readonly days: number
}

/** Percent with two decimals: enough for a tenth of a pixel. */
const percent = (value: number): number => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100

/** Maps dates from `from` to `to`, both included, on 0 to 100 percent. */
export const scale = (from: string, to: string): Scale => {
  const start = time(from)
  const days = Math.max(1, Math.round((time(to) - start) / day) + 1)
  const position = (date: string, extra: number) =>
    percent((((time(date) - start) / day + extra) / days) * 100)
  return { at: (date) => position(date, 0), until: (date) => position(date, 1), days }
}

export interface Tick {
  readonly date: string
  readonly unit: 'week' | 'month'
}

const mondays = (from: string, to: string): Tick[] => {
  const first = time(from) + ((8 - new Date(time(from)).getUTCDay()) % 7) * day
  const count = Math.max(0, Math.floor((time(to) - first) / (7 * day)) + 1)
  return Array.from({ length: count }, (_, at) => ({ date: iso(first + at * 7 * day), unit: 'week' }))
}

const firstsOfMonths = (from: string, to: string): Tick[] => {
  const year = Number(from.slice(0, 4))
  const month = Number(from.slice(5, 7)) - 1
  const months = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - 1 - month
  const dates = Array.from({ length: months + 1 }, (_, at) => iso(Date.UTC(year, month + at, 1, 12)))
  return dates.filter((date) => date >= from).map((date) => ({ date, unit: 'month' }))
}

/** Mondays for up to ten weeks, else months; thinned to at most twelve marks. */
export const ticks = (from: string, to: string): readonly Tick[] => {
  const all = scale(from, to).days <= 70 ? mondays(from, to) : firstsOfMonths(from, to)
  const step = Math.ceil(all.length / 12)
  return all.filter((_, at) => at % step === 0)
}
