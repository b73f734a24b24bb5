import { type Clock, milliseconds, type Timestamp } from '../kernel/time.ts'

/** Seconds since 1970, as DynamoDB wants an expiry. */
export const toSeconds = (at: Timestamp): number => Math.floor(milliseconds(at) / 1000)

export const secondsNow = (clock: Clock): number => toSeconds(clock.now())
