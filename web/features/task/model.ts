import { canReroute } from '../../../shared/application/reroute-task.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { answerEntry, isUnanswered } from '../../../shared/domain/schedule/answer-date.ts'
import type { ScheduleEntry } from '../../../shared/domain/schedule/schedule.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { overrideAfterWorkingDays, type TaskCommandName } from '../../../shared/domain/task/transitions.ts'
import type { TaskId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type CaseAction, decideOnCase, type Permit } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import type { VisibleDuty } from '../../../shared/policies/visible-duty.ts'
import { visibleLog, visibleNotes } from '../../../shared/policies/visible-log.ts'
import { addWorkingDays } from '../../../shared/schedule/calendar.ts'
import { storedWhy, type Why } from '../shared/why-here.ts'
import { type Ball, ballOf } from './ball.ts'
import { nextCommand } from './next-command.ts'
import { type TalkItem, talkOf } from './talk.ts'

/** What is read of a task besides its plan. */
export interface TaskRecords {
  readonly log: readonly LogEntry[]
  readonly notes: readonly Note[]
  readonly trace: unknown
}

/** A task as its page shows it to one reader. */
export interface TaskModel {
  readonly plan: VisibleCase['plan']
  readonly person: VisibleCase['person']
  readonly relation: VisibleCase['relation']
  readonly schedule: VisibleCase['schedule']
  readonly flags: VisibleCase['preparation']['flags']
  readonly task: Task
  readonly commands: readonly TaskCommandName[]
  readonly next?: TaskCommandName
  readonly ball: Ball
  /** Who answers for the task until an office accepts it. */
  readonly duty?: VisibleDuty
  /** The date by which the office is to answer, while it still has to. */
  readonly answer?: ScheduleEntry
  readonly talk: readonly TalkItem[]
  /** The history of this task that the reader may see, for telling what happened meanwhile. */
  readonly log: readonly LogEntry[]
  readonly why: Why | undefined
  readonly mayReroute: boolean
  readonly mayNote: boolean
  /** The prison's health service says yes or no to the release from here. */
  readonly mayAnswerHealth: boolean
  /** The first day on which an unconfirmed wish to cancel may be overridden. */
  readonly overrideFrom?: IsoDate
  readonly before?: Task
  readonly after?: Task
}

const taskIn = ({ tasks }: VisibleCase, id: TaskId | undefined) =>
  tasks.flatMap((one) => (one.shape === 'full' && one.task.id === id ? [one] : []))[0]

const historyOf = (permit: Permit<CaseAction>, subject: PlanCase, log: readonly LogEntry[], id: TaskId) =>
  decideOnCase(permit.actor, 'history.read', subject).allowed
    ? visibleLog(permit, subject, log).filter((entry) => entry.tasks.includes(id))
    : []

const talkIn = (
  seen: VisibleCase,
  task: Task,
  history: readonly LogEntry[],
  notes: readonly Note[],
): readonly TalkItem[] => {
  const talk = talkOf(task, history, notes, seen.relation === 'coordinator')
  // What was written about it is content too; the task itself comes without.
  if (task.status !== 'entered-in-error') return talk
  return talk.filter(({ kind }) => kind !== 'note').map(({ text: _, ...rest }) => rest)
}

/** Builds the page's model from what the policy lets the reader see; undefined when the task is not seen whole. */
export const taskModel = (
  permit: Permit<CaseAction>,
  subject: PlanCase,
  id: TaskId,
  records: TaskRecords,
): TaskModel | undefined => {
  const { actor } = permit
  const seen = visibleCase(permit, subject)
  const found = taskIn(seen, id)
  if (!found) return undefined
  const { task } = found
  const log = historyOf(permit, subject, records.log, id)
  const notes = visibleNotes(permit, subject, records.notes).filter((note) => note.taskId === id)
  const answer = isUnanswered(task) ? answerEntry(seen.schedule, task.id) : undefined
  const next = nextCommand(found.commands, task, actor.userId)
  const before = taskIn(seen, task.replaces)?.task
  const after = taskIn(seen, task.replacedBy)?.task
  return {
    plan: seen.plan,
    person: seen.person,
    relation: seen.relation,
    schedule: seen.schedule,
    flags: seen.preparation.flags,
    task,
    commands: found.commands,
    ...(next && { next }),
    ...(found.duty && { duty: found.duty }),
    ...(answer && { answer }),
    ball: ballOf(task, seen.plan.coordinator.agencyId),
    talk: talkIn(seen, task, log, notes),
    log,
    why: storedWhy(records.trace),
    mayReroute:
      canReroute(task, subject.schedule, subject.plan.elsewhere) &&
      decideOnCase(actor, 'task.reroute', subject, task).allowed,
    mayNote: seen.may.includes('note.add'),
    mayAnswerHealth: task.circle === 'follow-up' && seen.may.includes('health.say-ready'),
    ...(task.cancellationAskedOn && {
      overrideFrom: addWorkingDays(task.cancellationAskedOn, overrideAfterWorkingDays),
    }),
    ...(before && { before }),
    ...(after && { after }),
  }
}
