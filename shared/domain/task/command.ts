import type { TaskId, UserId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { CancellationReason, FailureReason, Outcome, RejectionReason } from './codes.ts'
import type { TaskCommandName } from './transitions.ts'

/** Commands whose form asks for nothing. */
type Bare = Exclude<
  TaskCommandName,
  | 'assign'
  | 'reject'
  | 'ask'
  | 'answer'
  | 'schedule'
  | 'hold'
  | 'complete'
  | 'fail'
  | 'cancel'
  | 'request-cancellation'
>

/** A command on a task, as parsed from its form: the name and exactly the fields that the table says it asks. */
export type TaskCommand =
  | { readonly name: Bare }
  | { readonly name: 'assign'; readonly colleague: { readonly userId: UserId; readonly name: string } }
  | { readonly name: 'reject'; readonly code: RejectionReason; readonly text?: string }
  | { readonly name: 'ask'; readonly question: string }
  | { readonly name: 'answer'; readonly answer: string }
  | { readonly name: 'schedule'; readonly appointment: IsoDate }
  | { readonly name: 'hold'; readonly reason: string; readonly resumeOn: IsoDate }
  | { readonly name: 'complete'; readonly code: Outcome; readonly on?: IsoDate; readonly text?: string }
  | { readonly name: 'fail'; readonly code: FailureReason; readonly text?: string }
  | {
      readonly name: 'cancel' | 'request-cancellation'
      readonly code: CancellationReason
      readonly text?: string
    }

/** What every command carries besides: the task, and the version the reader saw. */
export interface TaskCommandTarget {
  readonly taskId: TaskId
  readonly seenVersion: number
}
