import { type Proposal, proposeKind } from '../../../../shared/application/propose-tasks.ts'
import type { PlanCase } from '../../../../shared/domain/plan/plan-case.ts'
import type { TaskKind } from '../../../../shared/domain/task/kinds.ts'
import { isFinal } from '../../../../shared/domain/task/status.ts'
import type { Task } from '../../../../shared/domain/task/task.ts'
import { formatDate, type Translate } from '../../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../../shared/routing/directory.ts'
import type { FormFields } from '../../../server/form.ts'
import { type PlannedWords, plannedTasks, plannedWords, proposedKey } from '../planned.ts'
import { type TaskField, taskFieldName } from './names.ts'

/** One task that could be sent: where routing would send it and why, and what the reader should know first. */
export interface SendingCard extends Proposal {
  /** Offices that have said no before; they are passed over. */
  readonly excluded: readonly AgencyId[]
  /** The office that has such a task now. */
  readonly sentTo?: AgencyId
  /** Latest start and verdict, were it sent today. */
  readonly planned?: PlannedWords
}

/** What a page about sending rests on. Routing reads the case; only what is visible of earlier tasks is told. */
export interface SendingWorld {
  readonly t: Translate
  readonly subject: PlanCase
  readonly visible: VisibleCase
  readonly directory: Directory
  readonly today: IsoDate
}

const tasksOf = ({ visible }: SendingWorld, kind: TaskKind): readonly Task[] =>
  visible.tasks.flatMap((one) => (one.shape === 'full' && one.task.kind === kind ? [one.task] : []))

const plannedFor = (
  { t, subject, visible, today }: SendingWorld,
  kind: TaskKind,
): PlannedWords | undefined => {
  const planned = plannedTasks(subject.schedule, visible, today, [kind])
  const one = planned.get(proposedKey(kind))
  return one && plannedWords(t, one, planned, today)
}

/** The card of one kind of task. */
export const cardOf = (world: SendingWorld, kind: TaskKind): SendingCard => {
  const before = tasksOf(world, kind)
  const excluded = before.filter(({ status }) => status === 'rejected').map(({ owner }) => owner)
  const open = before.find(({ status }) => !isFinal(status))
  const proposal = proposeKind(world.subject, kind, world.directory, world.today, { excluded })
  const planned = open ? undefined : plannedFor(world, kind)
  return { ...proposal, excluded, ...(open && { sentTo: open.owner }), ...(planned && { planned }) }
}

/** Whether there is an office to send to without a human choosing one. */
export const isPlaced = ({ decision, contactRefused }: SendingCard): boolean =>
  decision.outcome === 'routed' && !contactRefused

/** The form before anybody has touched it: dates as proposed, the boxes of `ticked` cards ticked. */
export const untouched = (
  t: Translate,
  cards: readonly SendingCard[],
  ticked: (card: SendingCard) => boolean,
): FormFields => {
  const fields = cards.flatMap((card): readonly (readonly [string, string])[] => {
    const name = (field: TaskField): string => taskFieldName(card.kind, field)
    const due = card.due
      ? ([
          [name('due'), formatDate(t.language, card.due, 'numeric')],
          [name('planned'), card.due],
        ] as const)
      : []
    return [...(ticked(card) ? [[name('include'), 'yes'] as const] : []), ...due]
  })
  return new Map(fields.map(([name, value]) => [name, [value]]))
}
