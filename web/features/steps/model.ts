import { isRemovable } from '../../../shared/application/edit-steps.ts'
import { problemsOfStep } from '../../../shared/application/step-problems.ts'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { agencyTypes } from '../../../shared/domain/agency/agency.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { mayFollowUp } from '../../../shared/domain/step/follow-up.ts'
import type { Condition, Step } from '../../../shared/domain/step/step.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { problemWords } from './problem-words.ts'

/** A stage, and what is to be said of its dates as the plan stands now. */
export interface StepLine {
  readonly step: Step
  readonly problems: readonly { readonly text: string; readonly isError: boolean }[]
  readonly isRemovable: boolean
}

export interface ConditionLine {
  readonly condition: Condition
  readonly office: string
  /** An office that does not take part sees nothing of the plan, so it does not know either. */
  readonly takesPart: boolean
}

export interface StepsModel {
  readonly visible: VisibleCase
  readonly steps: readonly StepLine[]
  readonly conditions: readonly ConditionLine[]
}

/** What the page tells. `subject` decides about dates; what is shown comes from `visible`. */
export const stepsModel = (
  t: Translate,
  subject: PlanCase,
  visible: VisibleCase,
  about: { readonly today: IsoDate; readonly directory: Directory },
): StepsModel => {
  const { stepDown } = visible.preparation
  const line = (step: Step): StepLine => ({
    step,
    problems: problemsOfStep(step, subject, about.today).map((problem) => ({
      text: problemWords(t, problem, step.kind, visible.schedule.release),
      isError: problem.severity === 'error',
    })),
    isRemovable: isRemovable(step),
  })
  return {
    visible,
    steps: stepDown.steps.map(line),
    conditions: stepDown.conditions.map((condition) => ({
      condition,
      office: about.directory.agency(condition.followedUpBy)?.name ?? condition.followedUpBy,
      takesPart: visible.members.some(({ agencyId }) => agencyId === condition.followedUpBy),
    })),
  }
}

/** All offices of the directory that may follow some condition up. */
export const followers = (directory: Directory): readonly Agency[] =>
  agencyTypes
    .filter((type) => mayFollowUp(type, 'duty-to-report') || mayFollowUp(type, 'treatment'))
    .flatMap((type) => directory.agenciesOfType(type))

/** Those that a browser offers while somebody types: the plan's own, and the correctional service's. */
export const suggested = (directory: Directory, { members }: VisibleCase): readonly Agency[] => {
  const own = members.flatMap(({ agencyId }) => directory.agency(agencyId) ?? [])
  const all = [...own, ...directory.agenciesOfType('probation'), ...directory.agenciesOfType('prison')]
  const may = all.filter(({ type }) => mayFollowUp(type, 'duty-to-report'))
  return [...new Map(may.map((one) => [one.id, one])).values()]
}
