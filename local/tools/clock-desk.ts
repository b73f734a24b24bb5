import * as z from 'zod'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { ClockRefusal, DemoClock } from '../clock.ts'
import type { Mailbox } from '../mail/mailbox.ts'

export type Sweep = 'all' | 'mail'

export interface DeskParts {
  readonly mailbox: Mailbox
  readonly clock: DemoClock
  /** Runs the `daily` function and waits until the mails it caused have been sent. */
  readonly sweep: (kind: Sweep) => Promise<void>
}

/** The case clock's date afterwards, and how many mails came of it. */
export interface Moved {
  readonly date: string
  readonly newMails: number
}

const refusals: Record<ClockRefusal, string> = {
  not_a_date: 'Dette er ikke en dato i kalenderen.',
  backwards: 'Saksklokka kan bare gå framover.',
  too_far: 'Så langt fram går ikke saksklokka.',
}

const fieldsForm = z.union([
  z.strictObject({ days: z.coerce.number().int().positive() }),
  z.strictObject({ to: z.string() }),
])

export interface ClockDesk {
  /** Moves by `{ days }` or `{ to: 'YYYY-MM-DD' }` and sweeps; fails with a Norwegian sentence when refused. */
  readonly move: (fields: unknown) => Promise<Result<Moved, string>>
  readonly sweepNow: () => Promise<Moved>
}

/** What the clock's buttons, its JSON endpoint and the tests all do. */
export const clockDesk = ({ mailbox, clock, sweep }: DeskParts): ClockDesk => {
  const sweepNow = async (): Promise<Moved> => {
    const before = mailbox.all().length
    await sweep('all')
    return { date: clock.date(), newMails: mailbox.all().length - before }
  }
  const move = async (fields: unknown): Promise<Result<Moved, string>> => {
    const wanted = fieldsForm.safeParse(fields)
    if (!wanted.success) return fail('Oppgi enten days (et positivt heltall) eller to (ÅÅÅÅ-MM-DD).')
    const moved = 'days' in wanted.data ? clock.moveDays(wanted.data.days) : clock.moveTo(wanted.data.to)
    return moved.ok ? ok(await sweepNow()) : fail(refusals[moved.error])
  }
  return { move, sweepNow }
}
