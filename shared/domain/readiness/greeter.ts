import type { Greeter } from '../preparation/preparation.ts'
import { fromTasks, hasFlag, type ReadinessFacts, settledBy } from './facts.ts'
import { type Answer, type ReadyReason, unless, unsettled, when } from './question.ts'

const reasons = {
  coordinator: 'greeter-coordinator',
  office: 'greeter-office',
  volunteer: 'greeter-volunteer',
  family: 'greeter-family',
} as const satisfies Record<Exclude<Greeter, 'nobody-wanted'>, ReadyReason>

/** Somebody who meets or calls; no family and no volunteer while a court has restricted contact (strprl § 186). */
export const greeter = (facts: ReadinessFacts): Answer => {
  const who = facts.preparation.greeter?.who
  if (who === 'nobody-wanted') return { answer: 'not-needed', reason: 'nobody-wanted' }
  const restricted = when(hasFlag(facts, 'contact-restricted'), 'contact-restricted')
  if (who === 'coordinator' || who === 'office') return { answer: 'ready', reason: reasons[who] }
  if (who !== undefined) return unless(restricted, { answer: 'ready', reason: reasons[who] })
  const { done, missing } = fromTasks(facts, ['family.mentor'], ['granted', 'arranged', 'attended'])
  return done ? unless(restricted, settledBy(done)) : unsettled(missing, 'nobody-named')
}
