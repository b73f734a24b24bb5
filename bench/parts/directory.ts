/** The directory: importing as many rows as the country could ever have, and what a request pays for knowing what holds. */

import { applyImport } from '../../shared/application/directory/apply-import.ts'
import type { DirectoryDeps } from '../../shared/application/directory/deps.ts'
import { csvOf } from '../../shared/application/directory/export-file.ts'
import { publishDirectory } from '../../shared/application/directory/publish-directory.ts'
import { startImport } from '../../shared/application/directory/show-import.ts'
import { takeOverBuiltIn } from '../../shared/application/directory/take-over-built-in.ts'
import { kindFacts, taskKinds } from '../../shared/domain/task/kinds.ts'
import { agencyId, userId } from '../../shared/kernel/ids.ts'
import { decideAtOffice } from '../../shared/policies/decide.ts'
import { standardDirectory } from '../../shared/routing/standard-directory.ts'
import { readCsv } from '../../web/features/custody-import/csv.ts'
import type { WebDeps } from '../../web/server/deps.ts'
import type { Measure, Part } from '../measure.ts'
import type { Bench } from '../open-bench.ts'

const mostImport = 60_000
const mostRounds = 2

const admin = {
  userId: userId('bench-admin'),
  name: 'Dag Eksempel',
  agencyId: agencyId('directory:admin'),
  agencyType: 'directory-administration',
  role: 'administrator',
  language: 'nb',
} as const

const permit = () => {
  const decision = decideAtOffice(admin, 'directory.edit')
  if (!decision.allowed) throw new Error('The bench may not import')
  return decision.permit
}

const columns = ['id', 'version', 'need', 'kind', 'area_type', 'area_code', 'office_type', 'priority']

/** Rules of any kind for any municipality, each with an id of its own. */
const rulesFile = (count: number): string => {
  const { municipalities } = standardDirectory()
  const rows = Array.from({ length: count }, (_, at) => {
    const kind = taskKinds[at % taskKinds.length] ?? 'money.debt'
    const place = municipalities[Math.floor(at / taskKinds.length) % municipalities.length]
    const { area, office } = kindFacts(kind)
    return [`bench-${at}`, '1', area, kind, 'kommune', place?.code ?? '0301', office, String(at % 100)]
  })
  return csvOf([columns, ...rows])
}

const timed = async <Value>(work: () => Promise<Value>) => {
  const begun = performance.now()
  const value = await work()
  return { value, ms: performance.now() - begun }
}

const applyAll = async (deps: DirectoryDeps, id: string): Promise<number> => {
  for (;;) {
    const done = await applyImport(deps, permit(), id)
    if (!done.ok) throw new Error(`The bench's import was refused: ${done.error.code}`)
    if (done.value.state === 'applied') return done.value.revision
  }
}

const shownImport = async (deps: DirectoryDeps, file: string) => {
  const shown = await startImport(deps, permit(), { kind: 'rules', ...readCsv(file) }, 'listed')
  if (!shown.ok || shown.value.dryRun.counts.wrong > 0) throw new Error('The bench made a wrong file')
  return shown.value.state.id
}

/** Round trips of asking which directory holds: by a process just started, and by one that knows. */
const measureLoad = async ({ world }: Bench): Promise<readonly Measure[]> => {
  const source = (deps: WebDeps) => () => deps.source.current()
  const deps = world.newDeps()
  const first = await world.ledger.costOf(source(deps))
  const again = await world.ledger.costOf(source(deps))
  const cpu = process.cpuUsage()
  await world.newDeps().source.current()
  const { user, system } = process.cpuUsage(cpu)
  return [
    {
      what: 'directory in a process just started',
      value: first.rounds,
      unit: 'round trips',
      budget: mostRounds,
    },
    { what: 'directory in a warm process', value: again.rounds, unit: 'round trips', budget: 1 },
    { what: 'directory in a process just started, CPU', value: (user + system) / 1000, unit: 'ms' },
  ]
}

/** A file of rules from its text to being in force. */
export const measureDirectory = async (bench: Bench): Promise<Part> => {
  const { options, world } = bench
  const count = options.smoke ? 2000 : 20_000
  const deps = world.newDeps()
  const by = { userId: admin.userId, name: admin.name, agencyId: admin.agencyId }
  const fill = await timed(() => takeOverBuiltIn(deps, { by, at: deps.clocks.case.now() }))
  const file = rulesFile(count)
  const dryRun = await timed(() => shownImport(deps, file))
  const apply = await timed(() => applyAll(deps, dryRun.value))
  const publish = await timed(() => publishDirectory(deps, permit(), { seenRevision: apply.value }))
  if (!publish.value.ok) throw new Error(`The bench could not publish: ${publish.value.error.code}`)
  const rows = `${count.toLocaleString('en')} rows`
  return {
    name: 'directory',
    note:
      `Over dynoxide: ${rows} of rules, read, shown, applied and published, beside all places and offices. ` +
      `Filling the new table with the built-in directory took ${Math.round(fill.ms)} ms.`,
    measures: [
      { what: `${rows}: dry run`, value: dryRun.ms, unit: 'ms' },
      { what: `${rows}: apply`, value: apply.ms, unit: 'ms' },
      { what: `${rows}: check and publish`, value: publish.ms, unit: 'ms' },
      {
        what: `${rows}: all of it`,
        value: dryRun.ms + apply.ms + publish.ms,
        unit: 'ms',
        budget: mostImport,
      },
      ...(await measureLoad(bench)),
    ],
  }
}
