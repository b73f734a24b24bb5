/** The sentence calendar: dates by the law, as a check on those of the prison. The door by which other folders come in. */
export { checkSentence } from './check.ts'
export { checkStage, type StageFault, type StageFaultCode, stageFaults } from './check-stage.ts'
export { computeSentence } from './compute.ts'
export { type ComputedDate, type WorkingStep, workingSteps } from './computed.ts'
export {
  type EffectiveDate,
  type EffectiveDates,
  effectiveDates,
  type Mismatch,
  mismatches,
} from './effective.ts'
export { type SentenceFault, type SentenceFaultCode, sentenceFaults } from './fault.ts'
export { type ReleaseMismatch, releaseMismatch, releaseMismatchCodes } from './release-mismatch.ts'
export { type RemandSpell, remandCredit, type Spell } from './remand-credit.ts'
export { type Assumption, assumptions, type SentenceRule, sentenceRules } from './rules.ts'
export { stageWindow } from './stage-window.ts'
export { type Provision, provisions, whatApplies } from './what-applies.ts'
export type { Bound, StageWindow } from './window.ts'
