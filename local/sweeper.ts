import type { DemoClock } from './clock.ts'
import type { Sweep } from './tools/clock-desk.ts'

export interface Sweeper {
  /** Runs the `daily` function, one run at a time, and waits until the mails it caused have been sent. */
  readonly sweep: (kind: Sweep) => Promise<void>
  /** Sweeps all at once and at each new day of the case clock, and unsettled mail every minute. */
  readonly startTimers: () => () => void
}

interface Parts {
  readonly daily: (event: { readonly sweep: Sweep }) => Promise<unknown>
  readonly settled: () => Promise<void>
  readonly clock: DemoClock
  readonly onError: (error: unknown) => void
}

const minute = 60_000

/** The schedule of a laptop. */
export const createSweeper = ({ daily, settled, clock, onError }: Parts): Sweeper => {
  let queue: Promise<unknown> = Promise.resolve()
  let sweptDate = ''
  const sweep = (kind: Sweep): Promise<void> => {
    const run = queue.then(async () => {
      if (kind === 'all') sweptDate = clock.date()
      await daily({ sweep: kind })
      await settled()
    })
    queue = run.catch(() => undefined)
    return run
  }
  const tick = () => {
    sweep(clock.date() === sweptDate ? 'mail' : 'all').catch(onError)
  }
  const startTimers = () => {
    tick()
    const timer = setInterval(tick, minute)
    return () => clearInterval(timer)
  }
  return { sweep, startTimers }
}
