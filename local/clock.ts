/** The demo's case clock: the machine's time plus an offset kept in a file that the functions read too. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { fail, ok, type Result } from '../shared/kernel/result.ts'

const zone = 'Europe/Oslo'
const form = z.object({ offsetSeconds: z.number().int() })

/** Where a new demo begins: Monday 23 November 2026 at 08:05 in Norway. */
export const demoStart = '2026-11-23T08:05:00+01:00[Europe/Oslo]'
const lastDate = '2099-12-31'

export type ClockRefusal = 'not_a_date' | 'backwards' | 'too_far'

export interface DemoClock {
  /** The case clock, in milliseconds since 1970. */
  readonly now: () => number
  /** The case clock's date in Norway, `YYYY-MM-DD`. */
  readonly date: () => string
  readonly offsetSeconds: () => number
  /** Days of the calendar at the same time of day, summer time or not. */
  readonly moveDays: (days: number) => Result<string, ClockRefusal>
  /** To 08:05 on a date after today's. */
  readonly moveTo: (date: string) => Result<string, ClockRefusal>
}

const parseDate = (text: string): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Opens the clock file, and sets the clock to `demoStart` when there is none yet. */
export const openClock = (file: string, machineNow: () => number = Date.now): DemoClock => {
  const write = (instant: number) => {
    mkdirSync(dirname(file), { recursive: true })
    // Rounded up: a clock set to 08:05 must not still say 08:04.
    const offsetSeconds = Math.ceil((instant - machineNow()) / 1000)
    writeFileSync(`${file}.new`, JSON.stringify({ offsetSeconds }))
    renameSync(`${file}.new`, file)
  }
  if (!existsSync(file)) write(Temporal.ZonedDateTime.from(demoStart).epochMilliseconds)
  const offsetSeconds = () => form.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetSeconds
  const now = () => machineNow() + offsetSeconds() * 1000
  const zoned = () => Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(zone)
  const date = () => zoned().toPlainDate().toString()
  const set = (next: Temporal.ZonedDateTime): Result<string, ClockRefusal> => {
    if (next.epochMilliseconds <= now()) return fail('backwards')
    if (next.toPlainDate().toString() > lastDate) return fail('too_far')
    write(next.epochMilliseconds)
    return ok(date())
  }
  const moveDays = (days: number): Result<string, ClockRefusal> =>
    Number.isInteger(days) && days < 40_000 ? set(zoned().add({ days })) : fail('too_far')
  const moveTo = (text: string): Result<string, ClockRefusal> => {
    const wanted = parseDate(text)
    if (wanted === undefined) return fail('not_a_date')
    return set(wanted.toZonedDateTime({ timeZone: zone, plainTime: '08:05' }))
  }
  return { now, date, offsetSeconds, moveDays, moveTo }
}
