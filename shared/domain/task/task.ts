import type { AgencyId, PlanId, TaskId, UserId } from '../../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../../kernel/time.ts'
import type { Area } from '../area/areas.ts'
import type { SharingBasis } from '../basis/basis.ts'
import type { CancellationReason, FailureReason, Outcome, RejectionReason } from './codes.ts'
import type { TaskKind } from './kinds.ts'
import type { TaskSide, TaskStatus } from './status.ts'

export interface Worker {
  readonly userId: UserId
  readonly name: string
}

/** How a task ended, or why it rests: a code, and words where the code needs them. */
export type TaskEnding =
  | { readonly kind: 'outcome'; readonly code: Outcome; readonly on?: IsoDate; readonly text?: string }
  | { readonly kind: 'rejection'; readonly code: RejectionReason; readonly text?: string }
  | { readonly kind: 'failure'; readonly code: FailureReason; readonly text?: string }
  | { readonly kind: 'cancellation'; readonly code: CancellationReason; readonly text?: string }

/** One thing asked of one office for one person. `version` grows by one per change. */
export interface Task {
  readonly id: TaskId
  readonly planId: PlanId
  readonly version: number
  readonly area: Area
  readonly kind: TaskKind
  readonly status: TaskStatus
  readonly side?: TaskSide
  readonly heldFrom?: TaskStatus
  readonly requester: Worker & { readonly agencyId: AgencyId }
  /** The office that has the task now; a triage queue where no office answers. */
  readonly owner: AgencyId
  readonly assignee?: Worker
  /** Copy of the schedule's date; absent while the release date is unknown. */
  readonly due?: IsoDate
  readonly basis: SharingBasis
  readonly circle: 'plan' | 'follow-up' | 'health'
  /** FHIR's Task.priority; absent is routine. */
  readonly priority?: 'urgent'
  /** What is asked, in the requester's words. */
  readonly details?: string
  readonly question?: string
  readonly answer?: string
  readonly ending?: TaskEnding
  readonly holdReason?: string
  readonly resumeOn?: IsoDate
  readonly appointment?: IsoDate
  readonly cancellationAskedOn?: IsoDate
  readonly sentAt?: Timestamp
  readonly replaces?: TaskId
  readonly replacedBy?: TaskId
}
