import { proposeKind } from '../../../shared/application/propose-tasks.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { kindFacts, type TaskKind } from '../../../shared/domain/task/kinds.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
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

/** Kinds that follow the prison rather than the place the person will live in. */
const isLocal = (kind: TaskKind): boolean => {
  const { geography } = kindFacts(kind)
  return geography !== 'destination' && geography !== 'anywhere'
}

/**
 * What taking the plan over would send anew: the rule of `acceptTransfer`, told of the tasks that the reader sees.
 * `subject` decides; what is shown comes from `visible`.
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
  const officeFor = (kind: TaskKind, area: Task['area']): AgencyId =>
    proposeKind(moved, kind, directory, today, { area }).decision.office
  return visible.tasks.flatMap((one): readonly Move[] => {
    if (one.shape === 'follow-up')
      return one.done
        ? []
        : [{ label: t('area.healthFollowUp'), to: nameOf(officeFor('health.follow-up', 'health')) }]
    const { status, kind, area, owner } = one.task
    if (!isOpen(status) || !isLocal(kind)) return []
    const next = officeFor(kind, area)
    return next === owner ? [] : [{ label: t(`kind.${kind}`), from: nameOf(owner), to: nameOf(next) }]
  })
}
