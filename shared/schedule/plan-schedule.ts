import { answerKey } from '../domain/schedule/answer-date.ts'
import type { AnchorDates, Certainty, Offset, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import type { Figure, Template } from '../domain/template/template.ts'
import type { TaskId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import { type Due, dueOf } from './due-date.ts'
import { anchorDate, milestoneEntries, type PersonFacts, placeMilestone } from './milestones.ts'
import { thresholdDay } from './thresholds.ts'

/** What a plan's first schedule is made of. Without the date of its anchor nothing is dated. */
export interface NewSchedule {
  readonly release?: IsoDate
  readonly certainty: Certainty
  readonly template: Template
  readonly person: PersonFacts
  /** Dates of the sentence. Where the day of intake is not among them, the day the plan is made stands for it. */
  readonly anchors?: AnchorDates
  readonly today: IsoDate
}

/** The schedule of a new plan: its milestones, version 1. */
export const createSchedule = ({
  release,
  certainty,
  template,
  person,
  anchors,
  today,
}: NewSchedule): Schedule => {
  const dates = { ...(release && { release }), anchors: { intake: today, ...anchors } }
  return {
    version: 1,
    template,
    ...dates,
    certainty,
    entries: milestoneEntries(template, person).map((entry) =>
      placeMilestone(entry, anchorDate(dates, entry.anchor), today),
    ),
  }
}

const changed = (schedule: Schedule, entries: readonly ScheduleEntry[]): Schedule => ({
  ...schedule,
  version: schedule.version + 1,
  entries,
})

/** When a task of a kind would be due in this plan; undefined while there is no release date. */
export const dueOfKind = (schedule: Schedule, kind: TaskKind, today: IsoDate): Due | undefined =>
  schedule.release && dueOf(schedule.release, schedule.template.leadTimes[kind], today)

const offsetOf = ({ unit, amount }: Figure): Offset => ({ unit, amount })

/**
 * Adds a task: at the template's lead time for its kind, or on a fixed date that a person typed. When that date
 * is near, "due soon" counts as told: the office hears the date with the task. Throws when the task is there.
 */
export const addTaskEntry = (
  schedule: Schedule,
  taskId: TaskId,
  kind: TaskKind,
  { due: fixedDue, today }: { readonly due?: IsoDate; readonly today: IsoDate },
): Schedule => {
  if (schedule.entries.some((entry) => entry.key === taskId)) throw new Error('The task has a date already')
  const { template } = schedule
  const due = fixedDue ?? dueOfKind(schedule, kind, today)?.due
  const near = due !== undefined && thresholdDay('due-soon', due, template) <= today
  const entry: ScheduleEntry = {
    key: taskId,
    what: 'task',
    ...(due && { due }),
    ...(!fixedDue && { offset: offsetOf(template.leadTimes[kind]) }),
    fixed: fixedDue !== undefined,
    told: near ? ['due-soon'] : [],
    done: false,
  }
  return changed(schedule, [...schedule.entries, entry])
}

/**
 * A task is final: nothing more is told of it and its date stays where it is; nobody has to answer any more. A key
 * that is not there changes nothing.
 */
export const finishEntry = (schedule: Schedule, key: TaskId): Schedule => {
  if (!schedule.entries.some((entry) => entry.key === key)) return schedule
  return changed(
    schedule,
    schedule.entries
      .filter((entry) => entry.key !== answerKey(key))
      .map((entry) => (entry.key === key ? { ...entry, done: true } : entry)),
  )
}

/** The key of the reminder that a task on hold shall be taken up again. */
export const reminderKey = (taskId: TaskId): string => `resume:${taskId}`

/** The task that a reminder's key speaks of; undefined when the key is no reminder's. */
export const remindedTask = (key: string): string | undefined =>
  key.startsWith('resume:') ? key.slice('resume:'.length) : undefined

/** Reminds once, on a fixed date, that a task on hold shall be taken up again; a second hold takes its place. */
export const addReminder = (schedule: Schedule, taskId: TaskId, on: IsoDate): Schedule => {
  const key = reminderKey(taskId)
  const others = schedule.entries.filter((entry) => entry.key !== key)
  return changed(schedule, [
    ...others,
    { key, what: 'reminder', due: on, fixed: true, told: [], done: false },
  ])
}

/** Takes an entry away, e.g. that of a draft that was discarded. A key that is not there changes nothing. */
export const removeEntry = (schedule: Schedule, key: string): Schedule => {
  const entries = schedule.entries.filter((entry) => entry.key !== key)
  return entries.length === schedule.entries.length ? schedule : changed(schedule, entries)
}
