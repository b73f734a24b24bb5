import { isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Appointment } from '../domain/preparation/appointment.ts'
import type { CarryOver } from '../domain/preparation/carry-over.ts'
import type { Flag } from '../domain/preparation/flags.ts'
import type { HealthReadiness, Preparation } from '../domain/preparation/preparation.ts'
import type { Readiness } from '../domain/readiness/question.ts'
import { readiness } from '../domain/readiness/readiness.ts'
import type { StepDown } from '../domain/step/step.ts'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'

/** Health's yes or no; the dates of a treatment only where the reader is a health office. */
export type VisibleHealth = Pick<HealthReadiness, 'ready' | 'at'> &
  Partial<Pick<HealthReadiness, 'by' | 'forRelease' | 'lastDoseInside' | 'firstDoseOutside'>>

/** What an actor may see of how a release is prepared. What is not permitted is absent. */
export interface VisiblePreparation {
  readonly stepDown: StepDown
  readonly flags: readonly Flag[]
  /** Facts of the first 72 hours: the coordinator's side alone. */
  readonly facts?: Pick<Preparation, 'version' | 'gate' | 'sleep' | 'greeter' | 'checked'>
  readonly health?: VisibleHealth
  /** The six questions of the first 72 hours: the coordinator's side alone; of health its yes or no, never why. */
  readonly readiness?: Readiness
  readonly carryOver: readonly CarryOver[]
  readonly appointments: readonly Appointment[]
}

const isPlanSide = (relation: Relation): boolean => relation === 'coordinator' || relation === 'incoming'

/**
 * Stages tell the form of custody, so they stay with the plan's side; a condition goes to who follows it up, and that
 * there is one of treatment to health offices.
 */
const visibleStepDown = (actor: Actor, { stepDown }: PlanCase, relation: Relation): StepDown =>
  isPlanSide(relation)
    ? stepDown
    : {
        version: stepDown.version,
        steps: [],
        conditions: stepDown.conditions.filter(
          ({ followedUpBy, kind }) =>
            followedUpBy === actor.agencyId || (kind === 'treatment' && isHealthAgency(actor.agencyType)),
        ),
      }

/** Private offices are told only what keeps a first meeting safe. */
const visibleFlags = (actor: Actor, { flags }: Preparation): readonly Flag[] =>
  isPublicAgency(actor.agencyType) ? flags : flags.filter(({ kind }) => kind === 'call-before-first-meeting')

const visibleHealth = (actor: Actor, { health }: Preparation, relation: Relation) => {
  if (!health) return undefined
  if (isHealthAgency(actor.agencyType)) return health
  return isPlanSide(relation) ? { ready: health.ready, at: health.at } : undefined
}

interface Shared {
  readonly circle: 'plan' | 'health'
  readonly agencyId?: Actor['agencyId']
}

/** The health circle is read by health offices that take part; the rest by the plan's side and the office itself. */
const mayRead = (actor: Actor, relation: Relation, part: Shared): boolean => {
  if (part.circle === 'health') return isHealthAgency(actor.agencyType)
  return isPlanSide(relation) || part.agencyId === actor.agencyId
}

/** Builds what an actor with a relation to the plan may see of the preparation. */
export const visiblePreparation = (
  actor: Actor,
  subject: PlanCase,
  relation: Relation,
): VisiblePreparation => {
  const { preparation } = subject
  const { version, gate, sleep, greeter, checked } = preparation
  const health = visibleHealth(actor, preparation, relation)
  return {
    stepDown: visibleStepDown(actor, subject, relation),
    flags: visibleFlags(actor, preparation),
    ...(isPlanSide(relation) && {
      facts: { version, gate, checked, ...(sleep && { sleep }), ...(greeter && { greeter }) },
      readiness: readiness(subject),
    }),
    ...(health && { health }),
    carryOver: subject.carryOver.filter((one) => mayRead(actor, relation, one)),
    appointments: subject.appointments.filter((one) => mayRead(actor, relation, one)),
  }
}
