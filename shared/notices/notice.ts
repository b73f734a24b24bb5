import type { AgencyId, EventId, NoticeId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { Timestamp } from '../kernel/time.ts'

/** What a notice is about. A mail tells only the group the kind belongs to, never area, office, person or date. */
export const noticeKinds = [
  'task-requested',
  'task-cancelled',
  'information-given',
  'received-too-late',
  'task-accepted',
  'task-rejected',
  'information-wanted',
  'task-on-hold',
  'task-completed',
  'task-failed',
  'cancellation-wanted',
  'release-moved',
  'due-soon',
  'overdue',
  'escalated',
  'milestone',
  'transfer-proposed',
  'transfer-answered',
  'plan-changed',
  'no-successor',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * An office is reached at its functional mailbox, its lead and a user at their own address; all are looked up at
 * sending. An office without a lead is reached at its mailbox.
 */
export type Recipient =
  | { readonly kind: 'office'; readonly agencyId: AgencyId }
  | { readonly kind: 'lead'; readonly agencyId: AgencyId }
  | { readonly kind: 'user'; readonly userId: UserId; readonly agencyId: AgencyId }

/** One mail to be: its id is the opaque part of the link in it. */
export interface Notice {
  readonly id: NoticeId
  readonly kind: NoticeKind
  readonly to: Recipient
  readonly taskId?: TaskId
}

/** All notices of one change: one outbox item, written in the change's transaction. */
export interface NoticeBatch {
  readonly eventId: EventId
  readonly planId: PlanId
  readonly at: Timestamp
  readonly by: UserId | 'system'
  readonly notices: readonly Notice[]
}

/** `sending` holds a lease; what stays there past the lease is `parked` for a human, never sent again blindly. */
export const noticeStates = ['queued', 'sending', 'sent', 'withdrawn', 'parked'] as const
export type NoticeState = (typeof noticeStates)[number]
