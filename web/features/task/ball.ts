import type { Task } from '../../../shared/domain/task/task.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'

/** Who has to do something next; the words are the catalogue's `ball.*`. */
export interface Ball {
  readonly code:
    | 'draft'
    | 'triage'
    | 'requested'
    | 'received'
    | 'accepted'
    | 'in-progress'
    | 'on-hold'
    | 'question'
    | 'cancellation'
    | 'rejected'
    | 'replaced'
    | 'over'
  readonly office: AgencyId
  /** The caseworker, where it is one person. */
  readonly person?: string
}

const whileOpen = (task: Task): Ball => {
  const worker = { office: task.owner, ...(task.assignee && { person: task.assignee.name }) }
  if (task.side === 'awaiting-information') return { code: 'question', office: task.requester.agencyId }
  if (task.side === 'cancellation-requested') return { code: 'cancellation', ...worker }
  switch (task.status) {
    case 'received':
    case 'accepted':
    case 'in-progress':
    case 'on-hold':
      return { code: task.status, ...worker }
    default:
      return { code: 'requested', ...worker }
  }
}

/** Who has the ball. A rejection comes back to whoever may send the task on. */
export const ballOf = (task: Task, coordinator: AgencyId): Ball => {
  const sender = task.circle === 'health' ? task.requester.agencyId : coordinator
  if (task.replacedBy) return { code: 'replaced', office: sender }
  switch (task.status) {
    case 'draft':
      return { code: 'draft', office: sender }
    case 'rejected':
      return { code: 'rejected', office: sender }
    case 'completed':
    case 'cancelled':
    case 'failed':
    case 'entered-in-error':
      return { code: 'over', office: task.owner }
    case 'requested':
      return task.owner.startsWith('triage:') ? { code: 'triage', office: sender } : whileOpen(task)
    case 'received':
    case 'accepted':
    case 'in-progress':
    case 'on-hold':
      return whileOpen(task)
    default:
      return assertNever(task.status)
  }
}
