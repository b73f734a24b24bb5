import type { TaskSide, TaskStatus } from './status.ts'
import { openStatuses, taskStatuses } from './status.ts'

/**
 * The state table. Conditions, buttons, the store's guards and docs/task-states.md derive from it; a test holds
 * the diagram against it.
 */

/**
 * Capacities in which somebody may act on a task. `requester`: the office that asked; `coordinator`: the plan's;
 * `office`: anybody at the receiving office; `assignee`: the person there who took it; `administrator`: leads
 * of the requesting office; `system`: the portal itself, on a death, when a transfer moves a task, when whoever took it
 * does not answer in time or loses access, or when the office is closed.
 */
export const taskActors = [
  'requester',
  'coordinator',
  'office',
  'assignee',
  'administrator',
  'system',
] as const
export type TaskActor = (typeof taskActors)[number]

export const taskCommands = [
  'send',
  'discard',
  'take',
  'give-back',
  'assign',
  'accept',
  'reject',
  'start',
  'ask',
  'answer',
  'schedule',
  'no-show',
  'waitlist',
  'hold',
  'resume',
  'complete',
  'fail',
  'cancel',
  'request-cancellation',
  'confirm-cancellation',
  'override-cancellation',
  'withdraw',
  'move',
  'mark-error',
] as const
export type TaskCommandName = (typeof taskCommands)[number]

/** What a command's form asks for; each name is a field of `TaskCommand`. */
export const taskFields = [
  'rejection',
  'cancellation',
  'failure',
  'outcome',
  'question',
  'answer',
  'hold',
  'appointment',
  'colleague',
] as const
export type TaskField = (typeof taskFields)[number]

/** Working days a confirmed wish to cancel must wait before the coordinator may override [A]. */
export const overrideAfterWorkingDays = 10

export interface Transition {
  readonly command: TaskCommandName
  readonly from: readonly TaskStatus[]
  /** `same` keeps the status; `before-hold` goes back to where the hold began. */
  readonly to: TaskStatus | 'same' | 'before-hold'
  readonly by: readonly TaskActor[]
  readonly asks?: TaskField
  /** The side the task must show, the one it must not show, and what the command does to it (`null` clears it). */
  readonly requires?: TaskSide
  readonly unless?: TaskSide
  readonly sets?: TaskSide | null
}

const working = ['accepted', 'in-progress', 'on-hold'] as const
const atOffice = ['received', ...working] as const
const unanswered = ['requested', 'received'] as const
const started = ['in-progress', 'on-hold'] as const
const planSide = ['requester', 'coordinator'] as const

export const transitions: readonly Transition[] = [
  { command: 'send', from: ['draft'], to: 'requested', by: planSide },
  { command: 'discard', from: ['draft'], to: 'cancelled', by: planSide },
  { command: 'take', from: ['requested'], to: 'received', by: ['office'] },
  { command: 'give-back', from: ['received'], to: 'requested', by: ['assignee', 'system'], sets: null },
  { command: 'assign', from: openStatuses, to: 'same', by: ['office'], asks: 'colleague' },
  { command: 'accept', from: unanswered, to: 'accepted', by: ['office'] },
  { command: 'reject', from: unanswered, to: 'rejected', by: ['office'], asks: 'rejection', sets: null },
  { command: 'start', from: ['accepted'], to: 'in-progress', by: ['assignee'] },
  {
    command: 'ask',
    from: atOffice,
    to: 'same',
    by: ['assignee'],
    asks: 'question',
    unless: 'cancellation-requested',
    sets: 'awaiting-information',
  },
  {
    command: 'answer',
    from: atOffice,
    to: 'same',
    by: planSide,
    asks: 'answer',
    requires: 'awaiting-information',
    sets: null,
  },
  {
    command: 'schedule',
    from: ['accepted', 'in-progress'],
    to: 'same',
    by: ['assignee'],
    asks: 'appointment',
    unless: 'cancellation-requested',
    sets: 'scheduled',
  },
  {
    command: 'no-show',
    from: ['accepted', 'in-progress'],
    to: 'same',
    by: ['assignee'],
    requires: 'scheduled',
    sets: 'no-show',
  },
  {
    command: 'waitlist',
    from: ['accepted', 'in-progress'],
    to: 'same',
    by: ['assignee'],
    unless: 'cancellation-requested',
    sets: 'waitlisted',
  },
  { command: 'hold', from: ['accepted', 'in-progress'], to: 'on-hold', by: ['assignee'], asks: 'hold' },
  { command: 'resume', from: ['on-hold'], to: 'before-hold', by: ['assignee'] },
  { command: 'complete', from: working, to: 'completed', by: ['assignee'], asks: 'outcome', sets: null },
  { command: 'fail', from: working, to: 'failed', by: ['assignee'], asks: 'failure', sets: null },
  {
    command: 'cancel',
    from: [...unanswered, 'accepted'],
    to: 'cancelled',
    by: planSide,
    asks: 'cancellation',
    sets: null,
  },
  {
    command: 'request-cancellation',
    from: started,
    to: 'same',
    by: planSide,
    asks: 'cancellation',
    sets: 'cancellation-requested',
  },
  {
    command: 'confirm-cancellation',
    from: started,
    to: 'cancelled',
    by: ['assignee'],
    requires: 'cancellation-requested',
    sets: null,
  },
  {
    command: 'override-cancellation',
    from: started,
    to: 'cancelled',
    by: ['coordinator'],
    requires: 'cancellation-requested',
    sets: null,
  },
  { command: 'withdraw', from: openStatuses, to: 'cancelled', by: ['system'], sets: null },
  {
    command: 'move',
    from: openStatuses,
    to: 'requested',
    by: ['system'],
    unless: 'cancellation-requested',
    sets: null,
  },
  {
    command: 'mark-error',
    from: taskStatuses.filter((status) => status !== 'entered-in-error'),
    to: 'entered-in-error',
    by: ['coordinator', 'administrator'],
    sets: null,
  },
]

/** The row of a command in a status, if the table has one. */
export const transitionOf = (command: TaskCommandName, from: TaskStatus): Transition | undefined =>
  transitions.find((row) => row.command === command && row.from.some((status) => status === from))
