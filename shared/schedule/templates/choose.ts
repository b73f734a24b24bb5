import type { PlanPhase, SentenceKind } from '../../domain/plan/plan.ts'
import type { TemplateId } from '../../domain/template/keys.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { daysBetween } from '../days.ts'

/** What decides which way home a plan follows. */
export interface ChoiceFacts {
  readonly sentence: SentenceKind
  readonly phase: PlanPhase
  readonly release?: IsoDate
  readonly today: IsoDate
}

/** Weeks, not months: as long as the longest sentence that is given in days (strl § 31). Where to cut is our assumption. */
const shortWithin = 120

/** The template that fits a plan now: by phase, form of serving, and days left to the release. */
export const chooseTemplate = ({ sentence, phase, release, today }: ChoiceFacts): TemplateId => {
  if (phase === 'released' || (release !== undefined && release < today)) return 'released'
  if (sentence === 'remand' || sentence === 'preventive-detention') return sentence
  if (sentence === 'subsidiary-imprisonment') return 'short'
  return release !== undefined && daysBetween(today, release) <= shortWithin ? 'short' : 'standard'
}
