import type { AgencyId, UserId } from '../../kernel/ids.ts'
import type { IsoDate, Timestamp } from '../../kernel/time.ts'
import type { Flag } from './flags.ts'

/** Who said it, and when. */
export interface Said {
  readonly by: { readonly userId: UserId; readonly name: string; readonly agencyId: AgencyId }
  readonly at: Timestamp
}

/** What the person has in hand at the gate (strgjforskr § 3-40 for the journey). */
export const gateItems = ['money', 'belongings', 'phone', 'papers', 'journey'] as const
export type GateItem = (typeof gateItems)[number]

export const gateStates = ['in-hand', 'arranged', 'missing', 'not-needed'] as const
export type GateState = (typeof gateStates)[number]

/** Where the first night is spent, when no task of the plan has arranged it. */
export const sleepingPlaces = ['own-home', 'family', 'institution', 'none'] as const
export type SleepingPlace = (typeof sleepingPlaces)[number]

/** Who meets the person at the gate or calls on the first day. Named by office or relation, never by name. */
export const greeters = ['coordinator', 'office', 'volunteer', 'family', 'nobody-wanted'] as const
export type Greeter = (typeof greeters)[number]

/**
 * Health's own yes or no to the release, given by the prison's health service. The dates of opioid treatment
 * (last dose inside, first dose outside) are read by health offices alone; a gap over days off keeps it at no.
 */
export interface HealthReadiness extends Said {
  readonly ready: boolean
  /** The release date it was said about; absent when none was known. Another date wants another answer. */
  readonly forRelease?: IsoDate
  readonly lastDoseInside?: IsoDate
  readonly firstDoseOutside?: IsoDate
}

/** Facts about the first 72 hours that no task tells. One item of the plan; `version` grows by one per change. */
export interface Preparation {
  readonly version: number
  readonly gate: Readonly<Partial<Record<GateItem, Said & { readonly state: GateState }>>>
  readonly sleep?: Said & { readonly place: SleepingPlace }
  readonly greeter?: Said & { readonly who: Greeter; readonly agencyId?: AgencyId }
  readonly health?: HealthReadiness
  /** Ticked lines of the template's checklist, by their key: remand's "ready within 24 hours". */
  readonly checked: Readonly<Record<string, Said>>
  readonly flags: readonly Flag[]
}

/** What a plan has before anybody said anything: nothing stored, version 0. */
export const noPreparation: Preparation = { version: 0, gate: {}, checked: {}, flags: [] }
