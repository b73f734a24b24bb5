import { agencyTypes } from '../domain/agency/agency.ts'
import type { User } from '../domain/agency/user.ts'
import type { AgencyId, UserId } from '../kernel/ids.ts'
import type { Directory } from '../routing/directory.ts'
import { canGiveBack, giveBackChange, type SweepMoment } from './give-back.ts'
import type { TakenTask } from './ports.ts'
import { rests, type SweepPlanDeps } from './sweep-plan.ts'

export interface LostAccessDeps extends SweepPlanDeps {
  readonly directory: Directory
  readonly outbox: { findUser(agencyId: AgencyId, userId: UserId): Promise<User | undefined> }
}

/** How many offices are looked at side by side. */
const atOnce = 20

const giveBack = async (
  { sweep, ids }: SweepPlanDeps,
  { planId, taskId, userId }: TakenTask,
  moment: SweepMoment,
): Promise<boolean> => {
  const facts = await sweep.loadFacts(planId)
  const task = facts?.tasks.find(({ id }) => id === taskId)
  if (!facts || !task || rests(facts)) return false
  // The list may lag: somebody else may have the task by now.
  if (!canGiveBack(task) || task.assignee?.userId !== userId) return false
  const change = giveBackChange(ids, facts, task, 'access-lost', moment)
  return (await sweep.commitFacts(facts, change)) === 'done'
}

const ofOffice = async (deps: LostAccessDeps, office: AgencyId, moment: SweepMoment): Promise<number> => {
  let given = 0
  for (const taken of await deps.sweep.takenTasks(office)) {
    const user = await deps.outbox.findUser(office, taken.userId)
    if (!user?.active && (await giveBack(deps, taken, moment))) given += 1
  }
  return given
}

/**
 * Gives back to their offices the tasks that somebody took who no longer works there; returns how many. One that lost a
 * race is left to the next sweep. Tasks that were accepted stay where they are: the office has answered for them.
 */
export const sweepLostAccess = async (deps: LostAccessDeps, moment: SweepMoment): Promise<number> => {
  const offices = agencyTypes.flatMap((type) => deps.directory.agenciesOfType(type)).map(({ id }) => id)
  let given = 0
  for (let at = 0; at < offices.length; at += atOnce) {
    const some = offices.slice(at, at + atOnce).map((office) => ofOffice(deps, office, moment))
    given += (await Promise.all(some)).reduce((sum, count) => sum + count, 0)
  }
  return given
}
