import { agencyTypes } from '../../domain/agency/agency.ts'
import { areas } from '../../domain/area/areas.ts'
import { kindFacts, parseTaskKind, practices } from '../../domain/task/kinds.ts'
import { parseAgencyId } from '../../kernel/ids.ts'
import { levelOf } from '../../routing/levels.ts'
import { areaTypes, type Rule, rulePhases, ruleProtections, whenFullChoices } from '../../routing/rule.ts'
import { addDays } from '../../schedule/days.ts'
import type { Cells } from './cells.ts'
import type { RowKind } from './row-kind.ts'
import {
  among,
  anyText,
  cell,
  optional,
  parseCount,
  parseWhole,
  type RowReader,
  readPeriod,
  required,
} from './row-reader.ts'
import { areaFault, type ImportWorld } from './world.ts'

const toCells = (rule: Rule): Cells => ({
  id: rule.id,
  version: String(rule.version),
  priority: String(rule.priority),
  valid_from: rule.validFrom,
  valid_to: rule.validTo ?? '',
  phase: rule.phase,
  need: rule.area,
  kind: rule.kind ?? '',
  area_type: rule.areaType,
  area_code: rule.areaCode,
  protection: rule.protection,
  office_type: rule.officeType,
  target: rule.target ?? '',
  queue: rule.queue ?? '',
  when_full: rule.whenFull,
  legal_basis: rule.legalBasis ?? '',
  practice: rule.practice ?? '',
})

const needs = [...areas, 'any'] as const

const ruleId = (text: string): string | undefined =>
  /^[A-Za-z0-9][\w:.-]{0,99}$/.test(text) ? text : undefined

const readSubject = (row: RowReader) => {
  const area = required(row, 'need', among(needs), 'choice')
  const kind = optional(row, 'kind', parseTaskKind, 'unknown-service')
  const { area: own = 'any' } = kind ? kindFacts(kind) : {}
  if (kind && area && own !== 'any' && area !== own)
    row.faults.push({ code: 'kind-of-other-need', column: 'kind', about: kind })
  return { area, kind }
}

const readPlace = (row: RowReader, world: ImportWorld, period: ReturnType<typeof readPeriod>) => {
  const areaType = required(row, 'area_type', among(areaTypes), 'choice')
  const areaCode = required(row, 'area_code', anyText, 'place-code')
  if (areaType && areaCode && levelOf(areaCode) !== areaType)
    row.faults.push({ code: 'area-of-other-type', column: 'area_code', about: areaCode })
  else if (areaCode) {
    const fault = areaFault(world, areaCode, period)
    if (fault) row.faults.push({ ...fault, column: 'area_code' })
  }
  return { areaType, areaCode }
}

const readOffice = (row: RowReader, { offices }: ImportWorld) => {
  const officeType = required(row, 'office_type', among(agencyTypes), 'choice')
  const target = optional(row, 'target', parseAgencyId, 'office-id')
  const office = target && offices.get(target)
  if (target && !office) row.faults.push({ code: 'unknown-office', column: 'target', about: target })
  if (office && officeType && office.type !== officeType)
    row.faults.push({ code: 'office-of-other-type', column: 'target', about: office.type })
  return { officeType, target }
}

const readRest = (row: RowReader) => {
  const queue = optional(row, 'queue', anyText, 'characters')
  const legalBasis = optional(row, 'legal_basis', anyText, 'characters')
  const practice = optional(row, 'practice', among(practices), 'choice')
  return { ...(queue && { queue }), ...(legalBasis && { legalBasis }), ...(practice && { practice }) }
}

const readRule = (row: RowReader, world: ImportWorld): Rule | undefined => {
  const id = required(row, 'id', ruleId, 'rule-id')
  const version = required(row, 'version', parseCount, 'number')
  const priority = required(row, 'priority', parseWhole, 'number')
  const period = readPeriod(row)
  const { validFrom, ...rest } = period
  if (cell(row, 'valid_from') === '') row.faults.push({ code: 'required', column: 'valid_from' })
  const phase = required(row, 'phase', among(rulePhases), 'choice')
  const protection = required(row, 'protection', among(ruleProtections), 'choice')
  const whenFull = required(row, 'when_full', among(whenFullChoices), 'choice')
  const { area, kind } = readSubject(row)
  const { areaType, areaCode } = readPlace(row, world, period)
  const { officeType, target } = readOffice(row, world)
  const more = readRest(row)
  if (!id || version === undefined || priority === undefined || !validFrom || !phase || !protection)
    return undefined
  if (!whenFull || !area || !areaType || !areaCode || !officeType) return undefined
  const about = {
    area,
    ...(kind && { kind }),
    areaType,
    areaCode,
    protection,
    officeType,
    ...(target && { target }),
  }
  return { id, version, priority, validFrom, ...rest, phase, ...about, whenFull, ...more }
}

const keyed = (id: string, version: string | number): string => `${id}@${version}`

const withoutEnd = ({ valid_to: _, ...cells }: Cells): string => JSON.stringify(cells)

/** A version that stands in a trace must go on saying what it said; only its last day may still be set. */
const check: RowKind<Rule>['check'] = (before, after) =>
  withoutEnd(toCells(before)) === withoutEnd(toCells(after))
    ? undefined
    : { code: 'version-taken', column: 'version', about: keyed(before.id, before.version) }

/** The rules of routing. */
export const ruleRows: RowKind<Rule> = {
  keyOf: ({ id, version }) => (id && version ? keyed(id, version.replace(/^0+(?=\d)/, '')) : undefined),
  groupOf: () => '',
  all: ({ content }) => new Map(content.rules.map((rule) => [keyed(rule.id, rule.version), rule])),
  toCells,
  defaults: ({ today }) => ({
    priority: '0',
    valid_from: today,
    phase: 'any',
    need: 'any',
    area_type: 'ANY',
    area_code: 'ANY',
    protection: 'ANY',
    when_full: 'next-candidate',
  }),
  read: readRule,
  ended: (rule, { today }) => ({ ...rule, validTo: addDays(today, -1) }),
  check,
}
