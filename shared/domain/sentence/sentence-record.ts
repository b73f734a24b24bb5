import type { Said } from '../preparation/preparation.ts'
import type { SentenceFacts, TypedDates } from './sentence.ts'

/**
 * What a prison typed in about the sentence, who typed it last and why. One item of the plan; `version` grows by one
 * per change, earlier versions stand in the plan's log. `reason` is free text and lies encrypted.
 */
export interface SentenceRecord extends Said {
  readonly version: number
  readonly facts: SentenceFacts
  readonly typed: TypedDates
  readonly reason?: string
}
