import { answeredTask, isUnanswered } from '../domain/schedule/answer-date.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import { milestoneOf } from '../domain/template/keys.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { eventId, type IdSource, type PlanId } from '../kernel/ids.ts'
import {
  batchOf,
  type NoticeDraft,
  noticesOfDate,
  noticesOfMilestone,
  noticesOfSilence,
} from '../notices/decide.ts'
import { dueNow, markTold, type Reached, remindedTask, removeEntry } from '../schedule/plan-dates.ts'
import { canGiveBack, giveBackChange, type SweepMoment } from './give-back.ts'
import type { FactChange, PlanFacts, SweepStore } from './ports.ts'
import { systemAuthor } from './system-author.ts'

export interface SweepPlanDeps {
  readonly sweep: SweepStore
  readonly ids: IdSource
}

/** What a date is about: a task, also by its reminder or the date for its answer, or a milestone's key. */
const aboutWhat = ({ key }: Reached): string => remindedTask(key) ?? answeredTask(key) ?? key

const taskOf = ({ tasks }: PlanFacts, reached: Reached): Task | undefined =>
  tasks.find((task) => task.id === aboutWhat(reached))

/** Who is told that a threshold was reached; nobody when the task has ended meanwhile. */
const noticesOf = (facts: PlanFacts, reached: Reached): readonly NoticeDraft[] => {
  const { coordinator } = facts.plan
  if (reached.threshold === 'milestone') {
    const key = milestoneOf(reached.key)
    const milestone = facts.schedule.template.milestones.find((one) => one.key === key)
    return milestone ? noticesOfMilestone(coordinator, facts.members, milestone.tells) : []
  }
  const task = taskOf(facts, reached)
  if (!task) return []
  if (reached.threshold === 'reminder')
    return task.status === 'on-hold' ? noticesOfDate('due-soon', task, coordinator) : []
  if (reached.threshold === 'answer') return noticesOfSilence('escalated', task, coordinator)
  return isOpen(task.status) ? noticesOfDate(reached.threshold, task, coordinator) : []
}

/** Dates that rest tell nothing: nobody has mapped the needs, the person is at large, or the plan is closed. */
export const rests = ({ plan }: PlanFacts): boolean => {
  switch (plan.phase) {
    case 'not-mapped':
    case 'closed':
    case 'suspended':
      return true
    case 'active':
    case 'released':
      return false
    default:
      return assertNever(plan.phase)
  }
}

/** A date for an answer that was given in time: there is nothing to tell, the schedule forgets it. */
const isAnswered = (facts: PlanFacts, reached: Reached): boolean => {
  if (reached.threshold !== 'answer') return false
  const task = taskOf(facts, reached)
  return !task || !isUnanswered(task)
}

/** Marks what is reached and queues its notices: one change, with an entry only where somebody could be told. */
const tellChange = (
  ids: IdSource,
  facts: PlanFacts,
  reached: readonly Reached[],
  { at }: SweepMoment,
): FactChange => {
  const answered = reached.filter((one) => isAnswered(facts, one))
  const told = reached.filter((one) => !isAnswered(facts, one))
  const dates = answered.reduce((schedule, { key }) => removeEntry(schedule, key), facts.schedule)
  if (told.length === 0) return { schedule: dates }
  const drafts = told.flatMap((one) => noticesOf(facts, one))
  const notices = batchOf(drafts, { eventId: eventId(ids.long()), planId: facts.plan.id, at, by: 'system' })
  const about = told.map((one) => `${one.threshold}:${aboutWhat(one)}`)
  return {
    schedule: markTold(dates, told),
    log: {
      at,
      by: systemAuthor,
      purpose: 'daily-sweep',
      kind: 'dates-reached',
      tasks: facts.tasks.filter(({ id }) => told.some((one) => aboutWhat(one) === id)).map(({ id }) => id),
      codes: { reached: about.join(' ').slice(0, 800) },
      circle: 'plan',
    },
    ...(notices && { notices }),
  }
}

/** The next thing to write about a plan; undefined when nothing is due. One task is given back per transaction. */
const nextChange = (ids: IdSource, facts: PlanFacts, moment: SweepMoment): FactChange | undefined => {
  const reached = dueNow(facts.schedule, moment.today)
  for (const one of reached) {
    const task = one.threshold === 'answer' ? taskOf(facts, one) : undefined
    if (task && canGiveBack(task)) return giveBackChange(ids, facts, task, 'too-late', moment, [one])
  }
  return reached.length === 0 ? undefined : tellChange(ids, facts, reached, moment)
}

/** How often a lost race is tried again before the plan is left to the next sweep. */
const mostLost = 3

/**
 * Does what is due on one plan, each change in a transaction of its own; says whether anybody could be told of
 * anything. SCHEDULE is asked, not the index.
 */
export const sweepPlan = async (
  { sweep, ids }: SweepPlanDeps,
  planId: PlanId,
  moment: SweepMoment,
): Promise<boolean> => {
  let told = false
  for (let lost = 0; lost < mostLost; ) {
    const facts = await sweep.loadFacts(planId)
    const change = facts && !rests(facts) ? nextChange(ids, facts, moment) : undefined
    if (!facts || !change) return told
    if ((await sweep.commitFacts(facts, change)) === 'raced') lost += 1
    else told ||= change.log !== undefined
  }
  return told
}
