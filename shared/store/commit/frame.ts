import type { Change } from '../../application/ports.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { noPreparation } from '../../domain/preparation/preparation.ts'
import type { Schedule } from '../../domain/schedule/schedule.ts'
import { noStepDown } from '../../domain/step/step.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import type { CopySource } from '../copies.ts'
import { personField } from '../items/texts.ts'

/** A plan as it will be once the change is written. */
export interface Frame {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly source: CopySource
}

const merged = <Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
): readonly Part[] => [...before.filter((part) => !after.some(({ id }) => id === part.id)), ...after]

/** Throws when a new plan comes without plan or schedule: that is a mistake in the calling code. */
export const wantedPlan = (change: Change): Plan => {
  const plan = change.plan ?? change.base?.plan
  if (plan === undefined) throw new Error('A change needs a plan or a base')
  return plan
}

export const frameOf = (change: Change, cipher: PlanCipher): Frame => {
  const plan = wantedPlan(change)
  const schedule = change.schedule ?? change.base?.schedule
  if (schedule === undefined) throw new Error('A change needs a schedule or a base')
  const source = {
    planId: plan.id,
    number: plan.number,
    phase: plan.phase,
    coordinator: plan.coordinator.agencyId,
    name: cipher.seal(personField('name'), plan.person.name),
    plan,
    schedule,
    tasks: merged(change.base?.tasks ?? [], change.tasks ?? []),
    preparation: change.preparation ?? change.base?.preparation ?? noPreparation,
    stepDown: change.stepDown ?? change.base?.stepDown ?? noStepDown,
    appointments: merged(change.base?.appointments ?? [], change.appointments ?? []).filter(
      ({ id }) => !change.removedAppointments?.some((gone) => gone.id === id),
    ),
  }
  return { plan, schedule, source }
}
