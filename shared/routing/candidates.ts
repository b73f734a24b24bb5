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

/** What the rules offer: ranked candidates, offices passed over, and the rules that were looked at. */
export interface Offered {
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly rules: readonly Rule[]
  /** The rule that led to the first candidate. */
  readonly best?: Rule
}

export const nothing: Offered = { candidates: [], turnedDown: [], rules: [] }

/** So many offices that rules name are ranked: whoever says no to ten is helped by a person. */
const mostNamed = 10
/** So many offices that were passed over are written down. */
const mostTold = 25

interface Ranked {
  readonly agencyId: AgencyId
  readonly rule: Rule
  /** How near, as it ranks; `match` says how it was found. */
  readonly level: MatchLevel
  readonly match: MatchLevel
  readonly area: string
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Nearest area first, then the most exact rule, then priority, then id: a total order, so no tie is left. */
const compare = (a: Ranked, b: Ranked): number =>
  compareLevels(a.level, b.level) || compareRules(a.rule, b.rule) || compareText(a.agencyId, b.agencyId)

const nearer = (a: MatchLevel, b: MatchLevel): MatchLevel => (compareLevels(a, b) <= 0 ? a : b)

/** Offices a rule without a target leads to, and the code each was found by. */
const servedBy = (
  { officeType }: Rule,
  { task, directory }: Inquiry,
  place: KnownPlace,
): readonly ServingOffice[] =>
  officeType === 'ngo'
    ? directory.offersFor(task.kind, place.codes)
    : directory.officesServing(officeType, place.codes)

const named = (rule: Rule): Ranked | undefined =>
  rule.target && {
    agencyId: rule.target,
    rule,
    level: rule.areaType,
    match: rule.areaType,
    area: rule.areaCode,
  }

/** A rule for a place is as near as that place, or nearer by its office's own. */
const open = (rule: Rule, inquiry: Inquiry, place: KnownPlace): readonly Ranked[] => {
  const level = rule.areaType
  const isCustody = rule.officeType === 'prison' || rule.officeType === 'probation'
  if (place.kind === 'office' && isCustody)
    return [{ agencyId: place.agency.id, rule, level, match: 'office', area: rule.areaCode }]
  return servedBy(rule, inquiry, place).map(({ agency, area }) => {
    const match = nearer(levelOf(area), level)
    return { agencyId: agency.id, rule, level: match, match, area }
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
  const never = refusalOf(agency, task, person)
  if (never) return { refusal: never }
  if (rule.target !== undefined && agency.type !== rule.officeType) return { refusal: 'wrong-office-type' }
  const room = roomOf(agency, task, directory, rule.whenFull)
  if (room === 'none') return { refusal: 'full' }
  return room === undefined ? {} : { room }
}

/** Sorted lists as one, the best first; only as far as it is read. */
function* merged(lists: readonly (readonly Rule[])[]): Generator<Rule> {
  const next = lists.map(() => 0)
  while (true) {
    let from = -1
    let best: Rule | undefined
    for (const [at, list] of lists.entries()) {
      const head = list[next[at] ?? 0]
      if (head && (best === undefined || compareRules(head, best) < 0)) {
        best = head
        from = at
      }
    }
    if (best === undefined) return
    next[from] = (next[from] ?? 0) + 1
    yield best
  }
}

/** Offices that rules name, nearest area first, until enough of them can have the task. */
const namedOnes = (levels: readonly (readonly RulesAt[])[], inquiry: Inquiry): readonly Ranked[] => {
  const ranked: Ranked[] = []
  let usable = 0
  for (const level of levels)
    for (const rule of merged(level.map((at) => at.named))) {
      const one = named(rule)
      if (!one) continue
      ranked.push(one)
      if (standingOf(one, inquiry).refusal === undefined) usable += 1
      if (usable === mostNamed) return ranked
    }
  return ranked
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
  const levels = place.codes.map((code) => directory.rules.at(code, query))
  const opened = levels.flat().flatMap((at) => at.open)
  const leading = namedOnes(levels, inquiry)
  const ranked = [...leading, ...opened.flatMap((rule) => open(rule, inquiry, place))].toSorted(compare)
  const candidates: RouteCandidate[] = []
  const turnedDown: TurnedDown[] = []
  let best: Rule | undefined
  for (const one of onceEach(ranked)) {
    const { refusal, room } = standingOf(one, inquiry)
    if (refusal === undefined) {
      best ??= one.rule
      candidates.push(asCandidate(one, room))
    } else if (turnedDown.length < mostTold) turnedDown.push({ agencyId: one.agencyId, why: refusal })
  }
  const rules = [...leading.map(({ rule }) => rule), ...opened]
  return { candidates, turnedDown, rules, ...(best && { best }) }
}
