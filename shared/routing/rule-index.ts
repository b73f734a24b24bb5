import type { AgencyType } from '../domain/agency/agency.ts'
import type { Area } from '../domain/area/areas.ts'
import type { CarePhase } from '../domain/task/kinds.ts'
import { kindFacts, type TaskKind } from '../domain/task/kinds.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import { compareRules, isInForce, type Rule, type RuleProtection } from './rule.ts'

/** Which rules are wanted. */
export interface RuleQuery {
  readonly kind: TaskKind
  readonly area: Area
  readonly phase: CarePhase
  readonly protections: readonly RuleProtection[]
  readonly today: IsoDate
}

/**
 * Rules in force for one area code, the best first. `named` lead to an office of their own, the best for each office;
 * `open` name a sort of office only, the best for each sort.
 */
export interface RulesAt {
  readonly named: readonly Rule[]
  readonly open: readonly Rule[]
}

export interface RuleIndex {
  /** Every rule, in the order of the data. */
  readonly all: readonly Rule[]
  at(areaCode: string, query: RuleQuery): readonly RulesAt[]
}

/** A rule, and the first day of a newer version of it. */
interface Dated {
  readonly rule: Rule
  readonly supersededOn: IsoDate | undefined
}

/** Rules alike in subject, area code, phase and protection, the best first; what holds is worked out once per day. */
interface Bucket {
  readonly phase: Rule['phase']
  readonly protection: RuleProtection
  readonly rules: Dated[]
  today?: { readonly day: IsoDate; readonly rules: RulesAt }
}

/** What a rule is about: a kind, an area of need, or everything. A kind of any area may have a rule for one area. */
const subjectOf = ({ kind, area }: Rule): string => {
  if (kind === undefined) return area
  return kindFacts(kind).area === 'any' && area !== 'any' ? `${kind} ${area}` : kind
}

const subjectsOf = ({ kind, area }: RuleQuery): readonly string[] =>
  kindFacts(kind).area === 'any' ? [kind, `${kind} ${area}`, area, 'any'] : [kind, area, 'any']

const firstDays = (rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> =>
  new Map([...Map.groupBy(rules, ({ id }) => id)].filter(([, versions]) => versions.length > 1))

const dated = (rules: readonly Rule[]): readonly Dated[] => {
  const versions = firstDays(rules)
  return rules.map((rule) => {
    const newer = versions.get(rule.id)?.filter(({ version }) => version > rule.version) ?? []
    return { rule, supersededOn: newer.map(({ validFrom }) => validFrom).toSorted()[0] }
  })
}

const holding = (bucket: Bucket, day: IsoDate): RulesAt => {
  if (bucket.today?.day === day) return bucket.today.rules
  const named = new Map<AgencyId, Rule>()
  const open = new Map<AgencyType, Rule>()
  for (const { rule, supersededOn } of bucket.rules) {
    if (!isInForce(rule, day) || (supersededOn !== undefined && supersededOn <= day)) continue
    if (rule.target === undefined) {
      if (!open.has(rule.officeType)) open.set(rule.officeType, rule)
    } else if (!named.has(rule.target)) named.set(rule.target, rule)
  }
  const rules = { named: [...named.values()], open: [...open.values()] }
  bucket.today = { day, rules }
  return rules
}

const bucketIn = (buckets: Bucket[], { phase, protection }: Rule): Bucket => {
  const known = buckets.find((one) => one.phase === phase && one.protection === protection)
  if (known) return known
  const fresh: Bucket = { phase, protection, rules: [] }
  buckets.push(fresh)
  return fresh
}

/**
 * Makes rules findable by what they are about and where, so that a decision looks at few of many. Keeps, per bucket, what
 * holds on the day that was asked for last; the answers do not depend on it, nor on the order of the rules.
 */
export const createRuleIndex = (all: readonly Rule[]): RuleIndex => {
  const bySubject = new Map<string, Map<string, Bucket[]>>()
  for (const one of dated(all)) {
    const subject = subjectOf(one.rule)
    const byCode = bySubject.get(subject) ?? new Map<string, Bucket[]>()
    const buckets = byCode.get(one.rule.areaCode) ?? []
    bucketIn(buckets, one.rule).rules.push(one)
    bySubject.set(subject, byCode.set(one.rule.areaCode, buckets))
  }
  for (const byCode of bySubject.values())
    for (const buckets of byCode.values())
      for (const { rules } of buckets) rules.sort((a, b) => compareRules(a.rule, b.rule))
  return {
    all,
    at: (areaCode, query) => {
      const found: RulesAt[] = []
      for (const subject of subjectsOf(query))
        for (const bucket of bySubject.get(subject)?.get(areaCode) ?? []) {
          const fits = bucket.phase === 'any' || bucket.phase === query.phase
          if (fits && query.protections.includes(bucket.protection)) found.push(holding(bucket, query.today))
        }
      return found
    },
  }
}
