import { blocking, problemsOfStep } from '../../../shared/application/step-problems.ts'
import type { Step } from '../../../shared/domain/step/step.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { TimelineBar, TimelineLane } from '../../components/timeline/model.ts'
import { paths } from '../../server/paths.ts'
import { stepTones } from '../shared/step-tones.ts'
import type { Reading } from './plan-task.ts'

const breaksRule = ({ visible, today }: Reading, step: Step): boolean => {
  const { plan, schedule, sentence, preparation } = visible
  const world = { plan, schedule, stepDown: preparation.stepDown, ...(sentence && { sentence }) }
  return blocking(problemsOfStep(step, world, today)).length > 0
}

/** Stages that break a rule as the plan stands now, since a date has moved. For whoever may put it right. */
export const stepsInBreach = (reading: Reading): number =>
  reading.visible.may.includes('steps.edit')
    ? reading.visible.preparation.stepDown.steps.filter(
        (step) => step.state !== 'ended' && step.state !== 'refused' && breaksRule(reading, step),
      ).length
    : 0

/** A stage that lasts until nobody knows when is drawn to the release. */
const barOf = (t: Translate, { visible }: Reading, step: Step): TimelineBar => {
  const { kind, state, from, to } = step
  const { release } = visible.schedule
  const open = release !== undefined && release > from ? release : from
  return {
    label: t(`step.${kind}`),
    start: from,
    end: to ?? open,
    listedOn: state === 'under-way' && to !== undefined ? to : from,
    tone: stepTones[state],
    state: t(`stepState.${state}`),
    ...(visible.may.includes('steps.edit') && { href: paths.steps(visible.plan.id) }),
  }
}

/** Stages toward release, for the plan's side: others do not see the form of custody. */
export const stepLane = (t: Translate, reading: Reading): readonly TimelineLane[] => {
  const steps = reading.visible.preparation.stepDown.steps.filter(({ state }) => state !== 'refused')
  if (steps.length === 0) return []
  return [{ label: t('steps.step'), bars: steps.map((step) => barOf(t, reading, step)), milestones: [] }]
}
