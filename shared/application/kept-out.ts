import { isPublicAgency } from '../domain/agency/agency.ts'
import { keepsOut } from '../domain/preparation/contact.ts'
import type { Notice, NoticeKind } from '../notices/notice.ts'
import type { Directory } from '../routing/directory.ts'
import type { PlanFacts } from './ports.ts'

/** What ends an office's part: it is told though a court keeps it out for now, so that it does not go on. */
const endsWork: readonly NoticeKind[] = ['task-cancelled', 'cancellation-wanted']

/**
 * Whether a court keeps the office out for now (strprl § 186), so that it gets no mail. A ruling that reaches public
 * offices is about somebody in remand: once the person is out they are told again, and the coordinating office always is.
 */
export const isKeptOut = (
  { plan, preparation }: PlanFacts,
  notice: Notice,
  directory: Directory,
): boolean => {
  const office = directory.agency(notice.to.agencyId)
  if (!office || office.id === plan.coordinator.agencyId || endsWork.includes(notice.kind)) return false
  if (isPublicAgency(office.type) && plan.phase === 'released') return false
  return keepsOut(preparation.flags, office, plan.custody)
}
