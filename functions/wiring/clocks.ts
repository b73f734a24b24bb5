import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { type Clock, type Clocks, timestamp } from '../../shared/kernel/time.ts'

const demoClock = z.object({ offsetSeconds: z.int() })

const machine: Clock = { now: () => timestamp(Date.now()) }

/** The demo may move this one; the file is read each time, since the functions stay warm while it moves. */
const movedClock = (file: string): Clock => ({
  now: () => {
    const { offsetSeconds } = demoClock.parse(JSON.parse(readFileSync(file, 'utf8')))
    return timestamp(Date.now() + offsetSeconds * 1000)
  },
})

/** Both clocks. Only on a laptop does the case clock ever differ from the machine's. */
export const systemClocks = (environment: {
  readonly STAGE: string
  readonly DEMO_CLOCK_FILE?: string | undefined
}): Clocks => {
  const { STAGE, DEMO_CLOCK_FILE } = environment
  const moved = STAGE === 'local' && DEMO_CLOCK_FILE !== undefined
  return { machine, case: moved ? movedClock(DEMO_CLOCK_FILE) : machine }
}
