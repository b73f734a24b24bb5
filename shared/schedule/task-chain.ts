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

/** The later of two dates. */
export const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
const workingDayFrom = (date: IsoDate): IsoDate => nextWorkingDay(addDays(date, -1))

const back = (from: IsoDate, { unit, amount }: Offset): IsoDate =>
  workingDayOnOrBefore(shift(from, { unit, amount: -amount }))
/** The first working day on which work begun on a date is done. */
export const forth = (from: IsoDate, by: Offset): IsoDate => workingDayFrom(shift(from, by))

/** The day on which a task should be done: as planned from the release, though that day may have passed. */
const plannedEnd = ({ release, entries }: Frame, { key }: TaskToPlan): IsoDate | undefined => {
  const entry = entries.get(key)
  if (!entry) return undefined
  return entry.fixed || !entry.offset ? entry.due : plannedDate(release, entry.offset)
}

/** The day after which it is of no use: the release, or a later date that was planned or typed. */
export const limitOf = (frame: Frame, task: TaskToPlan): IsoDate => {
  const planned = plannedEnd(frame, task)
  const out = workingDayOnOrBefore(frame.release)
  if (planned === undefined) return out
  return frame.entries.get(task.key)?.fixed ? planned : later(planned, out)
}

/** Open tasks that have to be done before one can be begun. */
export const prerequisites = ({ template, tasks }: Frame, { kind }: TaskToPlan): readonly TaskToPlan[] =>
  tasks.filter((one) => template.after[kind]?.some(({ needs }) => needs === one.kind))

const dependents = ({ template, tasks }: Frame, { kind }: TaskToPlan): readonly TaskToPlan[] =>
  tasks.filter((one) => template.after[one.kind]?.some(({ needs }) => needs === kind))

/** With the times of the template, or with its fast ways. */
export type Pace = 'usual' | 'fast'
/** Tasks on the way to one, so that a circle, which no checked template has, is cut where it closes. */
type Path = readonly TaskToPlan[]

/** How long a task takes, the usual way or the fast one where there is one. */
export const durationOf = ({ template }: Frame, { kind }: TaskToPlan, pace: Pace): Offset => {
  const way = pace === 'fast' ? template.fast[kind] : undefined
  if (way === undefined) return template.durations[kind]
  return way.how === 'shorter' ? way.duration : template.durations[way.kind]
}

/** The last day to begin, so that this one and all that wait for it come to their dates. */
export const latestStart = (frame: Frame, task: TaskToPlan, path: Path = []): IsoDate =>
  back(latestEnd(frame, task, [...path, task]), durationOf(frame, task, 'usual'))

/** The last day to be done. */
export const latestEnd = (frame: Frame, task: TaskToPlan, path: Path): IsoDate =>
  dependents(frame, task)
    .filter((one) => !path.includes(one))
    .map((one) => latestStart(frame, one, path))
    .reduce(earlier, plannedEnd(frame, task) ?? limitOf(frame, task))

/** When a task can be done, begun today or when what it waits for is done. */
export const earliestEnd = (frame: Frame, task: TaskToPlan, pace: Pace, path: Path = []): IsoDate => {
  const duration = durationOf(frame, task, pace)
  if (task.begun) return later(frame.today, forth(task.begun, duration))
  return forth(earliestStart(frame, task, pace, [...path, task]), duration)
}

/** When a task can be begun: today, or when what it waits for is done. */
export const earliestStart = (frame: Frame, task: TaskToPlan, pace: Pace, path: Path = [task]): IsoDate =>
  prerequisites(frame, task)
    .filter((one) => !path.includes(one))
    .map((one) => earliestEnd(frame, one, pace, path))
    .reduce(later, frame.today)
