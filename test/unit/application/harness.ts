import { createHash } from 'node:crypto'
import type { Request } from '../../../shared/application/on-case.ts'
import type { CaseStore, Change, Deps } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { type CaseAction, decideOnCase, type Permit } from '../../../shared/policies/decide.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { now } from '../../support/cases.ts'
import { caseShelf, userShelf, workingCases, workingTemplates, workingUsers } from '../../support/fakes.ts'

const directory = standardDirectory()

const countingIds = () => {
  let made = 0
  const next = (name: string) => () => {
    made += 1
    return `${name}-${String(made).padStart(5, '0')}`
  }
  return { long: next('long'), short: next('made') }
}

/** The use cases over a working store that holds some plans, on 16 November 2026. */
export const world = (...cases: readonly PlanCase[]) => {
  const shelf = caseShelf(...cases)
  const clock = { now: () => now }
  const deps: Deps = {
    store: workingCases(shelf),
    users: workingUsers(userShelf()),
    templates: workingTemplates(),
    directory,
    clocks: { case: clock, machine: clock },
    ids: countingIds(),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  }
  return { deps, shelf }
}
export type World = ReturnType<typeof world>

/** The same world, where something else happens each of the first so many times before a commit arrives. */
export const interrupted = (
  { deps, shelf }: World,
  times: number,
  meanwhile: (store: CaseStore) => Promise<unknown>,
): World => {
  let left = times
  const commit = async (change: Change) => {
    if (left > 0) {
      left -= 1
      await meanwhile(deps.store)
    }
    return deps.store.commit(change)
  }
  return { deps: { ...deps, store: { ...deps.store, commit } }, shelf }
}

/** The plan as it is now. */
export const stored = ({ shelf }: World): PlanCase => {
  const subject = shelf.cases.get(planId('plan-one'))
  if (!subject) throw new Error('There is no plan')
  return subject
}

/** A task of the plan as it is now. */
export const storedTask = (in_: World, id: string): Task => {
  const task = stored(in_).tasks.find((one) => one.id === id)
  if (!task) throw new Error(`There is no task ${id}`)
  return task
}

/** The change that was written last. */
export const lastChange = ({ shelf }: World): Change => {
  const change = shelf.changes.at(-1)
  if (!change) throw new Error('Nothing was written')
  return change
}

/** What the policy gives for an action on a plan as it stands; throws when it denies. */
export const permitTo = <Allowed extends CaseAction>(
  actor: Actor,
  action: Allowed,
  subject: PlanCase,
  task?: Task,
): Permit<Allowed> => {
  const decision = decideOnCase(actor, action, subject, task)
  if (!decision.allowed) throw new Error(`${actor.name} may not ${action}: ${decision.why}`)
  return decision.permit
}

let keys = 0
/** A command as the browser gives it; each with a key of its own unless told. */
export const request = (command: unknown = 'a command', key?: string): Request => {
  keys += 1
  return { key: key ?? `key-${keys}`, command, result: '/plans/plan-one' }
}

/** Whom the last change told, as texts: an office's id, or a person's. */
export const toldBy = (in_: World): readonly string[] =>
  (lastChange(in_).notices?.notices ?? []).map(
    ({ kind, to }) => `${kind} > ${to.kind === 'user' ? to.userId : to.agencyId}`,
  )
