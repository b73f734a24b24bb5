import type { PlanPhase } from '../domain/plan/plan.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { FactOptions } from './options.ts'

/**
 * The date under which the sweep finds a plan: its next date, but never one that has passed, for the sweep does
 * not look back. Undefined while dates rest (suspended), after closing, and when nothing remains to be told.
 */
export const sweepDate = (
  schedule: Schedule,
  phase: PlanPhase,
  { nextDate, today }: Pick<FactOptions, 'nextDate' | 'today'>,
): IsoDate | undefined => {
  const next = phase === 'active' || phase === 'released' ? nextDate(schedule) : undefined
  if (next === undefined) return undefined
  const now = today()
  return next < now ? now : next
}
