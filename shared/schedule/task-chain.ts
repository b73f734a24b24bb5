import type { Offset, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import type { TaskStatus } from '../domain/task/status.ts'
import type { Template } from '../domain/template/template.ts'
import type { IsoDate } from '../kernel/time.ts'
import { nextWorkingDay, shift, workingDayOnOrBefore } from './calendar.ts'
import { addDays } from './days.ts'
import { plannedDate } from './due-date.ts'

/** What backward planning must know of a task. `begun`: the day on which the work on it was begun. */
export interface TaskToPlan {
  readonly key: string
  readonly kind: TaskKind
  readonly status: TaskStatus
  readonly begun?: IsoDate
}

/** The open tasks of a plan, its template and its dates. */
export interface Frame {
  readonly today: IsoDate
  readonly release: IsoDate
  readonly template: Template
  readonly tasks: readonly TaskToPlan[]
  readonly entries: ReadonlyMap<string, ScheduleEntry>
}

/** With the times of the template, or with its fast ways. */
export type Pace = 'usual' | 'fast'

type Dated = (task: TaskToPlan) => IsoDate

/** The dates of all tasks, reckoned through what waits for what. */
export interface Chain {
  /** The day after which a task is of no use: the release, or a later date that was planned or typed. */
  readonly limit: Dated
  /** The last day to begin and to be done, so that this one and all that wait for it come to their dates. */
  readonly latestStart: Dated
  readonly latestEnd: Dated
  /** When a task can be begun (today, or when what it waits for is done), and when it can be done. */
  readonly earliestStart: Readonly<Record<Pace, Dated>>
  readonly earliestEnd: Readonly<Record<Pace, Dated>>
  /** Open tasks that have to be done before a task can be begun. */
  readonly prerequisites: (task: TaskToPlan) => readonly TaskToPlan[]
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)

const back = (from: IsoDate, { unit, amount }: Offset): IsoDate =>
  workingDayOnOrBefore(shift(from, { unit, amount: -amount }))
/** The first working day on which work begun on a date is done. */
export const forth = (from: IsoDate, by: Offset): IsoDate => nextWorkingDay(addDays(shift(from, by), -1))

/** How long a task takes, the usual way or the fast one where there is one. */
export const durationOf = ({ template }: Frame, { kind }: TaskToPlan, pace: Pace): Offset => {
  const way = pace === 'fast' ? template.fast[kind] : undefined
  if (way === undefined) return template.durations[kind]
  return way.how === 'shorter' ? way.duration : template.durations[way.kind]
}

/** The day on which a task should be done: as planned from the release, though that day may have passed; one not sent yet by its kind. */
const plannedEnd = (
  { release, entries, template }: Frame,
  { key, kind }: TaskToPlan,
): IsoDate | undefined => {
  const entry = entries.get(key)
  if (!entry) return plannedDate(release, template.leadTimes[kind])
  return entry.fixed || !entry.offset ? entry.due : plannedDate(release, entry.offset)
}

const limitOf = (frame: Frame, task: TaskToPlan, out: IsoDate): IsoDate => {
  const planned = plannedEnd(frame, task)
  if (planned === undefined) return out
  return frame.entries.get(task.key)?.fixed ? planned : later(planned, out)
}

/** Reckons each task once. A circle, which no checked template has, is cut where it closes by a date that binds nothing. */
const once = (reckon: Dated, unbinding: Dated): Dated => {
  const known = new Map<string, IsoDate>()
  const underWay = new Set<string>()
  return (task) => {
    const value = known.get(task.key)
    if (value !== undefined) return value
    if (underWay.has(task.key)) return unbinding(task)
    underWay.add(task.key)
    const fresh = reckon(task)
    known.set(task.key, fresh)
    return fresh
  }
}

/** For each kind the open tasks that it waits for, and those that wait for it. */
const links = ({ template, tasks }: Frame) => {
  const [needed, waiting] = [new Map<TaskKind, TaskToPlan[]>(), new Map<TaskKind, TaskToPlan[]>()]
  const add = (to: Map<TaskKind, TaskToPlan[]>, kind: TaskKind, task: TaskToPlan) =>
    to.set(kind, [...(to.get(kind) ?? []), task])
  const kinds = new Set(tasks.map(({ kind }) => kind))
  for (const kind of kinds)
    for (const { needs } of template.after[kind] ?? [])
      for (const task of tasks) {
        if (task.kind === needs) add(needed, kind, task)
        if (task.kind === kind) add(waiting, needs, task)
      }
  return { needed, waiting }
}

/** Dates of a plan's tasks on a day. Each is reckoned when it is first asked for. */
export const chainOf = (frame: Frame): Chain => {
  const { today } = frame
  const { needed, waiting } = links(frame)
  const out = workingDayOnOrBefore(frame.release)
  const limit = once(
    (task) => limitOf(frame, task, out),
    () => out,
  )
  const prerequisites: Chain['prerequisites'] = ({ kind }) => needed.get(kind) ?? []
  const latestEnd: Dated = (task) =>
    (waiting.get(task.kind) ?? []).map(latestStart).reduce(earlier, plannedEnd(frame, task) ?? limit(task))
  const latestStart = once((task) => back(latestEnd(task), durationOf(frame, task, 'usual')), limit)
  const forward = (pace: Pace) => {
    const start: Dated = (task) => prerequisites(task).map(end).reduce(later, today)
    const end = once(
      (task) => {
        const duration = durationOf(frame, task, pace)
        return task.begun ? later(today, forth(task.begun, duration)) : forth(start(task), duration)
      },
      () => today,
    )
    return { start, end }
  }
  const [usual, fast] = [forward('usual'), forward('fast')]
  return {
    ...{ limit, latestStart, latestEnd, prerequisites },
    earliestStart: { usual: usual.start, fast: fast.start },
    earliestEnd: { usual: usual.end, fast: fast.end },
  }
}
