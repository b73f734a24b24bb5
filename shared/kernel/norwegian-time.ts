const hour = 3_600_000
const day = 24 * hour

/** The last Sunday of a month (0 January) at 01:00 UTC, when clocks change all over the EEA. */
const changeOf = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * day
}

/**
 * What a clock in Norway shows at an instant (milliseconds since 1970), as `YYYY-MM-DDTHH:mm`: an hour ahead of UTC, two
 * from the last Sunday of March to that of October (directive 2000/84/EC), as it has been since 1996. Throws RangeError
 * on what is no instant. Intl knows the same, but its first use costs a cold start 25 ms; a test holds this against it.
 */
export const norwegianTime = (instant: number): string => {
  const year = new Date(instant).getUTCFullYear()
  const isSummer = instant >= changeOf(year, 2) && instant < changeOf(year, 9)
  return new Date(instant + (isSummer ? 2 : 1) * hour).toISOString().slice(0, 16)
}
