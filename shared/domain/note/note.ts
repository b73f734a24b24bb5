import type { AgencyId, TaskId, UserId } from '../../kernel/ids.ts'
import type { Timestamp } from '../../kernel/time.ts'

/** A note on a plan, or on one of its tasks. `circle: health` notes are read by health offices alone. */
export interface Note {
  readonly id: string
  readonly at: Timestamp
  readonly author: { readonly userId: UserId; readonly name: string; readonly agencyId: AgencyId }
  readonly text: string
  readonly taskId?: TaskId
  readonly circle: 'plan' | 'health'
}

/** Longest free text anywhere in the portal, in characters (UTF-16 code units). */
export const longestText = 4000
