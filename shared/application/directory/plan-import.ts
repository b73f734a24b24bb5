import type { Office } from '../../domain/agency/office.ts'
import type { DirectoryPlace } from '../../domain/agency/place.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { type AgencyId, parseAgencyId } from '../../kernel/ids.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import type { Rule } from '../../routing/rule.ts'
import { type AreaRow, areaRows } from './area-rows.ts'
import type { FileRecords } from './cells.ts'
import type { FileFault } from './fault.ts'
import { type Judged, judgeRows } from './judge-rows.ts'
import { officeRows } from './office-rows.ts'
import { overlapsIn } from './overlaps.ts'
import { placeRows } from './place-rows.ts'
import { readFile, type TypedFile } from './read-file.ts'
import { ruleRows } from './rule-rows.ts'
import { type ServiceRow, serviceRows } from './service-rows.ts'
import type { DryRun, ImportScope, JudgedRow } from './verdict.ts'
import { type ImportWorld, importWorld } from './world.ts'

/** What an import writes: whole records. */
export interface ContentChanges {
  readonly places: readonly DirectoryPlace[]
  readonly offices: readonly Office[]
  readonly rules: readonly Rule[]
}

export interface PlannedImport {
  readonly dryRun: DryRun
  /** Empty while a row is wrong: nothing is half applied. */
  readonly changes: ContentChanges
}

const noChanges: ContentChanges = { places: [], offices: [], rules: [] }

interface Planned {
  readonly rows: readonly JudgedRow[]
  readonly changes: ContentChanges
}

const present = <Row>({ outcome }: Judged<Row>): readonly Row[] =>
  [...outcome.values()].filter((row) => row !== undefined)

/** Parts of offices (areas, services) put back into them. */
const withParts = <Row extends { readonly office: AgencyId }>(
  { outcome }: Judged<Row>,
  { offices }: ImportWorld,
  put: (office: Office, key: string, row: Row | undefined) => Office,
): readonly Office[] => {
  const changed = new Map<AgencyId, Office>()
  for (const [key, row] of outcome) {
    const id = row?.office ?? parseAgencyId(key.slice(0, key.indexOf(' ')))
    const office = id && (changed.get(id) ?? offices.get(id))
    if (office) changed.set(office.id, put(office, key, row))
  }
  return [...changed.values()]
}

const putArea = (office: Office, key: string, row: AreaRow | undefined): Office => {
  const code = key.slice(key.indexOf(' ') + 1)
  const others = office.areas.filter((area) => area.code !== code)
  return { ...office, areas: row ? [...others, row.area] : others }
}

const putService = (office: Office, key: string, row: ServiceRow | undefined): Office => {
  const about = key.slice(key.indexOf(' ') + 1)
  const at = office.services.findIndex((service) => service.about === about)
  const others = office.services.filter((service) => service.about !== about)
  if (!row) return { ...office, services: others }
  return { ...office, services: at < 0 ? [...others, row.service] : others.toSpliced(at, 0, row.service) }
}

/** Rows after which two offices of a type answer for one area: each is told which other one does. */
const withOverlaps = (
  { rows, lines }: Judged<AreaRow>,
  offices: readonly Office[],
  today: IsoDate,
): readonly JudgedRow[] => {
  const faults = new Map<number, JudgedRow['verdict']>()
  for (const { area, offices: two } of overlapsIn(offices, today))
    for (const [own, other] of [two, two.toReversed()]) {
      const line = lines.get(`${own} ${area}`)
      const otherLine = lines.get(`${other} ${area}`)
      if (line === undefined) continue
      const fault = {
        code: 'area-overlaps',
        column: 'area',
        about: other,
        ...(otherLine && { otherLine }),
      } as const
      faults.set(line, { kind: 'wrong', faults: [fault] })
    }
  return rows.map((row) => {
    const verdict = row.line === undefined || row.verdict.kind === 'wrong' ? undefined : faults.get(row.line)
    return verdict ? { ...row, verdict } : row
  })
}

const replaced = (all: readonly Office[], changed: readonly Office[]): readonly Office[] => {
  const byId = new Map(changed.map((office) => [office.id, office]))
  return all.map((office) => byId.get(office.id) ?? office)
}

const planAreas = (file: TypedFile, scope: ImportScope, world: ImportWorld): Planned => {
  const judged = judgeRows(file, scope, areaRows, world)
  const offices = withParts(judged, world, putArea)
  const after = replaced(world.content.offices, offices)
  return { rows: withOverlaps(judged, after, world.today), changes: { ...noChanges, offices } }
}

const planRows = (file: TypedFile, scope: ImportScope, world: ImportWorld): Planned => {
  switch (file.kind) {
    case 'places': {
      const judged = judgeRows(file, scope, placeRows, world)
      return { rows: judged.rows, changes: { ...noChanges, places: present(judged) } }
    }
    case 'offices': {
      const judged = judgeRows(file, scope, officeRows, world)
      return { rows: judged.rows, changes: { ...noChanges, offices: present(judged) } }
    }
    case 'areas':
      return planAreas(file, scope, world)
    case 'services': {
      const judged = judgeRows(file, scope, serviceRows, world)
      return { rows: judged.rows, changes: { ...noChanges, offices: withParts(judged, world, putService) } }
    }
    case 'rules': {
      const judged = judgeRows(file, scope, ruleRows, world)
      return { rows: judged.rows, changes: { ...noChanges, rules: present(judged) } }
    }
    default:
      return assertNever(file.kind)
  }
}

const countsOf = (rows: readonly JudgedRow[]): DryRun['counts'] => {
  const counts = { new: 0, changed: 0, ended: 0, wrong: 0, unchanged: 0 }
  for (const { verdict } of rows) counts[verdict.kind] += 1
  return counts
}

/**
 * Holds a file against the directory, row by row: what is new, changed, ended, wrong and why, or as it was. Pure. The
 * changes are whole or none: a file with a wrong row changes nothing. Applying a file twice is applying it once.
 */
export const planImport = (
  records: FileRecords,
  scope: ImportScope,
  content: DirectoryContent,
  today: IsoDate,
): Result<PlannedImport, FileFault> => {
  const file = readFile(records)
  if (!file.ok) return fail(file.error)
  const { kind, unread } = file.value
  const { rows, changes } = planRows(file.value, scope, importWorld(content, today))
  const counts = countsOf(rows)
  const dryRun = { kind, scope, rows, counts, unread }
  return ok({ dryRun, changes: counts.wrong > 0 ? noChanges : changes })
}
