import { editSentence } from '../../shared/application/edit-sentence.ts'
import type { Deps } from '../../shared/application/ports.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import {
  type DetentionFacts,
  type SentenceFacts,
  type TermFacts,
  type TypedDateKey,
  typedDateKeys,
} from '../../shared/domain/sentence/sentence.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import type { DemoSubject, Step } from './scenario.ts'
import { storyPermit } from './story-permit.ts'

/** A sentence as the prison typed it in. Days count from the plan's release; without one, from the day itself. */
export interface ToldSentence {
  readonly do: 'sentence'
  readonly start: number
  readonly facts:
    | Pick<TermFacts, 'kind' | 'parts' | 'remandDays'>
    | (Pick<DetentionFacts, 'kind' | 'timeFrame' | 'minimumTerm'> & { readonly judgment: number })
  readonly typed: Readonly<Partial<Record<TypedDateKey, number>>>
  readonly reason: string
}

const factsOf = ({ facts, start }: ToldSentence, day: (days: number) => IsoDate): SentenceFacts => {
  const serving = { start: day(start), interruptions: [], refusals: [] }
  if (facts.kind !== 'preventive-detention')
    return { ...serving, ...facts, foreign: false, monitoringExcluded: false }
  const { judgment, ...detention } = facts
  const rest = { remandDays: 0, extensions: [], underEighteen: false, judgmentFinalOn: day(judgment) }
  return { ...serving, ...rest, ...detention }
}

/** Types it in as the person who did it. */
export const tellSentence = (
  deps: Deps,
  actor: Actor,
  subject: PlanCase,
  told: ToldSentence,
): Promise<Result<string, { readonly code: string }>> => {
  const day = (days: number): IsoDate =>
    addDays(subject.schedule.release ?? osloDate(deps.clocks.case.now()), days)
  const typed = Object.fromEntries(
    typedDateKeys.flatMap((key) => {
      const days = told.typed[key]
      return days === undefined ? [] : [[key, day(days)]]
    }),
  )
  const edit = {
    ...{ facts: factsOf(told, day), typed, reason: told.reason },
    seenVersion: subject.sentence?.version ?? 0,
  }
  const request = { key: deps.ids.short(), command: told, result: '/' }
  return editSentence(deps, storyPermit(actor, 'sentence.edit', subject), subject, edit, request)
}

/** Short words for a story: what the prison knows of the sentence. */
export const sentence = (ago: number, by: DemoSubject, told: Omit<ToldSentence, 'do'>): Step => ({
  ago,
  by,
  do: 'sentence',
  ...told,
})
