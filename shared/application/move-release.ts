import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Certainty, ReleaseCondition, Schedule } from '../domain/schedule/schedule.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { moveRelease as moveDates } from '../schedule/plan-dates.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

export interface ReleaseMove {
  readonly release?: IsoDate
  readonly certainty: Certainty
  /** Of a conditional date: what it hangs on. */
  readonly hangsOn?: readonly ReleaseCondition[]
  readonly reason: string
  readonly seenVersion: number
}

export type MoveFailure = { readonly code: 'stale'; readonly version: number } | CaseFailure

/** What a conditional date hangs on stays as it was when a move does not say. */
const moved = (subject: PlanCase, { release, certainty, hangsOn }: ReleaseMove, now: Now): Schedule => {
  const { hangsOn: before, ...schedule } = moveDates(subject.schedule, release, certainty, now.today)
  const after = certainty === 'conditional' ? (hangsOn ?? before ?? []) : []
  return { ...schedule, ...(after.length > 0 && { hangsOn: after }) }
}

const decide = (subject: PlanCase, move: ReleaseMove, now: Now): Result<Draft, MoveFailure> => {
  if (subject.schedule.version !== move.seenVersion)
    return fail({ code: 'stale', version: subject.schedule.version })
  const schedule = moved(subject, move, now)
  return ok({
    schedule,
    log: {
      kind: 'release-moved',
      tasks: [],
      codes: {
        from: subject.schedule.release ?? 'unknown',
        to: move.release ?? 'unknown',
        certainty: move.certainty,
        ...(schedule.hangsOn && { hangsOn: schedule.hangsOn.join(' ') }),
      },
      text: move.reason,
      circle: 'plan',
    },
    tell: noticesToAllOpen('release-moved', subject.tasks),
  })
}

/**
 * Moves the release date: one transaction on SCHEDULE, gate, log and outbox, however many tasks there are; the
 * copies on tasks and in lists follow from the stream. Each receiver gets one mail.
 */
export const moveReleaseDate = (
  deps: Deps,
  permit: Permit<'release.move'>,
  subject: PlanCase,
  move: ReleaseMove,
  request: Request,
): Promise<Result<string, MoveFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, move, now))
