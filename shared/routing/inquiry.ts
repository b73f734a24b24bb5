import { type CarePhase, kindFacts, type Responsibility, responsibilityOf } from '../domain/task/kinds.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { RoutePerson, RouteTask } from './decision.ts'
import type { Directory } from './directory.ts'
import type { RuleProtection } from './rule.ts'

/** All that a decision rests on, with what follows from the kind of task and the phase. */
export interface Inquiry {
  readonly task: RouteTask
  readonly person: RoutePerson
  readonly directory: Directory
  readonly today: IsoDate
  readonly phase: CarePhase
  readonly answers: Responsibility
  /** Which rules may be used: those for anybody, and those for people with this protection. */
  readonly protections: readonly RuleProtection[]
}

/**
 * Whether the prison's services answer, or those outside. Who serves with a probation office lives outside; that office
 * does in a prison's place what a prison does itself.
 */
const phaseOf = (task: RouteTask, person: RoutePerson, directory: Directory): CarePhase => {
  const atProbation = directory.agency(person.custody)?.type === 'probation'
  if (!atProbation) return person.phase
  return kindFacts(task.kind).geography === 'custody' ? 'inside' : 'after'
}

/** Throws on a kind that is none. */
export const inquiryOf = (
  task: RouteTask,
  person: RoutePerson,
  directory: Directory,
  today: IsoDate,
): Inquiry => {
  const phase = phaseOf(task, person, directory)
  const protections: readonly RuleProtection[] = [
    'ANY',
    person.protection === 'fortrolig' ? 'fortrolig' : 'none',
    ...(person.ownStaff ? (['own-staff'] as const) : []),
  ]
  return { task, person, directory, today, phase, answers: responsibilityOf(task.kind, phase), protections }
}
