import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { HealthReadiness } from '../domain/preparation/preparation.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import { type DoseGap, doseGap } from '../schedule/dose-gap.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** The doses around a release in opioid treatment (LAR). */
export interface Doses {
  readonly lastInside: IsoDate
  readonly firstOutside: IsoDate
}

/** Health's yes or no, about the release date that its page showed. */
export interface HealthAnswer {
  readonly ready: boolean
  readonly doses?: Doses
  readonly about?: IsoDate
  readonly seenVersion: number
}

export type HealthFailure =
  | { readonly code: 'stale'; readonly version: number }
  /** The release was moved since the page was opened. */
  | { readonly code: 'moved' }
  /** The first dose outside comes on the day of the last one inside, or before it. */
  | { readonly code: 'dose-order' }
  /** Outside while still inside, or inside when already out. */
  | { readonly code: 'dose-not-at-release' }
  | { readonly code: 'dose-gap'; readonly gap: DoseGap }
  | CaseFailure

/** A gap in the treatment keeps the answer at no; a no may be said with any dates that can be true. */
const doseFault = (
  { ready, doses }: HealthAnswer,
  release: IsoDate | undefined,
): HealthFailure | undefined => {
  if (!doses) return undefined
  const { lastInside, firstOutside } = doses
  if (firstOutside <= lastInside) return { code: 'dose-order' }
  if (release && (lastInside > release || firstOutside < release)) return { code: 'dose-not-at-release' }
  const gap = doseGap(lastInside, firstOutside)
  return ready && gap ? { code: 'dose-gap', gap } : undefined
}

const answerOf = (
  { ready, doses }: HealthAnswer,
  release: IsoDate | undefined,
  now: Now,
): HealthReadiness => ({
  by: { userId: now.actor.userId, name: now.actor.name, agencyId: now.actor.agencyId },
  at: now.at,
  ready,
  ...(release && { forRelease: release }),
  ...(doses && { lastDoseInside: doses.lastInside, firstDoseOutside: doses.firstOutside }),
})

const decide = (subject: PlanCase, answer: HealthAnswer, now: Now): Result<Draft, HealthFailure> => {
  const { preparation, schedule, tasks } = subject
  if (preparation.version !== answer.seenVersion) return fail({ code: 'stale', version: preparation.version })
  if (schedule.release !== answer.about) return fail({ code: 'moved' })
  const fault = doseFault(answer, schedule.release)
  if (fault) return fail(fault)
  const followUps = tasks.filter(
    ({ circle, owner }) => circle === 'follow-up' && owner === now.actor.agencyId,
  )
  return ok({
    preparation: {
      ...preparation,
      version: preparation.version + 1,
      health: answerOf(answer, schedule.release, now),
    },
    log: {
      kind: 'health-answered',
      tasks: followUps.map(({ id }) => id),
      codes: { answer: answer.ready ? 'yes' : 'no' },
      circle: 'health',
    },
    tell: [],
  })
}

/**
 * The prison's health service says yes or no to the release: whether medicine and treatment go on. Others see the yes
 * or no alone; dates of doses, and that there are any, stay between health offices, as does the entry in the log.
 */
export const sayHealthReady = (
  deps: Deps,
  permit: Permit<'health.say-ready'>,
  subject: PlanCase,
  answer: HealthAnswer,
  request: Request,
): Promise<Result<string, HealthFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, answer, now))
