import type { Greeter } from '../preparation/preparation.ts'
import { successionOf } from '../task/succession.ts'
import { fromTasks, hasFlag, type ReadinessFacts, settledBy } from './facts.ts'
import { type Answer, type ReadyReason, unless, unsettled, when } from './question.ts'

const reasons = {
  coordinator: 'greeter-coordinator',
  office: 'greeter-office',
  volunteer: 'greeter-volunteer',
  family: 'greeter-family',
} as const satisfies Record<Exclude<Greeter, 'nobody-wanted'>, ReadyReason>

/** What tasks arrange: the office that has promised to follow up, or else a volunteer. */
const arranged = (facts: ReadinessFacts): Answer => {
  const succession = successionOf(facts.tasks)
  if (succession.kind === 'promised') return settledBy(succession.task)
  const { done, missing } = fromTasks(facts, ['family.mentor'], ['granted', 'arranged', 'attended'])
  if (done) return unless(when(hasFlag(facts, 'contact-restricted'), 'contact-restricted'), settledBy(done))
  const asked =
    succession.kind === 'asked' ? [{ code: 'task-open', taskId: succession.task.id } as const] : []
  return unsettled([...asked, ...missing], 'nobody-named')
}

/** Somebody who meets or calls; no family and no volunteer while a court has restricted contact (strprl § 186). */
export const greeter = (facts: ReadinessFacts): Answer => {
  const who = facts.preparation.greeter?.who
  if (who === undefined) return arranged(facts)
  if (who === 'nobody-wanted') return { answer: 'not-needed', reason: 'nobody-wanted' }
  const isPrivate = who === 'family' || who === 'volunteer'
  const restricted = when(isPrivate && hasFlag(facts, 'contact-restricted'), 'contact-restricted')
  return unless(restricted, { answer: 'ready', reason: reasons[who] })
}
