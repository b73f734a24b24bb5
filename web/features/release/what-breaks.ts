import { blocking, problemsOfStep } from '../../../shared/application/step-problems.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { openQuestions, readiness } from '../../../shared/domain/readiness/readiness.ts'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { Step } from '../../../shared/domain/step/step.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { releaseMismatchText, sentenceDates } from '../shared/sentence-dates.ts'
import { problemWords } from '../steps/problem-words.ts'

/** A plan as its reader sees it, and a release date that it may get. */
export interface Wanted {
  readonly visible: VisibleCase
  readonly release: IsoDate | undefined
  readonly today: IsoDate
}

/**
 * Stages that would break a rule by the new date and do not by the old one: their windows are counted anew, and nothing
 * that is served lies after the release.
 */
export const brokenSteps = (t: Translate, { visible, release, today }: Wanted): readonly string[] => {
  const { plan, sentence, preparation } = visible
  const world = { plan, stepDown: preparation.stepDown, ...(sentence && { sentence }) }
  const broken = (step: Step, date: IsoDate | undefined) =>
    blocking(problemsOfStep(step, { ...world, schedule: date ? { release: date } : {} }, today))
  return preparation.stepDown.steps
    .filter(({ state }) => state !== 'ended' && state !== 'refused')
    .filter((step) => broken(step, visible.schedule.release).length === 0)
    .flatMap((step) => {
      const [first] = broken(step, release)
      if (!first) return []
      const rule = problemWords(t, first, step.kind, release)
      // The law's sentences name the stage themselves.
      return [first.of === 'law' ? rule : t('release.stepBreaks', { step: t(`step.${step.kind}`), rule })]
    })
}

/**
 * What is settled for the first 72 hours and would not be any more. Of health only that its answer was about another
 * date: why, and with which doses, stays with health.
 */
export const lostReadiness = (t: Translate, subject: PlanCase, moved: Schedule): readonly string[] => {
  const before = openQuestions(readiness(subject))
  return openQuestions(readiness({ ...subject, schedule: moved }))
    .filter((question) => !before.includes(question))
    .map((question) =>
      question === 'health'
        ? t('release.healthAgain')
        : t('release.noLongerReady', { question: t(`question.${question}`) }),
    )
}

/** Where the new date would not agree with the sentence. */
export const sentenceBreach = (t: Translate, { visible, release, today }: Wanted): readonly string[] => {
  const found = visible.sentence && sentenceDates(visible.sentence, release, today).release
  return found ? [releaseMismatchText(t, found, 'wanted')] : []
}
