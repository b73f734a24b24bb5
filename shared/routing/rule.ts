import type { AgencyType } from '../domain/agency/agency.ts'
import type { Area } from '../domain/area/areas.ts'
import { kindFacts, type TaskKind, taskKinds } from '../domain/task/kinds.ts'
import type { AgencyId } from '../kernel/ids.ts'
import { type IsoDate, isoDate } from '../kernel/time.ts'
import type { MatchLevel } from './levels.ts'

/** Versioned data that says which sort of office, or which office itself, answers for a kind of task where. */
export interface Rule {
  readonly id: string
  readonly version: number
  /** The higher goes first among rules that are equally exact. */
  readonly priority: number
  /** First and last day in force. */
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate
  /** `any` where a kind has no area of its own. */
  readonly area: Area | 'any'
  /** Absent: every kind of that area of need. */
  readonly kind?: TaskKind
  readonly areaType: Exclude<MatchLevel, 'office'>
  /** A code of that type: district, municipality, county, `NO` for `land`, `ANY` for `ANY`. */
  readonly areaCode: string
  readonly protection: 'ANY' | 'none' | 'fortrolig'
  readonly officeType: AgencyType
  /** This office, whatever area it serves. */
  readonly target?: AgencyId
  /** The paragraph; absent where only written consent opens the way. */
  readonly legalBasis?: string
}

/** A rule as a trace names it. */
export type RuleRef = { readonly id: string; readonly version: number }

export const isInForce = (rule: Rule, today: IsoDate): boolean =>
  rule.validFrom <= today && (rule.validTo === undefined || today <= rule.validTo)

/** How many things a rule is particular about: kind, place, protection, office. */
export const exactness = (rule: Rule): number =>
  Number(rule.kind !== undefined) +
  Number(rule.areaType !== 'ANY') +
  Number(rule.protection !== 'ANY') +
  Number(rule.target !== undefined)

const ruleOfKind = (kind: TaskKind): Rule => {
  const facts = kindFacts(kind)
  return {
    id: `kind:${kind}`,
    version: 1,
    priority: 0,
    validFrom: isoDate('2024-01-01'),
    area: facts.area,
    kind,
    areaType: 'ANY',
    areaCode: 'ANY',
    protection: 'ANY',
    officeType: facts.office,
    ...(facts.law === undefined ? {} : { legalBasis: facts.law }),
  }
}

/** One rule per kind of task, valid anywhere: the office type and the paragraph of the domain's own table. */
export const kindRules = (): readonly Rule[] => taskKinds.map(ruleOfKind)
