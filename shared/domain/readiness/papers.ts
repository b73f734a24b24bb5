import { atGate, fromTasks, isInHand, type ReadinessFacts } from './facts.ts'
import { type Answer, type Missing, unless, when } from './question.ts'

/** Papers in hand, or made by the task for them. */
const identity = (facts: ReadinessFacts): readonly Missing[] => {
  const state = atGate(facts, 'papers')
  if (state === 'missing') return when(true, 'no-papers')
  const { done, missing } = fromTasks(facts, ['identity.id-card'], ['granted', 'arranged'])
  if (done || isInHand(state) || state === 'not-needed') return []
  return missing.length > 0 ? missing : when(true, 'papers-unknown')
}

const phone = (facts: ReadinessFacts): readonly Missing[] => {
  const state = atGate(facts, 'phone')
  return [...when(state === 'missing', 'no-phone'), ...when(state === undefined, 'phone-unknown')]
}

/** Papers and a phone, and no belongings that are known to be missing. */
export const papers = (facts: ReadinessFacts): Answer => {
  const belongings = when(atGate(facts, 'belongings') === 'missing', 'no-belongings')
  const isNeeded = (['papers', 'phone'] as const).some((item) => atGate(facts, item) !== 'not-needed')
  return unless(
    [...identity(facts), ...phone(facts), ...belongings],
    isNeeded
      ? { answer: 'ready', reason: 'things-in-hand' }
      : { answer: 'not-needed', reason: 'said-not-needed' },
  )
}
