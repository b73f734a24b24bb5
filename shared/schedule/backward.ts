import type { Schedule } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import { isOpen } from '../domain/task/status.ts'
import type { FastWay } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { workingDaysBetween } from './calendar.ts'
import {
  type Chain,
  chainOf,
  durationOf,
  type Frame,
  forth,
  type Pace,
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

/** What a judgement goes by. */
interface Case {
  readonly frame: Frame
  readonly chain: Chain
  readonly task: TaskToPlan
}

/** Of the tasks that this one waits for, the one that is done last. */
const lastAwaited = ({ chain, task }: Case, pace: Pace): TaskToPlan | undefined =>
  chain
    .prerequisites(task)
    .reduce<TaskToPlan | undefined>(
      (last, next) =>
        last === undefined || chain.earliestEnd[pace](next) > chain.earliestEnd[pace](last) ? next : last,
      undefined,
    )

/** The fast way of the task itself, else of one that it waits for. */
const fastOf = ({ frame, chain, task }: Case): PlannedTask['fast'] =>
  [task, ...chain.prerequisites(task)].flatMap((one) => {
    const way = frame.template.fast[one.kind]
    return way && !one.begun ? [{ way, key: one.key }] : []
  })[0]

/** Whether a task would be in time if it had to wait for nothing. */
const fitsAlone = ({ frame, chain, task }: Case): boolean =>
  forth(frame.today, durationOf(frame, task, 'fast')) <= chain.limit(task)

type Judged = Pick<PlannedTask, 'verdict' | 'slack' | 'waitsFor' | 'fast'>

/** A date that has passed with the release, or that was typed, leaves nothing to count back from. */
const hasPassed = ({ frame, chain, task }: Case): boolean =>
  chain.limit(task) < frame.today &&
  (frame.release < frame.today || frame.entries.get(task.key)?.fixed === true)

/** The plan's own date cannot be kept: what else is there before it is of no use any more? */
const judgeLate = (about: Case): Judged => {
  const { chain, task } = about
  const awaited = lastAwaited(about, 'fast')
  const waits = awaited && { waitsFor: awaited.key }
  const fits = (pace: Pace): boolean => chain.earliestEnd[pace](task) <= chain.limit(task)
  if (hasPassed(about) || fits('usual')) return { verdict: 'critical', slack: 0, ...waits }
  const fast = fastOf(about)
  if (fast && fits('fast')) return { verdict: 'needs-fast-way', slack: 0, fast, ...waits }
  const blamed = fitsAlone(about) && waits
  return { verdict: 'impossible-in-order', slack: 0, ...blamed, ...(fast && { fast }) }
}

const judge = (about: Case): Judged => {
  const { chain, task } = about
  const spare = task.begun
    ? workingDaysBetween(chain.earliestEnd.usual(task), chain.latestEnd(task))
    : workingDaysBetween(chain.earliestStart.usual(task), chain.latestStart(task))
  if (spare < 0) return judgeLate(about)
  const awaited = lastAwaited(about, 'usual')
  return {
    verdict: spare === 0 ? 'critical' : 'on-time',
    slack: spare,
    ...(awaited && { waitsFor: awaited.key }),
  }
}

const planned = (about: Case): PlannedTask => {
  const { frame, chain, task } = about
  const start = chain.latestStart(task)
  return {
    key: task.key,
    kind: task.kind,
    ...judge(about),
    ...(!task.begun && { latestStart: start > frame.today ? start : frame.today }),
    earliestDone: chain.earliestEnd.usual(task),
  }
}

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
  const chain = chainOf(frame)
  return open.map((task) => planned({ frame, chain, task }))
}
