import type { Schedule } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import { isOpen } from '../domain/task/status.ts'
import type { FastWay } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { workingDaysBetween } from './calendar.ts'
import {
  durationOf,
  earliestEnd,
  earliestStart,
  type Frame,
  forth,
  later,
  latestEnd,
  latestStart,
  limitOf,
  type Pace,
  prerequisites,
  type TaskToPlan,
} from './task-chain.ts'

/** How a task stands when the plan is counted back from its end. */
export const verdicts = ['on-time', 'critical', 'needs-fast-way', 'impossible-in-order'] as const
export type Verdict = (typeof verdicts)[number]

/** One open task, counted back. No date of it lies in the past. */
export interface PlannedTask {
  readonly key: string
  readonly kind: TaskKind
  readonly verdict: Verdict
  /** The last day on which it can be begun; absent once it has been begun. */
  readonly latestStart?: IsoDate
  /** Working days to spare before it must be begun, or done where it has been begun. */
  readonly slack: number
  /** When it can be done the usual way, beginning now. */
  readonly earliestDone: IsoDate
  /** The open task that has to be done first; of `impossible-in-order` the one that takes the time away. */
  readonly waitsFor?: string
  /** What helps, and which task it is about: this one, or one that it waits for. */
  readonly fast?: { readonly way: FastWay; readonly key: string }
}

/** Of the tasks that this one waits for, the one that is done last. */
const lastAwaited = (frame: Frame, task: TaskToPlan, pace: Pace): TaskToPlan | undefined =>
  prerequisites(frame, task)
    .map((one) => ({ one, end: earliestEnd(frame, one, pace) }))
    .reduce<{ one: TaskToPlan; end: IsoDate } | undefined>(
      (last, next) => (last === undefined || next.end > last.end ? next : last),
      undefined,
    )?.one

/** The fast way of the task itself, else of one that it waits for. */
const fastOf = (frame: Frame, task: TaskToPlan): PlannedTask['fast'] =>
  [task, ...prerequisites(frame, task)].flatMap((one) => {
    const way = frame.template.fast[one.kind]
    return way && !one.begun ? [{ way, key: one.key }] : []
  })[0]

/** Whether a task would be in time if it had to wait for nothing. */
const fitsAlone = (frame: Frame, task: TaskToPlan, limit: IsoDate): boolean =>
  forth(frame.today, durationOf(frame, task, 'fast')) <= limit

interface Judged {
  readonly verdict: Verdict
  readonly slack: number
  readonly waitsFor?: string
  readonly fast?: NonNullable<PlannedTask['fast']>
}

/** The plan's own date cannot be kept: what else is there before it is of no use any more? */
const judgeLate = (frame: Frame, task: TaskToPlan): Judged => {
  const limit = limitOf(frame, task)
  const awaited = lastAwaited(frame, task, 'fast')
  const waits = awaited && { waitsFor: awaited.key }
  const hasPassed = limit < frame.today && (frame.release < frame.today || frame.entries.get(task.key)?.fixed)
  if (hasPassed || earliestEnd(frame, task, 'usual') <= limit)
    return { verdict: 'critical', slack: 0, ...waits }
  const fast = fastOf(frame, task)
  if (fast && earliestEnd(frame, task, 'fast') <= limit)
    return { verdict: 'needs-fast-way', slack: 0, fast, ...waits }
  return {
    verdict: 'impossible-in-order',
    slack: 0,
    ...(fitsAlone(frame, task, limit) && waits),
    ...(fast && { fast }),
  }
}

const judge = (frame: Frame, task: TaskToPlan): Judged => {
  const spare = task.begun
    ? workingDaysBetween(earliestEnd(frame, task, 'usual'), latestEnd(frame, task, [task]))
    : workingDaysBetween(earliestStart(frame, task, 'usual'), latestStart(frame, task))
  if (spare < 0) return judgeLate(frame, task)
  const awaited = lastAwaited(frame, task, 'usual')
  return {
    verdict: spare === 0 ? 'critical' : 'on-time',
    slack: spare,
    ...(awaited && { waitsFor: awaited.key }),
  }
}

const planned = (frame: Frame, task: TaskToPlan): PlannedTask => ({
  key: task.key,
  kind: task.kind,
  ...judge(frame, task),
  ...(!task.begun && { latestStart: later(frame.today, latestStart(frame, task)) }),
  earliestDone: earliestEnd(frame, task, 'usual'),
})

/**
 * Counts the open tasks of a plan back from the release: the longest path over what waits for what, in working days.
 * A task that is done is waited for no more. Nothing while there is no release date. Tasks of a kind on which another
 * waits and that are not in `tasks` are taken as done: the plan does not need them, or its reader does not see them.
 */
export const planBackward = (
  schedule: Pick<Schedule, 'release' | 'template' | 'entries'>,
  tasks: readonly TaskToPlan[],
  today: IsoDate,
): readonly PlannedTask[] => {
  const { release, template } = schedule
  if (release === undefined) return []
  const open = tasks.filter(({ status }) => isOpen(status) || status === 'draft')
  const entries = new Map(schedule.entries.map((entry) => [entry.key, entry]))
  const frame: Frame = { today, release, template, tasks: open, entries }
  return open.map((task) => planned(frame, task))
}
