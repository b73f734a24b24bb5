import { isOpen } from '../domain/task/status.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { agencyId, eventId, type IdSource, type PlanId, userId } from '../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../kernel/time.ts'
import { batchOf, type NoticeDraft, noticesOfDate, noticesOfMilestone } from '../notices/decide.ts'
import { addDays } from '../schedule/days.ts'
import { osloDate } from '../schedule/oslo.ts'
import { dueNow, markTold, type Reached, remindedTask } from '../schedule/plan-dates.ts'
import { templateOf } from '../schedule/templates/index.ts'
import { type DeliverDeps, deliverUnsettled } from './deliver-batch.ts'
import type { Json, PlanFacts, SweepStore } from './ports.ts'

export interface SweepDeps extends DeliverDeps {
  readonly sweep: SweepStore
  readonly ids: IdSource
}

/** `all` looks for dates reached and then for mail; `mail` only delivers what is still owed. */
export type SweepKind = 'all' | 'mail'

export interface SweepReport {
  readonly plans: number
  readonly batches: number
}

/** How far back the first sweep looks, in days: an item's date is never before the day it was written. */
const firstLook = 31
/** Days a bucket is looked at again: the index may lag, and a bucket gets no new items after its day. */
const overlap = 2

/** The portal itself as author of a log entry. */
const system = {
  userId: userId('system'),
  name: 'Hjemvei',
  agencyId: agencyId('directory:admin'),
  role: 'system',
} as const

/** What a date is about: a task, also by its reminder, or a milestone's key. */
const aboutWhat = ({ key }: Reached): string => remindedTask(key) ?? key

/** Who is told that a threshold was reached; nobody when the task has ended meanwhile. */
const noticesOf = (facts: PlanFacts, reached: Reached): readonly NoticeDraft[] => {
  const { coordinator } = facts.plan
  if (reached.threshold === 'milestone') {
    const milestone = templateOf(facts.schedule).milestones.find((one) => one.key === reached.key)
    return milestone ? noticesOfMilestone(coordinator, facts.members, milestone.tells) : []
  }
  if (reached.threshold === 'reminder') {
    const held = facts.tasks.find((one) => one.id === aboutWhat(reached))
    return held?.status === 'on-hold' ? noticesOfDate('due-soon', held, coordinator) : []
  }
  const task = facts.tasks.find((one) => one.id === reached.key)
  return task && isOpen(task.status) ? noticesOfDate(reached.threshold, task, coordinator) : []
}

const rests = (facts: PlanFacts): boolean => {
  switch (facts.plan.phase) {
    case 'closed':
    case 'suspended':
      return true
    case 'active':
    case 'released':
      return false
    default:
      return assertNever(facts.plan.phase)
  }
}

/** Marks what is due on one plan and queues its notices, in one transaction. SCHEDULE is asked, not the index. */
const sweepPlan = async (
  deps: SweepDeps,
  planId: PlanId,
  at: Timestamp,
  today: IsoDate,
): Promise<boolean> => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const facts = await deps.sweep.loadFacts(planId)
    if (!facts || rests(facts)) return false
    const reached = dueNow(facts.schedule, today)
    if (reached.length === 0) return false
    const drafts = reached.flatMap((one) => noticesOf(facts, one))
    const notices = batchOf(drafts, { eventId: eventId(deps.ids.long()), planId, at, by: 'system' })
    const outcome = await deps.sweep.commitFacts(facts, {
      schedule: markTold(facts.schedule, reached),
      log: {
        at,
        by: system,
        purpose: 'daily-sweep',
        kind: 'dates-reached',
        tasks: facts.tasks
          .filter((task) => reached.some((one) => aboutWhat(one) === task.id))
          .map((task) => task.id),
        codes: {
          reached: reached
            .map((one) => `${one.threshold}:${aboutWhat(one)}`)
            .join(' ')
            .slice(0, 800),
        },
        circle: 'plan',
      },
      ...(notices && { notices }),
    })
    if (outcome === 'done') return true
  }
  return false
}

/** Sweeps one day's bucket; says how many plans were told of something and how many still stand there. */
const sweepDay = async (deps: SweepDeps, day: IsoDate, at: Timestamp, today: IsoDate) => {
  let told = 0
  let standing = 0
  for (let shard = 0; shard < deps.sweep.shards; shard++) {
    let cursor: Json | undefined
    do {
      const page = await deps.sweep.duePlans(day, shard, cursor)
      for (const planId of page.plans) if (await sweepPlan(deps, planId, at, today)) told++
      standing += page.plans.length
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return { told, standing }
}

const sweepDates = async (deps: SweepDeps): Promise<number> => {
  const at = deps.clocks.case.now()
  const today = osloDate(at)
  let checkpoint = (await deps.sweep.readCheckpoint()) ?? addDays(today, -firstLook)
  let told = 0
  let emptySoFar = true
  for (let day = checkpoint; day <= today; day = addDays(day, 1)) {
    const swept = await sweepDay(deps, day, at, today)
    told += swept.told
    emptySoFar = emptySoFar && swept.standing === 0
    if (emptySoFar && day < addDays(today, -overlap)) checkpoint = addDays(day, 1)
  }
  await deps.sweep.writeCheckpoint(checkpoint)
  return told
}

/**
 * What the schedule calls: everything due by now and not told is told, and every mail still owed is sent.
 * Skipping a day, running twice or coming three days late changes nothing but the time.
 */
export const sweep = async (deps: SweepDeps, kind: SweepKind): Promise<SweepReport> => {
  const plans = kind === 'all' ? await sweepDates(deps) : 0
  return { plans, batches: await deliverUnsettled(deps) }
}
