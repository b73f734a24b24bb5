import { isOpen } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { transitionOf } from '../../../shared/domain/task/transitions.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { paths } from '../../server/paths.ts'

export interface OpenTask {
  readonly href: string
  readonly label: string
  readonly office: string
}

/** What closing a plan does to the tasks that its reader sees. */
export interface CloseModel {
  /** Nobody has started them: they are withdrawn. */
  readonly withdrawn: readonly OpenTask[]
  /** They may bind a flat or money: they are ended first. */
  readonly started: readonly OpenTask[]
  /** Health has started something; the plan's side knows no more of it. */
  readonly hasHealthStarted: boolean
}

/** `startedInAll` is how many started tasks stood in the way, when closing was tried. */
export const closeModel = (
  t: Translate,
  visible: VisibleCase,
  directory: Directory,
  startedInAll = 0,
): CloseModel => {
  const open = visible.tasks.flatMap((one) =>
    one.shape === 'full' && isOpen(one.task.status) ? [one.task] : [],
  )
  const line = ({ planId, id, kind, owner }: Task): OpenTask => ({
    href: paths.task(planId, id),
    label: t(`kind.${kind}`),
    office: directory.agency(owner)?.name ?? owner,
  })
  const isStarted = ({ status }: Task): boolean => transitionOf('cancel', status) === undefined
  const started = open.filter(isStarted)
  return {
    withdrawn: open.filter((task) => !isStarted(task)).map(line),
    started: started.map(line),
    hasHealthStarted: startedInAll > started.length,
  }
}
