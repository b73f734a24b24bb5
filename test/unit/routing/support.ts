import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { kindFacts, type TaskKind } from '../../../shared/domain/task/kinds.ts'
import { agencyId, districtCode, municipalityCode } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { tables } from '../../../shared/routing/data/generated.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { type DirectoryData, readTables } from '../../../shared/routing/directory-data.ts'
import { kindRules } from '../../../shared/routing/kind-rules.ts'
import { type RouteDecision, type RoutePerson, type RouteTask, route } from '../../../shared/routing/route.ts'
import type { Rule } from '../../../shared/routing/rule.ts'
import { createRuleIndex } from '../../../shared/routing/rule-index.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'

export const directory = standardDirectory()
export const today = isoDate('2027-03-12')
export const data: DirectoryData = readTables(tables)

/** The standard directory with offices and rules added. */
export const withMore = (more: {
  readonly agencies?: readonly Agency[]
  readonly rules?: readonly Rule[]
}): Directory =>
  createDirectory({
    ...data,
    offices: (type) => [...data.offices(type), ...(more.agencies ?? []).filter((one) => one.type === type)],
    rules: [...kindRules(), ...(more.rules ?? [])],
  })

/** The standard directory with other rules: `more` beside those it begins with, or `only` these. Made in no time. */
export const withRules = (more: readonly Rule[], only: readonly Rule[] = kindRules()): Directory => ({
  ...directory,
  rules: createRuleIndex([...only, ...more]),
})

/** A rule for employment anywhere that names an office. */
export const rule = (over: Partial<Rule> = {}): Rule => ({
  id: 'extra',
  version: 3,
  priority: 0,
  validFrom: isoDate('2027-01-01'),
  phase: 'any',
  area: 'employment',
  areaType: 'ANY',
  areaCode: 'ANY',
  protection: 'ANY',
  officeType: 'nav',
  whenFull: 'next-candidate',
  target: agencyId('nav:0604'),
  ...over,
})

export const person = (over: Partial<RoutePerson> = {}): RoutePerson => ({
  destination: { kind: 'municipality', municipality: municipalityCode('3301') },
  custody: agencyId('prison:ringerike'),
  protection: 'none',
  phase: 'inside',
  ...over,
})

/** A planned address by its codes. */
export const living = (municipality: string, district?: string): RoutePerson['destination'] => ({
  kind: 'municipality',
  municipality: municipalityCode(municipality),
  ...(district === undefined ? {} : { district: districtCode(district) }),
})

export const task = (kind: TaskKind, over: Partial<RouteTask> = {}): RouteTask => {
  const { area } = kindFacts(kind)
  return { kind, area: area === 'any' ? 'housing' : area, ...over }
}

export const send = (
  kind: TaskKind,
  to: Partial<RoutePerson> = {},
  over: Partial<RouteTask> = {},
): RouteDecision => route(task(kind, over), person(to), directory, today)

export const codesOf = (decision: RouteDecision): readonly string[] =>
  decision.reasons.map(({ code }) => code)
