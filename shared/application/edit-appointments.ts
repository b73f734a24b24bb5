import { isHealthAgency } from '../domain/agency/agency.ts'
import type { LogEntry } from '../domain/log/entry.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Appointment } from '../domain/preparation/appointment.ts'
import { type PartId, partId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { appointmentRights, mayEditAppointment } from '../policies/appointments.ts'
import type { Permit } from '../policies/decide.ts'
import { taskVisibility } from '../policies/relation.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** Appointments that one plan may hold. */
export const mostAppointments = 40

/** An appointment as typed. Whose circle it is in follows from who writes it. */
export type AppointmentInput = Omit<Appointment, 'id' | 'version' | 'circle'>

/** `seenVersion` is the version of the appointment that the form was made from. */
export type AppointmentEdit =
  | { readonly kind: 'add'; readonly input: AppointmentInput }
  | {
      readonly kind: 'change'
      readonly id: PartId
      readonly seenVersion: number
      readonly input: AppointmentInput
    }
  | { readonly kind: 'remove'; readonly id: PartId; readonly seenVersion: number }

/** `stale`: somebody else changed or removed it; its version now, 0 when it is gone. */
export type AppointmentFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'too-many'; readonly limit: number }
  | CaseFailure

/** A health entry is read by those who see a task it stands beside: the writer's own ones. */
const besideTasks = ({ actor }: Now, base: PlanCase): LogEntry['tasks'] =>
  base.tasks
    .filter((task) => task.owner === actor.agencyId && taskVisibility(actor, base, task) === 'full')
    .map((task) => task.id)

const draft = (
  now: Now,
  base: PlanCase,
  appointment: Appointment,
  what: 'added' | 'changed' | 'removed',
): Draft => ({
  ...(what === 'removed' ? { removedAppointments: [appointment] } : { appointments: [appointment] }),
  log: {
    kind: 'appointment-changed',
    tasks:
      appointmentRights(now.actor, base).ownOnly || appointment.circle === 'health'
        ? besideTasks(now, base)
        : [],
    codes: { what, on: appointment.on },
    circle: appointment.circle,
  },
  tell: [],
})

/** Offices of the other circle are not named in an appointment: it would be shown to them, or name them. */
const mayName = (base: PlanCase, before: Appointment | undefined, after: Appointment): boolean => {
  if (after.agencyId === undefined || after.agencyId === before?.agencyId) return true
  const member = base.members.find(({ agencyId }) => agencyId === after.agencyId)
  return member !== undefined && isHealthAgency(member.agencyType) === (after.circle === 'health')
}

const written = (
  now: Now,
  base: PlanCase,
  input: AppointmentInput,
  before: Appointment | undefined,
  id: PartId,
): Result<Draft, AppointmentFailure> => {
  const rights = appointmentRights(now.actor, base)
  const own = rights.ownOnly ? { agencyId: now.actor.agencyId } : {}
  const after = { ...input, ...own, id, version: (before?.version ?? 0) + 1, circle: rights.circle }
  return mayName(base, before, after) && mayEditAppointment(now.actor, rights, after)
    ? ok(draft(now, base, after, before ? 'changed' : 'added'))
    : fail({ code: 'not-allowed' })
}

const decide = (
  base: PlanCase,
  edit: AppointmentEdit,
  now: Now,
  newId: PartId,
): Result<Draft, AppointmentFailure> => {
  if (edit.kind === 'add')
    return base.appointments.length >= mostAppointments
      ? fail({ code: 'too-many', limit: mostAppointments })
      : written(now, base, edit.input, undefined, newId)
  const before = base.appointments.find(({ id }) => id === edit.id)
  if (before?.version !== edit.seenVersion) return fail({ code: 'stale', version: before?.version ?? 0 })
  if (!mayEditAppointment(now.actor, appointmentRights(now.actor, base), before))
    return fail({ code: 'not-allowed' })
  return edit.kind === 'remove'
    ? ok(draft(now, base, before, 'removed'))
    : written(now, base, edit.input, before, before.id)
}

/**
 * Adds, changes or removes one appointment for the sheet that the person takes along. Nobody is mailed. What a
 * health office writes stays between health offices (hpl § 21).
 */
export const editAppointments = (
  deps: Deps,
  permit: Permit<'appointments.edit'>,
  subject: PlanCase,
  edit: AppointmentEdit,
  request: Request,
): Promise<Result<string, AppointmentFailure>> => {
  const newId = partId(deps.ids.short())
  return changeCase(deps, permit, subject, request, (base, now) => decide(base, edit, now, newId))
}
