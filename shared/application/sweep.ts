import type { IsoDate } from '../kernel/time.ts'
import { addDays } from '../schedule/days.ts'
import { osloDate } from '../schedule/oslo.ts'
import { type DeliverDeps, deliverUnsettled } from './deliver-batch.ts'
import { moveTasksOfClosed } from './directory/move-tasks.ts'
import type { SweepMoment } from './give-back.ts'
import { sweepLostAccess } from './lost-access.ts'
import type { Json } from './ports.ts'
import { type SweepPlanDeps, sweepPlan } from './sweep-plan.ts'

export interface SweepDeps extends DeliverDeps, SweepPlanDeps {}

/** `all` looks for dates reached and then for mail; `mail` only delivers what is still owed. */
export type SweepKind = 'all' | 'mail'

export interface SweepReport {
  /** Plans on which something was told. */
  readonly plans: number
  readonly batches: number
  /** Tasks given back to their offices because whoever had taken them lost access. */
  readonly givenBack: number
  /** Tasks of closed offices that went to others. */
  readonly moved: number
  /** Open tasks that stand in a queue because no office answers for them. */
  readonly inTriage: number
}

/** How far back the first sweep looks, in days: an item's date is never before the day it was written. */
const firstLook = 31
/** Days a bucket is looked at again: the index may lag, and a bucket gets no new items after its day. */
const overlap = 2

/** Sweeps one day's bucket; says how many plans were told of something and how many still stand there. */
const sweepDay = async (deps: SweepDeps, day: IsoDate, moment: SweepMoment) => {
  let told = 0
  let standing = 0
  for (let shard = 0; shard < deps.sweep.shards; shard++) {
    let cursor: Json | undefined
    do {
      const page = await deps.sweep.duePlans(day, shard, cursor)
      for (const planId of page.plans) if (await sweepPlan(deps, planId, moment)) told++
      standing += page.plans.length
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return { told, standing }
}

const sweepDates = async (deps: SweepDeps, moment: SweepMoment): Promise<number> => {
  const { today } = moment
  let checkpoint = (await deps.sweep.readCheckpoint()) ?? addDays(today, -firstLook)
  let told = 0
  let emptySoFar = true
  for (let day = checkpoint; day <= today; day = addDays(day, 1)) {
    const swept = await sweepDay(deps, day, moment)
    told += swept.told
    emptySoFar = emptySoFar && swept.standing === 0
    if (emptySoFar && day < addDays(today, -overlap)) checkpoint = addDays(day, 1)
  }
  await deps.sweep.writeCheckpoint(checkpoint)
  return told
}

const countTriage = async ({ sweep, directory }: SweepDeps): Promise<number> => {
  const counts = await Promise.all(directory.agenciesOfType('triage').map(({ id }) => sweep.countOpen(id)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** So many lists' worth of one office's tasks in a run; the rest waits for the next morning. */
const mostCalls = 50

const sweepClosedOffices = async (deps: SweepDeps, moment: SweepMoment): Promise<number> => {
  let all = 0
  for (const office of deps.directory.closedOffices())
    for (let call = 0; call < mostCalls; call++) {
      const { moved, left } = await moveTasksOfClosed(deps, office, moment)
      all += moved
      if (moved === 0 || left === 0) break
    }
  return all
}

/**
 * What the schedule calls: everything due by now and not told is told, tasks that nobody answers go back to their
 * offices' lists, those of closed offices go to others, and every mail still owed is sent. Skipping a day, running twice or coming three days late changes
 * nothing but the time. Each run counts what no office answers for: an alarm watches that number.
 */
export const sweep = async (deps: SweepDeps, kind: SweepKind): Promise<SweepReport> => {
  const at = deps.clocks.case.now()
  const moment = { at, today: osloDate(at) }
  const plans = kind === 'all' ? await sweepDates(deps, moment) : 0
  const givenBack = kind === 'all' ? await sweepLostAccess(deps, moment) : 0
  const moved = kind === 'all' ? await sweepClosedOffices(deps, moment) : 0
  return { plans, givenBack, moved, batches: await deliverUnsettled(deps), inTriage: await countTriage(deps) }
}
