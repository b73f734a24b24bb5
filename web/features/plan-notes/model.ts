import { isHealthAgency } from '../../../shared/domain/agency/agency.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { TaskId } from '../../../shared/kernel/ids.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { CaseAction, Permit } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleNotes } from '../../../shared/policies/visible-log.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { paths } from '../../server/paths.ts'

export interface NoteLine {
  readonly at: string
  readonly who: string
  readonly text: string
  readonly about?: { readonly href: string; readonly label: string }
  readonly isForHealth: boolean
}

export interface NotesModel {
  readonly visible: VisibleCase
  /** The newest first. */
  readonly notes: readonly NoteLine[]
  /** Tasks that a note may be about. */
  readonly tasks: readonly { readonly id: TaskId; readonly label: string }[]
  readonly mayWrite: boolean
  /** Who reads a note that the reader writes. */
  readonly readers: 'plan' | 'office' | 'health'
}

const readersOf = ({ relation }: VisibleCase, isHealth: boolean): NotesModel['readers'] => {
  if (relation !== 'task') return 'plan'
  return isHealth ? 'health' : 'office'
}

/** The notes that the reader may see, and what the reader may write. */
export const notesModel = (
  t: Translate,
  permit: Permit<CaseAction>,
  subject: PlanCase,
  all: readonly Note[],
  directory: Directory,
): NotesModel => {
  const visible = visibleCase(permit, subject)
  const full = visible.tasks.flatMap((one) => (one.shape === 'full' ? [one.task] : []))
  const tasks = full.map(({ id, kind }) => ({ id, label: t(`kind.${kind}`) }))
  const line = ({ at, author, text, taskId, circle }: Note): NoteLine => {
    const task = tasks.find(({ id }) => id === taskId)
    const office = directory.agency(author.agencyId)?.name ?? author.agencyId
    return {
      at,
      text,
      who: t('historyLine.by', { name: author.name, office }),
      isForHealth: circle === 'health',
      ...(task && { about: { href: paths.task(visible.plan.id, task.id), label: task.label } }),
    }
  }
  const seen = visibleNotes(permit, subject, all)
  return {
    visible,
    notes: seen.toSorted((one, other) => byCodeUnit(other.at, one.at)).map(line),
    tasks,
    mayWrite: visible.may.includes('note.add'),
    readers: readersOf(visible, isHealthAgency(permit.actor.agencyType)),
  }
}
