import type { AgencyType } from '../domain/agency/agency.ts'
import type { Area } from '../domain/area/areas.ts'
import { type CarePhase, carePhases, type Practice, type TaskKind } from '../domain/task/kinds.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { AreaType } from './levels.ts'

export { areaTypes } from './levels.ts'

/** Whom a rule is for. `ANY` is everybody but the strictly protected, whom only a rule of their own leads anywhere. */
export const ruleProtections = ['ANY', 'none', 'fortrolig', 'strengt-fortrolig', 'own-staff'] as const
export type RuleProtection = (typeof ruleProtections)[number]

export const rulePhases = [...carePhases, 'any'] as const
export type RulePhase = CarePhase | 'any'

/** What happens when the office is full; a statutory duty is sent all the same. */
export const whenFullChoices = ['next-candidate', 'waiting-list', 'assess-first'] as const
export type WhenFull = (typeof whenFullChoices)[number]

/** Versioned data that says which sort of office, or which office itself, answers for a kind of task where. */
export interface Rule {
  readonly id: string
  /** A newer version of the same id takes over on its first day. */
  readonly version: number
  /** The higher goes first among rules that are equally exact. */
  readonly priority: number
  /** First and last day in force. */
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate
  /** Before or after release. */
  readonly phase: RulePhase
  /** `any`: every area of need. */
  readonly area: Area | 'any'
  /** Absent: every kind of that area of need. */
  readonly kind?: TaskKind
  readonly areaType: AreaType
  /** A code of that type: district, municipality, county, `NO` for `land`, `ANY` for `ANY`. */
  readonly areaCode: string
  readonly protection: RuleProtection
  readonly officeType: AgencyType
  /** This office, whatever area it serves; it must be of that type. */
  readonly target?: AgencyId
  /** The office's own list that it goes to, by the name that the office gave it. */
  readonly queue?: string
  readonly whenFull: WhenFull
  /** The paragraph; absent: that of the kind, or none where only written consent opens the way. */
  readonly legalBasis?: string
  /** The rule rests on practice rather than law; said beside the paragraph. */
  readonly practice?: Practice
}

/** A rule as a trace names it. */
export type RuleRef = { readonly id: string; readonly version: number }

export const isInForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, today: IsoDate): boolean =>
  rule.validFrom <= today && (rule.validTo === undefined || today <= rule.validTo)

/**
 * How exact a rule is. Each field that it is particular about weighs more than all after it: the office itself, the
 * place, the protection, the kind, the area of need, the phase. So a rule that is more exact in one field, and no less
 * in the others, always goes first, and no two fields can make up for one.
 */
export const exactness = (rule: Rule): number =>
  32 * Number(rule.target !== undefined) +
  16 * Number(rule.areaType !== 'ANY') +
  8 * Number(rule.protection !== 'ANY') +
  4 * Number(rule.kind !== undefined) +
  2 * Number(rule.area !== 'any') +
  Number(rule.phase !== 'any')

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The better rule first: the more exact, then the higher priority, then the lower id, then the newer version. */
export const compareRules = (a: Rule, b: Rule): number =>
  exactness(b) - exactness(a) || b.priority - a.priority || compareText(a.id, b.id) || b.version - a.version
