import type { StepProblem } from '../../../shared/application/step-problems.ts'
import type { StepKind } from '../../../shared/domain/step/step.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'

/** The field of the form that a problem belongs to. */
export const fieldOf = (problem: StepProblem): string =>
  `step.${problem.of === 'order' ? problem.field : problem.path}`

const dateOf = (t: Translate, date: IsoDate | undefined): string =>
  date === undefined ? '' : formatDate(t.language, date)

/** What is wrong with a stage in a sentence that names the rule and its paragraph. */
export const problemWords = (
  t: Translate,
  problem: StepProblem,
  kind: StepKind,
  release: IsoDate | undefined,
): string => {
  if (problem.of === 'order') {
    const date = problem.code === 'after-release' ? release : problem.other?.from
    return t(`stepFault.${problem.code}`, { date: dateOf(t, date) })
  }
  const { code, rule, reference, limit } = problem
  if (code === 'stage-ends-before-it-begins') return t('stepFault.ends-before-start')
  return t(`stageFault.${code}`, {
    step: t(`step.${kind}`),
    date: dateOf(t, limit),
    rule: rule ? t(`sentenceRule.${rule}`) : '',
    law: reference ?? '',
  })
}
