import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { TypedDates } from '../domain/sentence/sentence.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'
import { type FoundFault, faultsOfStep } from '../domain/step/check-steps.ts'
import type { Step, StepKind } from '../domain/step/step.ts'
import type { IsoDate } from '../kernel/time.ts'
import { checkSentence, checkStage, type StageFault, stageWindow } from '../schedule/sentence/index.ts'

/** What is wrong with a stage: the order of the stages, or the law's window for it. Warnings do not stop it. */
export type StepProblem =
  | ({ readonly of: 'order'; readonly severity: 'error' } & FoundFault)
  | ({ readonly of: 'law' } & StageFault)

/** What a stage is judged by; more than a visible plan has, less than the whole case. */
export type StepWorld = {
  readonly plan: Partial<Pick<PlanCase['plan'], 'sentence'>>
  readonly schedule: Pick<PlanCase['schedule'], 'release'>
  readonly stepDown: PlanCase['stepDown']
  readonly sentence?: Pick<SentenceRecord, 'facts' | 'typed'>
}

/** Facts that can be computed with; remand has no dates at all, so there its kind is enough. */
const usable = ({ plan, sentence }: StepWorld, today: IsoDate): StepWorld['sentence'] => {
  if (sentence) {
    const faults = checkSentence(sentence.facts, sentence.typed)
    return faults.some(({ severity }) => severity === 'error') ? undefined : sentence
  }
  return plan.sentence === 'remand' ? { facts: { kind: 'remand', start: today }, typed: {} } : undefined
}

type Known = NonNullable<StepWorld['sentence']>

/**
 * Stages are counted back from the expected release (strgjfl §§ 15, 16 a): from parole as the prison typed it, else
 * from the plan's release where the law lets it be one. Parole itself is judged by the law alone.
 */
const expecting = ({ facts, typed }: Known, kind: StepKind, release: IsoDate | undefined): TypedDates => {
  if (release === undefined || typed.parole || kind === 'parole' || !('parts' in facts)) return typed
  const window = stageWindow('parole', facts, typed)
  const fits =
    window.state === 'open' &&
    release >= window.earliest.date &&
    (window.latest === undefined || release <= window.latest.date)
  return fits ? { ...typed, parole: release } : typed
}

const byLaw = (step: Step, world: StepWorld, today: IsoDate): readonly StageFault[] => {
  const known = usable(world, today)
  if (!known) return []
  const typed = expecting(known, step.kind, world.schedule.release)
  // The order of its own days is checked for every stage, facts or none.
  return checkStage(step, known.facts, typed).filter(({ code }) => code !== 'stage-ends-before-it-begins')
}

/**
 * All that is wrong with one stage: among the others, and outside its legal window when the plan has the facts of the
 * sentence (the prison's typed dates first). Without them only the order is checked. A refused stage breaks no law.
 */
export const problemsOfStep = (step: Step, world: StepWorld, today: IsoDate): readonly StepProblem[] => {
  const { release } = world.schedule
  const order = faultsOfStep(step, world.stepDown.steps, { today, ...(release && { release }) })
  const law = step.state === 'refused' ? [] : byLaw(step, world, today)
  return [
    ...order.map((fault) => ({ of: 'order', severity: 'error', ...fault }) as const),
    ...law.map((fault) => ({ of: 'law', ...fault }) as const),
  ]
}

/** Those that keep a stage from being saved. */
export const blocking = (problems: readonly StepProblem[]): readonly StepProblem[] =>
  problems.filter(({ severity }) => severity === 'error')
