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
  /** The rules that are wanted, by area code. */
  asked(query: RuleQuery): (areaCode: string) => RulesAt
}

/** A rule, and the first day of a newer version of it. */
interface Dated {
  readonly rule: Rule
  readonly supersededOn: IsoDate | undefined
}

/** What a rule is about: a kind, an area of need, or everything. A kind of any area may have a rule for one area. */
const subjectOf = ({ kind, area }: Rule): string => {
  if (kind === undefined) return area
  return kindFacts(kind).area === 'any' && area !== 'any' ? `${kind} ${area}` : kind
}

const subjectsOf = ({ kind, area }: RuleQuery): readonly string[] =>
  kindFacts(kind).area === 'any' ? [kind, `${kind} ${area}`, area, 'any'] : [kind, area, 'any']

const dated = (rules: readonly Rule[]): readonly Dated[] => {
  const versions = Map.groupBy(rules, ({ id }) => id)
  return rules.map((rule) => {
    const newer = versions.get(rule.id)?.filter(({ version }) => version > rule.version) ?? []
    return { rule, supersededOn: newer.map(({ validFrom }) => validFrom).toSorted()[0] }
  })
}

const isWanted = ({ rule, supersededOn }: Dated, { phase, protections, today }: RuleQuery): boolean =>
  (rule.phase === 'any' || rule.phase === phase) &&
  protections.includes(rule.protection) &&
  isInForce(rule, today) &&
  (supersededOn === undefined || today < supersededOn)

const none: RulesAt = { named: [], open: [] }

/** The best rule for each office, and for each sort of office. */
const bestOf = (rules: readonly Rule[]): RulesAt => {
  const named = new Map<AgencyId, Rule>()
  const open = new Map<AgencyType, Rule>()
  for (const rule of rules.toSorted(compareRules))
    if (rule.target === undefined) {
      if (!open.has(rule.officeType)) open.set(rule.officeType, rule)
    } else if (!named.has(rule.target)) named.set(rule.target, rule)
  return { named: [...named.values()], open: [...open.values()] }
}

type BySubject = ReadonlyMap<string, ReadonlyMap<string, readonly Dated[]>>

const bySubject = (rules: readonly Rule[]): BySubject => {
  const map = new Map<string, Map<string, Dated[]>>()
  for (const one of dated(rules)) {
    const subject = subjectOf(one.rule)
    const byCode = map.get(subject) ?? new Map<string, Dated[]>()
    const list = byCode.get(one.rule.areaCode) ?? []
    list.push(one)
    map.set(subject, byCode.set(one.rule.areaCode, list))
  }
  return map
}

const collect = (subjects: BySubject, code: string, query: RuleQuery): RulesAt => {
  const found = subjectsOf(query).flatMap((subject) => subjects.get(subject)?.get(code) ?? [])
  const rules = found.flatMap((one) => (isWanted(one, query) ? [one.rule] : []))
  return rules.length === 0 ? none : bestOf(rules)
}

/**
 * Makes rules findable by what they are about and where, so that a decision looks at few of many. Keeps what was asked
 * for on the last day that was asked about; the answers depend neither on that nor on the order of the rules.
 */
export const createRuleIndex = (all: readonly Rule[]): RuleIndex => {
  const subjects = bySubject(all)
  let day: IsoDate | undefined
  let kept = new Map<string, Map<string, RulesAt>>()
  return {
    all,
    asked: (query) => {
      if (day !== query.today) kept = new Map()
      day = query.today
      const shape = `${query.kind} ${query.area} ${query.phase} ${query.protections.join(' ')}`
      const byCode = kept.get(shape) ?? new Map<string, RulesAt>()
      kept.set(shape, byCode)
      return (code) => {
        const known = byCode.get(code) ?? collect(subjects, code, query)
        byCode.set(code, known)
        return known
      }
    },
  }
}
