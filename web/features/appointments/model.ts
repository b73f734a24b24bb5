import { isHealthAgency } from '../../../shared/domain/agency/agency.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import { appointmentRights, mayEditAppointment } from '../../../shared/policies/appointments.ts'
import type { CaseAction, Permit } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'

export interface AppointmentLine {
  readonly appointment: Appointment
  readonly office?: string
  readonly mayEdit: boolean
}

export interface AppointmentsModel {
  readonly visible: VisibleCase
  /** In the order in which they come. */
  readonly lines: readonly AppointmentLine[]
  readonly mayWrite: boolean
  /** For whom the page is: the plan's side, an office with its own, the health circle. */
  readonly part: 'plan' | 'own' | 'health'
  /** Offices that an appointment may be with; empty when the writer's own office is the only one. */
  readonly offices: readonly { readonly id: AgencyId; readonly name: string }[]
}

/** Appointments by day and time; those without a time first on their day. */
export const inOrder = (all: readonly Appointment[]): readonly Appointment[] =>
  all.toSorted((one, other) => byCodeUnit(`${one.on} ${one.time ?? ''}`, `${other.on} ${other.time ?? ''}`))

/** What the reader sees of the appointments, and what of them the reader may write. */
export const appointmentsModel = (
  permit: Permit<CaseAction>,
  subject: PlanCase,
  directory: Directory,
): AppointmentsModel => {
  const { actor } = permit
  const visible = visibleCase(permit, subject)
  const rights = appointmentRights(actor, subject)
  const nameOf = (id: AgencyId): string => directory.agency(id)?.name ?? id
  const mayWrite = visible.may.includes('appointments.edit')
  const lines = inOrder(visible.preparation.appointments).map((appointment) => ({
    appointment,
    ...(appointment.agencyId && { office: nameOf(appointment.agencyId) }),
    mayEdit: mayWrite && mayEditAppointment(actor, rights, appointment),
  }))
  const named = lines.flatMap(({ appointment: { agencyId }, mayEdit }) =>
    mayEdit && agencyId ? [agencyId] : [],
  )
  const members = visible.members
    .filter(({ agencyType }) => isHealthAgency(agencyType) === (rights.circle === 'health'))
    .map(({ agencyId }) => agencyId)
  return {
    visible,
    lines,
    mayWrite,
    part: rights.circle === 'health' ? 'health' : rights.ownOnly ? 'own' : 'plan',
    offices: rights.ownOnly
      ? []
      : [...new Set([...members, ...named])].map((id) => ({ id, name: nameOf(id) })),
  }
}
