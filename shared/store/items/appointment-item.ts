import * as z from 'zod/mini'
import type { Appointment, AppointmentFacts } from '../../domain/preparation/appointment.ts'
import { type PlanId, parsePartId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { appointmentKey } from '../keys.ts'
import { agencyIdField, count, dateField, itemVersion, keyed, sealed } from './fields.ts'
import { appointmentField } from './texts.ts'

export const appointmentSchema = z.object({
  sk: keyed('APPT#', parsePartId),
  version: count,
  a: z.optional(agencyIdField),
  on: dateField,
  t: z.optional(z.string()),
  wh: sealed,
  pl: sealed,
  as: sealed,
  ci: z.enum(['plan', 'health']),
})
export type StoredAppointment = z.output<typeof appointmentSchema>

/** An APPT item: a first appointment outside; what, where and whom to ask for are sealed. */
export const appointmentItem = (planId: PlanId, one: Appointment, cipher: PlanCipher) =>
  compact({
    ...appointmentKey(planId, one.id),
    v: itemVersion,
    version: one.version,
    a: one.agencyId,
    on: one.on,
    t: one.time,
    wh: cipher.seal(appointmentField(one.id, 'what'), one.what),
    pl: cipher.seal(appointmentField(one.id, 'where'), one.where),
    as: cipher.seal(appointmentField(one.id, 'askFor'), one.askFor),
    ci: one.circle,
  })

/** What may be known of an appointment without the plan's key. */
export const appointmentFacts = (item: StoredAppointment): AppointmentFacts =>
  compact({
    id: item.sk,
    version: item.version,
    agencyId: item.a,
    on: item.on,
    time: item.t,
    circle: item.ci,
  })

export const readAppointment = (item: StoredAppointment, cipher: PlanCipher): Appointment => ({
  ...appointmentFacts(item),
  what: cipher.open(appointmentField(item.sk, 'what'), item.wh),
  where: cipher.open(appointmentField(item.sk, 'where'), item.pl),
  askFor: cipher.open(appointmentField(item.sk, 'askFor'), item.as),
})
