import type { StepState } from '../../../shared/domain/step/step.ts'
import type { Tone } from '../../components/tone.ts'

/** The look of a stage's state, as tasks look in theirs; the word beside it says the same. */
export const stepTones = {
  planned: 'neutral',
  applied: 'neutral',
  granted: 'neutral',
  refused: 'warning',
  'under-way': 'info',
  ended: 'success',
} as const satisfies Record<StepState, Tone>
