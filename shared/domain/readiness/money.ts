import { atGate, fromTasks, isInHand, type ReadinessFacts, settledBy } from './facts.ts'
import { type Answer, unless, unsettled, when } from './question.ts'

/** Money to live on: a decision, or own money in hand. That somebody says it is missing outweighs both. */
export const money = (facts: ReadinessFacts): Answer => {
  const own = atGate(facts, 'money')
  if (own === 'not-needed') return { answer: 'not-needed', reason: 'said-not-needed' }
  const lacking = when(own === 'missing', 'no-money')
  const { done, missing } = fromTasks(facts, ['money.assistance'], ['granted', 'partly-granted', 'arranged'])
  if (done) return unless(lacking, settledBy(done))
  if (isInHand(own)) return { answer: 'ready', reason: 'own-money' }
  return unsettled([...lacking, ...missing], 'not-asked')
}
