import type { AgencyType } from '../../domain/agency/agency.ts'
import { type CarePhase, kindFacts, type TaskKind } from '../../domain/task/kinds.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import type { Directory } from '../../routing/directory.ts'
import type { RuleRef } from '../../routing/rule.ts'
import { answersFor } from './answers.ts'
import { overlapsIn } from './overlaps.ts'
import { areaFault, type ImportWorld, importWorld } from './world.ts'

/** Something that is not right in a directory that is to be published. */
export type ContentProblem =
  /** Two offices of a type answer for one area at the same time. */
  | {
      readonly code: 'overlap'
      readonly type: AgencyType
      readonly area: string
      readonly offices: readonly [AgencyId, AgencyId]
    }
  /** A rule leads to an office that there is not, or that is of another type. */
  | { readonly code: 'unknown-target'; readonly rule: RuleRef; readonly office: AgencyId }
  /** A rule leads to an office that closes, or has closed, before the rule ends. */
  | {
      readonly code: 'expired-target'
      readonly rule: RuleRef
      readonly office: AgencyId
      readonly on: IsoDate
    }
  /** A rule or an office is about a place that there is not, or whose number goes out of use. */
  | { readonly code: 'rule-place'; readonly rule: RuleRef; readonly area: string }
  | { readonly code: 'office-place'; readonly office: AgencyId; readonly area: string }
  | { readonly code: 'unknown-successor'; readonly office: AgencyId; readonly successor: AgencyId }
  /** Nobody answers for a kind of task in a municipality, or in a district of it. */
  | { readonly code: 'gap'; readonly area: string; readonly kind: TaskKind; readonly phase: CarePhase }

/** Whether the directory must not be published with it. The others are told: a real gap must not stop a correction. */
export const stopsPublishing = ({ code }: ContentProblem): boolean =>
  code === 'overlap' || code === 'unknown-target' || code === 'unknown-successor'

const refOf = ({ id, version }: RuleRef): RuleRef => ({ id, version })

const targetProblems = ({ content, offices, today }: ImportWorld): readonly ContentProblem[] =>
  content.rules.flatMap((rule): readonly ContentProblem[] => {
    const { target: office, validTo } = rule
    if (office === undefined || (validTo !== undefined && validTo < today)) return []
    const found = offices.get(office)
    if (!found || found.type !== rule.officeType)
      return [{ code: 'unknown-target', rule: refOf(rule), office }]
    const on = found.validTo
    const isExpired = on !== undefined && (validTo === undefined || on < validTo)
    return isExpired ? [{ code: 'expired-target', rule: refOf(rule), office, on }] : []
  })

const ruleProblems = (world: ImportWorld): readonly ContentProblem[] =>
  world.content.rules.flatMap((rule): readonly ContentProblem[] => {
    if (rule.validTo !== undefined && rule.validTo < world.today) return []
    const fault = areaFault(world, rule.areaCode, rule)
    return fault ? [{ code: 'rule-place', rule: refOf(rule), area: rule.areaCode }] : []
  })

const officeProblems = (world: ImportWorld): readonly ContentProblem[] =>
  world.content.offices.flatMap((office): readonly ContentProblem[] => {
    const { id, successor, areas } = office
    const unknown = successor !== undefined && !world.offices.has(successor)
    const open = office.validTo === undefined || office.validTo >= world.today
    const strays = open ? areas.filter((area) => areaFault(world, area.code, { ...office, ...area })) : []
    return [
      ...(unknown ? [{ code: 'unknown-successor', office: id, successor } as const] : []),
      ...strays.map(({ code: area }) => ({ code: 'office-place', office: id, area }) as const),
    ]
  })

const hasLaw = (kind: TaskKind): boolean => kindFacts(kind).law !== undefined

/** Kinds that nobody answers for, by municipality and district. Offers of organisations have gaps by nature. */
export const gapsIn = (directory: Directory, today: IsoDate): readonly ContentProblem[] =>
  directory.municipalities.flatMap((municipality) => {
    const districts = municipality.districts.map(({ code }) => code)
    return (districts.length > 0 ? districts : [undefined]).flatMap((district) =>
      answersFor(directory, municipality, district, today)
        .filter(({ kind, office }) => office === undefined && hasLaw(kind))
        .map(
          ({ kind, phase }): ContentProblem => ({
            code: 'gap',
            area: district ?? municipality.code,
            kind,
            phase,
          }),
        ),
    )
  })

/**
 * What is not right in a directory that is to be published: overlaps, targets that are unknown or expire, places out of
 * use, and gaps per municipality and kind. `directory` is made of the same content. About 15,000 decisions.
 */
export const checkContent = (
  content: DirectoryContent,
  directory: Directory,
  today: IsoDate,
): readonly ContentProblem[] => {
  const world = importWorld(content, today)
  const overlaps = overlapsIn(content.offices, today).map(
    (one): ContentProblem => ({ code: 'overlap', ...one }),
  )
  return [
    ...overlaps,
    ...targetProblems(world),
    ...ruleProblems(world),
    ...officeProblems(world),
    ...gapsIn(directory, today),
  ]
}
