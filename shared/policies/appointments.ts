import { isHealthAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Appointment } from '../domain/preparation/appointment.ts'
import type { Actor } from './actor.ts'
import { relationTo } from './relation.ts'

/** Which of a plan's appointments an actor may write: those of one circle, perhaps only of the own office. */
export interface AppointmentRights {
  readonly circle: Appointment['circle']
  readonly ownOnly: boolean
}

/**
 * The coordinator writes all appointments of the plan, an office with a task its own. Health offices write in their
 * circle (hpl § 21): the prison's health service also those of the clinics that it sends the person on to.
 */
export const appointmentRights = (actor: Actor, subject: PlanCase): AppointmentRights =>
  isHealthAgency(actor.agencyType)
    ? { circle: 'health', ownOnly: actor.agencyType !== 'prison-health' }
    : { circle: 'plan', ownOnly: relationTo(actor, subject) !== 'coordinator' }

/** Whether an actor with these rights may add, change or remove an appointment as it stands. */
export const mayEditAppointment = (
  actor: Actor,
  { circle, ownOnly }: AppointmentRights,
  appointment: Pick<Appointment, 'circle' | 'agencyId'>,
): boolean => appointment.circle === circle && (!ownOnly || appointment.agencyId === actor.agencyId)
