import { followsCustody, kindFacts } from '../domain/task/kinds.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { RouteCandidate } from './decision.ts'
import type { Inquiry } from './inquiry.ts'
import type { TraceReason } from './reason.ts'
import { refusalOf, roomOf } from './refusal.ts'

/** An office that follows the person up already, as a candidate, and how it does. */
export interface Following {
  readonly candidate: RouteCandidate
  readonly reason: TraceReason
}

const byCase = ({ answers, person }: Inquiry): AgencyId | undefined => {
  const { socialCase, home } = person.belonging ?? {}
  // Whose the person is has been settled, or stays with one of them until it is: an older case does not outweigh it.
  const isOpenQuestion = home === undefined || home.state === 'assumed'
  return answers.geography === 'social' && isOpenQuestion ? socialCase : undefined
}

/**
 * Offices with a task of the same area of need. One from before release does not count after it, where the duty then
 * goes to where the person has chosen to stay.
 */
const byTasks = ({ answers, person, phase, task }: Inquiry): readonly AgencyId[] => {
  if (followsCustody(answers.geography)) return []
  const changes = kindFacts(task.kind).after !== undefined
  return (person.followUps ?? [])
    .filter(({ area }) => area === task.area)
    .filter((one) => !changes || one.phase === phase)
    .map(({ agencyId }) => agencyId)
    .toSorted()
}

const following = (agencyId: AgencyId, code: 'open-case' | 'follows-up', inquiry: Inquiry) => {
  const { directory, task, person, answers } = inquiry
  const agency = directory.agency(agencyId)
  if (!agency || !directory.isOpen(agencyId) || agency.type !== answers.office) return undefined
  if (refusalOf(agency, task, person)) return undefined
  const room = roomOf(agency, task, directory, 'next-candidate')
  if (room === 'none') return undefined
  const candidate: RouteCandidate = { agencyId, match: 'follow-up', area: task.area, ...(room && { room }) }
  return { candidate, reason: { code, agency: agencyId } as const }
}

/**
 * The office that follows the person up already, if it is of the sort that answers and can have the task: an open social
 * case first, then an office that has taken on something in the same area of need.
 */
export const followedUp = (inquiry: Inquiry): Following | undefined => {
  const open = byCase(inquiry)
  const known = open === undefined ? undefined : following(open, 'open-case', inquiry)
  if (known) return known
  for (const id of byTasks(inquiry)) {
    const found = following(id, 'follows-up', inquiry)
    if (found) return found
  }
  return undefined
}
