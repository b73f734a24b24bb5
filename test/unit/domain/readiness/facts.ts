import type { GateItem, GateState, Preparation } from '../../../../shared/domain/preparation/preparation.ts'
import { noPreparation } from '../../../../shared/domain/preparation/preparation.ts'
import { partId } from '../../../../shared/kernel/ids.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { now, offices, people, planCase, release, task } from '../../../support/cases.ts'

const { userId, name, agencyId } = people.kari

/** Kari said it now. */
export const said = { by: { userId, name, agencyId }, at: now }

export const gate = (states: Partial<Record<GateItem, GateState>>): Preparation['gate'] =>
  Object.fromEntries(Object.entries(states).map(([item, state]) => [item, { ...said, state }]))

export const prepared = (changes: Partial<Preparation>): Preparation => ({ ...noPreparation, ...changes })

const outcome = (code: 'granted' | 'arranged', on?: string) =>
  ({
    status: 'completed',
    ending: { kind: 'outcome', code, ...(on && { on: isoDate(on) }) },
  }) as const

export const done = {
  flat: task('task-flat', 'housing.permanent', offices.housing, outcome('arranged', '2027-05-14')),
  money: task('task-money', 'money.assistance', offices.nav, outcome('granted')),
  papers: task('task-papers', 'identity.id-card', offices.prison, outcome('arranged')),
  mentor: task('task-mentor', 'family.mentor', offices.ngo, outcome('arranged')),
  followUp: task('task-health', 'health.follow-up', offices.prisonHealth, { status: 'accepted' }),
} as const

export const meeting = {
  id: partId('meeting-one'),
  version: 1,
  agencyId: offices.nav,
  on: release,
  what: 'Møte',
  where: 'Nav',
  askFor: 'Nils',
  circle: 'plan',
} as const

/** Everything arranged: all six questions settled. */
export const allArranged = () =>
  planCase(Object.values(done), {
    preparation: prepared({
      gate: gate({ phone: 'in-hand' }),
      health: { ...said, ready: true, forRelease: release },
    }),
    appointments: [meeting],
  })
