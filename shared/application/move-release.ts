import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Certainty } from '../domain/schedule/schedule.ts'
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
  readonly reason: string
  readonly seenVersion: number
}

export type MoveFailure = { readonly code: 'stale'; readonly version: number } | CaseFailure

const decide = (subject: PlanCase, move: ReleaseMove, now: Now): Result<Draft, MoveFailure> => {
  if (subject.schedule.version !== move.seenVersion)
    return fail({ code: 'stale', version: subject.schedule.version })
  return ok({
    schedule: moveDates(subject.schedule, move.release, move.certainty, now.today),
    log: {
      kind: 'release-moved',
      tasks: [],
      codes: {
        from: subject.schedule.release ?? 'unknown',
        to: move.release ?? 'unknown',
        certainty: move.certainty,
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
