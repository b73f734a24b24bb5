import { movingTasks } from '../../../shared/application/moving-tasks.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'

/** A task that another office answers for once the person is in other custody. */
export interface Move {
  readonly label: string
  /** Absent for the follow-up by health: who has it is for health offices to know. */
  readonly from?: string
  readonly to: string
}

/**
 * What taking the plan over would send anew, told of the tasks that the reader sees. `subject` decides; what is shown
 * comes from `visible`.
 */
export const movesOf = (
  t: Translate,
  subject: PlanCase,
  visible: VisibleCase,
  to: { readonly custody: AgencyId; readonly directory: Directory; readonly today: IsoDate },
): readonly Move[] => {
  const { custody, directory, today } = to
  const moved: PlanCase = { ...subject, plan: { ...subject.plan, custody } }
  const nameOf = (id: AgencyId): string => directory.agency(id)?.name ?? id
  return movingTasks(moved, directory, today).flatMap(({ task, office }): readonly Move[] => {
    const seen = visible.tasks.find((one) => (one.shape === 'full' ? one.task.id : one.id) === task.id)
    if (!seen) return []
    return seen.shape === 'follow-up'
      ? [{ label: t('area.healthFollowUp'), to: nameOf(office) }]
      : [{ label: t(`kind.${task.kind}`), from: nameOf(task.owner), to: nameOf(office) }]
  })
}
