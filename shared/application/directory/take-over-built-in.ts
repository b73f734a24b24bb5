import type { Said } from '../../domain/preparation/preparation.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import { applyChanges } from './apply-changes.ts'
import { inChunks } from './change-chunks.ts'
import { fileKinds } from './columns.ts'
import type { DirectoryDeps } from './deps.ts'
import { todayBy } from './deps.ts'
import { exportRecords } from './export-file.ts'
import { type ContentChanges, planImport } from './plan-import.ts'
import type { DirectoryImport, DirectoryStamp, WorkingDirectory } from './ports.ts'

const nothing: DirectoryContent = { places: [], offices: [], rules: [] }
const importId = 'built-in'

/** The built-in files read by the very import that others come in by, one after the other. */
const planBuiltIn = async (deps: DirectoryDeps, from: DirectoryContent): Promise<ContentChanges> => {
  const content = await deps.builtIn.content()
  const today = todayBy(deps)
  return fileKinds.reduce((base: DirectoryContent, kind) => {
    const records = exportRecords(kind, content, today).map((cells, at) => ({ line: at + 1, cells }))
    const planned = records.length < 2 ? undefined : planImport({ kind, records }, 'listed', base, today)
    if (planned && (!planned.ok || planned.value.dryRun.counts.wrong > 0))
      throw new Error(`The built-in ${kind} cannot be imported`)
    return planned?.ok ? applyChanges(base, planned.value.changes) : base
  }, from)
}

/** Records that a directory has not got, or has in another form. */
const missingIn = (content: DirectoryContent, wanted: ContentChanges): ContentChanges => {
  const known = new Set(
    [...content.places, ...content.offices, ...content.rules].map((one) => JSON.stringify(one)),
  )
  const lacking = <Row>(rows: readonly Row[]) => rows.filter((row) => !known.has(JSON.stringify(row)))
  return {
    places: lacking(wanted.places),
    offices: lacking(wanted.offices),
    rules: lacking(wanted.rules),
  }
}

const writeAll = async (
  { directories }: DirectoryDeps,
  said: Said,
  begun: WorkingDirectory | undefined,
  changes: ContentChanges,
): Promise<'done' | 'raced'> => {
  const chunks = inChunks(changes)
  let base = begun
  for (const [at, chunk] of chunks.entries()) {
    const revision = (base?.revision ?? 0) + 1
    const state: DirectoryImport['state'] = at === chunks.length - 1 ? 'applied' : 'applying'
    const progress = {
      ...said,
      id: importId,
      scope: 'listed',
      state,
      revision,
      done: at + 1,
      total: chunks.length,
    } as const
    if ((await directories.write(base, chunk, progress)) === 'raced') return 'raced'
    base = { content: base?.content ?? nothing, versions: base?.versions ?? new Map(), revision }
  }
  return 'done'
}

/**
 * Fills a new table with the built-in directory and puts it in force: what everything later is an import into or an edit
 * of. Does nothing where something is in force already, goes on where it was cut off, and who comes second at the same
 * time finds it done.
 */
export const takeOverBuiltIn = async (deps: DirectoryDeps, said: Said): Promise<DirectoryStamp> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const current = await deps.directories.current()
    if (current) return current
    const begun = await deps.directories.working()
    const wanted = await planBuiltIn(deps, nothing)
    const changes = missingIn(begun?.content ?? nothing, wanted)
    if ((await writeAll(deps, said, begun, changes)) === 'raced') continue
    const base = await deps.directories.working()
    const stamp = base && (await deps.directories.publish(base, undefined, said))
    if (stamp && stamp !== 'raced') return stamp
  }
  throw new Error('Others kept filling the directory')
}
