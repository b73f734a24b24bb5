import type { AgencyId, PartId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'

/** What began inside and goes on outside. `treatment` is read by health offices alone (hpl § 21). */
export const carryOverKinds = ['course', 'exam', 'apprenticeship', 'job', 'treatment'] as const
export type CarryOverKind = (typeof carryOverKinds)[number]

/**
 * One thing to carry over: who has it inside, who takes it outside, and from which day. `accepted` when the
 * office outside has said yes. `what`, `inside` and `outside` are free text and lie encrypted.
 */
export interface CarryOver {
  readonly id: PartId
  readonly version: number
  readonly kind: CarryOverKind
  readonly what: string
  readonly inside: string
  /** Who takes it over, in words: an employer, a school, an office. */
  readonly outside: string
  /** The office that takes it over, where it is one of the directory's. */
  readonly agencyId?: AgencyId
  readonly firstDate?: IsoDate
  readonly acceptedOn?: IsoDate
  readonly circle: 'plan' | 'health'
}
