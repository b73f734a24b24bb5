/** Invented rules and questions for the routing bench: they follow from a seed. */
import { areas } from '../../shared/domain/area/areas.ts'
import type { Destination } from '../../shared/domain/plan/plan.ts'
import { kindFacts, responsibilityOf, taskKinds } from '../../shared/domain/task/kinds.ts'
import { isoDate } from '../../shared/kernel/time.ts'
import type { Directory } from '../../shared/routing/directory.ts'
import { areaTypes } from '../../shared/routing/levels.ts'
import type { RoutePerson, RouteTask } from '../../shared/routing/route.ts'
import { type Rule, rulePhases, ruleProtections, whenFullChoices } from '../../shared/routing/rule.ts'
import { numbers } from './seeded-ids.ts'

/** Picks from lists, in an order that the seed decides. */
export const picker = (seed: number) => {
  const next = numbers(seed)
  const below = (count: number): number => next() % count
  const of = <Item>(list: readonly Item[]): Item => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('Nothing to pick from')
    return found
  }
  return { below, of }
}
type Picker = ReturnType<typeof picker>

const codeOf = (areaType: Rule['areaType'], pick: Picker, directory: Directory): string => {
  switch (areaType) {
    case 'bydel':
      return pick.of(directory.municipalities.flatMap(({ districts }) => districts)).code
    case 'kommune':
      return pick.of(directory.municipalities).code
    case 'fylke':
      return pick.of(directory.counties).code
    case 'land':
      return 'NO'
    case 'ANY':
      return 'ANY'
  }
}

/**
 * So many rules over every kind, area of need, sort of place, protection and phase; half name an office, one in five is
 * an older version of another, and as many are over or have not begun.
 */
export const inventedRules = (count: number, seed: number, directory: Directory): readonly Rule[] => {
  const pick = picker(seed)
  return Array.from({ length: count }, (_, at): Rule => {
    const kind = pick.of(taskKinds)
    const { office } = responsibilityOf(kind, pick.of(['inside', 'after'] as const))
    const areaType = pick.of(areaTypes)
    const isOver = pick.below(5) === 0
    return {
      id: `rule-${at % Math.ceil(count * 0.8)}`,
      version: 1 + Math.floor(at / Math.ceil(count * 0.8)),
      priority: pick.below(4),
      validFrom: isoDate(pick.below(10) === 0 ? '2028-01-01' : '2025-01-01'),
      ...(isOver && { validTo: isoDate('2026-01-01') }),
      phase: pick.of(rulePhases),
      area: kindFacts(kind).area === 'any' ? pick.of(areas) : kindFacts(kind).area,
      ...(pick.below(4) > 0 && { kind }),
      areaType,
      areaCode: codeOf(areaType, pick, directory),
      protection: pick.of(['ANY', 'ANY', ...ruleProtections] as const),
      officeType: office,
      ...(pick.below(2) === 0 && { target: pick.of(directory.agenciesOfType(office)).id }),
      whenFull: pick.of(whenFullChoices),
      legalBasis: 'stjl § 17',
    }
  })
}

/** A question that routing is asked: any kind, any municipality and district, before or after release. */
export const inventedQuestion = (
  pick: Picker,
  directory: Directory,
): { readonly task: RouteTask; readonly person: RoutePerson } => {
  const kind = pick.of(taskKinds)
  const { code: municipality, districts } = pick.of(directory.municipalities)
  const district = districts.length > 0 ? pick.of(districts).code : undefined
  const destination: Destination = { kind: 'municipality', municipality, ...(district && { district }) }
  const { area } = kindFacts(kind)
  return {
    task: { kind, area: area === 'any' ? 'housing' : area },
    person: {
      destination,
      custody: pick.of(directory.agenciesOfType('prison')).id,
      protection: pick.of(['none', 'none', 'none', 'fortrolig', 'strengt-fortrolig'] as const),
      phase: pick.of(['inside', 'after'] as const),
      belonging: {
        stay: { municipality: pick.of(directory.municipalities).code },
        registered: { municipality: pick.of(directory.municipalities).code },
      },
    },
  }
}
