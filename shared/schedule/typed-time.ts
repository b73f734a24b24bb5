import { norwegianTime } from '../kernel/norwegian-time.ts'
import { type IsoDate, type Timestamp, timestamp } from '../kernel/time.ts'

/** 9.30, 9:30, 09:30, 0930, kl. 9.30, kl 9. */
const form = /^(?:kl\.?\s*)?(?<hour>\d{1,2})(?:[.:]?(?<minute>\d{2}))?$/i

/** A time of day as people in Norway type it, as `HH:MM`; undefined for anything else. */
export const parseTypedTime = (text: string): string | undefined => {
  const { hour, minute = '00' } = form.exec(text.trim())?.groups ?? {}
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

const hour = 3_600_000

/**
 * The instant of a date and a time of day (`HH:MM`) in Norway. Of an hour that comes twice, when summer ends, the
 * first; undefined for one that is skipped, when summer begins.
 */
export const osloInstant = (date: IsoDate, time: string): Timestamp | undefined => {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`)
  const instant = [asUtc - 2 * hour, asUtc - hour].find((one) => norwegianTime(one) === `${date}T${time}`)
  return instant === undefined ? undefined : timestamp(instant)
}
