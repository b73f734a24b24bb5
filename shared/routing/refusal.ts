import { type Agency, isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import { kindFacts } from '../domain/task/kinds.ts'
import type { RoutePerson, RouteTask } from './decision.ts'
import type { Directory } from './directory.ts'
import type { Refusal } from './reason.ts'

/** Why an office can never have this task, whoever proposes it; undefined when it can. */
export const refusalOf = (agency: Agency, task: RouteTask, person: RoutePerson): Refusal | undefined => {
  if (task.excluded?.includes(agency.id)) return 'already-rejected'
  if (agency.type === 'audit' || agency.type === 'directory-administration') return 'takes-no-tasks'
  // Only offices under the health personnel act read health tasks (hpl § 21).
  const isHealth = kindFacts(task.kind).circle !== 'plan'
  if (isHealth && !isHealthAgency(agency.type)) return 'not-health-office'
  // A protected address is for public bodies with a legal basis.
  if (person.protection !== 'none' && !isPublicAgency(agency.type)) return 'not-public-body'
  return undefined
}

/** As above, and whether it is full; a statutory duty cannot be full (stjl §§ 18, 27; boligsosialloven § 6). */
export const refusalNow = (
  agency: Agency,
  task: RouteTask,
  person: RoutePerson,
  directory: Directory,
): Refusal | undefined => {
  const never = refusalOf(agency, task, person)
  if (never) return never
  const isFull = !kindFacts(task.kind).statutory && directory.capacity(agency.id, task.kind) === 'full'
  return isFull ? 'full' : undefined
}
