/**
 * The life of a task, written out by hand from the rules' prose ("Tasks, routing, notices": who may do what, from
 * where to where), not from the code. R requester, C coordinator, P anybody at the receiving office, A the person
 * there who took it, L a lead of the requesting office, S the portal.
 */
import type { TaskSide, TaskStatus } from '../../../shared/domain/task/status.ts'
import type { TaskActor, TaskCommandName } from '../../../shared/domain/task/transitions.ts'

const letters: Readonly<Record<string, TaskActor>> = {
  R: 'requester',
  C: 'coordinator',
  P: 'office',
  A: 'assignee',
  L: 'administrator',
  S: 'system',
}

export interface ProseRow {
  readonly command: TaskCommandName
  readonly from: TaskStatus
  /** `held`: back to where the hold began. */
  readonly to: TaskStatus | 'held'
  readonly who: readonly TaskActor[]
  readonly onlyWhile?: TaskSide
  readonly notWhile?: TaskSide
}

type When = Pick<ProseRow, 'onlyWhile' | 'notWhile'>

const rows = (
  command: TaskCommandName,
  from: readonly TaskStatus[],
  to: TaskStatus | 'stays' | 'held',
  who: string,
  when: When = {},
): readonly ProseRow[] =>
  from.map((status) => ({
    command,
    from: status,
    to: to === 'stays' ? status : to,
    who: [...who].flatMap((letter) => letters[letter] ?? []),
    ...when,
  }))

const wish = 'cancellation-requested'

export const prose: readonly ProseRow[] = [
  ...rows('send', ['draft'], 'requested', 'RC'),
  ...rows('discard', ['draft'], 'cancelled', 'RC'),
  ...rows('take', ['requested'], 'received', 'P'),
  ...rows('give-back', ['received'], 'requested', 'AS'),
  ...rows('accept', ['requested', 'received'], 'accepted', 'P'),
  ...rows('reject', ['requested', 'received'], 'rejected', 'P'),
  ...rows('cancel', ['requested', 'received', 'accepted'], 'cancelled', 'RC'),
  ...rows('start', ['accepted'], 'in-progress', 'A'),
  // "awaiting-information set / cleared: A / R, C": there is an A from received on.
  ...rows('ask', ['received', 'accepted', 'in-progress', 'on-hold'], 'stays', 'A', { notWhile: wish }),
  ...rows('answer', ['received', 'accepted', 'in-progress', 'on-hold'], 'stays', 'RC', {
    onlyWhile: 'awaiting-information',
  }),
  ...rows('hold', ['accepted', 'in-progress'], 'on-hold', 'A'),
  ...rows('resume', ['on-hold'], 'held', 'A'),
  ...rows('request-cancellation', ['in-progress', 'on-hold'], 'stays', 'RC'),
  ...rows('confirm-cancellation', ['in-progress', 'on-hold'], 'cancelled', 'A', { onlyWhile: wish }),
  ...rows('override-cancellation', ['in-progress', 'on-hold'], 'cancelled', 'C', { onlyWhile: wish }),
  ...rows('complete', ['accepted', 'in-progress', 'on-hold'], 'completed', 'A'),
  ...rows('fail', ['accepted', 'in-progress', 'on-hold'], 'failed', 'A'),
  ...rows(
    'mark-error',
    [
      'draft',
      'requested',
      'received',
      'accepted',
      'in-progress',
      'on-hold',
      'completed',
      'rejected',
      'cancelled',
      'failed',
    ],
    'entered-in-error',
    'CL',
  ),
  // "Handing over inside an office is no transition."
  ...rows('assign', ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], 'stays', 'P'),
  // The business side "scheduled, no-show, waitlisted" has no row of its own: whoever works on it says so.
  ...rows('schedule', ['accepted', 'in-progress'], 'stays', 'A', { notWhile: wish }),
  ...rows('no-show', ['accepted', 'in-progress'], 'stays', 'A', { onlyWhile: 'scheduled' }),
  ...rows('waitlist', ['accepted', 'in-progress'], 'stays', 'A', { notWhile: wish }),
  // Not a person's command: a death takes all open tasks back, a transfer those that another office gets.
  ...rows('withdraw', ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], 'cancelled', 'S'),
  // Nor this: the tasks of a closed office that nobody took over are asked of another one.
  ...rows('move', ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], 'requested', 'S', {
    notWhile: wish,
  }),
]

/** Where the prose leads, or undefined where it forbids. */
export const proseTarget = (
  command: TaskCommandName,
  from: TaskStatus,
  side: TaskSide | undefined,
  as: TaskActor,
): ProseRow['to'] | undefined => {
  const row = prose.find((one) => one.command === command && one.from === from)
  if (!row?.who.includes(as)) return undefined
  if (row.onlyWhile !== undefined && row.onlyWhile !== side) return undefined
  return row.notWhile !== undefined && row.notWhile === side ? undefined : row.to
}
