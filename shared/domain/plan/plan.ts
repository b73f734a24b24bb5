import type { AgencyId, DistrictCode, MunicipalityCode, PlanId, TaskId, UserId } from '../../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../../kernel/time.ts'
import type { Area } from '../area/areas.ts'
import type { Person, Voice } from '../person/person.ts'
import type { Belonging, Shielding } from './belonging.ts'

export const sentenceKinds = [
  'imprisonment',
  'subsidiary-imprisonment',
  'preventive-detention',
  'remand',
  'section-12',
  'section-16',
  'electronic-monitoring',
] as const
export type SentenceKind = (typeof sentenceKinds)[number]

/** Where the person will live after release; routing follows it, not the prison and not the register. */
export type Destination =
  | {
      readonly kind: 'municipality'
      readonly municipality: MunicipalityCode
      readonly district?: DistrictCode
    }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'leaving-country' }

/**
 * `not-mapped`: in custody, on the prison's list, and nobody has asked about needs yet: nothing is told and no task is
 * sent. `suspended`: the person is at large, dates rest. `closed` is final.
 */
export const planPhases = ['not-mapped', 'active', 'suspended', 'released', 'closed'] as const
export type PlanPhase = (typeof planPhases)[number]

export const closingReasons = [
  'finished',
  'person-withdrew',
  'moved-abroad',
  'death',
  'entered-in-error',
] as const
export type ClosingReason = (typeof closingReasons)[number]

export const planEventKinds = [
  'stricter-custody',
  'release',
  'recall',
  'escape',
  'return',
  'expulsion',
  'death',
] as const
/** Things that happen to a plan, told by its coordinator with a reason; transfer has its own two steps. */
export type PlanEventKind = (typeof planEventKinds)[number]

export interface Coordinator {
  readonly userId: UserId
  readonly name: string
  readonly agencyId: AgencyId
}

/** A transfer that the receiving office has not answered yet. */
export interface PendingTransfer {
  readonly to: AgencyId
  readonly proposedBy: UserId
  readonly at: Timestamp
}

/** One person's release plan. `version` grows by one per change of this item. */
export interface Plan {
  readonly id: PlanId
  /** The number people say on the phone, e.g. `HV-7K3M-92QX`; random, so it tells nothing. */
  readonly number: string
  readonly version: number
  readonly phase: PlanPhase
  readonly person: Person
  readonly sentence: SentenceKind
  /** The prison or probation office in whose custody or care the person is. */
  readonly custody: AgencyId
  readonly coordinator: Coordinator
  readonly destination: Destination
  /** Absent: nobody has asked. */
  readonly belonging?: Belonging
  /** What was looked up of protection; the gate carries the strictest. Absent: none was found. */
  readonly shielding?: Shielding
  readonly voice: Voice
  readonly createdAt: Timestamp
  /** Tasks that another office answers for since a fact about the person's place changed: suggested, not moved. */
  readonly elsewhere?: readonly TaskId[]
  readonly transfer?: PendingTransfer
  readonly closing?: { readonly reason: ClosingReason; readonly on: IsoDate }
}

/** An area of need. In the health cards stands only what the person wants shared. */
export interface Need {
  readonly area: Area
  readonly version: number
  readonly situation: string
  readonly goal: string
  /** Kinds of help wanted: task kinds of this area. */
  readonly wanted: readonly string[]
}
