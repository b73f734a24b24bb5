import type { AgencyType } from '../domain/agency/agency.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { CandidateRoom, RouteCandidate, TurnedDown } from './decision.ts'
import type { ServingOffice } from './directory.ts'
import type { Inquiry } from './inquiry.ts'
import { compareLevels, levelOf, type MatchLevel } from './levels.ts'
import type { Refusal } from './reason.ts'
import { refusalOf, roomOf } from './refusal.ts'
import { compareRules, type Rule } from './rule.ts'
import type { RulesAt } from './rule-index.ts'
import type { KnownPlace } from './whereabouts.ts'

/** What the rules offer: ranked candidates, offices passed over, and the rules that led to them, or to nobody. */
export interface Offered {
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly rules: readonly Rule[]
  /** The rule that led to the first candidate. */
  readonly best?: Rule
}

export const nothing: Offered = { candidates: [], turnedDown: [], rules: [] }

/** So many offices that rules name are offered, besides those that serve the place. */
const mostNamed = 5
/** So many offices that were passed over are written down. */
const mostTold = 25

interface Ranked {
  readonly agencyId: AgencyId
  readonly rule: Rule
  /** How near, as it ranks; `match` says how it was found. */
  readonly level: MatchLevel
  readonly match: MatchLevel
  readonly area: string
  /** Looked at already. */
  readonly standing?: Standing
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Nearest area first, then the most exact rule, then priority, then id: a total order, so no tie is left. */
const compare = (a: Ranked, b: Ranked): number =>
  compareLevels(a.level, b.level) || compareRules(a.rule, b.rule) || compareText(a.agencyId, b.agencyId)

const nearer = (a: MatchLevel, b: MatchLevel): MatchLevel => (compareLevels(a, b) <= 0 ? a : b)

const named = (rule: Rule): Ranked | undefined =>
  rule.target && {
    agencyId: rule.target,
    rule,
    level: rule.areaType,
    match: rule.areaType,
    area: rule.areaCode,
  }

/** Offices that a sort of office, asked at a place, leads to, and the code each was found by. */
const servedBy = (
  officeType: AgencyType,
  { task, directory }: Inquiry,
  place: KnownPlace,
): readonly ServingOffice[] =>
  officeType === 'ngo'
    ? directory.offersFor(task.kind, place.codes)
    : directory.officesServing(officeType, place.codes)

/** The rule that counts for an office found at a level: a rule for a place is as near as that place, or nearer by it. */
const bestAt = (
  rules: readonly Rule[],
  at: MatchLevel,
): { readonly rule: Rule; readonly level: MatchLevel } | undefined => {
  let best: { readonly rule: Rule; readonly level: MatchLevel } | undefined
  for (const rule of rules) {
    const level = nearer(at, rule.areaType)
    if (!best || (compareLevels(level, best.level) || compareRules(rule, best.rule)) < 0)
      best = { rule, level }
  }
  return best
}

/** Offices of one sort, each by the best of the rules that name the sort. */
const opened = (
  officeType: AgencyType,
  rules: readonly Rule[],
  inquiry: Inquiry,
  place: KnownPlace,
): readonly Ranked[] => {
  const isCustody = officeType === 'prison' || officeType === 'probation'
  if (place.kind === 'office' && isCustody) {
    const found = bestAt(rules, 'ANY')
    return found ? [{ ...found, agencyId: place.agency.id, match: 'office', area: found.rule.areaCode }] : []
  }
  const byLevel = new Map<MatchLevel, ReturnType<typeof bestAt>>()
  return servedBy(officeType, inquiry, place).flatMap(({ agency, area }) => {
    const at = levelOf(area)
    if (!byLevel.has(at)) byLevel.set(at, bestAt(rules, at))
    const found = byLevel.get(at)
    return found ? [{ ...found, agencyId: agency.id, match: found.level, area }] : []
  })
}

interface Standing {
  readonly refusal?: Refusal
  readonly room?: CandidateRoom
}

/** Whether an office may have the task by a rule, and what it says of its capacity. */
const standingOf = ({ agencyId, rule }: Pick<Ranked, 'agencyId' | 'rule'>, inquiry: Inquiry): Standing => {
  const { directory, task, person } = inquiry
  const agency = directory.agency(agencyId)
  if (!agency) return { refusal: 'unknown-office' }
  if (!directory.isOpen(agencyId)) return { refusal: 'closed' }
  const never = refusalOf(agency, task, person)
  if (never) return { refusal: never }
  if (rule.target !== undefined && agency.type !== rule.officeType) return { refusal: 'wrong-office-type' }
  const room = roomOf(agency, task, directory, rule.whenFull)
  if (room === 'none') return { refusal: 'full' }
  return room === undefined ? {} : { room }
}

/** Offices that rules name, nearest area first, until enough of them can have the task. */
const namedOnes = (levels: readonly RulesAt[], inquiry: Inquiry): readonly Ranked[] => {
  const ranked: Ranked[] = []
  let usable = 0
  for (const level of levels)
    for (const rule of level.named) {
      const one = named(rule)
      if (!one) continue
      const standing = standingOf(one, inquiry)
      ranked.push({ ...one, standing })
      if (standing.refusal === undefined) usable += 1
      if (usable === mostNamed) return ranked
    }
  return ranked
}

/** The rules that name a sort of office only, by sort. */
const openRules = (levels: readonly RulesAt[]): ReadonlyMap<AgencyType, readonly Rule[]> => {
  const map = new Map<AgencyType, Rule[]>()
  for (const { open } of levels)
    for (const rule of open) {
      const list = map.get(rule.officeType)
      if (list) list.push(rule)
      else map.set(rule.officeType, [rule])
    }
  return map
}

const onceEach = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const seen = new Map<AgencyId, Ranked>()
  for (const one of ranked) if (!seen.has(one.agencyId)) seen.set(one.agencyId, one)
  return [...seen.values()]
}

const asCandidate = (
  { agencyId, rule, match, area }: Ranked,
  room: CandidateRoom | undefined,
): RouteCandidate => ({
  agencyId,
  rule: { id: rule.id, version: rule.version },
  match,
  area,
  ...(room && { room }),
})

/** Offices that may have the task at a place, the best first, and those passed over with the reason. */
export const offersAt = (inquiry: Inquiry, place: KnownPlace): Offered => {
  const { task, phase, protections, today, directory } = inquiry
  const query = { kind: task.kind, area: task.area, phase, protections, today }
  const levels = place.codes.map(directory.rules.asked(query))
  const sorts = openRules(levels)
  const found = [...sorts].flatMap(([sort, rules]) => opened(sort, rules, inquiry, place))
  const ranked = onceEach([...namedOnes(levels, inquiry), ...found].toSorted(compare))
  const candidates: RouteCandidate[] = []
  const turnedDown: TurnedDown[] = []
  let best: Rule | undefined
  for (const one of ranked) {
    const { refusal, room } = one.standing ?? standingOf(one, inquiry)
    if (refusal === undefined) {
      best ??= one.rule
      candidates.push(asCandidate(one, room))
    } else if (turnedDown.length < mostTold) turnedDown.push({ agencyId: one.agencyId, why: refusal })
  }
  const rules =
    ranked.length > 0 ? ranked.map(({ rule }) => rule) : [...sorts.values()].flat().slice(0, mostNamed)
  return { candidates, turnedDown, rules, ...(best && { best }) }
}
