import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { RouteCandidate, RoutePerson, RouteTask, TurnedDown } from './decision.ts'
import type { Directory, ServingOffice } from './directory.ts'
import { compareLevels, levelOf, type MatchLevel } from './levels.ts'
import type { Place } from './place.ts'
import { refusalNow } from './refusal.ts'
import { exactness, isInForce, type Rule } from './rule.ts'

type KnownPlace = Exclude<Place, { readonly kind: 'nowhere' }>

interface Ranked extends RouteCandidate {
  readonly ranking: Rule
}

/** What the rules offer: ranked candidates, offices passed over, and the rules that were in force. */
export interface Offered {
  readonly candidates: readonly RouteCandidate[]
  readonly turnedDown: readonly TurnedDown[]
  readonly rules: readonly Rule[]
}

/** Nearest area first, then the most exact rule, then priority, then id: a total order, so no tie is left. */
const compare = (a: Ranked, b: Ranked): number =>
  compareLevels(a.match, b.match) ||
  exactness(b.ranking) - exactness(a.ranking) ||
  b.ranking.priority - a.ranking.priority ||
  compareText(a.rule.id, b.rule.id) ||
  compareText(a.agencyId, b.agencyId)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const nearer = (a: MatchLevel, b: MatchLevel): MatchLevel => (compareLevels(a, b) <= 0 ? a : b)

/** Offices a rule without a target leads to, and the code each was found by. */
const servedBy = (
  rule: Rule,
  task: RouteTask,
  place: KnownPlace,
  directory: Directory,
): readonly ServingOffice[] =>
  rule.officeType === 'ngo'
    ? directory.offersFor(task.kind, place.codes)
    : directory.officesServing(rule.officeType, place.codes)

const candidate = (agencyId: AgencyId, rule: Rule, area: string, match: MatchLevel): Ranked => ({
  agencyId,
  rule: { id: rule.id, version: rule.version },
  match,
  area,
  ranking: rule,
})

/** What one rule offers. A rule that names a place is as near as that place, or nearer by its office's own. */
const offeredBy = (
  rule: Rule,
  task: RouteTask,
  place: KnownPlace,
  directory: Directory,
): readonly Ranked[] => {
  if (rule.target !== undefined) return [candidate(rule.target, rule, rule.areaCode, rule.areaType)]
  if (place.kind === 'office') return [candidate(place.agency.id, rule, rule.areaCode, 'office')]
  return servedBy(rule, task, place, directory).map(({ agency, area }) =>
    candidate(agency.id, rule, area, nearer(levelOf(area), rule.areaType)),
  )
}

const onceEach = <Item extends { readonly agencyId: AgencyId }>(items: readonly Item[]): readonly Item[] => {
  const seen = new Map<AgencyId, Item>()
  for (const item of items) if (!seen.has(item.agencyId)) seen.set(item.agencyId, item)
  return [...seen.values()]
}

/** Offices that may have the task at a place, the best first, and those passed over with the reason. */
export const offersAt = (
  task: RouteTask,
  person: RoutePerson,
  place: KnownPlace,
  directory: Directory,
  today: IsoDate,
): Offered => {
  const rules = directory
    .rulesFor(task.kind, task.area, place.codes)
    .filter((rule) => isInForce(rule, today))
    .filter((rule) => rule.protection === 'ANY' || rule.protection === person.protection)
  const ranked = rules.flatMap((rule) => offeredBy(rule, task, place, directory)).toSorted(compare)
  const candidates: RouteCandidate[] = []
  const turnedDown: TurnedDown[] = []
  for (const { ranking: _, ...one } of onceEach(ranked)) {
    const agency = directory.agency(one.agencyId)
    const why = agency ? refusalNow(agency, task, person, directory) : 'unknown-office'
    if (why) turnedDown.push({ agencyId: one.agencyId, why })
    else candidates.push(one)
  }
  return { candidates, turnedDown, rules }
}
