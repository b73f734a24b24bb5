import { type Agency, isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import { kindFacts } from '../domain/task/kinds.ts'
import type { CandidateRoom, RoutePerson, RouteTask } from './decision.ts'
import type { Directory } from './directory.ts'
import type { Refusal } from './reason.ts'
import type { Rule } from './rule.ts'

/** Why an office can never have this task, whoever proposes it; undefined when it can. */
export const refusalOf = (agency: Agency, task: RouteTask, person: RoutePerson): Refusal | undefined => {
  if (task.excluded?.includes(agency.id)) return 'already-rejected'
  if (agency.type === 'audit' || agency.type === 'directory-administration') return 'takes-no-tasks'
  // Only offices under the health personnel act read health tasks (hpl § 21).
  const isHealth = kindFacts(task.kind).circle !== 'plan'
  if (isHealth && !isHealthAgency(agency.type)) return 'not-health-office'
  // A protected address is for public bodies with a legal basis.
  if (person.protection !== 'none' && !isPublicAgency(agency.type)) return 'not-public-body'
  if (person.ownStaff && agency.type === 'nav') return 'own-staff'
  // Units for protected persons are reached by the rules about them, never by anybody else's.
  if (agency.type === 'nav-protected' && !person.ownStaff) return 'takes-no-tasks'
  return undefined
}

/** What comes of an office's capacity: what it says of itself, or that the next one is asked. */
export const roomOf = (
  agency: Agency,
  task: RouteTask,
  directory: Directory,
  whenFull: Rule['whenFull'],
): CandidateRoom | 'none' | undefined => {
  const capacity = directory.capacity(agency.id, task.kind)
  if (capacity !== 'full') return capacity === 'room' ? undefined : capacity
  // A statutory duty cannot be full (stjl §§ 18, 27; boligsosialloven § 6).
  if (kindFacts(task.kind).statutory) return 'full'
  switch (whenFull) {
    case 'next-candidate':
      return 'none'
    case 'waiting-list':
      return 'waiting-list'
    case 'assess-first':
      return 'assesses-first'
  }
}
