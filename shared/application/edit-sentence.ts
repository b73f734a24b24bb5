import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { type AnchorDates, anchors, type Schedule } from '../domain/schedule/schedule.ts'
import type { SentenceFacts, TypedDates } from '../domain/sentence/sentence.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import { anchorDatesOf, moveAnchors } from '../schedule/plan-dates.ts'
import {
  checkSentence,
  computeSentence,
  effectiveDates,
  type SentenceFault,
} from '../schedule/sentence/index.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { sentenceCodes } from './sentence-codes.ts'

/** What a prison types in, whole: what is left out is not there any more. `seenVersion` is 0 before the first time. */
export interface SentenceEdit {
  readonly facts: SentenceFacts
  readonly typed: TypedDates
  readonly reason: string
  readonly seenVersion: number
}

export type SentenceFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'unchanged' }
  /** All that is wrong, warnings included; at least one of them is an error. */
  | { readonly code: 'faulty'; readonly faults: readonly SentenceFault[] }
  | CaseFailure

const isSame = (one: AnchorDates | undefined, other: AnchorDates): boolean =>
  anchors.every((anchor) => anchor === 'release' || one?.[anchor] === other[anchor])

/** The schedule with the sentence's dates as its anchors; undefined when none of them moves. Never the release. */
const anchored = (
  schedule: Schedule,
  facts: SentenceFacts,
  typed: TypedDates,
  today: IsoDate,
): Schedule | undefined => {
  const effective = effectiveDates(computeSentence(facts, today, typed), typed)
  const dates = anchorDatesOf(facts, effective)
  return isSame(schedule.anchors, dates) ? undefined : moveAnchors(schedule, dates, today)
}

/** The plan says how the sentence is served, too: both say the same from then on. */
const withKind = (plan: Plan, { kind }: SentenceFacts): Plan | undefined =>
  plan.sentence === kind ? undefined : { ...plan, sentence: kind, version: plan.version + 1 }

const decide = (subject: PlanCase, edit: SentenceEdit, now: Now): Result<Draft, SentenceFailure> => {
  const { facts, typed, reason, seenVersion } = edit
  const version = subject.sentence?.version ?? 0
  if (version !== seenVersion) return fail({ code: 'stale', version })
  const faults = checkSentence(facts, typed)
  if (faults.some(({ severity }) => severity === 'error')) return fail({ code: 'faulty', faults })
  const codes = sentenceCodes(subject.sentence, { facts, typed })
  const plan = withKind(subject.plan, facts)
  if (Object.keys(codes).length === 0 && !plan) return fail({ code: 'unchanged' })
  const { userId, name, agencyId } = now.actor
  const sentence: SentenceRecord = {
    ...{ version: version + 1, facts, typed, reason },
    ...{ by: { userId, name, agencyId }, at: now.at },
  }
  const schedule = anchored(subject.schedule, facts, typed, now.today)
  return ok({
    sentence,
    ...(plan && { plan }),
    ...(schedule && { schedule }),
    log: { kind: 'sentence-changed', tasks: [], codes, text: reason, circle: 'plan' },
    tell: [],
  })
}

/**
 * Writes what the prison knows of a sentence, with reason and author; milestones that hang on its dates follow in the
 * same transaction. The release date stays where it is: where the two do not agree, pages warn. All faults come
 * back at once, each with its field and the rule it breaks. It stays with the plan's side, so nobody is mailed.
 */
export const editSentence = (
  deps: Deps,
  permit: Permit<'sentence.edit'>,
  subject: PlanCase,
  edit: SentenceEdit,
  request: Request,
): Promise<Result<string, SentenceFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, edit, now))
