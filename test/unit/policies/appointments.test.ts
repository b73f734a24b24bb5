/** Appointments, calendars and a prison's list: who may, written again from the prose and held against the policy. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { appointmentRights, mayEditAppointment } from '../../../shared/policies/appointments.ts'
import { decideAtOffice, decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { offices } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { actors, anyCase } from './arbitraries.ts'
import { isHealth, proseRelation } from './prose.ts'

const anyAppointment: fc.Arbitrary<Appointment> = fc
  .record({
    circle: fc.constantFrom('plan' as const, 'health' as const),
    agencyId: fc.option(fc.constantFrom(...Object.values(offices)), { nil: undefined }),
  })
  .map(({ circle, agencyId }) => ({
    id: partId('appt-one'),
    version: 1,
    on: isoDate('2027-05-18'),
    what: 'words-of-the-appointment',
    where: 'words-of-the-appointment',
    askFor: 'words-of-the-appointment',
    circle,
    ...(agencyId && { agencyId }),
  }))

const cases = fc
  .tuple(anyCase, anyAppointment)
  .map(([subject, appointment]) => ({ subject: { ...subject, appointments: [appointment] }, appointment }))

describe('over any plan, for everybody', () => {
  it('writing is for the coordinator and offices with a task, while the plan is open', () =>
    fc.assert(
      fc.property(cases, ({ subject }) => {
        for (const actor of actors) {
          const may = ['coordinator', 'task'].includes(proseRelation(actor, subject))
          const expected = may && subject.plan.phase !== 'closed'
          expect(decideOnCase(actor, 'appointments.edit', subject).allowed).toBe(expected)
        }
      }),
      { numRuns: runs(200) },
    ))

  it('health offices read and write the health circle alone; others never see a word of it', () =>
    fc.assert(
      fc.property(cases, ({ subject, appointment }) => {
        for (const actor of actors) {
          const decision = decideOnCase(actor, 'plan.read', subject)
          if (!decision.allowed) continue
          const seen = JSON.stringify(visibleCase(decision.permit, subject)).includes('words-of-the')
          const relation = proseRelation(actor, subject)
          const own = appointment.agencyId === actor.agencyId
          const side = relation === 'coordinator' || relation === 'incoming'
          expect(seen).toBe(appointment.circle === 'health' ? isHealth(actor) : side || own)
          const rights = appointmentRights(actor, subject)
          if (mayEditAppointment(actor, rights, appointment)) {
            expect(appointment.circle === 'health').toBe(isHealth(actor))
            expect(own || relation === 'coordinator' || actor.agencyId.startsWith('prison-health:')).toBe(
              true,
            )
          }
        }
      }),
      { numRuns: runs(200) },
    ))

  it('nobody sends a task for somebody who is not mapped', () =>
    fc.assert(
      fc.property(cases, ({ subject }) => {
        for (const actor of actors) {
          const may = decideOnCase(actor, 'tasks.send', subject).allowed
          const isOpen = subject.plan.phase !== 'closed' && subject.plan.phase !== 'not-mapped'
          expect(may).toBe(isOpen && proseRelation(actor, subject) === 'coordinator')
        }
      }),
      { numRuns: runs(200) },
    ))
})

it('a prison’s list is for the coordinators and leads of prisons; a calendar for all who do casework', () => {
  for (const actor of actors) {
    const leads = actor.role === 'coordinator' || actor.role === 'lead'
    const ofPrison = leads && actor.agencyId.startsWith('prison:')
    expect(decideAtOffice(actor, 'custody.import').allowed, actor.name).toBe(ofPrison)
    expect(decideAtOffice(actor, 'unmapped.read').allowed, actor.name).toBe(ofPrison)
    const works = actor.role !== 'administrator' && actor.role !== 'auditor'
    expect(decideAtOffice(actor, 'calendar.read').allowed, actor.name).toBe(works)
  }
})
